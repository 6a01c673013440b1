import { join } from 'node:path'
import { type Opened, withLedger } from './commands/opened.ts'

/** What `npm start` and `npm run <command>` run, each loaded only when it is asked for. Answers with the exit code. */
type Command = (root: string, args: string[]) => Promise<number>
const commands: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./serve.ts')).serve,
  import: async () => onLedger((await import('./commands/import.ts')).importCommand),
  verify: async () => onLedger((await import('./commands/verify.ts')).verifyCommand),
  grant: async () => onLedger((await import('./commands/grant.ts')).grantCommand),
  'erase-person': async () => onLedger((await import('./commands/erase-person.ts')).erasePersonCommand),
  invent: async () => (await import('./commands/invent.ts')).inventCommand,
}

const onLedger =
  (command: (opened: Opened, args: string[]) => Promise<number>): Command =>
  (root, args) =>
    withLedger(root, (opened) => command(opened, args))

async function main([name = 'serve', ...args]: string[]): Promise<number> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load) return (await load())(join(import.meta.dirname, '..'), args)
  console.error(`Kommandoen "${name}" findes ikke. Vælg en af: ${Object.keys(commands).join(', ')}.`)
  return 2
}

// Whoever reads along may have had enough (`| head`): the work goes on without a reader, and ends as it should.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

process.exit(
  await main(process.argv.slice(2)).catch(async (error: Error) => {
    console.error(process.env.SAMSIGTE_DEBUG ? error.stack : (await import('#db')).wordFailure(error))
    return 1
  }),
)
