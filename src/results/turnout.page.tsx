import { look, type Route, showError, showPage, todayFor } from '#identity'
import { readNames, readVote, stateOf } from '#priorities'
import { LinkList } from '#ui'
import { Turnout } from './turnout.tsx'

/** Who has voted: what is public of an open vote, and changes with every ballot. */
export const showTurnout: Route['answer'] = async (asked) => {
  const found = await look(asked, async (read) => {
    const vote = await readVote(read, asked.req.param('id') ?? '')
    return vote && { vote, nameOf: await readNames(read, todayFor(asked)) }
  })
  if (!found) return showError(asked, 404, 'Prioriteringen findes ikke.')
  const { vote } = found
  const here = `/${asked.var.alliance.slug}/prioriteringer`
  const open = stateOf(vote) === 'open'
  const trail = [
    { text: 'Prioriteringer', href: here },
    { text: vote.title, href: `${here}/${vote.id}` },
  ]
  return showPage(
    asked,
    { title: 'Hvem har stemt?', trail, scripts: open ? ['live.js'] : [] },
    <>
      <div data-live={open ? `${here}/${vote.id}/deltagelse/stroem` : undefined}>
        <Turnout shown={found} />
      </div>
      <LinkList
        links={[
          ...(open ? [{ text: 'Genindlæs', href: `${here}/${vote.id}/deltagelse` }] : []),
          { text: 'Tilbage til prioriteringen', href: `${here}/${vote.id}` },
        ]}
      />
    </>,
  )
}
