import { look, type Route, showPage } from '#identity'
import { capital, danishDay, danishInstant, dayOf } from '#kernel'
import { readVotes, resultOf, stateOf, stateWords, type Vote } from '#priorities'
import { trackWords } from '#themes'
import { DataTable, Lead, LinkList } from '#ui'

function whenWords(vote: Vote): string {
  const ended = vote.changes.findLast(({ kind }) => kind === 'closed' || kind === 'agreed' || kind === 'loaded')
  if (stateOf(vote) === 'open') return vote.closesAt ? `lukker ${danishInstant(new Date(vote.closesAt))}` : 'lukker efter mødet'
  if (stateOf(vote) === 'closed' && ended)
    return ended.kind === 'loaded' ? danishDay(ended.on) : danishDay(dayOf(new Date(ended.at)))
  return vote.opens ? `ventes at åbne ${danishDay(vote.opens)}` : '–'
}
function ballotsWords(vote: Vote): string {
  if (stateOf(vote) === 'open') return 'hemmelige endnu'
  const result = resultOf(vote)
  if (result) return `${result.ballots.length} talt`
  return vote.agreed ? 'ingen; mødet blev enigt' : stateOf(vote) === 'closed' ? 'ikke registreret' : '–'
}

/** Every vote of the alliance. */
export const showVotes: Route['answer'] = async (asked) => {
  const votes = await look(asked, (read) => readVotes(read))
  const { slug } = asked.var.alliance
  return showPage(
    asked,
    { title: 'Prioriteringer', trail: [], description: 'Kommunernes prioriteringer af temaer' },
    <>
      <Lead>
        Her rangordner kommunerne temaer. Hver kommune har én stemmeseddel. Den er hemmelig, indtil prioriteringen lukker; så kan
        alle se og efterprøve den.
      </Lead>
      <DataTable
        id="prioriteringer"
        caption="Prioriteringer, nyeste udgave først"
        captionHidden
        stacked
        emptyText="Der er ikke registreret nogen prioritering."
        columns={[
          { key: 'title', header: 'Prioritering' },
          { key: 'edition', header: 'Udgave' },
          { key: 'tracks', header: 'Spor' },
          { key: 'state', header: 'Stand' },
          { key: 'when', header: 'Hvornår' },
          { key: 'ballots', header: 'Stemmesedler' },
        ]}
        rows={votes.map((vote) => ({
          title: <a href={`/${slug}/prioriteringer/${vote.id}`}>{vote.title}</a>,
          edition: String(vote.edition),
          tracks: capital(vote.tracks.map((track) => trackWords[track]).join(' og ')),
          state: capital(stateWords[stateOf(vote)]),
          when: whenWords(vote),
          ballots: ballotsWords(vote),
        }))}
      />
      {votes.length === 0 ? (
        <p>
          Det, der er registreret om møder, hvor temaer er drøftet og prioriteret, står under{' '}
          <a href={`/${slug}/dialogmoeder`}>Dialogmøder</a>. Rangordninger og stemmer er ikke registreret.
        </p>
      ) : null}
      <LinkList links={[{ text: 'Prioriteringer som JSON', href: `/api/v1/${slug}/votes` }]} />
    </>,
  )
}
