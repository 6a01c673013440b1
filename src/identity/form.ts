import type { Asked } from './doors.ts'

/** What a form sent, by field name; a field that was not sent is ''. Anything that is not an ordinary form is an empty one. */
export async function readForm(asked: Asked): Promise<(field: string) => string> {
  const type = asked.req.header('content-type') ?? ''
  const text = type.startsWith('application/x-www-form-urlencoded') ? await asked.req.text() : ''
  const fields = new URLSearchParams(text)
  // The database cannot keep NUL, and no honest form sends it.
  return (field) => (fields.get(field) ?? '').replaceAll('\u0000', '').trim()
}

/** The file that a form sent in that field; null where it sent none, or where it cannot be read as a form with files. */
export async function readFile(asked: Asked, field: string): Promise<Uint8Array | null> {
  if (!(asked.req.header('content-type') ?? '').startsWith('multipart/form-data')) return null
  const sent = await asked.req.formData().then(
    (form) => form.get(field),
    () => null,
  )
  return sent instanceof File && (sent.name || sent.size) ? new Uint8Array(await sent.arrayBuffer()) : null
}
