/** Reads a form of ours as a browser would send it untouched. */

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const plain = (text: string) => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : plain(found)
}
const has = (tag: string, name: string) => new RegExp(`\\s${name}(="|\\s|>|$)`).test(tag)

function answerOf(tag: string, inner: string): string | undefined {
  if (tag.startsWith('<textarea')) return plain(inner.replace(/^\n/, ''))
  if (tag.startsWith('<select')) {
    const options = [...inner.matchAll(/<option[^>]*>/g)].map(([option]) => option)
    return attribute(options.find((option) => has(option, 'selected')) ?? options[0] ?? '', 'value') ?? ''
  }
  const type = attribute(tag, 'type')
  if (type === 'checkbox' || type === 'radio') return has(tag, 'checked') ? (attribute(tag, 'value') ?? 'on') : undefined
  return attribute(tag, 'value') ?? ''
}

/** Every field that the page's form at `action` would send. */
export function formIn(html: string, action: string): Record<string, string> {
  const form = [...html.matchAll(/<form[^>]*>[\s\S]*?<\/form>/g)]
    .map(([whole]) => whole)
    .find((whole) => whole.includes(`action="${action}"`))
  if (!form) throw new Error(`no form that posts to ${action}`)
  const fields: Record<string, string> = {}
  const controls = /(<(textarea|select)[^>]*>)([\s\S]*?)<\/\2>|(<input[^>]*>)/g
  for (const [, tag, , inner = '', input] of form.matchAll(controls)) {
    const open = tag ?? input ?? ''
    const name = attribute(open, 'name')
    const value = answerOf(open, inner)
    if (name && value !== undefined) fields[name] = value
  }
  return fields
}

/** The errors that a page tells of, by field. */
export const errorsIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...(/error-summary[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '').matchAll(/<a href="#([^"]+)">([^<]*)</g)].map(([, field, text]) => [
      field,
      plain(text ?? ''),
    ]),
  )
