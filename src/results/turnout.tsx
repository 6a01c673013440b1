import { counted, danishList, inDanishOrder } from '#kernel'
import { stateOf, type Vote, votersIn } from '#priorities'
import type { Shown } from './reading.ts'

/** How many have voted: public at once. */
export const turnoutOf = ({ electorate, casts }: Pick<Vote, 'electorate' | 'casts'>) => ({
  voted: votersIn(casts).size,
  of: electorate.length,
})
export const turnoutSentence = (vote: Vote) => {
  const { voted, of } = turnoutOf(vote)
  return `${voted} af ${counted(of, 'kommune', 'kommuner')} har stemt.`
}

/** Who has voted and who has not; what stands on the ballots is not here. */
export function Turnout({ shown: { vote, nameOf } }: { shown: Pick<Shown, 'vote' | 'nameOf'> }) {
  const voted = votersIn(vote.casts)
  const missing = inDanishOrder(
    vote.electorate.filter(({ code }) => !voted.has(code)).map(({ code }) => nameOf(code)),
    (name) => name,
  )
  const late = vote.casts.filter((cast) => cast.late).length
  return (
    <p>
      <strong>{turnoutSentence(vote)}</strong>{' '}
      {missing.length ? `${stateOf(vote) === 'open' ? 'Mangler' : 'Har ikke stemt'}: ${danishList(missing)}.` : 'Ingen mangler.'}{' '}
      {late ? `${counted(late, 'stemmeseddel er kommet', 'stemmesedler er kommet')} for sent.` : ''}
    </p>
  )
}
