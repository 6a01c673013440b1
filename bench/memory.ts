import { setTimeout as pause } from 'node:timers/promises'
import { childrenOf, memoryOf, memoryTogether, type Program, readyData, startProgram } from './program.ts'
import { type Line, megabytes } from './telling.ts'
import { formsFor, sendForm, signIn, Visitor } from './visitor.ts'

const loadMs = 25_000
const goal = 250_000_000
const [readers, writers, printers] = [16, 4, 2]

/** Every public page and answer of both alliances that a link leads to from the front. */
async function publicAddresses(address: string): Promise<string[]> {
  const visitor = new Visitor(address)
  const found = new Set<string>()
  const fronts = ['/kkr-hovedstaden', '/opdigtet'].flatMap((front) => [
    front,
    `${front}/kommuner`,
    `${front}/tilslutning`,
    `${front}/papirer`,
  ])
  for (const front of fronts) {
    const html = String((await visitor.get(front)).body)
    for (const [, path] of html.matchAll(/href="(\/(?:kkr-hovedstaden|opdigtet)[^"#?]*)"/g)) found.add(path as string)
  }
  visitor.leave()
  return [...found, '/api/v1/kkr-hovedstaden/journal', '/api/v1/opdigtet/editions/2024/adoption']
}

type Most = { once: number; sum: number; server: number; press: number }
type Counted = { pages: number; records: number; papers: number }

/** The most memory that the serving process, the script before it and the press after it held, at any one moment. */
export async function watchMemory({ pid, process: script }: Program, until: () => boolean): Promise<Most> {
  const most: Most = { once: 0, sum: 0, server: 0, press: 0 }
  while (!until()) {
    const children = childrenOf(pid)
    const now = { server: memoryOf(pid), press: children.reduce((sum, child) => sum + memoryOf(child), 0) }
    const all = {
      ...now,
      sum: now.server + now.press,
      once: memoryTogether([...new Set([script.pid as number, pid, ...children])]),
    }
    for (const key of ['once', 'sum', 'server', 'press'] as const) most[key] = Math.max(most[key], all[key])
    await pause(100)
  }
  return most
}

/** What the program holds while pages are read, treatments recorded and papers printed, all at once. */
export async function memory(): Promise<Line[]> {
  const program = await startProgram({ env: { SAMSIGTE_DATA: await readyData() } })
  try {
    const cookie = await signIn(program.address)
    const [next, addresses] = [await formsFor(program.address, cookie), await publicAddresses(program.address)]
    const began = performance.now()
    const ended = () => performance.now() - began > loadMs
    const done: Counted = { pages: 0, records: 0, papers: 0 }
    const busy = async (count: number, work: (visitor: Visitor, turn: number) => Promise<unknown>, signedIn = false) => {
      const one = async (number: number) => {
        const visitor = new Visitor(program.address, signedIn ? cookie : undefined)
        for (let turn = number; !ended(); turn += count) await work(visitor, turn)
        visitor.leave()
      }
      await Promise.all(Array.from({ length: count }, (_, number) => one(number)))
    }
    const read = async (visitor: Visitor, turn: number) => {
      const path = addresses[turn % addresses.length] as string
      const { status } = await visitor.get(path, { 'accept-encoding': 'br' })
      if (status !== 200) throw new Error(`${path}: ${status}`)
      done.pages++
    }
    const write = async (visitor: Visitor) => {
      await sendForm(visitor, next())
      done.records++
    }
    const print = async (visitor: Visitor, turn: number) => {
      const { headers } = await visitor.get(turn % 2 ? '/kkr-hovedstaden/papirer/2017.pdf' : '/opdigtet/papirer/2024.pdf')
      if (headers['content-type'] !== 'application/pdf') throw new Error('Papiret kom ikke som PDF.')
      done.papers++
    }
    const [most] = await Promise.all([
      watchMemory(program, ended),
      busy(readers, read),
      busy(writers, write, true),
      busy(printers, print),
    ])
    return [
      {
        what: 'startskript, server og PDF-trykkeri, hver side i hukommelsen talt én gang',
        value: megabytes(most.once),
        goal: `under ${megabytes(goal)}`,
        reached: most.once < goal,
      },
      { what: '  RSS af server og trykkeri lagt sammen (Nodes eget program talt to gange)', value: megabytes(most.sum) },
      { what: '  RSS hver på sit højeste: serveren / trykkeriet', value: `${megabytes(most.server)} / ${megabytes(most.press)}` },
      {
        what: '  under belastning med sider / registreringer / PDF-filer',
        value: `${done.pages} / ${done.records} / ${done.papers}`,
      },
      ...(program.process.pid && program.process.pid !== program.pid
        ? [{ what: 'startskriptet ved siden af', value: megabytes(memoryOf(program.process.pid)) }]
        : []),
    ]
  } finally {
    await program.stop()
  }
}
