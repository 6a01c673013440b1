import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { say } from './terminal.mjs'

const runnable = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(runnable)

/** The browser that the browser tests use: SAMSIGTE_CHROMIUM, or one on the path; null when there is none. */
export function findChromium() {
  const named = process.env.SAMSIGTE_CHROMIUM
  if (named) return runnable(named) ? named : null
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    const found = onPath(name)
    if (found) return found
  }
  return null
}

const aptGet = (...args) =>
  new Promise((resolve) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const child = spawn('apt-get', args, { env, stdio: 'ignore' })
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })

/** Finds Chromium, and installs Debian's where that is allowed (root, apt-get); otherwise leaves the machine alone. */
export async function ensureChromium() {
  const found = findChromium()
  if (found || process.env.SAMSIGTE_CHROMIUM || process.getuid?.() !== 0 || !onPath('apt-get')) return found
  say('Installerer Chromium til browsertestene. Det tager normalt et par minutter …')
  await aptGet('update', '-qq')
  await aptGet('install', '-y', '-qq', '--no-install-recommends', 'chromium')
  return findChromium()
}
