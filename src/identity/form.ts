import type { Asked } from './doors.ts'

/** The database cannot keep NUL, and no honest form sends it. */
const clean = (text: string) => text.replaceAll('\u0000', '').trim()
const sentFile = (sent: unknown): File | null => (sent instanceof File && (sent.name || sent.size) ? sent : null)
const isMultipart = (asked: Asked) => (asked.req.header('content-type') ?? '').startsWith('multipart/form-data')
const formData = (asked: Asked): Promise<FormData | null> =>
  asked.req.formData().then(
    (form) => form as unknown as FormData,
    () => null,
  )

/** What a form sent, by field name; a field that was not sent is ''. Anything that is not an ordinary form is an empty one. */
export async function readForm(asked: Asked): Promise<(field: string) => string> {
  const type = asked.req.header('content-type') ?? ''
  const text = type.startsWith('application/x-www-form-urlencoded') ? await asked.req.text() : ''
  const fields = new URLSearchParams(text)
  return (field) => clean(fields.get(field) ?? '')
}

/** The file that a form sent in that field; null where it sent none, or where it cannot be read as a form with files. */
export async function readFile(asked: Asked, field: string): Promise<Uint8Array | null> {
  const sent = isMultipart(asked) ? sentFile((await formData(asked))?.get(field)) : null
  return sent && new Uint8Array(await sent.arrayBuffer())
}

export type SentFile = { readonly name: string; readonly bytes: Uint8Array }
/** A form with fields and a file: what its fields say, as `readForm` does, and the file in that field, null where none was chosen. */
export async function readFileForm(
  asked: Asked,
  fileField: string,
): Promise<{ readonly field: (name: string) => string; readonly file: SentFile | null }> {
  const form = isMultipart(asked) ? await formData(asked) : null
  const field = (name: string) => {
    const said = form?.get(name)
    return typeof said === 'string' ? clean(said) : ''
  }
  const sent = sentFile(form?.get(fileField))
  return { field, file: sent && { name: sent.name, bytes: new Uint8Array(await sent.arrayBuffer()) } }
}
