import { openDatabase } from '#db'
import { readyData, startProgram } from './program.ts'
import { at, type Line, milliseconds } from './telling.ts'
import { type Form, formsFor, sendForm, signIn, Visitor } from './visitor.ts'

const writers = 4
const writesEach = 50
const goal = 200

/** How another program reaches the database of the one that holds the data folder. */
async function urlOf(data: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const opened = await openDatabase({ databaseUrl: null, dataFolder: data, hold: 'command', say: () => {} })
  if (!opened.ok) throw new Error('Databasen kan ikke nås.')
  const { host = '', port, user, password, database } = opened.value.connection
  const place = `host=${encodeURIComponent(host)}&port=${port}`
  return { url: `postgres://${user}:${password}@localhost/${database}?${place}`, stop: opened.value.stop }
}

/** What the form's municipality shows; strangers see it, so it may come from what is kept. */
const pageOf = ({ matter }: Form) => `/opdigtet/kommuner/${matter.slice(-4)}`
const shows = async (visitor: Visitor, form: Form) => (await visitor.get(pageOf(form))).body.includes(form.words)

type Seen = { here: number; stale: number; readonly elsewhere: number[] }

/** How long after the answer the first GET begins that shows the record: any begun later than that is fresh. */
async function untilFresh(visitor: Visitor, form: Form, answered: number): Promise<number> {
  for (;;) {
    const waited = performance.now() - answered
    if (await shows(visitor, form)) return waited
    if (waited > 30_000) throw new Error('En anden proces viste ikke registreringen på 30 sekunder.')
  }
}

/** One writer: records, and asks at once here and elsewhere for the page that must show it. */
async function write(addresses: readonly [string, string], cookie: string, next: () => Form, seen: Seen) {
  const [recorder, here, elsewhere] = [new Visitor(addresses[0], cookie), new Visitor(addresses[0]), new Visitor(addresses[1])]
  for (let left = writesEach; left > 0; left--) {
    const form = next()
    // Both hold the page as it was, ready to be given again.
    await Promise.all([shows(here, form), shows(elsewhere, form)])
    if ((await sendForm(recorder, form)) === null) throw new Error('En registrering blev ikke besvaret.')
    const answered = performance.now()
    const [fresh, waited] = await Promise.all([shows(here, form), untilFresh(elsewhere, form, answered)])
    seen.here++
    if (!fresh) seen.stale++
    seen.elsewhere.push(waited)
  }
  for (const visitor of [recorder, here, elsewhere]) visitor.leave()
}

/** Is what was just recorded shown: by the process that answered, and by another on the same database? */
export async function freshness(): Promise<Line[]> {
  const data = await readyData()
  const first = await startProgram({ env: { SAMSIGTE_DATA: data } })
  const database = await urlOf(data)
  const second = await startProgram({ env: { DATABASE_URL: database.url } })
  try {
    const cookie = await signIn(first.address)
    const next = await formsFor(first.address, cookie)
    const seen: Seen = { here: 0, stale: 0, elsewhere: [] }
    const both = [first.address, second.address] as const
    await Promise.all(Array.from({ length: writers }, () => write(both, cookie, next, seen)))
    const longest = Math.max(...seen.elsewhere)
    return [
      {
        what: `samme proces: forældede svar efter ${seen.here} registreringer`,
        value: String(seen.stale),
        goal: '0',
        reached: seen.stale === 0,
        promise: true,
      },
      {
        what: 'anden proces, samme database: længste tid til et frisk svar',
        value: milliseconds(longest),
        goal: `højst ${goal} ms`,
        reached: longest <= goal,
      },
      {
        what: '  99 % / halvdelen inden',
        value: `${milliseconds(at(seen.elsewhere, 0.99))} / ${milliseconds(at(seen.elsewhere, 0.5))}`,
      },
    ]
  } finally {
    await second.stop()
    await database.stop()
    await first.stop()
  }
}
