import type { z } from 'zod'
import type { ReadDb } from '#db'
import type { Edition, Version } from '#editions'
import { readWordings, unworded, type VersionWording } from '#wording'
import type { wordings } from './wording-schema.ts'

const asWording = ({ number, goals }: Version, { source, blocks, terms, arguments: said, foundings }: VersionWording) => {
  const numbered = (id: string) => goals.find((goal) => goal.id === id)?.number ?? null
  return {
    number,
    source,
    blocks: blocks.map(({ part, ...block }) => ({
      ...block,
      part: part.kind === 'goal' ? { kind: part.kind, number: numbered(part.goal) } : part,
    })),
    terms: terms.map(({ goal, ...own }) => ({ ...own, goal: numbered(goal) })),
    arguments: [...said],
    foundedOn: foundings.map(({ goal, themes, ...own }) => ({ ...own, goal: numbered(goal), themes: [...themes] })),
  }
}

/** What every version of an edition says. */
export async function wordingsOf(read: ReadDb, { year, versions }: Edition): Promise<z.infer<typeof wordings>> {
  const recorded = await readWordings(read)
  const said = (id: string) => recorded.find(({ version }) => version === id) ?? unworded(id)
  return { edition: year, versions: versions.map((version) => asWording(version, said(version.id))) }
}
