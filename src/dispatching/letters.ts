/** What municipalities are told when a version goes out to them, or when the answer date is moved. */
import { type AdoptionFact, answerByOf, type Dispatch, type Referral, stateOf } from '#adoption'
import { type ContactRole, invite } from '#contacts'
import type { ReadDb, Tx } from '#db'
import { readLinkUses } from '#identity'
import {
  type AllianceSlug,
  type CalendarDay,
  danishDay,
  dayOf,
  daysAfter,
  ended,
  instantAt,
  type MunicipalityCode,
} from '#kernel'
import { type Desk, referralsOf } from './rules.ts'

type Place = { readonly alliance: AllianceSlug; readonly origin: string; readonly desk: Desk }

const roles: readonly ContactRole[] = ['contact']
/** A council may be late, and late answers count: the ways in are good for a year after the day that was asked for. */
export const linksExpire = (answerBy: CalendarDay) => instantAt(daysAfter(answerBy, 366), '0.00') as Date

/** Where the form for what a council decided is, below the alliance's address. */
export const decisionPath = (referral: string) => `beslutninger/${referral}`
/** Where a municipality's own case is. */
export const casePath = (edition: number, code: MunicipalityCode) => `sager/${edition}/${code}`

type Told = {
  readonly edition: number
  readonly referrals: readonly Pick<Referral, 'id' | 'code'>[]
  readonly answerBy: CalendarDay
}

/** Each municipality gets two links of its own; all that waits for one person makes one mail. */
async function inviteAll(tx: Tx, place: Place, told: Told, text: string, now: Date) {
  const { edition, referrals, answerBy } = told
  const expiresAt = linksExpire(answerBy)
  const to = { alliance: place.alliance, origin: place.origin, roles, expiresAt }
  for (const { id, code } of referrals)
    await invite(tx, { ...to, purpose: 'decision', about: id, codes: [code], path: () => decisionPath(id), text }, now)
  const codes = referrals.map(({ code }) => code)
  const intro = 'Her er kommunens sag: sagsfremstillingen, papiret og bilagene, klar til jeres egen behandling.'
  const path = (code: MunicipalityCode) => casePath(edition, code)
  await invite(tx, { ...to, purpose: 'case', about: String(edition), codes, path, text: intro }, now)
}

const titleOf = ({ editions }: Desk, edition: number) => editions.find(({ year }) => year === edition)?.title ?? String(edition)
const editionOf = ({ versions }: Desk, version: string) => versions.find(({ id }) => id === version)?.edition ?? 0

export async function tellDispatched(tx: Tx, place: Place, facts: readonly AdoptionFact[], now: Date) {
  const sent = facts.find((fact) => fact.type === 'adoption.dispatched')
  const date = facts.find((fact) => fact.type === 'adoption.answer-date-set')
  if (!sent || !date) return
  const edition = editionOf(place.desk, sent.version)
  const text = `${titleOf(place.desk, edition)} er sendt til jer til beslutning. Svar senest den ${danishDay(date.answerBy)}. Når kommunalbestyrelsen har besluttet, så skriv her, hvad den besluttede.`
  await inviteAll(tx, place, { edition, referrals: sent.referrals, answerBy: date.answerBy }, text, now)
}

const open: ReadonlySet<string> = new Set(['referred', 'in-treatment', 'postponed', 'returned'])
/** Those of a dispatch whose council has not decided. */
export const unanswered = (desk: Desk, dispatch: string): Referral[] =>
  referralsOf(desk, dispatch).filter((referral) => {
    const own = desk.referrals.filter(({ code, version }) => code === referral.code && version === referral.version)
    const done = desk.treatments.filter(({ matter }) => own.some(({ id }) => id === matter))
    return open.has(stateOf(referral, [], done))
  })

/** Those who have not answered and have no way in get one: contacts come after a dispatch, and a file sends no mail. */
export async function inviteMissing(tx: Tx, place: Place, { id, edition }: Dispatch, now: Date): Promise<void> {
  const answerBy = answerByOf(place.desk.answerDates, id) ?? dayOf(now)
  const missing: Referral[] = []
  for (const one of unanswered(place.desk, id))
    if ((await readLinkUses(tx as unknown as ReadDb, { purpose: 'decision', about: one.id })).length === 0) missing.push(one)
  const text = `${titleOf(place.desk, edition)} ligger hos jer til beslutning. Når kommunalbestyrelsen har besluttet, så skriv her, hvad den besluttede.`
  await inviteAll(tx, place, { edition, referrals: missing, answerBy: later(answerBy, dayOf(now)) }, text, now)
}
const later = (a: CalendarDay, b: CalendarDay) => (a > b ? a : b)

/** Where a day was asked for before, those who have not answered are told that it was moved. */
export async function tellMoved(tx: Tx, place: Place, fact: AdoptionFact, now: Date) {
  if (fact.type !== 'adoption.answer-date-set') return
  const { dispatch, answerBy, reason, version } = fact
  const moved = answerByOf(place.desk.answerDates, dispatch) !== null
  const edition = editionOf(place.desk, version)
  const what = titleOf(place.desk, edition)
  const text = moved
    ? `Fristen for at svare på ${what} er flyttet til den ${danishDay(answerBy)}. Begrundelse: ${ended(reason)}`
    : `I er bedt om at svare på ${what} senest den ${danishDay(answerBy)}.`
  await inviteAll(tx, place, { edition, referrals: unanswered(place.desk, dispatch), answerBy }, text, now)
}
