import { statSync } from 'node:fs'
import { connect, createServer } from 'node:net'

const listen = (name) =>
  new Promise((resolve) => {
    const visitors = new Set()
    const server = createServer((visitor) => visitors.add(visitor.on('error', () => {})))
    server.once('error', (error) => resolve(error.code === 'EADDRINUSE' ? null : () => {}))
    server.listen(name, () =>
      resolve(() => {
        for (const visitor of visitors) visitor.destroy()
        server.close()
      }),
    )
  })

const untilOpen = (name) =>
  new Promise((resolve) => {
    const visit = connect(name)
    visit.on('error', resolve)
    visit.on('close', resolve)
    visit.resume()
  })

/**
 * Runs the work while no other start in the same folder does its own. The gate is an abstract socket:
 * the kernel opens it again when its holder dies, so nothing is left to clean up.
 */
export async function throughGate(folder, work) {
  const { dev, ino } = statSync(folder)
  const name = `\0samsigte-prepare-${dev}-${ino}`
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
