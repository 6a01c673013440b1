import type { ReadDb, Tx } from '#db'
import type { Entry } from '#journal'
import type { MunicipalityCode, RoughDay } from '#kernel'
import type {
  Importance,
  LeftOut,
  LineageRecorded,
  Origin,
  StepKind,
  TakenUp,
  Theme,
  ThemeGrouped,
  ThemeRecorded,
  ThemeState,
  ThemeStep,
  ThemeWithdrawn,
  Track,
} from './words.ts'

type ThemeRow = {
  id: string
  edition: number
  origin: Origin
  round: string | null
  code: MunicipalityCode | null
  on_day: RoughDay
  track: Track | null
  title: string
  why: string
  community: Importance | null
  own: Importance | null
  not_alone: boolean | null
  handled_elsewhere: string
  heading: string
  withdrawn: RoughDay | null
  source: string
  sequence: number
  latest: number
}
type ThemeTables = {
  themes: ThemeRow
  theme_forums: { theme: string; forum: string }
  theme_steps: { sequence: number; kind: StepKind; from_theme: string; to_theme: string; on_day: RoughDay; reason: string }
  themes_left_out: {
    theme: string
    on_day: RoughDay
    reason: string
    forum: string | null
    handled_in: string
    look_again: RoughDay
    sequence: number
  }
}
const inAlliance = (tx: Tx) => tx.$extendTables<ThemeTables>()

const touch = (tx: Tx, ids: readonly string[], { sequence }: Entry) =>
  inAlliance(tx).updateTable('themes').set({ latest: sequence }).where('id', 'in', ids).execute()

/** Recording a theme anew puts it back where its municipality had taken it back. */
export async function applyTheme(tx: Tx, { type: _, id, forums, ...fact }: ThemeRecorded, { sequence }: Entry) {
  const db = inAlliance(tx)
  const { on, notAlone, handledElsewhere, ...plain } = fact
  const row = {
    ...plain,
    on_day: on,
    not_alone: notAlone,
    handled_elsewhere: handledElsewhere,
    withdrawn: null,
    latest: sequence,
  }
  const insert = db.insertInto('themes').values({ id, ...row, heading: '', sequence })
  await insert.onConflict((conflict) => conflict.column('id').doUpdateSet(row)).execute()
  await db.deleteFrom('theme_forums').where('theme', '=', id).execute()
  if (forums.length)
    await db
      .insertInto('theme_forums')
      .values(forums.map((forum) => ({ theme: id, forum })))
      .execute()
}

export async function applyThemeWithdrawn(tx: Tx, { id, on }: ThemeWithdrawn, { sequence }: Entry) {
  await inAlliance(tx).updateTable('themes').set({ withdrawn: on, latest: sequence }).where('id', '=', id).execute()
}

export async function applyGrouped(tx: Tx, { id, heading }: ThemeGrouped, { sequence }: Entry) {
  await inAlliance(tx).updateTable('themes').set({ heading, latest: sequence }).where('id', '=', id).execute()
}

export async function applyLineage(tx: Tx, { kind, from, to, on, reason }: LineageRecorded, entry: Entry) {
  const { sequence } = entry
  const ids = from.map(({ id }) => id)
  // a theme goes on once: what a file said of it before is replaced
  await inAlliance(tx).deleteFrom('theme_steps').where('from_theme', 'in', ids).execute()
  const arrows = from.flatMap((before) => to.map((after) => ({ from_theme: before.id, to_theme: after.id })))
  await inAlliance(tx)
    .insertInto('theme_steps')
    .values(arrows.map((arrow) => ({ ...arrow, sequence, kind, on_day: on, reason })))
    .execute()
  await touch(tx, [...ids, ...to.map(({ id }) => id)], entry)
}

export async function applyLeftOut(tx: Tx, fact: LeftOut, entry: Entry) {
  const { on, reason, forum, handledIn, lookAgain } = fact
  const row = { on_day: on, reason, forum, handled_in: handledIn, look_again: lookAgain, sequence: entry.sequence }
  const insert = inAlliance(tx)
    .insertInto('themes_left_out')
    .values({ theme: fact.id, ...row })
  await insert.onConflict((conflict) => conflict.column('theme').doUpdateSet(row)).execute()
  await touch(tx, [fact.id], entry)
}

export async function applyTakenUp(tx: Tx, { id }: TakenUp, entry: Entry) {
  await inAlliance(tx).deleteFrom('themes_left_out').where('theme', '=', id).execute()
  await touch(tx, [id], entry)
}

/** A theme that went on into others did so first of all; a step out of it outranks its being left out. */
const stateOf = ({ withdrawn }: ThemeRow, wentBy: readonly ThemeStep[], leftOut: Theme['leftOut']): ThemeState =>
  wentBy[0]?.kind ?? (leftOut ? 'left-out' : withdrawn === null ? 'living' : 'withdrawn')

/** Every theme of every edition, in the order that they were recorded. */
export async function readThemes(read: ReadDb): Promise<Theme[]> {
  const db = read.$extendTables<ThemeTables>()
  const rows = await db.selectFrom('themes').selectAll().orderBy('sequence').orderBy('id').execute()
  const forums = Map.groupBy(await db.selectFrom('theme_forums').selectAll().orderBy('forum').execute(), ({ theme }) => theme)
  const columns = ['sequence', 'kind', 'from_theme as from', 'to_theme as to', 'on_day as on', 'reason'] as const
  const arrows = db.selectFrom('theme_steps').select(columns).orderBy('sequence').orderBy('from_theme').orderBy('to_theme')
  const steps: ThemeStep[] = await arrows.execute()
  const [cameBy, wentBy] = [Map.groupBy(steps, ({ to }) => to), Map.groupBy(steps, ({ from }) => from)]
  const why = ['theme', 'on_day as on', 'reason', 'forum', 'handled_in as handledIn', 'look_again as lookAgain'] as const
  const leftOut = new Map((await db.selectFrom('themes_left_out').select(why).execute()).map(({ theme, ...row }) => [theme, row]))
  return rows.map((row) => {
    const { on_day: on, not_alone: notAlone, handled_elsewhere: handledElsewhere, ...plain } = row
    const [went, out] = [wentBy.get(row.id) ?? [], leftOut.get(row.id) ?? null]
    return {
      ...plain,
      on,
      notAlone,
      handledElsewhere,
      forums: (forums.get(row.id) ?? []).map(({ forum }) => forum),
      state: stateOf(row, went, out),
      leftOut: out,
      cameBy: cameBy.get(row.id) ?? [],
      wentBy: went,
    }
  })
}
