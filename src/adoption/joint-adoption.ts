/** Has the alliance adopted its paper? Reckoned from the register by the alliance's own terms (N12), and never typed. */
import { counted, danishDay, danishNumber } from '#kernel'
import { inhabitants } from '#members'
import { settlementOf } from './rules.ts'
import type { Council, Register, ReservationTerm, Terms } from './words.ts'
import { notRecorded, whoMustAdopt } from './words-da.ts'

/** `out-of-reach`: as the councils have decided by now it cannot be adopted, unless one of them decides anew. */
export type JointState = 'adopted' | 'open' | 'out-of-reach' | 'not-known'

const isDecided = ({ state }: Council) => state === 'adopted' || state === 'adopted-with-reservation' || state === 'rejected'

/** How much of what counts some councils are, in percent; null where inhabitants count and are not counted. */
function percentOf(needs: Terms['needs'], some: readonly Council[], all: readonly Council[]): number | null {
  if (needs !== 'share-of-inhabitants') return (100 * some.length) / all.length
  const [own, whole] = [some, all].map((councils) => inhabitants(councils.map(({ member }) => member)))
  return own == null || !whole ? null : (100 * own) / whole
}

function stateWhere(reservationCounts: boolean, { councils }: Register, { needs, percent }: Terms): JointState {
  const least = needs === 'every-council' ? 100 : percent
  if (needs === 'not-known' || least === null || councils.length === 0) return 'not-known'
  const yes = councils.filter(({ state }) => state === 'adopted' || (reservationCounts && state === 'adopted-with-reservation'))
  const possible = councils.filter((council) => yes.includes(council) || !isDecided(council))
  const [have, could] = [percentOf(needs, yes, councils), percentOf(needs, possible, councils)]
  if (have === null || could === null) return 'not-known'
  if (have >= least) return 'adopted'
  return could < least ? 'out-of-reach' : 'open'
}

/** By the terms; where they do not say whether a reservation counts, only what is so either way is known. */
export function jointStateOf(register: Register, terms: Terms): JointState {
  if (terms.reservation !== 'not-known') return stateWhere(terms.reservation === 'counts', register, terms)
  const [one, other] = [stateWhere(true, register, terms), stateWhere(false, register, terms)]
  return one === other ? one : 'not-known'
}

const stateSentences: Record<JointState, string> = {
  adopted: 'Det har de gjort, så alliancen har vedtaget papiret.',
  open: 'Det har de ikke gjort endnu.',
  'out-of-reach': 'Det kan ikke nås, sådan som kommunalbestyrelserne har besluttet indtil nu.',
  'not-known': 'Om det er sket, kan ikke siges ud fra det, der er registreret.',
}
const reservationClause: Record<ReservationTerm, string> = {
  counts: ', og en vedtagelse med forbehold tæller med',
  'counts-not': ', og en vedtagelse med forbehold tæller ikke med',
  'not-known': '; om en vedtagelse med forbehold tæller med, er ikke registreret',
}

/** "28 af 29 kommunalbestyrelser har vedtaget papiret, heraf 2 med forbehold." */
export function adoptedSentence({ councils, totals }: Register): string {
  const reserved = totals.byState['adopted-with-reservation'].councils
  const whole = counted(councils.length, 'kommunalbestyrelse', 'kommunalbestyrelser')
  const adopted = `${danishNumber(totals.adopted.councils)} af ${whole} har vedtaget papiret`
  return reserved ? `${adopted}, heraf ${danishNumber(reserved)} med forbehold.` : `${adopted}.`
}

/** How far the alliance is by its own terms; each sentence is made from what is recorded. */
export function jointSentences(register: Register, terms: Terms): string[] {
  if (terms.needs === 'not-known')
    return [adoptedSentence(register), 'Alliancens regler for, hvornår papiret er vedtaget, er ikke registreret.']
  const rule = `Efter alliancens regler skal ${whoMustAdopt(terms)} vedtage papiret${reservationClause[terms.reservation]}.`
  return [adoptedSentence(register), `${rule} ${stateSentences[jointStateOf(register, terms)]}`]
}

/**
 * From when the paper applies in one municipality, in words. A council that has not adopted is bound by nobody's answer but its own;
 * what cannot be told from what is recorded is not guessed.
 */
export function inForceIn(council: Council, register: Register, terms: Terms): string {
  const { inForce, inForceOn, reservation } = terms
  const reserved = council.state === 'adopted-with-reservation'
  if (inForce === 'not-known' || (reserved && reservation === 'not-known')) return notRecorded
  if (council.state !== 'adopted' && !(reserved && reservation === 'counts')) return 'gælder ikke i kommunen nu'
  if (inForceOn) return `fra ${danishDay(inForceOn)}`
  if (inForce === 'on-joint-adoption')
    return { adopted: 'i kraft', open: 'ikke endnu', 'out-of-reach': 'ikke endnu', 'not-known': notRecorded }[
      jointStateOf(register, terms)
    ]
  const metOn = settlementOf(council)?.metOn
  return metOn ? `fra ${danishDay(metOn)}` : 'i kraft; fra hvornår er ikke registreret'
}
