import { childrenOf, cpuOf, readyData, serverOf } from './program.ts'
import { type Line, milliseconds, percent } from './telling.ts'
import { Visitor } from './visitor.ts'
import type { Spent } from './watch.ts'
import { startWatched } from './watched.ts'

const visits = 150
const alliances = { 'kkr-hovedstaden': 'KKR Hovedstaden', opdigtet: 'den opdigtede' }

const todayInCopenhagen = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(new Date())

/** Blanks before the day do not change the page, and make an address that nothing is kept for. */
const unkept = (slug: string, visit: number) => `/${slug}/tilslutning?dato=${'%20'.repeat(visit + 1)}${todayInCopenhagen()}`

/** Asks for the same page again and again, each time made from scratch, one at a time. */
async function makeAgain(visitor: Visitor, slug: string, from: number, count: number): Promise<Buffer> {
  let body: Buffer = Buffer.alloc(0)
  for (let visit = from; visit < from + count; visit++) {
    const answer = await visitor.get(unkept(slug, visit))
    if (answer.status !== 200 || answer.headers.etag) throw new Error(`Siden blev ikke lavet forfra: ${answer.status}.`)
    body = answer.body
  }
  return body
}

/** Whose processor time is the most of the page, and what the program's answer is mostly spent on. */
function boundBy(spent: Spent, [own, theirs]: readonly [number, number]): string {
  const rest = spent.total - spent.sql - spent.html - spent.packing
  const kinds = { SQL: spent.sql, HTML: spent.html, pakning: spent.packing, 'udledning og resten': rest }
  const [[most] = ['']] = Object.entries(kinds).sort(([, a], [, b]) => b - a)
  return `${own > theirs ? 'programmets' : 'databasens'} processortid, mest ${most}`
}

type Place = { readonly visitor: Visitor; readonly report: () => Promise<Spent>; readonly pid: number; readonly server: number }

async function measure({ visitor, report, pid, server }: Place, slug: string, name: string): Promise<Line[]> {
  await makeAgain(visitor, slug, 0, 50)
  await report()
  const databaseCpu = () => childrenOf(server).reduce((sum, child) => sum + cpuOf(child), 0)
  const [own, theirs] = [cpuOf(pid), databaseCpu()]
  const body = await makeAgain(visitor, slug, 50, visits)
  const cpu = [cpuOf(pid) - own, databaseCpu() - theirs].map((used) => used / visits) as [number, number]
  const spent = await report()
  if (!body.equals((await visitor.get(`/${slug}/tilslutning`)).body))
    throw new Error('Siden fra bunden er en anden end den viste.')
  const share = (part: number) => `${percent(part / spent.total)} (${milliseconds(part / visits)})`
  const rest = spent.total - spent.sql - spent.html - spent.packing
  return [
    {
      what: `${name} (${Math.round(body.length / 1000)} kB), hele svaret`,
      value: milliseconds(spent.total / visits),
    },
    { what: `  SQL, ${Math.round(spent.statements.length / visits)} sætninger efter hinanden`, value: share(spent.sql) },
    { what: '  HTML', value: share(spent.html) },
    { what: '  pakning (brotli og gzip)', value: share(spent.packing) },
    { what: '  udledning og resten', value: share(rest) },
    { what: '  processortid: programmet / databasen', value: cpu.map(milliseconds).join(' / ') },
    { what: '  begrænses af', value: boundBy(spent, cpu) },
  ]
}

/** The register page from scratch: how much is SQL, how much HTML, and what bounds it. */
export async function register(): Promise<Line[]> {
  const data = await readyData()
  const { program, report } = await startWatched(data)
  const visitor = new Visitor(program.address)
  try {
    const place = { visitor, report, pid: program.pid, server: serverOf(data) }
    const lines: Line[] = []
    for (const [slug, name] of Object.entries(alliances)) lines.push(...(await measure(place, slug, name)))
    return lines
  } finally {
    visitor.leave()
    await program.stop()
  }
}
