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
