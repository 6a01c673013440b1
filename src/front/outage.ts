/** PostgreSQL's own words for going away or not being there yet, and the network's. */
const codes = new Set([
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08000',
  '08003',
  '08006',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
])

const silence = 10_000
/** Says what an outage is without a place in the code, and not for every visitor who meets it. */
export function tellOutages(report: (error: unknown) => void, now: () => Date): (error: unknown) => void {
  let quietUntil = 0
  return (error) => {
    if (now().getTime() < quietUntil) return
    quietUntil = now().getTime() + silence
    report({ name: 'the database is away', code: (error as { code?: string }).code })
  }
}

/** Did the visitor leave before all that they sent had come? Node says so in the network's words. */
export const isGone = (error: unknown): boolean => {
  const { code, message } = error as { code?: string; message?: string }
  return code === 'ECONNRESET' && message === 'aborted'
}

/** Is the database away for a moment, rather than something wrong with us? */
export function isOutage(error: unknown): boolean {
  const { code, syscall, message } = error as { code?: string; syscall?: string; message?: string }
  return (
    codes.has(code ?? '') ||
    // A server that is down leaves no socket; any other file that is missing is our own fault.
    (code === 'ENOENT' && syscall === 'connect') ||
    /connection terminated|not queryable|timeout exceeded when trying to connect/i.test(message ?? '')
  )
}
