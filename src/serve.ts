import type { RequestListener, Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { allianceSlugs, looking, type OpenDatabase, openDatabase, wordFailure, wordTrouble } from '#db'
import { type ContactSettings, readContactSettings } from '#identity'
import type { Ledger } from '#journal'
import { systemClock } from '#kernel'
import { readAlliance } from '#members'
import { firstLoad } from './first-load.ts'
import { close, listen, makeServer } from './listen.ts'
import { openLedger, openProgram } from './program.ts'
import { surviveBugs } from './report.ts'
import { readSettings } from './settings.ts'
import { stopAsked } from './stop-signal.ts'

const say = (line: string) => console.log(line)

function refuseStart(line: string): number {
  console.error(line)
  return 1
}

/** What each alliance's address leads to. */
async function placesToTry({ db }: Ledger): Promise<[path: string, what: string][]> {
  const places: [string, string][] = []
  for (const slug of await allianceSlugs(db)) {
    const alliance = await looking(db, slug, readAlliance)
    const what = alliance?.invented
      ? 'en opdigtet alliance, hvor du kan prøve som sekretariat eller kommune'
      : 'de rigtige oplysninger'
    if (alliance) places.push([slug, what])
  }
  return places
}

/** What a newcomer can do first. */
async function sayWhatToTry(address: string, ledger: Ledger) {
  // Only a help: a database that goes away just now is nothing to stop for.
  const alliances = await placesToTry(ledger).catch(() => [])
  const places = [...alliances, ['udbakke', 'breve, som programmet ellers ville sende'] as const]
  const width = Math.max(...places.map(([path]) => path.length)) + 3
  for (const [path, what] of places) say(`  ${address}/${path.padEnd(width)}${what}`)
  say('Stop med Ctrl-C.')
}

/** Without it a proxy's visitors all look like one, and one of them can use up everybody's sign-in links. */
const proxyUnsaid = 'SAMSIGTE_PROXY er ikke sat. Står der en proxy foran, så sæt den til 1; ellers tælles alle besøgende som én.'

/** What is shown while the database is being opened and filled. */
const starting = getRequestListener(
  () => new Response('Samsigte er ved at starte.', { status: 503, headers: { 'retry-after': '2' } }),
)

/** Gives the site on an open database until it is asked to stop or the database is lost; true when that was as it should be. */
async function serveOn(database: OpenDatabase, site: ServedSite, asked: Promise<void>): Promise<boolean> {
  const ledger = await openLedger(database.connection)
  const stop = new AbortController()
  void asked.then(() => stop.abort())
  const development = site.contact.mode === 'development'
  const loaded = firstLoad(site.root, ledger, systemClock, say, (line) => console.error(line), stop.signal, development)
  // What is being loaded when it is asked to stop is given up: it is all or nothing, and comes again at the next start.
  await Promise.race([asked, loaded])
  if (stop.signal.aborted) return true
  const program = openProgram(ledger, site.contact)
  await program.work()
  site.answerWith(program.answer)
  say(`Samsigte svarer på ${site.contact.origin}`)
  if (site.contact.mode === 'development') await sayWhatToTry(site.contact.origin, ledger)
  if (site.contact.mode === 'production' && !site.contact.behindProxy) say(proxyUnsaid)
  const trouble = await Promise.race([asked, database.lost])
  if (trouble) console.error(wordTrouble(trouble))
  // What is told live has no end of its own.
  ledger.heads.letGo()
  await close(site.server)
  await program.close()
  return !trouble
}

type ServedSite = {
  readonly root: string
  readonly server: Server
  readonly contact: ContactSettings
  readonly answerWith: (listener: RequestListener) => void
}

/** `npm start`: opens the database, listens until it is asked to stop, and lets go of everything in order. */
export async function serve(root: string): Promise<number> {
  const settings = readSettings(root, process.env)
  if (!settings.ok) return refuseStart(settings.refusal)
  const { port, host, dataFolder, databaseUrl } = settings.value
  const contact = readContactSettings(process.env, settings.value)
  if (!contact.ok) return refuseStart(contact.refusal.join('\n'))
  const asked = stopAsked()
  surviveBugs()

  // The port is taken before the database is touched, so that a port in use costs nothing and changes nothing.
  let answer: RequestListener = starting
  const answerWith = (listener: RequestListener) => {
    answer = listener
  }
  const server = makeServer((request, response) => answer(request, response))
  const listening = await listen(server, port, host)
  if (!listening.ok) return refuseStart(listening.refusal)

  const opened = await openDatabase({ databaseUrl, dataFolder, hold: 'program', say })
  if (!opened.ok) return refuseStart(wordTrouble(opened.refusal))
  const origin = process.env.SAMSIGTE_ORIGIN?.trim() ? contact.value.origin : `http://localhost:${listening.value}`
  try {
    const site = { root, server, contact: { ...contact.value, origin }, answerWith }
    return (await serveOn(opened.value, site, asked)) ? 0 : 1
  } catch (error) {
    return refuseStart(wordFailure(error))
  } finally {
    await opened.value.stop()
  }
}
