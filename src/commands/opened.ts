import { openDatabase, wordTrouble } from '#db'
import type { Ledger } from '#journal'
import { type Clock, systemClock } from '#kernel'
import { closeLedger, openLedger } from '../program.ts'
import { readSettings } from '../settings.ts'

/** What a command at the terminal works with. */
export type Opened = {
  readonly ledger: Ledger
  readonly clock: Clock
  readonly say: (line: string) => void
  readonly complain: (line: string) => void
}

const say = (line: string) => console.log(line)
const complain = (line: string) => console.error(line)

/** Opens the database for one command, beside a running program where there is one, and lets go of it in order. */
export async function withLedger(root: string, work: (opened: Opened) => Promise<number>): Promise<number> {
  const settings = readSettings(root, process.env)
  if (!settings.ok) {
    complain(settings.refusal)
    return 1
  }
  const { dataFolder, databaseUrl } = settings.value
  const opened = await openDatabase({ databaseUrl, dataFolder, hold: 'command', say: () => {} })
  if (!opened.ok) {
    complain(wordTrouble(opened.refusal))
    return 1
  }
  try {
    const ledger = await openLedger(opened.value.connection)
    try {
      return await work({ ledger, clock: systemClock, say, complain })
    } finally {
      await closeLedger(ledger)
    }
  } finally {
    await opened.value.stop()
  }
}
