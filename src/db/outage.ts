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
