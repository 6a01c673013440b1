/** What PostgreSQL itself refuses becomes a problem that a person can act on. */
import { sql } from 'kysely'
import type { Tx } from '#db'
import { nowhere, type Place, type Problem } from '#reading'

/** The codes of PostgreSQL for what its own rules refuse: 22 and 23 are about the data, 54 about its size. */
const isRefusal = (thrown: unknown): thrown is { code: string; constraint?: string } =>
  /^(22|23|54)/.test(String((thrown as { code?: unknown } | null)?.code ?? ''))

/** The database refused a row that the rules let through: the transaction is over, so nothing after it can be tried. */
export class Refused extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super('the database refused a row')
    this.problems = problems
  }
}

/** Does the work; what the database refuses in it is a problem at that place, together with those found `before`. */
export async function refusedAt<T>(file: string, place: Place, before: readonly Problem[], work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown
    const sentence = `strider mod det, der allerede står i registeret (${thrown.constraint ?? thrown.code}). Se efter, hvad der er ændret.`
    throw new Refused([...before, { file, ...place, column: null, value: null, expected: { kind: 'other', sentence } }])
  }
}

/** The promises that the database looks into last of all, such as that no two municipalities have one place on the map. */
export const settle = (tx: Tx) =>
  refusedAt('municipalities.csv', nowhere, [], () => sql`set constraints all immediate`.execute(tx))
