/** Asks for one page over kept connections as fast as it is answered, in a process of its own. Told what by its parent. */
import { connect } from 'node:net'

export type LoadWish = { readonly port: number; readonly request: string; readonly connections: number; readonly ms: number }
export type LoadDone = { readonly perSecond: number; readonly cpuShare: number; readonly wrong: string | null }

const separator = Buffer.from('\r\n\r\n')

/** How many bytes an answer takes, from its first bytes; 0 until its head is whole. Every answer to the same request is as long. */
function lengthOf(first: Buffer): number {
  const head = first.indexOf(separator)
  if (head < 0) return 0
  const length = /\r\ncontent-length: (\d+)/i.exec(first.toString('latin1', 0, head))?.[1]
  return length ? head + 4 + Number(length) : 0
}

type Round = { readonly until: number; answered: number; wrong: string | null }

/** One connection: counts whole answers, each of which must begin as a good one does. */
const run = ({ port, request }: LoadWish, round: Round) =>
  new Promise<void>((resolve) => {
    const bytes = Buffer.from(request)
    let got = Buffer.alloc(0)
    let length = 0
    let received = 0
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    const end = (wrong: string | null) => {
      round.wrong ??= wrong
      socket.destroy()
      resolve()
    }
    socket.setNoDelay(true)
    socket.setTimeout(10_000, () => end('intet svar i 10 sekunder'))
    socket.on('error', (error) => end(error.message))
    socket.on('close', resolve)
    socket.on('data', (part) => {
      if (received === 0 && part.toString('latin1', 0, 12) !== 'HTTP/1.1 200') return end(part.toString('latin1', 0, 40))
      if (length === 0) {
        got = Buffer.concat([got, part])
        length = lengthOf(got)
      }
      received += part.length
      if (length === 0 || received < length) return undefined
      if (received > length) return end('et svar var længere end det første')
      round.answered++
      received = 0
      if (performance.now() > round.until) return end(null)
      return socket.write(bytes)
    })
  })

process.on('message', async (wish: LoadWish) => {
  const began = performance.now()
  const cpu = process.cpuUsage()
  const round: Round = { until: began + wish.ms, answered: 0, wrong: null }
  await Promise.all(Array.from({ length: wish.connections }, () => run(wish, round)))
  const took = performance.now() - began
  const { user, system } = process.cpuUsage(cpu)
  const done: LoadDone = {
    perSecond: (1000 * round.answered) / took,
    cpuShare: (user + system) / 1000 / took,
    wrong: round.wrong,
  }
  process.send?.(done)
})
process.on('disconnect', () => process.exit())
