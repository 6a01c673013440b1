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
/** `erased`: why the paper itself is gone; null while we have it. */
export type RecordedCopy = Copy & { readonly sequence: number; readonly erased: string | null }
/** The copy itself, for those who may have it. */
export type KeptPaper = RecordedCopy & { readonly bytes: Uint8Array }

export type CopyKept = { readonly type: 'copies.copy-kept' } & Copy
/** The paper itself is gone, for a reason that everyone can read; that it was kept stays told. */
export type CopyErased = { readonly type: 'copies.copy-erased'; readonly sha256: string; readonly reason: string }
export type CopiesFact = CopyKept | CopyErased

export type Refusal = 'not-yours' | 'no-such-copy' | 'already-erased' | 'no-reason'
