/** A document to be set: a Typst template, and the data that it reads as JSON. No text of ours or others' is ever markup. */
export type Manuscript = { readonly template: string; readonly data: object }

/** What the site and the press say to each other. */
export type Order = { readonly id: number; readonly template: string; readonly data: string }
export type Printed = { readonly id: number; readonly pdf: Uint8Array } | { readonly id: number; readonly trouble: string }
