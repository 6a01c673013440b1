import { createServer, type RequestListener } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { openDatabase, wordTrouble } from '#db'
import { readContactSettings } from '#identity'
import { systemClock } from '#kernel'
import { firstLoad } from './first-load.ts'
import { close, listen } from './listen.ts'
import { openLedger, openProgram } from './program.ts'
import { readSettings } from './settings.ts'
import { stopAsked } from './stop-signal.ts'

const say = (line: string) => console.log(line)

function refuseStart(line: string): number {
  console.error(line)
  return 1
}

/** What a newcomer can do first. */
function sayWhatToTry(address: string, development: boolean) {
  say(`Samsigte svarer på ${address}`)
  if (!development) return
  say(`  ${address}/kkr-hovedstaden   de rigtige oplysninger`)
  say(`  ${address}/opdigtet          en opdigtet alliance, hvor du kan prøve som sekretariat eller kommune`)
  say(`  ${address}/udbakke           breve, som programmet ellers ville sende`)
  say('Stop med Ctrl-C.')
}

/** `npm start`: opens the database, listens until it is asked to stop, and lets go of everything in order. */
export async function serve(root: string): Promise<number> {
  const settings = readSettings(root, process.env)
  if (!settings.ok) return refuseStart(settings.refusal)
  const { port, host, dataFolder, databaseUrl } = settings.value
  const contact = readContactSettings(process.env, settings.value)
  if (!contact.ok) return refuseStart(contact.refusal.join('\n'))
  const asked = stopAsked()

  // The port is taken before the database is touched, so that a port in use costs nothing and changes nothing.
  let handle: RequestListener = getRequestListener(
    () => new Response('Samsigte er ved at starte.', { status: 503, headers: { 'retry-after': '2' } }),
  )
  const server = createServer((request, response) => handle(request, response))
  const listening = await listen(server, port, host)
  if (!listening.ok) return refuseStart(listening.refusal)

  const opened = await openDatabase({ databaseUrl, dataFolder, hold: 'program', say })
  if (!opened.ok) return refuseStart(wordTrouble(opened.refusal))
  const ledger = await openLedger(opened.value.connection)
  await firstLoad(root, ledger, systemClock, say, (line) => console.error(line))
  const address = process.env.SAMSIGTE_ORIGIN ? contact.value.origin : `http://localhost:${listening.value}`
  const program = openProgram(ledger, { ...contact.value, origin: address })
  handle = program.answer
  sayWhatToTry(address, contact.value.mode === 'development')

  const trouble = await Promise.race([asked, opened.value.lost])
  if (trouble) console.error(wordTrouble(trouble))
  await close(server)
  await program.close()
  await opened.value.stop()
  return trouble ? 1 : 0
}
