import { randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Form } from './visitor.ts'
import type { Statement } from './watch.ts'

/** The statements of one recorded treatment, and what in them belonged to that one alone. */
export type Recording = {
  readonly statements: readonly Statement[]
  readonly id: string
  readonly day: string
  readonly words: string
  readonly sequence: number
  readonly hash: string
  readonly previous: string
}

const isBegin = (text: string) => /^(begin|start transaction)/i.test(text)
const isEnd = (text: string) => /^(commit|rollback)/i.test(text)
const holdsHead = (text: string) => /journal_head.*for update/is.test(text)

type Head = { readonly sequence: number; readonly hash: string }

/** What the new record has in place of the old one's values; the head is known when its row has been locked. */
function freshValues({ id, day, words, sequence, hash, previous }: Recording, form: Form) {
  const own = { id: randomUUID(), hash: randomBytes(32).toString('hex') }
  return (value: unknown, head: Head | null): unknown => {
    if (value === sequence && head) return head.sequence + 1
    if (value === hash) return own.hash
    if (value === previous && head) return head.hash
    if (typeof value !== 'string') return value
    return value.replaceAll(id, own.id).replaceAll(day, form.day).replaceAll(words, form.words)
  }
}

/**
 * Sends the statements of a recorded treatment once more, as another record: in the same order, in the same transactions, with values
 * of its own, and nothing between them. Each transaction has a connection of the pool from its beginning to its end.
 */
export async function replay(pool: pg.Pool, recording: Recording, form: Form): Promise<void> {
  const fresh = freshValues(recording, form)
  let client: pg.PoolClient | null = null
  let head: Head | null = null
  try {
    for (const { text, values } of recording.statements) {
      if (isBegin(text)) client = await pool.connect()
      const given = values.map((value) => fresh(value, head))
      const { rows } = await (client ?? pool).query(text, given)
      if (holdsHead(text)) head = rows[0] as Head
      if (!isEnd(text)) continue
      client?.release()
      client = null
    }
  } finally {
    client?.release(true)
  }
}
