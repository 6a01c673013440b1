import { connect, type Db, openDatabase } from '#db'
import { readyData } from './program.ts'
import { keyOf, noteStatements } from './recording.ts'
import { type Recording, replay } from './replay.ts'
import { type Line, median, ratio } from './telling.ts'
import { type Form, formsFor, sendForm, signIn, Visitor } from './visitor.ts'
import { startWatched } from './watched.ts'

const ms = 600
const pairs = 13
const goal = 0.5

/** How often a second the work is done, by so many at once, each waiting for its own. */
async function perSecond(workers: number, work: (worker: number) => Promise<unknown>): Promise<number> {
  const began = performance.now()
  let done = 0
  const worker = async (number: number) => {
    while (performance.now() - began < ms) {
      await work(number)
      done++
    }
  }
  await Promise.all(Array.from({ length: workers }, (_, number) => worker(number)))
  return (1000 * done) / (performance.now() - began)
}

type Stage = {
  readonly db: Db
  readonly visitors: readonly Visitor[]
  readonly next: () => Form
  readonly noted: ReadonlyMap<string, Recording>
}

async function record({ visitors, next }: Stage, worker: number) {
  if ((await sendForm(visitors[worker] as Visitor, next())) === null) throw new Error('En registrering blev ikke besvaret.')
}
async function repeat({ db, next, noted }: Stage) {
  const form = next()
  await replay(db.pool, noted.get(keyOf(form)) as Recording, form)
}

const spread = (shares: readonly number[]) => `${ratio(Math.min(...shares))} – ${ratio(Math.max(...shares))}`

async function compare(stage: Stage, connections: number): Promise<Line[]> {
  const own = () => perSecond(connections, (worker) => record(stage, worker))
  const straight = () => perSecond(connections, () => repeat(stage))
  await own()
  await straight()
  const rounds: [own: number, straight: number][] = []
  for (let pair = 0; pair < pairs; pair++) {
    // What is recorded makes the next record dearer: who goes first changes, so that neither carries more of it.
    const [first, second] = pair % 2 ? [await straight(), await own()] : [await own(), await straight()]
    rounds.push(pair % 2 ? [second, first] : [first, second])
  }
  const share = median(rounds.map(([ours, theirs]) => ours / theirs))
  const both = [0, 1].map((place) => String(Math.round(median(rounds.map((round) => round[place] as number)))))
  return [
    {
      what: `${connections} ${connections === 1 ? 'forbindelse' : 'forbindelser'}: andel af de samme sætninger direkte`,
      value: ratio(share),
      goal: `mindst ${ratio(goal)}`,
      reached: share >= goal,
    },
    { what: '  registreringer i sekundet: over HTTP / direkte', value: both.join(' / ') },
    { what: '  laveste og højeste andel i en runde', value: spread(rounds.map(([ours, theirs]) => ours / theirs)) },
  ]
}

/** One row and a commit, again and again: what the disk and the server allow at the most. */
async function singleRows({ db }: Stage): Promise<Line> {
  await db.pool.query('create table public.bench_rows (at text)')
  const insert = () => db.pool.query('insert into public.bench_rows (at) values ($1)', ['x'])
  const [one, many] = [await perSecond(1, insert), await perSecond(16, insert)]
  return {
    what: 'til sammenligning: én række ad gangen i sekundet, 1 / 16 forbindelser',
    value: `${Math.round(one)} / ${Math.round(many)}`,
  }
}

async function durability({ db }: Stage): Promise<Line> {
  const { rows } = await db.pool.query(
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`,
  )
  return { what: 'databasens fsync / synchronous_commit', value: `${rows[0].fsync} / ${rows[0].commit}` }
}

/** A recorded treatment, HTTP POST to durable commit, against the same statements sent straight through the same pool. */
export async function treatments(): Promise<Line[]> {
  const data = await readyData()
  const { program, report } = await startWatched(data)
  const opened = await openDatabase({ databaseUrl: null, dataFolder: data, hold: 'command', say: () => {} })
  if (!opened.ok) throw new Error('Databasen kan ikke nås.')
  const db = connect(opened.value.connection)
  const cookie = await signIn(program.address)
  const visitors = Array.from({ length: 16 }, () => new Visitor(program.address, cookie))
  try {
    const next = await formsFor(program.address, cookie)
    const forms = distinctForms(next)
    const noted = await noteStatements({ report }, visitors[0] as Visitor, db.pool, forms)
    program.process.send('rest')
    const stage = { db, visitors, next, noted }
    const sent = noted.get(keyOf(forms[0] as Form))?.statements.length ?? 0
    return [
      ...(await compare(stage, 1)),
      ...(await compare(stage, 16)),
      { what: 'sætninger for en registrering, med opslag af hverv og sag', value: String(sent) },
      await singleRows(stage),
      await durability(stage),
    ]
  } finally {
    for (const visitor of visitors) visitor.leave()
    await db.pool.end()
    await opened.value.stop()
    await program.stop()
  }
}

/** One form for each matter and body that there is. */
function distinctForms(next: () => Form): Form[] {
  const forms = new Map<string, Form>()
  for (let form = next(); !forms.has(keyOf(form)); form = next()) forms.set(keyOf(form), form)
  return [...forms.values()]
}
