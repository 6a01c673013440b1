import type { AllianceSlug } from '#kernel'

/** A letter to one person, in plain text. One that holds a link is not sent when the link is no longer good. */
export type Letter = { readonly to: string; readonly subject: string; readonly text: string; readonly validUntil?: Date }

/** The mail server, and whom letters are from. */
export type MailSettings = { readonly smtp: string; readonly from: string }

/** Something that a person should be told by mail: news, a reminder, an invitation. `address` is whole (https://...), where it leads somewhere. */
export type Notice = {
  readonly alliance: AllianceSlug
  readonly recipient: string
  readonly text: string
  readonly address: string | null
  /** After this it is no longer worth telling. */
  readonly validUntil: Date | null
}
/** A notice that has not been told yet. */
export type WaitingNotice = Notice & { readonly id: number; readonly givenAt: Date }
