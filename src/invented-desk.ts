import { randomUUID } from 'node:crypto'
import { defaultHeadings, readHeadings, writePartAct } from '#case-parts'
import { looking } from '#db'
import { readEditions } from '#editions'
import type { Actor, Ledger } from '#journal'
import type { AllianceSlug } from '#kernel'
import { readMembership } from '#members'

/**
 * What lies on the desk of the invented alliance. No file can hold it, for what is loaded from a file is told in the journal: a closed
 * annex in the first three municipalities' cases, and a text of one of them that is not shown yet.
 */
export async function layOnDesk(
  ledger: Ledger,
  alliance: AllianceSlug,
  actor: Actor,
  today: Parameters<typeof readMembership>[1],
) {
  const seen = await looking(ledger.db, alliance, async (read) => ({
    edition: (await readEditions(read))[0]?.year,
    members: (await readMembership(read, today)).members.slice(0, 3),
    headings: await readHeadings(read),
  }))
  const { edition, members, headings } = seen
  if (edition === undefined) return
  const closed = {
    kind: 'annex',
    title: 'Notat til lukket behandling (opdigtet)',
    text: 'Forhandling om et lejemål (opdigtet).',
    file: null,
    closed: true,
  } as const
  for (const { code } of members)
    await writePartAct(ledger, alliance, actor, { edition, code, id: randomUUID(), content: closed, seen: null })
  const [first] = members
  if (!first) return
  const heading = (headings.find(({ code }) => code === first.code)?.headings ?? defaultHeadings)[0]?.id ?? ''
  const content = {
    kind: 'text',
    heading,
    placement: 'before',
    text: 'Et udkast, som kommunen ikke viser endnu (opdigtet).',
  } as const
  await writePartAct(ledger, alliance, actor, { edition, code: first.code, id: randomUUID(), content, seen: null })
}
