import { looking } from '#db'
import {
  addPart,
  beginDraft,
  type Content,
  type Draft,
  goalsOf,
  noText,
  readDraft,
  readSaves,
  type Save,
  savePart,
  type TextContent,
} from '#drafting'
import type { Actor } from '#journal'
import type { Result } from '#kernel'
import { ishoej, kkr, stage as site } from '../meetings/stage.ts'

export const now = new Date('2026-11-22T12:00:00Z')
export const secretariat: Actor = { by: { office: 'secretariat' }, person: null, now }
export const writer: Actor = { by: { office: 'writer', municipality: ishoej }, person: null, now }
export const text = (words: string): TextContent => ({ ...noText, text: words })

/** What an act gave; a refusal is a mistake in the test. */
export function given<T>(outcome: Result<T, unknown>): T {
  if (!outcome.ok) throw new Error(String(outcome.refusal))
  return outcome.value
}

/** The real alliance with a draft of its next version of 2017, and somebody to write in it. */
export async function stage(edition = 2017) {
  const on = await site()
  given(await beginDraft(on.ledger, kkr, secretariat, edition))
  const draft = async (): Promise<Draft> => {
    const found = await looking(on.ledger.db, kkr, (read) => readDraft(read, edition))
    if (!found) throw new Error('no draft')
    return found
  }
  const saves = (part: string | null = null): Promise<Save[]> =>
    looking(on.ledger.db, kkr, (read) => readSaves(read, edition, part))
  const part = async (id: string) => (await draft()).parts.find((one) => one.id === id)
  const write = (actor: Actor, id: string, seen: number, content: Content, ledger = on.ledger) =>
    savePart(ledger, kkr, actor, { edition, part: id, seen, content, reason: 'written' })
  const add = async (words: string, after: string | null = null) =>
    given(await addPart(on.ledger, kkr, writer, { edition, kind: 'text', after, text: text(words) }))
  const names = async () => goalsOf(await draft()).map(({ content }) => content.shortTitle)
  return { ...on, edition, draft, saves, part, write, add, names }
}
