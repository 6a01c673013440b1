import type { ReadDb, Tx } from '#db'
import type { GoalArea } from '#editions'
import type {
  ArgumentRecorded,
  Block,
  BlockKind,
  GoalFounded,
  Obligation,
  TermsRecorded,
  VersionWording,
  WordingRecorded,
} from './words.ts'

type BlockRow = {
  version: string
  id: string
  place: number
  kind: BlockKind
  level: number
  goal: string | null
  area: number | null
  text: string
}
type WordingTables = {
  wordings: { version: string; source: string }
  wording_blocks: BlockRow
  goal_terms: { version: string; goal: string; obligation: Obligation; reason: string; economy: string; source: string }
  area_arguments: { version: string; area: GoalArea; text: string; source: string }
  goal_foundings: { version: string; goal: string; vote: string | null; words: string }
  goal_themes: { version: string; goal: string; theme: string }
}
const inAlliance = (tx: Tx) => tx.$extendTables<WordingTables>()

const asRow = (version: string, { part, ...block }: Block, at: number): BlockRow => ({
  ...block,
  version,
  place: at + 1,
  goal: part.kind === 'goal' ? part.goal : null,
  area: part.kind === 'area' ? part.place : null,
})
const asBlock = ({ id, kind, level, text, goal, area }: BlockRow): Block => ({
  id,
  kind,
  level,
  text,
  part: goal !== null ? { kind: 'goal', goal } : area !== null ? { kind: 'area', place: area } : { kind: 'paper' },
})

/** In one statement, so that the database can tell a text that is filled in from one that is added to. */
export async function applyWording(tx: Tx, { version, blocks, source }: WordingRecorded) {
  const db = inAlliance(tx)
  await db
    .insertInto('wordings')
    .values({ version, source })
    .onConflict((on) => on.column('version').doUpdateSet({ source }))
    .execute()
  const ids = blocks.map(({ id }) => id)
  await db.deleteFrom('wording_blocks').where('version', '=', version).where('id', 'not in', ids).execute()
  await db
    .insertInto('wording_blocks')
    .values(blocks.map((block, at) => asRow(version, block, at)))
    .onConflict((on) =>
      on.columns(['version', 'id']).doUpdateSet(({ ref }) => ({
        place: ref('excluded.place'),
        kind: ref('excluded.kind'),
        level: ref('excluded.level'),
        goal: ref('excluded.goal'),
        area: ref('excluded.area'),
        text: ref('excluded.text'),
      })),
    )
    .execute()
}

export async function applyTerms(tx: Tx, { type: _, version, goal, ...terms }: TermsRecorded) {
  const insert = inAlliance(tx)
    .insertInto('goal_terms')
    .values({ version, goal, ...terms })
  await insert.onConflict((on) => on.columns(['version', 'goal']).doUpdateSet(terms)).execute()
}

export async function applyArgument(tx: Tx, { type: _, version, area, ...said }: ArgumentRecorded) {
  if (said.text === '') {
    await inAlliance(tx).deleteFrom('area_arguments').where('version', '=', version).where('area', '=', area).execute()
    return
  }
  const insert = inAlliance(tx)
    .insertInto('area_arguments')
    .values({ version, area, ...said })
  await insert.onConflict((on) => on.columns(['version', 'area']).doUpdateSet(said)).execute()
}

/** The themes, in one statement as a text is. */
async function putThemes(tx: Tx, { version, goal, themes }: GoalFounded) {
  const db = inAlliance(tx)
  const others = db.deleteFrom('goal_themes').where('version', '=', version).where('goal', '=', goal)
  await (themes.length > 0 ? others.where('theme', 'not in', themes) : others).execute()
  if (themes.length === 0) return
  await db
    .insertInto('goal_themes')
    .values(themes.map((theme) => ({ version, goal, theme })))
    .onConflict((on) => on.doNothing())
    .execute()
}

export async function applyFounding(tx: Tx, fact: GoalFounded) {
  const { version, goal, themes, vote, words } = fact
  const db = inAlliance(tx)
  if (themes.length > 0 || vote !== null || words !== '')
    await db
      .insertInto('goal_foundings')
      .values({ version, goal, vote, words })
      .onConflict((on) => on.columns(['version', 'goal']).doUpdateSet({ vote, words }))
      .execute()
  await putThemes(tx, fact)
  if (themes.length === 0 && vote === null && words === '')
    await db.deleteFrom('goal_foundings').where('version', '=', version).where('goal', '=', goal).execute()
}

/** What is recorded of a version that nobody has worded. */
export const unworded = (version: string): VersionWording => ({
  version,
  source: '',
  blocks: [],
  terms: [],
  arguments: [],
  foundings: [],
})

const rowsOf = async (read: ReadDb) => {
  const db = read.$extendTables<WordingTables>()
  return {
    wordings: await db.selectFrom('wordings').selectAll().execute(),
    blocks: await db.selectFrom('wording_blocks').selectAll().orderBy('version').orderBy('place').execute(),
    terms: await db.selectFrom('goal_terms').selectAll().orderBy('goal').execute(),
    arguments: await db.selectFrom('area_arguments').selectAll().orderBy('area').execute(),
    foundings: await db.selectFrom('goal_foundings').selectAll().orderBy('goal').execute(),
    themes: await db.selectFrom('goal_themes').selectAll().orderBy('theme').execute(),
  }
}
const withoutVersion = <T extends { version: string }>(rows: readonly T[], id: string): Omit<T, 'version'>[] =>
  rows.filter(({ version }) => version === id).map(({ version: _, ...row }) => row)

/** What every version says, of those that anything is recorded of. */
export async function readWordings(read: ReadDb): Promise<VersionWording[]> {
  const { wordings, blocks, terms, arguments: said, foundings, themes } = await rowsOf(read)
  const byVersion = Map.groupBy(blocks, ({ version }) => version)
  const versions = new Set([...wordings, ...terms, ...said, ...foundings].map(({ version }) => version))
  return [...versions].sort().map((version) => ({
    version,
    source: wordings.find((one) => one.version === version)?.source ?? '',
    blocks: (byVersion.get(version) ?? []).map(asBlock),
    terms: withoutVersion(terms, version),
    arguments: withoutVersion(said, version),
    foundings: withoutVersion(foundings, version).map(({ goal, ...founding }) => ({
      goal,
      ...founding,
      themes: themes.filter((one) => one.version === version && one.goal === goal).map(({ theme }) => theme),
    })),
  }))
}

/** What one version says. */
export const readWording = async (read: ReadDb, version: string): Promise<VersionWording> =>
  (await readWordings(read)).find((one) => one.version === version) ?? unworded(version)
