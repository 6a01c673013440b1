import type { GoalContent, PaperContent } from '#drafting'
import { type GoalArea, goalAreas, goalAreaWords, goalKinds, goalKindWords } from '#editions'
import { danishDay, parseTypedRoughDay, type RoughDay, unknownDay } from '#kernel'
import { obligationWords } from '#wording'

/** One field of a goal or of the paper as a line in a document: how its value is said, and read again (null: not understood). */
export type Field<C> = {
  readonly label: string
  /** `nothing` is said where nothing is. */
  readonly say: (content: C, nothing: string) => string
  readonly read: (content: C, said: string) => C | null
}
/** What stands for an empty value, in our documents and in those of people who write them by hand. */
const isNothing = (said: string) => /^(ikke angivet|ikke valgt|ikke registreret|-|–|)$/i.test(said.trim())

const text = <C>(label: string, key: { [K in keyof C]: C[K] extends string ? K : never }[keyof C]): Field<C> => ({
  label,
  say: (content, nothing) => String(content[key]) || nothing,
  read: (content, said) => ({ ...content, [key]: isNothing(said) ? '' : said }),
})

const choice = <C, K extends keyof C>(label: string, key: K, words: Readonly<Record<string, string>>): Field<C> => ({
  label,
  say: (content, nothing) => words[String(content[key])] ?? nothing,
  read(content, said) {
    const found = Object.keys(words).find((value) => words[value]?.toLocaleLowerCase('da') === said.toLocaleLowerCase('da'))
    if (found === undefined && !isNothing(said)) return null
    return { ...content, [key]: found ?? '' }
  },
})

const day = <C extends Readonly<Record<K, RoughDay>>, K extends string>(label: string, key: K): Field<C> => ({
  label,
  say: (content, nothing) => (content[key] ? danishDay(content[key]) : nothing),
  read(content, said) {
    const typed = isNothing(said) ? unknownDay : parseTypedRoughDay(said)
    return typed === null ? null : { ...content, [key]: typed }
  },
})

const argument = (area: GoalArea): Field<PaperContent> => ({
  label: `Hvorfor sammen om ${goalAreaWords[area].toLowerCase()}`,
  say: (content, nothing) => content.arguments[area] || nothing,
  read: (content, said) => ({ ...content, arguments: { ...content.arguments, [area]: isNothing(said) ? '' : said } }),
})

const choices = { must: obligationWords.must.word, may: obligationWords.may.word }
const areaWords = Object.fromEntries(goalAreas.map((area) => [area, goalAreaWords[area]]))
const kindWords = Object.fromEntries(goalKinds.map((kind) => [kind, goalKindWords[kind].word]))

/** A goal's terms, all of them each time: a list that begins with these labels is terms, and the next list is text. */
export const goalFields: readonly Field<GoalContent>[] = [
  text('Kort navn', 'shortTitle'),
  choice('Område', 'area', areaWords),
  choice('Slags', 'kind', kindWords),
  choice('Skal eller kan', 'obligation', choices),
  text('Hvorfor målet er valgt', 'reason'),
  text('Økonomisk forudsætning', 'economy'),
  text('Anledning', 'cause'),
  day('Frist', 'deadline'),
]
export const paperFields: readonly Field<PaperContent>[] = [
  text('Formål', 'purpose'),
  text('Gavn for borgerne', 'benefit'),
  text('Ejer', 'owner'),
  ...goalAreas.map(argument),
  day('Gælder fra', 'periodFrom'),
  day('Gælder til', 'periodTo'),
]
export const about = 'Om papiret'
/** How it is said that something is not there: in a draft nobody has written it yet, in a version nobody has recorded it. */
export type Blanks = { readonly nothing: string; readonly unnamed: string }
export const notWritten: Blanks = { nothing: 'ikke angivet', unnamed: '(uden navn)' }
export const notRecorded: Blanks = { nothing: 'ikke registreret', unnamed: '(navnet er ikke registreret)' }
