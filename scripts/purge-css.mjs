/** Keeps of a style sheet what a set of words can name: a rule stays when every class in one of its selectors is a known word. */
export function purge(css, known) {
  return cut(css.replace(/\/\*[\s\S]*?\*\//g, ''))
    .map((part) => keep(part, known))
    .join('')
}

/** Cuts a sheet into statements `{ head, body }`; body is null for those that end in a semicolon. */
function cut(css) {
  const parts = []
  for (let at = 0; at < css.length; ) {
    const open = css.slice(at).search(/[{;]/)
    if (open < 0) break
    const head = css.slice(at, at + open).trim()
    if (css[at + open] === ';') {
      parts.push({ head, body: null })
      at += open + 1
    } else {
      const close = closing(css, at + open)
      parts.push({ head, body: css.slice(at + open + 1, close) })
      at = close + 1
    }
  }
  return parts
}

function closing(css, open) {
  let depth = 0
  let quote = ''
  for (let at = open; at < css.length; at++) {
    const sign = css[at]
    if (quote) {
      if (sign === '\\') at++
      else if (sign === quote) quote = ''
    } else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '{') depth++
    else if (sign === '}' && --depth === 0) return at
  }
  throw new Error('a style sheet that does not close its braces')
}

function keep({ head, body }, known) {
  if (body === null || /^@(font-face|charset|import)/.test(head)) return ''
  if (/^@(media|supports|container)/.test(head)) {
    const inner = purge(body, known)
    return inner && `${head}{${inner}}\n`
  }
  if (head.startsWith('@')) return `${head}{${body}}\n`
  const selectors = commas(head).filter((selector) => isUsed(selector, known))
  return selectors.length ? `${selectors.join(',')}{${body.trim()}}\n` : ''
}

/** Splits at the commas that stand in no parenthesis. */
function commas(list) {
  const found = ['']
  let depth = 0
  for (const sign of list) {
    if (sign === '(') depth++
    if (sign === ')') depth--
    if (sign === ',' && depth === 0) found.push('')
    else found[found.length - 1] += sign
  }
  return found.map((selector) => selector.trim())
}

function isUsed(selector, known) {
  const positive = selector.replace(/:not\([^()]*\)/g, '').replace(/\[[^\]]*\]/g, '')
  return [...positive.matchAll(/\.(-?[_a-zA-Z][\w-]*)/g)].every(([, name]) => known.has(name) || isMade(name, known))
}

/** `alert-${kind}` leaves the word "alert-": every class that begins so may be made. */
const isMade = (name, known) => [...name.matchAll(/-/g)].some(({ index }) => known.has(name.slice(0, index + 1)))
