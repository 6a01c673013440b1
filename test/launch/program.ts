import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export const root = join(import.meta.dirname, '..', '..')
export const isRoot = process.getuid?.() === 0
/** An ordinary user that every Debian has (daemon), and one that none has, for tests that run as root. */
export const ordinary = { uid: 1, gid: 1 }
export const unheardOf = { uid: 54_321, gid: 54_321 }

/** What a test made, with the place under /var/lib that root's server was given. */
function remove(folder: string) {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const link = join(folder, name, 'postgres')
    try {
      rmSync(readlinkSync(link), { recursive: true, force: true })
    } catch {}
  }
  rmSync(folder, { recursive: true, force: true })
}

/** A new folder that anybody may pass through, gone when the test is. */
export function freshFolder(): string {
  const folder = mkdtempSync('/tmp/launch-')
  execFileSync('chmod', ['755', folder])
  onTestFinished(() => remove(folder))
  return folder
}

export type Ended = { code: number | null; told: string }
export type Program = {
  readonly process: ChildProcess
  readonly ended: Promise<Ended>
  readonly told: () => string
  /** Resolves when the program has said the text; fails when it ends without. */
  readonly says: (text: string) => Promise<void>
  readonly address: () => string
}

type Wish = { env: Record<string, string>; user?: { uid: number; gid: number }; arguments?: string[] }

/** Starts a real program: through `npm start`'s script, or for another user (who may not build) what that has built. */
export function startProgram({ env, user, arguments: args = ['scripts/start.mjs'] }: Wish): Program {
  const surroundings: Record<string, string> = { PATH: process.env.PATH ?? '', HOME: '/nonexistent', PORT: '0', ...env }
  const child = spawn(process.execPath, args, { cwd: root, env: surroundings, stdio: ['ignore', 'pipe', 'pipe'], ...user })
  let text = ''
  const waiting = new Set<() => void>()
  const hear = (part: Buffer) => {
    text += part
    for (const check of waiting) check()
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  const ended = new Promise<Ended>((resolve) =>
    child.on('close', (code, signal) => resolve({ code: code ?? 128 + constants.signals[signal as NodeJS.Signals], told: text })),
  )
  const says = (wanted: string) =>
    new Promise<void>((resolve, reject) => {
      const check = () => {
        if (!text.includes(wanted)) return
        waiting.delete(check)
        resolve()
      }
      waiting.add(check)
      ended.then(({ code }) => reject(new Error(`ended with ${code} without saying "${wanted}": ${text}`)))
      check()
    })
  onTestFinished(async () => {
    child.kill('SIGTERM')
    await ended
  })
  return { process: child, ended, told: () => text, says, address: () => /http:\/\/\S+/.exec(text)?.[0] ?? '' }
}

/** Starts a program and waits until it serves. */
export async function startServing(wish: Wish): Promise<Program> {
  const program = startProgram(wish)
  await program.says('Samsigte svarer på http')
  return program
}

/** The process of the program itself: what the script became or, where a system cannot, started. */
export function innerOf({ process: { pid } }: Program): number {
  const told = execFileSync('ps', ['-o', 'pid=,args=', '-p', String(pid), '--ppid', String(pid)], { encoding: 'utf8' })
  const line = told.split('\n').find((one) => one.includes('main.js'))
  return Number.parseInt(line ?? '', 10)
}

export const isAlive = (pid: number) => existsSync(`/proc/${pid}`) && !isZombie(pid)
const isZombie = (pid: number) => execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).startsWith('Z')

/** What a program told, line by line, without the word that it was built first. */
export const linesOf = (told: string) =>
  told
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('Bygger'))
