import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { Stop } from './terminal.mjs'

const needed = 24

const majorOf = (node) => {
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return Number(/^v(\d+)\./.exec(stdout ?? '')?.[1] ?? 0)
}

/** The Node that the program runs on: the one among the packages, else the machine's own if it is new enough. */
export function findNode(root) {
  const packaged = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  const node = [packaged, process.execPath].find((path) => existsSync(path) && majorOf(path) >= needed)
  if (node) return node
  throw new Stop(
    `Samsigte kræver Node.js ${needed}, og der følger ingen med til ${process.platform}-${process.arch}. Installér Node.js ${needed} eller nyere, og prøv igen.`,
  )
}

// npm that is killed outright cannot pass it on; without npm, a parent that ends may mean no more than a closed shell.
function whenNpmDies(act) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    act()
  }, 500)
  timer.unref()
}

const always = ['--import', new URL('source-maps.mjs', import.meta.url).href, '--disable-warning=ExperimentalWarning']

/**
 * Becomes a file of ours on that Node, where this Node and the system can: the start script is then gone, and so is the memory of a whole
 * Node that only waited. Comes back where it cannot.
 */
export function become(root, args, env = {}) {
  if (typeof process.execve !== 'function') return
  const node = findNode(root)
  process.execve(node, [node, ...always, ...args], { ...process.env, ...env })
}

/**
 * Runs a file of ours on that Node, hands signals on, and answers with the exit code. The channel lets the
 * program notice when this process is killed, so that it does not live on unseen.
 */
export function run(root, args, env = {}) {
  const child = spawn(findNode(root), [...always, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  whenNpmDies(() => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new Stop(`Programmet kunne ikke startes: ${error.message}`)))
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
}
