import { createHash } from 'node:crypto'
import { looking } from '#db'
import { type Asked, findVisitor, mayEnter, type Route, showError, todayFor } from '#identity'
import { readVote, stateOf } from '#priorities'
import { readShown } from './reading.ts'
import { Changing, readStanding, viewAsked } from './screen.page.tsx'
import { type Listener, type Make, type Streams, streamsOf } from './streams.ts'
import { Turnout } from './turnout.tsx'

const encoder = new TextEncoder()
/** So many unread events make a listener that reads no more. */
const patience = 20

type Right = Pick<Listener, 'session' | 'mayListen'>
type Joining = {
  readonly streams: Streams
  readonly asked: Asked
  readonly name: string
  readonly make: Make
  readonly right: Right
}
/** An answer that goes on until the listener leaves, the right ends, there is no more to tell, or the program stops. */
function listening({ streams, asked, name, make, right }: Joining): Response | null {
  let leave: (() => void) | null = null
  const start = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    let ended = false
    const end = () => {
      if (!ended) controller.close()
      ended = true
    }
    const send = (text: string) => {
      if (ended) return
      if ((controller.desiredSize ?? 0) < -patience) {
        leave?.()
        end()
      } else controller.enqueue(encoder.encode(text))
    }
    send('retry: 3000\n\n')
    leave = streams.join(asked.var.alliance.slug, name, make, { ...right, send, end })
  }
  const body = new ReadableStream<Uint8Array>({ start, cancel: () => leave?.() })
  if (!leave) return null
  const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' }
  return new Response(body, { headers })
}

/** Is there something to listen to? Only while the vote is open; a question for the head alone gets no stream. */
async function isOpen(asked: Asked, id: string): Promise<boolean> {
  const { ledger } = asked.var.site
  const vote = await looking(ledger.db, asked.var.alliance.slug, (read) => readVote(read, id))
  return vote !== null && stateOf(vote) === 'open'
}

async function open(asked: Asked, name: string, make: Make, right: Right): Promise<Response> {
  if (!(await isOpen(asked, asked.req.param('id') ?? ''))) return showError(asked, 404, 'Prioriteringen er ikke åben.')
  if (asked.req.method === 'HEAD') return asked.body(null, 200, { 'content-type': 'text/event-stream; charset=utf-8' })
  const streams = streamsOf(asked.var.site.ledger.heads, console.error)
  const answer = listening({ streams, asked, name, make, right })
  if (answer) return answer
  asked.header('retry-after', '30')
  return showError(asked, 503, 'Der er for mange, der følger med. Genindlæs siden om lidt.')
}

/** How it stands, as the screen shows it, while it changes. */
export const followStanding: Route['answer'] = (asked) => {
  const { ledger } = asked.var.site
  const { slug } = asked.var.alliance
  const [id, view] = [asked.req.param('id') ?? '', viewAsked(asked)]
  const make = async () => {
    const standing = await looking(ledger.db, slug, (read) => readStanding(read, asked, id))
    return standing && stateOf(standing.shown.vote) === 'open' ? String(<Changing standing={standing} view={view} />) : null
  }
  const session = createHash('sha256')
    .update(asked.req.header('cookie') ?? '')
    .digest('hex')
  const mayListen = async () => mayEnter('secretariat', await findVisitor(asked, slug), asked.var.site.mode)
  return open(asked, `${id} ${view}`, make, { session, mayListen })
}

/** How many have voted, for everyone. */
export const followTurnout: Route['answer'] = (asked) => {
  const { ledger } = asked.var.site
  const { slug } = asked.var.alliance
  const id = asked.req.param('id') ?? ''
  const make = async () => {
    const shown = await looking(ledger.db, slug, (read) => readShown(read, id, todayFor(asked)))
    return shown && stateOf(shown.vote) === 'open' ? String(<Turnout shown={shown} />) : null
  }
  return open(asked, `${id} turnout`, make, { session: 'alle', mayListen: async () => true })
}
