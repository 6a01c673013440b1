import { join } from 'node:path'

/** What `npm start` and `npm run <command>` run, each loaded only when it is asked for. Answers with the exit code. */
type Command = (root: string, args: string[]) => Promise<number>
const commands: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./serve.ts')).serve,
}

async function main([name = 'serve', ...args]: string[]): Promise<number> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load) return (await load())(join(import.meta.dirname, '..'), args)
  console.error(`Kommandoen "${name}" findes ikke. Vælg en af: ${Object.keys(commands).join(', ')}.`)
  return 2
}

process.exit(
  await main(process.argv.slice(2)).catch((error: Error) => {
    console.error(`Uventet fejl: ${process.env.SAMSIGTE_DEBUG ? error.stack : error.message}`)
    return 1
  }),
)
