import { danishDay } from '#kernel'
import type { Member } from '#members'
import { Facts, More } from '#ui'
import { populationText } from './counts.ts'
import { ClusterLinks } from './members-parts.tsx'
import { groupingWords, words } from './words-da.ts'

/** What is known of a municipality as a member. */
export const factsOf = (member: Member, slug: string, councilName: string) => [
  { label: 'Kommunekode', value: member.code },
  { label: 'Kommunalbestyrelsen hedder', value: councilName },
  {
    label: 'Papirets vej',
    value: <a href={`/${slug}/kommuner/${member.code}/vej`}>Udvalg, råd og mødedage</a>,
  },
  { label: 'Klynge', value: <ClusterLinks member={member} slug={slug} /> },
  ...member.groupings
    .filter(({ kind }) => kind !== 'cluster')
    .map(({ grouping, kind }) => ({ label: groupingWords[kind], value: grouping })),
  ...populations(member),
  { label: 'Med i alliancen fra', value: danishDay(member.memberFrom) },
  ...(member.memberTo ? [{ label: 'Med i alliancen til', value: danishDay(member.memberTo) }] : []),
]

const populationFact = ({ on, inhabitants }: Member['populations'][number]) => ({
  label: `Indbyggere ${danishDay(on)}`,
  value: populationText(inhabitants),
})
const fewCounts = 3

/** The newest count first; a long row of what it was before is folded away. */
function populations({ populations }: Member) {
  const [newest, ...earlier] = [...populations].sort((a, b) => b.on.localeCompare(a.on))
  if (!newest) return [{ label: 'Indbyggere', value: words.notRecorded }]
  if (earlier.length < fewCounts) return [newest, ...earlier].map(populationFact)
  const fold = (
    <More summary={`Tidligere tal (${earlier.length})`}>
      <Facts facts={earlier.map(populationFact)} />
    </More>
  )
  return [populationFact(newest), { label: 'Indbyggere før', value: fold }]
}
