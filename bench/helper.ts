import { fork } from 'node:child_process'
import { join } from 'node:path'

export type Helper<Wish, Done> = {
  readonly pid: number
  readonly ask: (wish: Wish) => Promise<Done>
  readonly end: () => void
}

/** Starts a file of this folder as a process of its own, which answers each wish with one message. */
export function startHelper<Wish extends object, Done>(file: string): Helper<Wish, Done> {
  const child = fork(join(import.meta.dirname, file), { execArgv: ['--disable-warning=ExperimentalWarning'] })
  const ask = (wish: Wish) =>
    new Promise<Done>((resolve, reject) => {
      const ended = () => reject(new Error(`Hjælpeprocessen ${file} sluttede.`))
      child.once('exit', ended)
      child.once('message', (done) => {
        child.off('exit', ended)
        resolve(done as Done)
      })
      child.send(wish)
    })
  return { pid: child.pid as number, ask, end: () => child.disconnect() }
}
