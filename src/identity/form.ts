import type { Asked } from './doors.ts'

/** What a form sent, by field name; a field that was not sent is ''. Anything that is not an ordinary form is an empty one. */
export async function readForm(asked: Asked): Promise<(field: string) => string> {
  const type = asked.req.header('content-type') ?? ''
  const text = type.startsWith('application/x-www-form-urlencoded') ? await asked.req.text() : ''
  const fields = new URLSearchParams(text)
  // The database cannot keep NUL, and no honest form sends it.
  return (field) => (fields.get(field) ?? '').replaceAll('\u0000', '').trim()
}
