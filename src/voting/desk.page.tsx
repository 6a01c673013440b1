import { type Asked, type Route, showPage } from '#identity'
import { counted, danishInstant } from '#kernel'
import type { Vote } from '#priorities'
import { stateOf, stateWords, votersIn } from '#priorities'
import { DataTable, Lead, LinkList } from '#ui'
import { desk, readWork, type Work } from './form-parts.tsx'

const turnout = (vote: Vote) => {
  const { electorate, casts, ballots } = vote
  const none = casts.length + ballots.length === 0
  if (electorate.length === 0 || (none && stateOf(vote) !== 'open')) return 'Ingen stemmesedler'
  const voted = casts.length ? votersIn(casts).size : new Set(ballots.map(({ code }) => code)).size
  return `${voted} af ${counted(electorate.length, 'kommune', 'kommuner')}`
}

const Votes = ({ asked, votes }: { asked: Asked; votes: Work['votes'] }) => (
  <DataTable
    id="prioriteringer-tabel"
    caption="Prioriteringer"
    captionHidden
    stacked
    emptyText="Der er ikke planlagt nogen prioritering."
    columns={[
      { key: 'title', header: 'Prioritering' },
      { key: 'edition', header: 'Udgave' },
      { key: 'state', header: 'Stand' },
      { key: 'closes', header: 'Lukker' },
      { key: 'turnout', header: 'Har stemt' },
    ]}
    rows={votes.map((vote) => ({
      title: <a href={`${desk(asked)}/${vote.id}`}>{vote.title}</a>,
      edition: String(vote.edition),
      state: stateWords[stateOf(vote)],
      closes: stateOf(vote) === 'open' ? (vote.closesAt ? danishInstant(new Date(vote.closesAt)) : 'efter mødet') : '–',
      turnout: turnout(vote),
    }))}
  />
)

/** Where the secretariat sees and plans votes. */
export const showDesk: Route['answer'] = async (asked) => {
  const { votes } = await readWork(asked)
  return showPage(
    asked,
    { title: 'Prioriteringsarbejde', trail: [], hidden: true },
    <>
      <Lead>
        Her lader sekretariatet kommunerne rangordne temaer. Alle kan se resultatet under{' '}
        <a href={`/${asked.var.alliance.slug}/prioriteringer`}>Prioriteringer</a>, når der er lukket.
      </Lead>
      <Votes asked={asked} votes={votes} />
      <LinkList links={[{ text: 'Planlæg en prioritering', href: `${desk(asked)}/ny` }]} />
    </>,
  )
}
