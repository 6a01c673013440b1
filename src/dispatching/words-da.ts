/** Danish for what the forms of this room choose from. */
import { inForceWords, type Needs, needsWords, reservationTermWords, type SendingAgain, sendingAgain } from '#adoption'
import { capital } from '#kernel'

const againWords: Record<SendingAgain, string> = {
  'new-council': 'Kommunalbestyrelsen er nyvalgt',
  'left-out': 'Kommunen har ikke fået versionen før',
  other: 'En anden grund',
}
export const againOptions = sendingAgain.map((value) => ({ value, text: againWords[value] }))

const options = <T extends string>(words: Readonly<Record<T, string>>) =>
  (Object.keys(words) as T[]).map((value) => ({ value, text: capital(words[value]) }))
export const needsOptions = options<Needs>(needsWords)
export const reservationOptions = options(reservationTermWords)
export const inForceOptions = options(inForceWords)
