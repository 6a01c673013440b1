import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { connect, type Db } from '#db'
// Moves to the line above when the room's front door has them.
import { openDatabase } from './db/postgres-open.ts'
import { wordTrouble } from './db/postgres-troubles.ts'
import { close, listen } from './listen.ts'
import { readSettings } from './settings.ts'
import { stopAsked } from './stop-signal.ts'

const say = (line: string) => console.log(line)

function refuseStart(line: string): number {
  console.error(line)
  return 1
}

/** The application on an open database. */
function compose(db: Db): Hono {
  const app = new Hono()
  app.get('/healthz', async (c) => {
    const answers = await db.pool.query('select 1').then(
      () => true,
      () => false,
    )
    return answers ? c.text('ok') : c.text('databasen svarer ikke', 503)
  })
  return app
}

/** `npm start`: opens the database, listens until it is asked to stop, and lets go of everything in order. */
export async function serve(root: string): Promise<number> {
  const settings = readSettings(root, process.env)
  if (!settings.ok) return refuseStart(settings.refusal)
  const { port, host, dataFolder, databaseUrl } = settings.value
  const asked = stopAsked()

  // The port is taken before the database is touched, so that a port in use costs nothing and changes nothing.
  let handle = getRequestListener(
    () => new Response('Samsigte er ved at starte.', { status: 503, headers: { 'retry-after': '2' } }),
  )
  const server = createServer((request, response) => handle(request, response))
  const listening = await listen(server, port, host)
  if (!listening.ok) return refuseStart(listening.refusal)

  const opened = await openDatabase({ databaseUrl, dataFolder, hold: 'program', say })
  if (!opened.ok) return refuseStart(wordTrouble(opened.refusal))
  const db = connect(opened.value.connection)
  handle = getRequestListener(compose(db).fetch)
  say(`Samsigte svarer på http://localhost:${listening.value}`)

  const trouble = await Promise.race([asked, opened.value.lost])
  if (trouble) console.error(wordTrouble(trouble))
  await close(server)
  await db.pool.end()
  await opened.value.stop()
  return trouble ? 1 : 0
}
