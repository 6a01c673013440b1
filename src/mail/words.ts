/** A letter to one person, in plain text. One that holds a link is not sent when the link is no longer good. */
export type Letter = { readonly to: string; readonly subject: string; readonly text: string; readonly validUntil?: Date }
