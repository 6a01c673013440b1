import { setTimeout as pause } from 'node:timers/promises'
import { childrenOf, memoryOf, type Program, readyData, startProgram } from './program.ts'
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

type Most = { server: number; press: number; together: number }
type Counted = { pages: number; records: number; papers: number }

/** The most memory that the serving process and those that it started (the press) held, at any one moment. */
async function watchMemory({ pid }: Program, until: () => boolean): Promise<Most> {
  const most: Most = { server: 0, press: 0, together: 0 }
  while (!until()) {
    const server = memoryOf(pid)
    const press = childrenOf(pid).reduce((sum, child) => sum + memoryOf(child), 0)
    most.server = Math.max(most.server, server)
    most.press = Math.max(most.press, press)
    most.together = Math.max(most.together, server + press)
    await pause(50)
  }
  return most
}

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
        what: 'programmets egne processer, på det højeste',
        value: megabytes(most.together),
        goal: `under ${megabytes(goal)}`,
        reached: most.together < goal,
      },
      {
        what: '  heraf serveren / trykkeriet til PDF (hver på sit højeste)',
        value: `${megabytes(most.server)} / ${megabytes(most.press)}`,
      },
      {
        what: '  under belastning med sider / registreringer / PDF-filer',
        value: `${done.pages} / ${done.records} / ${done.papers}`,
      },
      { what: 'startskriptet ved siden af', value: megabytes(program.process.pid ? memoryOf(program.process.pid) : 0) },
    ]
  } finally {
    await program.stop()
  }
}
