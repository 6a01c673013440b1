/**
 * Where something goes wrong inside the program: its kind and place, for whoever runs it. What the error says may hold
 * somebody's words or address, so it is left out unless SAMSIGTE_DEBUG is set.
 */
export function report(error: unknown): void {
  const { name, code, constraint, stack = '', message } = error as Error & { code?: string; constraint?: string }
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
  const kind = [name, code, constraint].filter(Boolean).join(' ')
  const said = process.env.SAMSIGTE_DEBUG ? `: ${message}` : ''
  console.error([`${new Date().toISOString()} ${kind}${said}`, ...frames.slice(0, 12)].join('\n'))
}

/** One request's mistake is not to end the program for everybody: what nobody caught is told, and the program goes on. */
export function surviveBugs(): void {
  process.on('uncaughtException', report)
  process.on('unhandledRejection', report)
}
