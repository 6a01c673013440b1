/** What the rows of the spreadsheet are understood as: one answer each, or what is wrong with it. Pure. */
import type { Referral } from '#adoption'
import { type Decision, type Doubt, decisionRefusals, doubtsOf } from '#decisions'
import { danishDay, danishList, type MunicipalityCode, parseTypedDay, type RoughDay } from '#kernel'
import { isBefore } from '#meetings'
import { type Body, sameBodyName } from '#members'
import { municipalitiesNamed, url } from '#reading'
import type { Ground } from './ground.ts'
import type { Written } from './sheet.ts'

export type Answer = { readonly referral: Referral; readonly decision: Decision; readonly doubts: readonly Doubt[] }
/** A row with something in it. `name` is what it is called in messages. */
export type Line = {
  readonly written: Written
  readonly name: string
  readonly answer: Answer | null
  readonly wrong: readonly string[]
}
type Bodies = (code: MunicipalityCode) => readonly Body[]

/** Which referral the row is for: by its hidden key, by its municipality's name, or by both where they agree. */
function referralOf({ key, municipality }: Written, { referrals, waiting, called }: Ground): Referral | string {
  const keyed = referrals.find(({ id }) => id === key)
  if (key && !keyed) return 'Nøglen hører ikke til denne udgave. Hent et nyt ark.'
  const codes = municipalitiesNamed(called, municipality)
  if (codes.length > 1) return `»${municipality}« kan være flere kommuner. Brug arkets egen række.`
  const [code] = codes
  if (municipality && !code) return `»${municipality}« er ingen af alliancens kommuner.`
  if (keyed && code && keyed.code !== code) return `Nøglen hører til en anden kommune end »${municipality}«. Hent et nyt ark.`
  if (keyed) return keyed
  if (!code) return 'Skriv, hvilken kommune det er.'
  const open = waiting.find(({ referral }) => referral.code === code)?.referral
  return open ?? 'Kommunen har svaret, eller papiret er ikke sendt til den.'
}

/** The body that the row names; the council where it names none. */
function bodyOf({ body }: Written, bodies: readonly Body[]): Body | string {
  const council = bodies.find(({ kind }) => kind === 'council')
  const named = body ? bodies.find(({ name }) => sameBodyName(name, body)) : council
  if (named) return named
  return `Kommunen har ikke noget organ, der hedder »${body}«. Vælg blandt ${danishList(bodies.map(({ name }) => name))}.`
}

const dayHelp = 'Skriv en hel dato, for eksempel 6.3.2027.'

function dayWrong(referral: Referral, body: Body, { day }: Written, { before, today }: Ground): string | null {
  const metOn = parseTypedDay(day)
  if (!metOn) return day ? `Datoen »${day}« findes ikke eller kan ikke læses. ${dayHelp}` : `Datoen mangler. ${dayHelp}`
  if (metOn > today) return decisionRefusals['in-the-future'].text
  if (isBefore({ laidOn: referral.dispatchedOn, notBefore: referral.notBefore }, metOn as string as RoughDay))
    return decisionRefusals['before-the-matter'].text
  const same = before.some((one) => one.matter === referral.id && one.body === body.id && one.metOn === (metOn as string))
  return same ? `${body.name} har allerede en registrering fra ${danishDay(metOn)}.` : null
}

/** As the alliance calls it, however the row did. */
const nameOf = (code: MunicipalityCode, { called }: Ground) => called.find(([known]) => known === code)?.[1]

function lineOf(written: Written, ground: Ground, bodiesOf: Bodies): Line {
  const referral = referralOf(written, ground)
  const name = written.municipality || `række ${written.row}`
  if (typeof referral === 'string') return { written, name, answer: null, wrong: [referral] }
  const body = bodyOf(written, bodiesOf(referral.code))
  const wrong = [
    ...(typeof body === 'string' ? [body] : [dayWrong(referral, body, written, ground) ?? []].flat()),
    ...(written.words ? [] : ['Ordlyden mangler. Skriv referatets ord.']),
    ...(written.address && !url().read(written.address).ok
      ? ['Linket skal begynde med https:// eller http:// og være helt.']
      : []),
  ]
  const metOn = parseTypedDay(written.day)
  if (wrong.length || typeof body === 'string' || !metOn) return { written, name, answer: null, wrong }
  const decision = { body, metOn, words: written.words, address: written.address }
  return {
    written,
    name: nameOf(referral.code, ground) ?? name,
    answer: { referral, decision, doubts: doubtsOf(decision, referral.dispatchedOn, ground.today) },
    wrong,
  }
}

/** Every row with an answer in it, understood; those that nobody has filled in are passed over. The same answer twice is said. */
export function linesOf(rows: readonly Written[], ground: Ground, bodiesOf: Bodies): Line[] {
  const filled = rows.filter(({ day, words, address }) => day || words || address)
  const lines = filled.map((row) => lineOf(row, ground, bodiesOf))
  const keyOf = ({ answer }: Line) => answer && `${answer.referral.id} ${answer.decision.body.id} ${answer.decision.metOn}`
  return lines.map((line, place) => {
    const first = lines.slice(0, place).find((one) => one.answer && keyOf(one) === keyOf(line))
    return first ? { ...line, answer: null, wrong: [`Det samme møde står allerede i række ${first.written.row}.`] } : line
  })
}
