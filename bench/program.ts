import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '#kernel'

export type Program = {
  readonly address: string
  /** The started process: npm's or the script's, or the program itself where it was started bare. */
  readonly process: ChildProcess
  /** The process that serves. */
  readonly pid: number
  readonly ended: Promise<number | null>
  readonly stop: () => Promise<void>
}

const made: string[] = []
const running = new Set<Program>()

/** A new folder that PostgreSQL's user may pass through too. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samsigte-bench-'))
  chmodSync(folder, 0o755)
  made.push(folder)
  return folder
}

/** Stops what still runs and removes what was made, with the place that root's server was given elsewhere. */
export async function cleanUp() {
  for (const program of running) await program.stop()
  for (const folder of made.splice(0)) {
    for (const name of readdirSync(folder)) {
      const link = join(folder, name, 'postgres')
      try {
        rmSync(readlinkSync(link), { recursive: true, force: true })
      } catch {}
    }
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The processes that a process has started. */
export const childrenOf = (pid: number): number[] => {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}
export const isAlive = (pid: number) => existsSync(`/proc/${pid}`)

const ready = /Samsigte svarer på http:\/\/localhost:(\d+)/

type Wish = { readonly env: Record<string, string>; readonly command?: readonly string[]; readonly folder?: string }

/** Starts a program, as `npm start` does or by another command, and waits until it says that it serves. */
export function startProgram({ env, command = [process.execPath, 'scripts/start.mjs'], folder }: Wish): Promise<Program> {
  const [file = '', ...args] = command
  const bare = args.includes('serve')
  const child = spawn(file, args, {
    cwd: folder ?? projectRoot,
    env: { PATH: outsidePath, HOME: process.env.HOME ?? '/', PORT: '0', ...env },
    stdio: bare ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'pipe', 'pipe'],
  })
  let told = ''
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return new Promise((resolve, reject) => {
    const hear = (part: Buffer) => {
      told = `${told}${part}`.slice(-5000)
      const port = ready.exec(told)?.[1]
      if (!port) return
      const stop = async () => {
        running.delete(program)
        child.kill('SIGTERM')
        await ended
      }
      const pid = bare ? (child.pid as number) : servingUnder(child.pid as number)
      const program = { address: `http://127.0.0.1:${port}`, process: child, pid, ended, stop }
      running.add(program)
      void ended.then(() => running.delete(program))
      resolve(program)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    void ended.then((code) => reject(new Error(`Programmet sluttede (${code}) uden at svare: ${told.trim()}`)))
  })
}

/** npm puts packages' programs first in the path; a newcomer's own shell does not have them. */
export const outsidePath = (process.env.PATH ?? '')
  .split(':')
  .filter((folder) => !folder.includes('node_modules'))
  .join(':')

/** npm starts a shell or the script, and the script starts the program: the last in that line serves. */
function servingUnder(pid: number): number {
  const isProgram = (one: number) => readFileSync(`/proc/${one}/cmdline`, 'utf8').includes('/dist/main.js')
  for (let line = [pid]; line.length > 0; line = line.flatMap(childrenOf)) {
    const found = line.find(isProgram)
    if (found) return found
  }
  throw new Error('Programmets proces findes ikke.')
}

let template: string | null = null

/** A data folder with both alliances loaded, and nobody using it: a copy of one that is made once. */
export async function readyData(): Promise<string> {
  if (!template) {
    template = join(freshFolder(), 'data')
    const first = await startProgram({ env: { SAMSIGTE_DATA: template } })
    await first.stop()
  }
  const data = join(freshFolder(), 'data')
  execFileSync('cp', ['-a', template, data])
  return data
}

/** The program as it is served, without the script before it, so that the bench can talk with it over a channel. */
export const bareCommand = (...nodeArguments: readonly string[]) => [
  process.execPath,
  '--import',
  new URL('../scripts/source-maps.mjs', import.meta.url).href,
  '--disable-warning=ExperimentalWarning',
  ...nodeArguments,
  join(projectRoot, 'dist', 'main.js'),
  'serve',
]

/** Processor time that a process has used, in ms. */
export function cpuOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return 0
  }
}
/** Memory that a process holds, in bytes. */
export function memoryOf(pid: number): number {
  try {
    return 1024 * Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

type Mapping = { file: string | null; held: number; own: number }

/** What a process holds, mapping by mapping: pages of a file that it has not changed are the same memory for all who map it. */
function mappingsOf(pid: number): Mapping[] {
  const mappings: Mapping[] = []
  let text = ''
  try {
    text = readFileSync(`/proc/${pid}/smaps`, 'utf8')
  } catch {}
  for (const line of text.split('\n')) {
    const [, inode, name] = /^[0-9a-f]+-[0-9a-f]+ \S+ \S+ \S+ (\d+)\s*(.*)$/.exec(line) ?? []
    if (inode !== undefined) mappings.push({ file: inode === '0' ? null : (name ?? null), held: 0, own: 0 })
    const [, field, kilobytes] = /^(Rss|Private_Dirty):\s+(\d+)/.exec(line) ?? []
    const last = mappings.at(-1)
    if (last && field) last[field === 'Rss' ? 'held' : 'own'] += 1024 * Number(kilobytes)
  }
  return mappings
}

/** What some processes hold together, with each page of memory counted once: Node's own program is mapped by all of them. */
export function memoryTogether(pids: readonly number[]): number {
  const files = new Map<string, number>()
  let own = 0
  for (const pid of pids) {
    const here = new Map<string, number>()
    for (const mapping of mappingsOf(pid)) {
      own += mapping.file ? mapping.own : mapping.held
      if (mapping.file) here.set(mapping.file, (here.get(mapping.file) ?? 0) + mapping.held - mapping.own)
    }
    for (const [file, held] of here) files.set(file, Math.max(files.get(file) ?? 0, held))
  }
  return own + [...files.values()].reduce((sum, held) => sum + held, 0)
}

/** The process of the PostgreSQL server in a data folder. */
export const serverOf = (data: string) => Number.parseInt(readFileSync(join(data, 'postgres/data/postmaster.pid'), 'utf8'), 10)
