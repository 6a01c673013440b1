import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { progress, Stop, say } from './terminal.mjs'

const forThisMachine = ({ os, cpu, libc }) =>
  (!os || os.includes(process.platform)) && (!cpu || cpu.includes(process.arch)) && (!libc || libc.includes('glibc'))

// What only another machine's package needs is in the lock file too, without saying so.
const isLoose = (entry) => entry.optional && !entry.os && !entry.cpu

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** The packages that the lock file wants on this machine, by path. */
const wanted = (root) => {
  const entries = Object.entries(readJson(join(root, 'package-lock.json'))?.packages ?? {})
  return entries.filter(([path, entry]) => path && forThisMachine(entry) && !isLoose(entry))
}

const stampFile = (root) => join(root, 'node_modules', '.samsigte-installed')
const stampOf = (root) =>
  createHash('sha256')
    .update(`${process.platform} ${process.arch} `)
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')

/** True when node_modules holds what the lock file says: by our own stamp, or by what npm noted when somebody else ran it. */
export function isInstalled(root) {
  try {
    if (readFileSync(stampFile(root), 'utf8') === stampOf(root)) return true
  } catch {}
  const held = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages
  return !!held && wanted(root).every(([path, entry]) => held[path]?.version === entry.version && existsSync(join(root, path)))
}

// npm itself must run on the machine's own Node: the one in node_modules is about to be replaced.
const outsidePath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .join(delimiter)

const npmArguments = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--loglevel=error', '--no-progress']
// Give up on a missing network within seconds, not minutes.
const npmNetwork = [
  '--prefer-offline',
  '--no-audit',
  '--no-fund',
  '--fetch-retries=2',
  '--fetch-retry-mintimeout=500',
  '--fetch-retry-maxtimeout=3000',
]

const leash = fileURLToPath(new URL('leash.mjs', import.meta.url))
const npm = (root, extra) =>
  new Promise((resolve) => {
    let told = ''
    const child = spawn(process.execPath, [leash, 'npm', ...npmArguments, ...npmNetwork, ...extra], {
      cwd: root,
      env: { ...process.env, PATH: outsidePath() },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (told = `${told}${text}`.slice(-20_000)))
    child.on('error', (error) => resolve({ code: 1, told: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, told }))
  })

function whyNot(told) {
  if (/^ENOENT\s*$/.test(told)) return 'programmet npm findes ikke på maskinen. Installér Node.js med npm, og prøv igen.'
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|network/i.test(told))
    return 'pakkerne kunne ikke hentes. Første start kræver adgang til internettet (registry.npmjs.org). Prøv igen, når der er forbindelse.'
  if (/ENOSPC/.test(told)) return 'der er ikke mere plads på disken.'
  if (/EACCES|EPERM|EROFS/.test(told))
    return 'mappen node_modules kan ikke skrives af denne bruger. Slet den som den bruger, der ejer den, og prøv igen.'
  if (/EUSAGE/.test(told)) return 'package.json og package-lock.json passer ikke sammen. Kør npm install, og prøv igen.'
  const line = told
    .split('\n')
    .map((text) => text.replace(/^npm (error|ERR!)\s*(code\s*)?/, '').trim())
    .find(Boolean)
  return `npm svarede: ${line ?? 'ingen forklaring'}.`
}

async function runNpm(root) {
  const first = await npm(root, [])
  // A cache folder that belongs to somebody else (an earlier run by root, say) is no reason to fail.
  if (first.code === 0 || !/EACCES|EPERM|EROFS/.test(first.told) || !/_cacache|cache folder|_logs/.test(first.told)) return first
  const cache = mkdtempSync(join(tmpdir(), 'samsigte-npm-'))
  try {
    return await npm(root, [`--cache=${cache}`])
  } finally {
    rmSync(cache, { recursive: true, force: true })
  }
}

/** Installs what is missing, exactly as locked; does nothing, and needs no network, when all is there. */
export async function install(root) {
  if (isInstalled(root)) return
  const paths = wanted(root).map(([path]) => join(root, path, 'package.json'))
  say(`Installerer ${paths.length} pakker. Det tager normalt under et minut …`)
  const bar = progress('installeret', paths.length)
  const timer = setInterval(() => bar.at(paths.filter((path) => existsSync(path)).length), 500)
  const { code, told } = await runNpm(root)
  clearInterval(timer)
  bar.end(code === 0)
  if (code !== 0) throw new Stop(`Installationen mislykkedes: ${whyNot(told)}`)
  writeFileSync(stampFile(root), stampOf(root))
}
