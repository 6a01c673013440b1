import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '#kernel'
import type { Manuscript, Order, Printed } from './words.ts'

/** No document came of it. `again` is true where the process was lost, and a new one may well do it. */
export class PressTrouble extends Error {
  readonly again: boolean
  constructor(message: string, again: boolean) {
    super(message)
    this.name = 'PressTrouble'
    this.again = again
  }
}

type Waiting = { readonly done: (pdf: Uint8Array) => void; readonly failed: (error: Error) => void }
type Running = { readonly child: ChildProcess; readonly waiting: Map<number, Waiting>; orders: number; timer?: NodeJS.Timeout }

/** As it was built, beside the program; where nothing is built Node runs the source, which takes more memory. */
const built = join(import.meta.dirname, 'pdf/press-child.js')
const pressProgram = existsSync(built) ? built : join(projectRoot, 'src/pdf/press-child.ts')
const fonts = join(projectRoot, 'node_modules/dkfds/src/fonts/IBMPlexSans/complete/ttf')

/** Makes tagged PDF files, declared PDF/UA-1. Its process begins with the first document and ends when nobody has asked for a while. */
export class Press {
  #running: Running | null = null
  #orders = 0
  private readonly idleAfter: number
  private readonly renewAfter: number
  private readonly patience: number
  private readonly room: number
  private readonly program: string

  /**
   * Ends after `idleAfter` ms without work, is renewed after `renewAfter` documents, gets `patience` ms for each,
   * and lets no more than `room` of them wait.
   */
  constructor({ idleAfter = 30_000, renewAfter = 50, patience = 20_000, room = 200, program = pressProgram } = {}) {
    this.idleAfter = idleAfter
    this.renewAfter = renewAfter
    this.patience = patience
    this.room = room
    this.program = program
  }

  /** The id of the process that sets type now, or null. */
  get process(): number | null {
    return this.#running?.child.pid ?? null
  }

  /** Sets a document. What was lost with a process is set once more by a new one; other trouble is a PressTrouble. */
  print(manuscript: Manuscript): Promise<Uint8Array> {
    return this.#ask(manuscript).catch((trouble: PressTrouble) => {
      if (trouble.again) return this.#ask(manuscript)
      throw trouble
    })
  }

  /** Lets the process finish what it was asked for, and end. */
  close() {
    const running = this.#running
    this.#running = null
    if (running?.waiting.size === 0) end(running)
  }

  #ask({ template, data }: Manuscript): Promise<Uint8Array> {
    if (this.#running && this.#running.waiting.size >= this.room)
      return Promise.reject(new PressTrouble('too many documents wait for the press', false))
    if (this.#running && this.#running.orders >= this.renewAfter) this.close()
    this.#running ??= this.#start()
    const running = this.#running
    const order: Order = { id: ++this.#orders, template, data: JSON.stringify(data) }
    running.orders++
    running.child.channel?.ref()
    return new Promise((done, failed) => {
      running.waiting.set(order.id, { done, failed })
      if (running.waiting.size === 1) this.#wait(running)
      // A process that is gone also says so by itself; whichever is heard first tells whoever waits.
      running.child.send(order, (error) => error && this.#stopped(running))
    })
  }

  /** One document after the other is set: each may take its time, and none may take everybody's. */
  #wait(running: Running) {
    clearTimeout(running.timer)
    running.timer = setTimeout(() => {
      const [slow] = running.waiting.keys()
      if (slow) this.#fail(running, slow, new PressTrouble('the press took too long', false))
      this.#stopped(running)
    }, this.patience)
  }

  #start(): Running {
    const child = fork(this.program, [fonts], {
      // What the compiler's documents took goes back to the machine at once.
      env: { MALLOC_TRIM_THRESHOLD_: '131072', MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_ARENA_MAX: '1' },
      execArgv: ['--max-semi-space-size=1'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    behind(child)
    child.unref()
    const running: Running = { child, waiting: new Map(), orders: 0 }
    child.on('message', (printed: Printed) => this.#answer(running, printed))
    child.on('error', () => this.#stopped(running))
    child.on('exit', () => this.#stopped(running))
    return running
  }

  #answer(running: Running, printed: Printed) {
    if ('trouble' in printed)
      this.#fail(running, printed.id, new PressTrouble(`the press could not set the document: ${printed.trouble}`, false))
    else {
      running.waiting.get(printed.id)?.done(printed.pdf)
      running.waiting.delete(printed.id)
    }
    if (running.waiting.size > 0) return this.#wait(running)
    clearTimeout(running.timer)
    running.child.channel?.unref()
    if (running === this.#running) running.timer = setTimeout(() => this.close(), this.idleAfter).unref()
    else end(running)
  }

  #fail({ waiting }: Running, id: number, trouble: PressTrouble) {
    waiting.get(id)?.failed(trouble)
    waiting.delete(id)
  }

  /** The process is gone, or is of no use: everybody who waits for it is told. */
  #stopped(running: Running) {
    clearTimeout(running.timer)
    if (this.#running === running) this.#running = null
    running.child.kill('SIGKILL')
    const lost = new PressTrouble('the press stopped before the document was set', true)
    for (const id of [...running.waiting.keys()]) this.#fail(running, id, lost)
  }
}

/** By Linux's weights a third of an equal's share where processors are short; with much less a busy machine would set nothing in time. */
export const pressPriority = 5
/** Pages go before documents: whoever waits for a page is not to notice that somebody else has documents made. */
function behind({ pid }: ChildProcess) {
  try {
    if (pid) setPriority(pid, pressPriority)
  } catch {
    // A machine that will not have it so sets type as fast as it can.
  }
}

function end({ child, timer }: Running) {
  clearTimeout(timer)
  if (child.connected) child.disconnect()
}
