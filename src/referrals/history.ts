/** The whole history of one referral, told in order: sent, asked, received, treated, corrected, sent again. */

import type { Referral } from '#adoption'
import type { By } from '#journal'
import { byTime, capital, danishDay, type RoughDay } from '#kernel'
import { isStanding, outcomePhrase, type RecordedTreatment } from '#meetings'
import { dispatchOf, type Sendings } from './view.ts'

export type Moment = {
  readonly on: RoughDay
  readonly when: string
  readonly title: string
  readonly kind: 'step' | 'decision' | 'waiting' | 'outside'
  readonly who: string
  readonly body: string
  /** The minutes' own words; empty where nobody has recorded them. */
  readonly words: string
  readonly source: string
  readonly address: string
}
const moment = (on: RoughDay, title: string, rest: Partial<Moment> = {}): Moment => ({
  on,
  when: on ? danishDay(on) : 'dato ikke registreret',
  title,
  kind: 'step',
  who: '',
  body: '',
  words: '',
  source: '',
  address: '',
  ...rest,
})

const by: Record<By['office'], string> = {
  secretariat: 'Registreret af sekretariatet på kommunens vegne.',
  clerk: 'Registreret af kommunen.',
  link: 'Registreret af kommunen ved dens personlige link.',
  writer: '',
  operator: '',
}

function sendings(seen: Sendings, referral: Referral): Moment[] {
  const sent = dispatchOf(seen, referral)
  if (!sent) return []
  const again = seen.sentAgain.find(({ dispatch }) => dispatch === sent.id)
  const note = sent.dispatchedOn || !sent.notBefore ? '' : `Tidligst ${danishDay(sent.notBefore)}.`
  return [
    moment(sent.dispatchedOn, again ? 'Sendt til kommunen igen' : 'Sendt til kommunen', {
      kind: 'outside',
      body: [`Version ${sent.version.replace(/^\d{4}-v/, '')}.`, again?.reason ?? '', note].filter(Boolean).join(' '),
      source: sent.source,
    }),
  ]
}

const receipts = (seen: Sendings, { id }: Referral): Moment[] =>
  seen.receipts
    .filter(({ referral }) => referral === id)
    .map(({ receivedOn, source, office }, place, all) =>
      moment(receivedOn, 'Modtaget af kommunen', {
        body: [by[office], place < all.length - 1 ? 'Rettet siden.' : ''].filter(Boolean).join(' '),
        source,
      }),
    )

const askings = (seen: Sendings, referral: Referral): Moment[] =>
  seen.answerDates
    .filter(({ dispatch }) => dispatch === dispatchOf(seen, referral)?.id)
    .map(({ answerBy, reason }, place, all) =>
      moment(answerBy as string as RoughDay, place < all.length - 1 ? 'Svarfrist, flyttet siden' : 'Svarfrist', {
        kind: 'waiting',
        body: reason,
      }),
    )

/** What became of a record that counts for nothing any more. */
function standingText(treatment: RecordedTreatment): string {
  if (treatment.withdrawn) return `Trukket tilbage og tæller ikke: ${treatment.withdrawn.reason}`
  return treatment.supersededBy ? 'Rettet siden; rettelsen står for sig.' : ''
}
const treated = (seen: Sendings, { id }: Referral): Moment[] =>
  seen.treatments
    .filter(({ matter }) => matter === id)
    .map((one) =>
      moment(one.metOn, `${capital(one.bodyName)}: ${one.outcomes.map(outcomePhrase).join(', ')}`, {
        kind: one.bodyKind === 'council' && isStanding(one) ? 'decision' : 'step',
        body: [standingText(one), one.votes && `Stemmer: ${one.votes}`, one.reservation && `Forbehold: ${one.reservation}`]
          .filter(Boolean)
          .join(' '),
        words: one.words,
        source: one.source,
        address: one.evidence?.address ?? '',
      }),
    )

/** Sent first, whatever its day: what came after cannot have been before it. Days that nobody knows come last. */
export function historyOf(seen: Sendings, referral: Referral): Moment[] {
  const rest = [...receipts(seen, referral), ...askings(seen, referral), ...treated(seen, referral)]
  return [...sendings(seen, referral), ...rest.sort((a, b) => byTime(a.on, b.on))]
}

/** Other times that a version of the same edition was laid before the same council. */
export const othersOf = (seen: Sendings, { id, code, edition }: Referral): Referral[] =>
  seen.referrals.filter((one) => one.code === code && one.edition === edition && one.id !== id)
