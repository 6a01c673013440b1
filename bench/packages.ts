import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { DocumentsDone, DocumentsWish, Words } from './documents.ts'
import { type Helper, startHelper } from './helper.ts'
import type { LoadDone, LoadWish } from './load.ts'
import { watchMemory } from './memory.ts'
import { type Program, readyData, startProgram } from './program.ts'
import { type Line, median, megabytes, milliseconds, percent, ratio, seconds } from './telling.ts'
import { signIn, Visitor } from './visitor.ts'

const desk = '/opdigtet/sagsarbejde/pakker'
const edition = '2026'
const page = '/opdigtet/tilslutning'
const memoryGoal = 250_000_000

type Progress = { readonly made: number; readonly of: number; readonly failed: boolean }
async function progressOf(secretariat: Visitor): Promise<Progress> {
  const html = String((await secretariat.get(desk)).body)
  const [, made = '0', of = '0', failed] = /(\d+) af (\d+) sager er lavet(, \d+ mislykkedes)?/.exec(html) ?? []
  return { made: Number(made), of: Number(of), failed: failed !== undefined }
}

async function order(secretariat: Visitor) {
  const { status } = await secretariat.post(desk, { noegle: randomUUID(), udgave: edition })
  if (status !== 303) throw new Error(`Bestillingen blev afvist: ${status}.`)
}

/** Waits until all are made; how long that took since `began`, and how many there are. */
async function allMade(secretariat: Visitor, began: number): Promise<{ took: number; count: number }> {
  for (;;) {
    const { made, of, failed } = await progressOf(secretariat)
    if (failed) throw new Error('En af sagerne kunne ikke laves.')
    if (of > 0 && made === of) return { took: performance.now() - began, count: of }
    await pause(100)
  }
}

const textIn = (xml: string) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')
/** What a Word file of ours holds, in order: it is our own writer's XML, so that a few patterns read it. */
function piecesIn(bytes: Uint8Array): Words[] {
  const parts = unzipSync(bytes)
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const svg = part(Object.keys(parts).find((name) => name.endsWith('.svg')) ?? '')
  const blocks = part('word/document.xml').match(/<w:tbl>.*?<\/w:tbl>|<w:p>.*?<\/w:p>/gs) ?? []
  return blocks.flatMap((xml): Words[] => {
    if (xml.startsWith('<w:tbl>')) {
      const rows = xml.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []
      return [{ kind: 'table', rows: rows.map((row) => (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map(textIn)) }]
    }
    if (xml.includes('<w:drawing>')) return [{ kind: 'picture', svg }]
    const level = Number(/<w:pStyle w:val="Heading(\d)"/.exec(xml)?.[1] ?? 0)
    const text = textIn(xml)
    if (!text) return []
    if (level) return [{ kind: 'heading', level, text }]
    return [{ kind: xml.includes('<w:numPr>') ? 'bullet' : 'paragraph', level: 1, text }]
  })
}

/** One municipality's case by the libraries alone. */
async function byLibraries(secretariat: Visitor): Promise<number> {
  const code = /pakker\/[0-9a-f-]+\/(\d{4})\.zip/.exec(String((await secretariat.get(desk)).body))?.[1]
  const of = `/opdigtet/sager/${edition}/${code}`
  const pieces = piecesIn(new Uint8Array((await secretariat.get(`${of}/sag.docx`)).body))
  const files = Object.keys(unzipSync(new Uint8Array((await secretariat.get(`${of}/sag.zip`)).body)))
  if (pieces.length < 10) throw new Error('Sagens Word-fil kunne ikke læses.')
  const helper = startHelper<DocumentsWish, DocumentsDone>('documents.ts')
  const { ms } = await helper.ask({ title: 'Sagen', pieces, items: files.length - 1, rounds: 9 })
  helper.end()
  return ms
}

type Load = Helper<LoadWish, LoadDone>
/** Answers in the second to two connections: the page as it is kept for strangers, or made each time for who is signed in. */
async function rate(load: Load, { address }: Program, cookie: string, ms: number): Promise<number> {
  const port = Number(new URL(address).port)
  const request = `GET ${page} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${cookie && `cookie: ${cookie}\r\n`}\r\n`
  const done = await load.ask({ port, request, connections: 2, ms })
  if (done.wrong) throw new Error(`${page}: ${done.wrong}`)
  return done.perSecond
}

/** How many answers come while cases are made, of how many come before and after, in rounds. */
async function pagesMeanwhile(program: Program, secretariat: Visitor, cookie: string): Promise<number> {
  const load = startHelper<LoadWish, LoadDone>('load.ts')
  // The first answer is made and has other headers than the kept ones.
  const visitor = new Visitor(program.address, cookie || undefined)
  for (const _ of [1, 2]) await visitor.get(page)
  visitor.leave()
  const shares: number[] = []
  for (let round = 0; round < 3; round++) {
    const before = await rate(load, program, cookie, 2000)
    const began = performance.now()
    await order(secretariat)
    const meanwhile = await rate(load, program, cookie, 2000)
    const { made, of } = await progressOf(secretariat)
    if (made === of) throw new Error('Sagerne blev lavet, før siderne var målt.')
    await allMade(secretariat, began)
    shares.push(meanwhile / ((before + (await rate(load, program, cookie, 2000))) / 2))
  }
  load.end()
  return median(shares)
}

/** All municipalities' cases as files, against the libraries alone; pages answered and memory held meanwhile. */
export async function packages(): Promise<Line[]> {
  const program = await startProgram({ env: { SAMSIGTE_DATA: await readyData() } })
  const secretariat = new Visitor(program.address, await signIn(program.address))
  try {
    let ended = false
    const watched = watchMemory(program, () => ended)
    const began = performance.now()
    await order(secretariat)
    const { took, count } = await allMade(secretariat, began)
    ended = true
    const most = await watched
    const libraries = await byLibraries(secretariat)
    const kept = await pagesMeanwhile(program, secretariat, '')
    const scratch = await pagesMeanwhile(program, secretariat, secretariat.cookie ?? '')
    const times = took / (count * libraries)
    return [
      {
        what: `${count} sager i alle formater, af ${count} gange bibliotekernes egen tid for én`,
        value: ratio(times),
        goal: 'højst 5',
        reached: times <= 5,
      },
      {
        what: '  det hele, fra bestilt til lavet / én ved bibliotekerne alene',
        value: `${seconds(took)} / ${milliseconds(libraries)}`,
      },
      {
        what: 'en side, der er gemt, imens, af hvad der ellers svares',
        value: percent(kept),
        goal: 'mindst 50 %',
        reached: kept >= 0.5,
      },
      { what: 'en side, der laves hver gang, imens', value: percent(scratch), goal: 'mindst 50 %', reached: scratch >= 0.5 },
      {
        what: 'startskript, server og trykkeri imens, hver side i hukommelsen talt én gang',
        value: megabytes(most.once),
        goal: `under ${megabytes(memoryGoal)}`,
        reached: most.once < memoryGoal,
      },
    ]
  } finally {
    secretariat.leave()
    await program.stop()
  }
}
