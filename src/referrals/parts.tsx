import { type Dispatch, inForceInWords, jointSentences, needsInWords, reservationTermWords, sendingAgainWords } from '#adoption'
import { capital, danishDay } from '#kernel'
import { Facts, Section, Sentences } from '#ui'
import type { Sendings, Standing } from './view.ts'

export const notRecorded = 'ikke registreret'

/** "6.2.2017"; where the day is not known, the first on which it can have been. */
export const sentText = ({ dispatchedOn, notBefore }: Pick<Dispatch, 'dispatchedOn' | 'notBefore'>): string =>
  dispatchedOn || !notBefore ? danishDay(dispatchedOn) : `${notRecorded}, tidligst ${danishDay(notBefore)}`

/** For titles, so that the pages of several dispatches of one paper are told apart; nothing where the day is not known. */
export const sentOn = ({ dispatchedOn }: Pick<Dispatch, 'dispatchedOn'>) =>
  dispatchedOn ? `, sendt ${danishDay(dispatchedOn)}` : ''

/** The answer date that counts, and what it was before. */
export function answerDateFact({ answerDates }: Sendings, { id }: Pick<Dispatch, 'id'>) {
  const own = answerDates.filter(({ dispatch }) => dispatch === id)
  const newest = own.at(-1)
  const before = own.slice(0, -1).map(({ answerBy }) => danishDay(answerBy))
  const moved = before.length ? `Flyttet fra ${before.join(', så fra ')}${newest?.reason ? `: ${newest.reason}` : ''}` : undefined
  return { label: 'Svarfrist', value: newest ? danishDay(newest.answerBy) : notRecorded, note: moved }
}

/** Why it was one more dispatch of its version; nothing where it was the first. */
export function againFact({ sentAgain }: Sendings, { id }: Pick<Dispatch, 'id'>) {
  const again = sentAgain.find(({ dispatch }) => dispatch === id)
  return again ? [{ label: 'Sendt igen', value: capital(sendingAgainWords[again.because]), note: again.reason }] : []
}

/** The alliance's terms for one edition, and what the councils' answers come to by them. */
export const TermsSection = ({ title, standing: { register, terms }, id }: { title: string; standing: Standing; id: string }) => (
  <Section title={title} id={id}>
    <Sentences sentences={jointSentences(register, terms)} />
    <Facts
      facts={[
        { label: 'Vedtaget, når', value: needsInWords(terms) },
        { label: 'Forbehold', value: reservationTermWords[terms.reservation] },
        { label: 'I kraft', value: inForceInWords(terms) },
        { label: 'Ved et nej', value: terms.onRejection || notRecorded },
        { label: 'Ved et forbehold', value: terms.onReservation || notRecorded },
        { label: 'Kilde', value: terms.source || notRecorded },
      ]}
    />
  </Section>
)
