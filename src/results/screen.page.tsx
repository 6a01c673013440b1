import type { Outcome } from '#counting'
import type { ReadDb } from '#db'
import { type Asked, look, type Route, showError, todayFor } from '#identity'
import { danishInstant } from '#kernel'
import { countUp, type Result, readDeskBallots, stateOf, type Vote } from '#priorities'
import { ScreenPage } from '#ui'
import { readShown, type Shown } from './reading.ts'
import { firmnessSentences, methodWords } from './sentences.ts'
import { turnoutSentence } from './turnout.tsx'

/** What a screen can show: the standing result too, or the turnout alone. */
export const views = ['resultat', 'deltagelse'] as const
export type View = (typeof views)[number]
export const viewAsked = (asked: Asked): View => (asked.req.query('vis') === 'deltagelse' ? 'deltagelse' : 'resultat')

export type Standing = { readonly shown: Shown; readonly result: Result | null; readonly final: boolean }
/** How it stands: before the closing by what lies on the desk, which nobody but the secretariat may see. */
export async function readStanding(read: ReadDb, asked: Asked, id: string): Promise<Standing | null> {
  const shown = await readShown(read, id, todayFor(asked))
  if (!shown) return null
  if (stateOf(shown.vote) !== 'open') return { shown, result: shown.result, final: stateOf(shown.vote) === 'closed' }
  const ballots = (await readDeskBallots(read, id)).filter(({ late, spoiled }) => !late && !spoiled)
  return { shown, result: ballots.length ? countUp(shown.vote, ballots) : null, final: false }
}

/** More lines than this cannot be read from the back row. */
const mostLines = 6

/** With more lines than this the type is smaller, so that titles of two lines fit above what stands below them. */
const roomyLines = 4

/** What a column is about: the places that matter and the one below, with all that share them. */
const linesOf = (vote: Vote, { placed }: Outcome) => placed.filter(({ place }) => place <= vote.places + 1)

const Column = ({ shown: { vote, titleOf }, outcome }: { shown: Shown; outcome: Outcome }) => {
  const { placed, method } = outcome
  const lines = linesOf(vote, outcome)
  const first = lines.slice(0, mostLines)
  const shared = (place: number) => placed.filter((one) => one.place === place).length > 1
  return (
    <div>
      <h2>{methodWords[method]}</h2>
      <ol>
        {first.map(({ theme, place }) => (
          <li>
            <span class="screen-place">{place}.</span>{' '}
            <span>
              {titleOf(theme)}
              {shared(place) ? ' (delt)' : ''}
            </span>
          </li>
        ))}
      </ol>
      {lines.length > first.length ? <p class="screen-rest">og {lines.length - first.length} til</p> : null}
    </div>
  )
}

const isLong = (vote: Vote, { outcomes }: Result) => outcomes.some((one) => linesOf(vote, one).length > roomyLines)

const closes = ({ closesAt }: Vote) =>
  closesAt ? `Lukker ${danishInstant(new Date(closesAt))}.` : 'Lukker, når mødet er færdigt.'
/** The part of the screen that changes; a view of the turnout alone holds nothing of what stands on the ballots. */
export function Changing({ standing: { shown, result, final }, view }: { standing: Standing; view: View }) {
  const { vote, titleOf } = shown
  return (
    <>
      <p>
        <span class={final ? 'screen-stand screen-stand--final' : 'screen-stand'}>
          {final ? 'Endeligt resultat' : 'Foreløbigt'}
        </span>{' '}
        <span class="screen-turnout">{turnoutSentence(vote)}</span>
      </p>
      {view === 'resultat' && result ? (
        <>
          <div class={`screen-columns${isLong(vote, result) ? ' screen-columns--long' : ''}`}>
            {result.outcomes.map((outcome) => (
              <Column shown={shown} outcome={outcome} />
            ))}
          </div>
          <p>{firmnessSentences(result, vote.places, titleOf)[0]}</p>
        </>
      ) : null}
      {view === 'resultat' && !result ? <p>Der er ingen stemmesedler at tælle endnu.</p> : null}
      <p class="screen-foot">
        {final ? 'Alle stemmesedler er offentlige nu.' : `${closes(vote)} Det kan ændre sig, indtil der er lukket.`}
      </p>
    </>
  )
}

/** The wall of the room. Only the secretariat opens it: it shows how it stands before the closing. */
export const showScreen: Route['answer'] = async (asked) => {
  const id = asked.req.param('id') ?? ''
  const standing = await look(asked, (read) => readStanding(read, asked, id))
  if (!standing) return showError(asked, 404, 'Prioriteringen findes ikke.')
  const open = stateOf(standing.shown.vote) === 'open'
  const here = `/${asked.var.alliance.slug}/prioriteringer/${id}`
  const view = viewAsked(asked)
  return asked.html(
    <ScreenPage title={standing.shown.vote.title} scripts={open ? ['live.js'] : []} reload={open ? 5 : null}>
      <div data-live={open ? `${here}/stroem?vis=${view}` : undefined} aria-live="polite">
        <Changing standing={standing} view={view} />
      </div>
      <p class="screen-foot">
        {view === 'resultat' ? (
          <a href={`${here}/skaerm?vis=deltagelse`}>Vis kun deltagelsen</a>
        ) : (
          <a href={`${here}/skaerm`}>Vis også, hvordan det står</a>
        )}
      </p>
    </ScreenPage>,
  )
}
