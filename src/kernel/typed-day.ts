import { parseDay, parseRoughDay, parseTypedDay, type RoughDay } from './calendar.ts'

const months = 'januar februar marts april maj juni juli august september oktober november december'.split(' ')
const seasons: Record<string, string> = { vinter: 'winter', forår: 'spring', sommer: 'summer', efterår: 'autumn' }
const two = (text: string | number) => String(text).padStart(2, '0')

const monthNamed = (name: string) => {
  const found = months.findIndex((month) => month === name || (name.length === 3 && month.startsWith(name)))
  return found < 0 ? null : two(found + 1)
}

/** A day as exactly as a Dane types it: 6.3.2017, 6. marts 2017, marts 2017, 3.2017, foråret 2017, 2017; null when it is none. */
export function parseTypedRoughDay(text: string): RoughDay | null {
  const typed = text
    .trim()
    .toLocaleLowerCase('da')
    .replace(/^(den|i) /, '')
    .replace(/\s+/g, ' ')
  if (typed === '') return null
  const exact = parseTypedDay(typed)
  if (exact) return exact as string as RoughDay
  const [, date, word = '', year] = /^(?:(\d{1,2})\.? )?(\p{L}+)\.? (\d{4})$/u.exec(typed) ?? []
  const month = monthNamed(word) ?? /^(\d{1,2})[./-](\d{4})$/.exec(typed)?.[1]
  const season = seasons[word.replace(/e[nt]$/, '')]
  const of = year ?? typed.slice(-4)
  if (date) return month ? (parseDay(`${of}-${two(month)}-${two(date)}`) as RoughDay | null) : null
  return parseRoughDay(season ? `${of}-${season}` : month ? `${of}-${two(month)}` : typed)
}
