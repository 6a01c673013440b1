/** How Danish is written: numbers, shares, order and lists. */

const integers = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 0 })
const tenths = new Intl.NumberFormat('da-DK', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const collator = new Intl.Collator('da', { numeric: true })

/** 1845939 as 1.845.939. */
export const danishNumber = (value: number) => integers.format(value)

/** A share with one decimal, 12,3 %; an empty whole gives a dash. Only none of it is 0,0 %, and only all of it is 100,0 %. */
export function danishShare(part: number, whole: number): string {
  if (whole === 0) return '–'
  const share = (100 * part) / whole
  if (part > 0 && share < 0.05) return 'under 0,1 %'
  return part < whole && share >= 99.95 ? 'over 99,9 %' : `${tenths.format(share)} %`
}

/** Danish order: æ ø å last, aa as å. */
export const danishOrder = (a: string, b: string) => collator.compare(a, b)
export const inDanishOrder = <T>(items: readonly T[], name: (item: T) => string): T[] =>
  [...items].sort((a, b) => danishOrder(name(a), name(b)))

/** a, b og c. */
export const danishList = (items: readonly string[]) =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} og ${items.at(-1)}`

/** 1 kommune, 2 kommuner. */
export const counted = (count: number, one: string, many: string) => `${danishNumber(count)} ${count === 1 ? one : many}`
/** With a capital first letter, for the start of a sentence. */
export const capital = (text: string) => text.charAt(0).toLocaleUpperCase('da') + text.slice(1)
/** With a full stop at its end, unless it ends as a sentence already. */
export const ended = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)
