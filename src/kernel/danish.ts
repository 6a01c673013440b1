/** How Danish is written: numbers, shares, order and lists. */

const integers = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 0 })
const tenths = new Intl.NumberFormat('da-DK', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const collator = new Intl.Collator('da', { numeric: true })

/** 1845939 as 1.845.939. */
export const danishNumber = (value: number) => integers.format(value)

/** A share with one decimal, 12,3 %; never without saying of what: an empty whole gives a dash. */
export const danishShare = (part: number, whole: number) => (whole === 0 ? '–' : `${tenths.format((100 * part) / whole)} %`)

/** Danish order: æ ø å last, aa as å. */
export const danishOrder = (a: string, b: string) => collator.compare(a, b)
export const inDanishOrder = <T>(items: readonly T[], name: (item: T) => string): T[] =>
  [...items].sort((a, b) => danishOrder(name(a), name(b)))

/** a, b og c. */
export const danishList = (items: readonly string[]) =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} og ${items.at(-1)}`

/** 1 kommune, 2 kommuner. */
export const counted = (count: number, one: string, many: string) => `${danishNumber(count)} ${count === 1 ? one : many}`
/** Small numbers as words at the start of a sentence need none: sentences here begin with a word, never a digit. */
export const capital = (text: string) => text.charAt(0).toLocaleUpperCase('da') + text.slice(1)
