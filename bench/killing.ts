import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { projectRoot } from '#kernel'
import { chanceFrom } from './chance.ts'
import { childrenOf, type Program, readyData, serverOf, startProgram } from './program.ts'
import { type Line, median, seconds } from './telling.ts'
import { formsFor, signIn, Visitor } from './visitor.ts'
import { Writers } from './writers.ts'

const rounds = 30
const writerCount = 8
const kinds = ['program', 'server', 'backend', 'both'] as const
type Kind = (typeof kinds)[number]
const kindWords: Record<Kind, string> = {
  program: 'programmet',
  server: 'databasen',
  backend: 'en af databasens processer',
  both: 'programmet og databasen',
}

type Stage = {
  program: Program
  readonly data: string
  readonly chance: () => number
  readonly writers: Writers
  readonly waits: number[]
}

/** One of the server's processes that answers the program, chosen at random. */
function someBackend(server: number, chance: () => number): number | undefined {
  const called = (pid: number) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    } catch {
      return ''
    }
  }
  const backends = childrenOf(server).filter((pid) => /^postgres: samsigte samsigte/.test(called(pid)))
  return backends[Math.floor(chance() * backends.length)]
}

/** kill -9, at once and without warning. */
function strike({ program, data, chance }: Stage, kind: Kind) {
  const server = serverOf(data)
  const backend = kind === 'backend' ? someBackend(server, chance) : undefined
  const targets = { program: [program.pid], server: [server], backend: [backend ?? server], both: [program.pid, server] }[kind]
  for (const pid of chance() < 0.5 ? targets : targets.toReversed()) process.kill(pid, 'SIGKILL')
}

const start = (data: string) => startProgram({ env: { SAMSIGTE_DATA: data } })

/** Writers at work; a blow at a random moment; and writers at work again, with nobody's hand in between. */
async function round(stage: Stage, kind: Kind): Promise<void> {
  const { writers, chance, data } = stage
  const before = writers.write(stage.program.address, writerCount)
  await pause(30 + chance() * 370)
  strike(stage, kind)
  const struck = performance.now()
  if (kind === 'program' || kind === 'both') {
    await stage.program.ended
    await before.stop()
    stage.program = await start(data)
  }
  const goneOn = kind === 'program' || kind === 'both' ? writers.write(stage.program.address, writerCount) : before
  const from = goneOn.answered()
  // Answers that were under way when only the database fell may still come: a whole round of new ones is waited for.
  while (goneOn.answered() < from + 2 * writerCount) {
    if (performance.now() - struck > 60_000)
      throw new Error(`Programmet svarede ikke igen inden for et minut, efter at ${kindWords[kind]} blev dræbt.`)
    await pause(5)
  }
  stage.waits.push(performance.now() - struck)
  await goneOn.stop()
}

type Shown = {
  readonly councils: readonly { readonly treatments: readonly { readonly words: string; readonly sequence: number }[] }[]
}

/** What was answered for and is not shown, or not once, or not in its place. */
async function lost({ program, writers }: Stage): Promise<string[]> {
  const visitor = new Visitor(program.address)
  const { body } = await visitor.get('/api/v1/opdigtet/editions/2024/adoption')
  visitor.leave()
  const { councils } = JSON.parse(String(body)) as Shown
  const shown = Map.groupBy(
    councils.flatMap(({ treatments }) => treatments),
    ({ words }) => words,
  )
  return [...writers.acknowledged.entries()]
    .filter(([words, place]) => {
      const found = shown.get(words) ?? []
      return found.length !== 1 || found[0]?.sequence !== place
    })
    .map(([words]) => words)
}

/** `npm run verify` beside the running program: its last words where the chain or the tables do not hold. */
function unsound({ data }: Stage): string | null {
  const verify = [join(projectRoot, 'dist/main.js'), 'verify', 'opdigtet']
  const { status, stdout, stderr } = spawnSync(process.execPath, verify, {
    env: { ...process.env, SAMSIGTE_DATA: data },
    encoding: 'utf8',
  })
  return status === 0 ? null : `${stdout}${stderr}`.trim()
}

async function check(stage: Stage, number: number, kind: Kind) {
  const missing = await lost(stage)
  if (missing.length > 0)
    throw new Error(`Runde ${number}, ${kindWords[kind]}: ${missing.length} registreringer mangler: ${missing[0]}`)
  const difference = unsound(stage)
  if (difference) throw new Error(`Runde ${number}, ${kindWords[kind]}: ${difference}`)
}

/** kill -9 at random moments under write load: no acknowledged record lost, the chain verifies, the next start needs no hand. */
export async function killing(): Promise<Line[]> {
  const seed = Number(process.env.SAMSIGTE_SEED ?? Math.floor(Math.random() * 1e9))
  console.log(`  frø ${seed} (SAMSIGTE_SEED=${seed} slår på de samme tidspunkter igen)`)
  const data = await readyData()
  const program = await start(data)
  const cookie = await signIn(program.address)
  const writers = new Writers(await formsFor(program.address, cookie), cookie)
  const stage: Stage = { program, data, chance: chanceFrom(seed), writers, waits: [] }
  try {
    for (let number = 1; number <= rounds; number++) {
      const kind = kinds[(number - 1) % kinds.length] as Kind
      await round(stage, kind)
      await check(stage, number, kind)
      if (number % 10 === 0)
        console.log(`  ${number} af ${rounds} runder, ${writers.acknowledged.size} kvitterede registreringer`)
    }
    return [
      {
        what: `${rounds} runder med kill -9 (frø ${seed}): mistede af ${writers.acknowledged.size} kvitterede`,
        value: '0',
        goal: '0',
        reached: true,
        promise: true,
      },
      {
        what: '  kæden holder efter hver runde, og ingen hånd var nødvendig',
        value: 'ja',
        goal: 'ja',
        reached: true,
        promise: true,
      },
      { what: '  forsøg uden svar, sendt igen til der kom et', value: String(writers.resent) },
      {
        what: '  fra slaget til der registreres igen, midterste / længste',
        value: `${seconds(median(stage.waits))} / ${seconds(Math.max(...stage.waits))}`,
      },
    ]
  } finally {
    await stage.program.stop()
  }
}
