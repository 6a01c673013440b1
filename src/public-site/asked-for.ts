import type { Edition } from '#editions'
import { type Asked, todayFor } from '#identity'
import { accept, type CalendarDay, danishDay, danishList, parseTypedDay, type Result, refuse } from '#kernel'
import { clusters, type Membership } from '#members'

/** Why an address cannot be answered, in a sentence that says what to do. */
export type Turned = { readonly status: 400 | 404; readonly detail: string }

const asked400 = (detail: string) => refuse<Turned>({ status: 400, detail })
const asked404 = (detail: string) => refuse<Turned>({ status: 404, detail })
/** What a person wrote in an address, short and legible enough to be said back. */
const echo = (text: string) => {
  const legible = text.replace(/\p{Cc}/gu, '\ufffd')
  return `»${legible.length > 40 ? `${legible.slice(0, 40)}…` : legible}«`
}

/** What an address says under a name, empty where it says nothing. Who says two different things has not said which is meant. */
export function queried(asked: Asked, name: string): Result<string, Turned> {
  const [text = '', ...others] = new Set(asked.req.queries(name)?.map((value) => value.trim()))
  return others.length ? asked400(`Adressen har flere forskellige værdier for »${name}«. Lad kun én af dem stå.`) : accept(text)
}

/** The day asked for by ?dato=, today where none is. What has not happened yet cannot be shown. */
export function dayAsked(asked: Asked): Result<CalendarDay, Turned> {
  const text = queried(asked, 'dato')
  if (!text.ok) return text
  const today = todayFor(asked)
  if (!text.value) return accept(today)
  const day = parseTypedDay(text.value)
  if (!day) return asked400(`Datoen ${echo(text.value)} findes ikke. Skriv en dato som 2017-02-06 eller 6.2.2017.`)
  if (day > today)
    return asked400(
      `Datoen ${danishDay(day)} ligger i fremtiden, og her vises kun, hvad der er sket. Vælg en dato til og med i dag, ${danishDay(today)}.`,
    )
  return accept(day)
}

/** The edition of that year. */
export function editionNamed(text: string, editions: readonly Edition[]): Result<Edition, Turned> {
  if (!/^\d{4}$/.test(text)) return asked400(`Udgaven ${echo(text)} er ikke et årstal. Skriv fire cifre, for eksempel 2017.`)
  const edition = editions.find(({ year }) => year === Number(text))
  const years = danishList(editions.map(({ year }) => String(year)))
  return edition
    ? accept(edition)
    : asked404(`Der er ikke registreret en udgave fra ${text}. ${years ? `Der findes: ${years}.` : 'Der findes ingen endnu.'}`)
}

/** The edition asked for by ?udgave=, the newest where none is; null while the alliance has none. */
export function editionAsked(asked: Asked, editions: readonly Edition[]): Result<Edition | null, Turned> {
  const asking = queried(asked, 'udgave')
  if (!asking.ok) return asking
  const text = asking.value
  if (!text) return accept(editions[0] ?? null)
  return editionNamed(text, editions)
}

const folded = (text: string) => text.normalize('NFC').trim().toLocaleLowerCase('da')

/** The cluster of that name, whatever its capitals. */
export function clusterNamed(text: string, membership: Membership): Result<string, Turned> {
  const names = clusters(membership).map(({ name }) => name)
  const found = names.find((name) => folded(name) === folded(text))
  return found !== undefined
    ? accept(found)
    : asked404(
        `Klyngen ${echo(text)} findes ikke. ${names.length ? `Klyngerne er ${danishList(names)}.` : 'Der er ingen klynger registreret.'}`,
      )
}

/** The cluster asked for by ?klynge=; null where all are. */
export function clusterAsked(asked: Asked, membership: Membership): Result<string | null, Turned> {
  const text = queried(asked, 'klynge')
  if (!text.ok) return text
  return text.value ? clusterNamed(text.value, membership) : accept(null)
}
