import { spawn } from 'node:child_process'

/**
 * Runs a command for as long as whoever started this process lives and keeps the channel to it open, and no longer:
 * npm that is cut short tidies up after itself for minutes, in the folder that the next start installs into.
 */
const [command, ...args] = process.argv.slice(2)
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: true })
// A terminal's Ctrl-C reaches us too; the end of the channel is what counts.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})
process.on('disconnect', () => {
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {}
  process.exit(1)
})
child.on('error', (error) => {
  process.stderr.write(`${error.code}\n`)
  process.exit(1)
})
child.on('close', (code) => process.exit(code ?? 1))
