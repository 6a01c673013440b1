import { setTimeout as pause } from 'node:timers/promises'
import { type Form, sendForm, Visitor } from './visitor.ts'

/** What several writers have sent: what was answered for, and what may or may not have been written. */
export class Writers {
  readonly acknowledged = new Map<string, number>()
  /** Forms that were sent without an answer; they are sent again until there is one. */
  readonly unanswered: Form[] = []
  resent = 0
  private readonly next: () => Form
  private readonly cookie: string
  constructor(next: () => Form, cookie: string) {
    this.next = next
    this.cookie = cookie
  }

  /** So many write at once until told to stop; each sends a form that was not answered again before it takes a new one. */
  write(address: string, count: number): { stop: () => Promise<void>; answered: () => number } {
    let stopped = false
    let answered = 0
    const one = async () => {
      const visitor = new Visitor(address, this.cookie)
      while (!stopped) {
        const form = this.#take()
        const place = await sendForm(visitor, form).catch(onlyOutages)
        if (place === null) this.unanswered.push(form)
        else {
          this.acknowledged.set(form.words, place)
          answered++
        }
        if (place === null) await pause(20)
      }
      visitor.leave()
    }
    const all = Promise.all(Array.from({ length: count }, one))
    return {
      answered: () => answered,
      stop: async () => {
        stopped = true
        await all
      },
    }
  }

  #take(): Form {
    const again = this.unanswered.shift()
    if (again) this.resent++
    return again ?? this.next()
  }
}

/** A connection that fell is what is tried here; an answer that says no is not. */
function onlyOutages(error: NodeJS.ErrnoException): null {
  if (error.code) return null
  throw error
}
