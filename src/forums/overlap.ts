/** Where the words of a theme meet what another forum covers (S27): a warning for people, which decides nothing. */
import { type CalendarDay, within } from '#kernel'
import type { Forum } from './words.ts'

/** A forum's subject, and the words of the theme that meet it. */
export type Overlap = { readonly forum: Forum; readonly subject: string; readonly words: readonly string[] }

/** The forums that there are on a day; they end by law, and one without an end is there until it gets one. */
export const forumsOn = (forums: readonly Forum[], on: CalendarDay): Forum[] =>
  forums.filter(({ from, to }) => within(on, from, to))

const wordsOf = (text: string) => text.toLocaleLowerCase('da').match(/[\p{L}\p{N}]+/gu) ?? []
/** Small words meet everywhere; a subject that has none but small ones is taken by those. */
const tellingWords = (subject: string) => {
  const all = wordsOf(subject)
  const long = all.filter((word) => word.length >= 4)
  return long.length ? long : all
}

/** Another word that only looks like it: strength and workers (kræfter) are no cancer (kræft). */
const lookalikes = new Map([['kræft', /kræfter/]])

/**
 * Do two words meet? When they are the same, when they begin alike but for an ending of two letters (kronisk, kroniske; sygdom, sygdomme),
 * or when one of five letters or more stands whole within the other (genoptræning, genoptræningsplaner).
 */
export function wordsMeet(a: string, b: string): boolean {
  if (a === b) return true
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  if (shorter.length < 4 || lookalikes.get(shorter)?.test(longer)) return false
  const alike = Math.max(4, shorter.length - 2)
  return longer.slice(0, alike) === shorter.slice(0, alike) || (shorter.length >= 5 && longer.includes(shorter))
}

/** The subjects, of the forums that there are on a day, every telling word of which meets a word of the theme. */
export function overlapsOf(text: string, forums: readonly Forum[], on: CalendarDay): Overlap[] {
  const own = [...new Set(wordsOf(text))]
  return forumsOn(forums, on).flatMap((forum) =>
    forum.covers.flatMap((subject) => {
      const telling = tellingWords(subject)
      const met = telling.map((word) => own.filter((one) => wordsMeet(word, one)))
      return telling.length && met.every((words) => words.length) ? [{ forum, subject, words: [...new Set(met.flat())] }] : []
    }),
  )
}
