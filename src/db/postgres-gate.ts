import { stat } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'

type Open = () => void

const listen = (name: string) =>
  new Promise<Open | null>((resolve) => {
    const visitors = new Set<Socket>()
    const server = createServer((visitor) => visitors.add(visitor.on('error', () => {})))
    // A machine without abstract sockets has no gate; the server's own lock file still keeps two apart.
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EADDRINUSE' ? null : () => {}))
    server.listen(name, () =>
      resolve(() => {
        for (const visitor of visitors) visitor.destroy()
        server.close()
      }),
    )
  })

const untilOpen = (name: string) =>
  new Promise<void>((resolve) => {
    const visit = connect(name)
    visit.on('error', () => resolve())
    visit.on('close', () => resolve())
    visit.resume()
  })

/**
 * Runs the work while nobody else starts or stops the server of the same data folder. The gate is an abstract
 * socket: the kernel opens it again when its holder dies, so a killed program leaves nothing to clean up.
 */
export async function throughGate<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const { dev, ino } = await stat(folder)
  const name = `\0samsigte-server-${dev}-${ino}`
  let open = await listen(name)
  while (!open) {
    await untilOpen(name)
    open = await listen(name)
  }
  try {
    return await work()
  } finally {
    open()
  }
}
