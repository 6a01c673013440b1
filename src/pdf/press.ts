import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '#kernel'
import type { Manuscript, Order, Printed } from './words.ts'

type Waiting = { readonly done: (pdf: Uint8Array) => void; readonly failed: (error: Error) => void }
type Running = { readonly child: ChildProcess; readonly waiting: Map<number, Waiting>; orders: number; idle?: NodeJS.Timeout }

const program = join(projectRoot, 'src/pdf/press-child.ts')
const fonts = join(projectRoot, 'node_modules/dkfds/src/fonts/IBMPlexSans/complete/ttf')

/** Makes tagged PDF files, declared PDF/UA-1. Its process begins with the first document and ends when nobody has asked for a while. */
export class Press {
  #running: Running | null = null
  #orders = 0
  private readonly idleAfter: number
  private readonly renewAfter: number

  /** Ends after `idleAfter` ms without work, and is renewed after `renewAfter` documents. */
  constructor({ idleAfter = 30_000, renewAfter = 200 } = {}) {
    this.idleAfter = idleAfter
    this.renewAfter = renewAfter
  }

  /** The id of the process that sets type now, or null. */
  get process(): number | null {
    return this.#running?.child.pid ?? null
  }

  print({ template, data }: Manuscript): Promise<Uint8Array> {
    if (this.#running && this.#running.orders >= this.renewAfter) this.close()
    this.#running ??= this.#start()
    const running = this.#running
    const order: Order = { id: ++this.#orders, template, data: JSON.stringify(data) }
    running.orders++
    clearTimeout(running.idle)
    running.child.channel?.ref()
    return new Promise((done, failed) => {
      running.waiting.set(order.id, { done, failed })
      running.child.send(order, (error) => error && this.#answer(running, { id: order.id, trouble: error.message }))
    })
  }

  /** Lets the process finish what it was asked for, and end. */
  close() {
    const running = this.#running
    this.#running = null
    if (running?.waiting.size === 0) end(running)
  }

  #start(): Running {
    const child = fork(program, [fonts], {
      env: {},
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child.unref()
    const running: Running = { child, waiting: new Map(), orders: 0 }
    child.on('message', (printed: Printed) => this.#answer(running, printed))
    child.on('error', () => this.#stopped(running))
    child.on('exit', () => this.#stopped(running))
    return running
  }

  #answer(running: Running, printed: Printed) {
    const waiting = running.waiting.get(printed.id)
    running.waiting.delete(printed.id)
    if ('pdf' in printed) waiting?.done(printed.pdf)
    else waiting?.failed(new Error(`the press could not set the document: ${printed.trouble}`))
    if (running.waiting.size > 0) return
    running.child.channel?.unref()
    if (running === this.#running) running.idle = setTimeout(() => this.close(), this.idleAfter).unref()
    else end(running)
  }

  #stopped(running: Running) {
    clearTimeout(running.idle)
    if (this.#running === running) this.#running = null
    for (const { failed } of running.waiting.values()) failed(new Error('the press stopped before the document was set'))
    running.waiting.clear()
  }
}

function end({ child, idle }: Running) {
  clearTimeout(idle)
  if (child.connected) child.disconnect()
}
