/** What a file proposes of a treatment; a person sees it, changes it, and confirms it. */
import { type CalendarDay, danishDay, type MunicipalityCode } from '#kernel'
import { type Answers, another, type Matter } from '#meetings'
import { type Body, sameBodyName } from '#members'
import { type FoundDay, type Minutes, whoseDecision } from '#minutes'
import { municipalitiesNamed } from '#reading'
import { type Choice, itemName } from './choices.ts'

type Named = { readonly code: MunicipalityCode; readonly name: string }

const withKommune = /((?:\p{Lu}[\p{L}’'-]*[ \u00a0-]){0,3}?\p{Lu}[\p{L}’'-]*)[ \u00a0](?:[Rr]egions)?[Kk]ommune(?!\p{L})/gu
/** Words that begin a line before a name: "Referat Ishøj Kommune". */
const spellings = (name: string) => {
  const words = name.split(/[ \u00a0]/)
  return words.map((_, from) => words.slice(from).join(' '))
}

/** The municipalities that a text names: »Københavns Kommune«, »Ishøj Kommune«; where it says that of none, those named bare. */
export function municipalitiesIn(text: string, known: readonly Named[]): MunicipalityCode[] {
  const pairs = known.map(({ code, name }) => [code, name] as const)
  const called = [...text.matchAll(withKommune)].flatMap(([, name = '']) => {
    const found = spellings(name).map((one) => municipalitiesNamed(pairs, one))
    return found.find((codes) => codes.length > 0) ?? []
  })
  if (called.length) return [...new Set(called)]
  const words = text.match(/\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)?/gu) ?? []
  return [...new Set(words.flatMap((word) => [word, ...word.split(' ')]).flatMap((word) => municipalitiesNamed(pairs, word)))]
}

/** The matter that is proposed: the newest of the only municipality that the file names; of the only one that there is. */
export function matterFor(matters: readonly Matter[], named: readonly MunicipalityCode[]): Matter | null {
  const codes = new Set(matters.map(({ code }) => code))
  const [only] = named.length ? named : codes.size === 1 ? codes : []
  const own = named.length > 1 || only === undefined ? [] : matters.filter(({ code }) => code === only)
  return own.toSorted((a, b) => (a.id < b.id ? 1 : -1))[0] ?? null
}

const councilNames = /^(?:kommunalbestyrelsen|byrådet|borgerrepræsentationen)$/i
const advisory = /råd$|rådet$/i

/** Which of the municipality's bodies it is, or what a new one would be called. */
export function bodyAnswers(name: string, bodies: readonly Body[]): Partial<Answers> {
  if (!name) return {}
  const known =
    bodies.find((body) => sameBodyName(body.name, name)) ??
    bodies.find(
      ({ kind }) => kind === (councilNames.test(name) ? 'council' : /^økonomiudvalget$/i.test(name) ? 'finance-committee' : ''),
    )
  if (known) return { organ: known.id }
  return { organ: another, 'organ-navn': name, 'organ-slags': advisory.test(name) ? 'advisory' : 'committee' }
}

/** The day of the meeting that decided: of the heading, else of the file; none where the file gives several and doubts them. */
export function dayOfDecision(
  { section }: Choice,
  { days }: Minutes,
): { readonly day: CalendarDay | null; readonly doubted: readonly FoundDay[] } {
  const own = whoseDecision(section.heading).day
  const doubted = days.filter(({ doubt }) => doubt !== null)
  if (own) return { day: own.day, doubted: own.doubt ? [own] : doubted.filter(({ day }) => day.slice(4) === own.day.slice(4)) }
  const [first] = days
  return { day: first && !first.doubt ? first.day : null, doubted }
}

const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

/** What the two steps of the form begin with. */
export function foundAnswers(
  choice: Choice,
  minutes: Minutes,
  given: { readonly bodies: readonly Body[]; readonly today: CalendarDay; readonly source: string },
) {
  const { section, item } = choice
  const { day } = dayOfDecision(choice, minutes)
  const heading = section.heading ? `${section.heading}: ` : ''
  return {
    ...bodyAnswers(whoseDecision(section.heading).body || minutes.body, given.bodies),
    dato: day ? danishDay(day) : '',
    ordlyd: section.text.slice(0, 20_000),
    hentet: danishDay(given.today),
    citat: cut(`${itemName(item)}. ${heading}${section.text}`, 1000),
    kilde: given.source,
  }
}
