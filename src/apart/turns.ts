/** Lets so many work at a time, each of which takes a processor and up to 400 MB; the others wait, and beyond so many are turned away. */
export class Turns {
  #working = 0
  readonly #waiting: (() => void)[] = []
  private readonly most: number
  constructor(most: number) {
    this.most = most
  }

  /** The work's own answer, or `busy` where `room` others wait already. */
  async take<T>(room: number, work: () => Promise<T>, busy: () => T): Promise<T> {
    if (this.#working >= this.most) {
      if (this.#waiting.length >= room) return busy()
      await new Promise<void>((go) => this.#waiting.push(go))
    }
    this.#working++
    try {
      return await work()
    } finally {
      this.#working--
      this.#waiting.shift()?.()
    }
  }
}
