import type { CalendarDay } from '#kernel'

/** The largest paper that a copy is kept of: 20 MB, as people count. */
export const mostCopyBytes = 20_000_000

/** A paper from elsewhere, to keep. `mediaType` is what it is (application/pdf); `address` is '' where somebody sent the file. */
export type Paper = {
  /** The file's name, without folders; it is public, so no person's name belongs in it. */
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly address: string
  readonly fetchedOn: CalendarDay
}
/** What is public of a copy; `sha256` is the fingerprint of its bytes in hexadecimal digits, and `size` counts them. */
export type Copy = Omit<Paper, 'bytes'> & { readonly sha256: string; readonly size: number }
export type RecordedCopy = Copy & { readonly sequence: number }
/** The copy itself, for those who may have it. */
export type KeptPaper = RecordedCopy & { readonly bytes: Uint8Array }

export type CopyKept = { readonly type: 'copies.copy-kept' } & Copy
export type CopiesFact = CopyKept
