/** What became of themes: merged, split, or left out for now. */
import { readForums } from '#forums'
import { oneOf, roughDay, table, text } from '#reading'
import { blank, type Loader, list, readOnce, recording, step, strangeForum, unlessAhead, unusable, type Wrong } from '#rows'
import {
  applyLeftOut,
  applyLineage,
  type LeftOut,
  type LineageRecorded,
  readThemes,
  type StepKind,
  type TakenUp,
  type Theme,
  type Titled,
} from '#themes'

const lineageTable = table({
  file: 'theme-lineage.csv',
  optional: true,
  mayBeEmpty: true,
  columns: {
    kind: oneOf<StepKind>({ merged: ['lagt sammen'], split: ['delt'] }),
    theme: list(60),
    from: list(60),
    on: roughDay(),
    reason: text(500),
  },
})
const stepId = (from: readonly string[]) => [...from].sort().join(' ')

/** The themes that a cell names, or what is wrong with it. */
function themesNamed(all: readonly Theme[], column: string, ids: readonly string[]): Titled[] | Wrong {
  const strange = ids.find((id) => !all.some((one) => one.id === id))
  if (strange !== undefined) return { column, wrong: `nævner ${strange}, som ikke er et id i themes.csv.` }
  return ids.map((id) => ({ id, title: all.find((one) => one.id === id)?.title ?? id }))
}

/** Does a theme come back to itself by the rows' steps? */
function comesBack(
  start: string,
  rows: readonly { readonly from: readonly string[]; readonly theme: readonly string[] }[],
): boolean {
  const seen = new Set<string>()
  for (const waiting = [start]; waiting.length; ) {
    const at = waiting.pop() as string
    for (const next of rows.filter(({ from }) => from.includes(at)).flatMap(({ theme }) => theme)) {
      if (next === start) return true
      if (!seen.has(next)) waiting.push(next)
      seen.add(next)
    }
  }
  return false
}

/** One row a step: several become one (`from` is a list), or one becomes several (`theme` is). */
export const themeLineageFile: Loader<typeof lineageTable> = {
  table: lineageTable,
  records: { 'themes.lineage-recorded': ({ from }: LineageRecorded) => stepId(from.map(({ id }) => id)) },
  key: ({ from }) => stepId(from),
  row: (rows) => {
    const before = readOnce(readThemes)
    return (row) => {
      const { kind, theme, from, on, reason } = row
      if (kind === 'merged' && theme.length !== 1)
        unusable('theme', null, 'skal nævne ét tema: det, de andre blev lagt sammen til.')
      if (kind === 'split' && (from.length !== 1 || theme.length < 2))
        unusable('theme', null, 'skal nævne mindst to temaer, og from ét: det, der blev delt.')
      if (from.length === 0) unusable('from', null, 'skal nævne mindst ét tema.')
      const twice = from.find((id) => theme.includes(id) || rows.some((other) => other !== row && other.from.includes(id)))
      if (twice) unusable('from', twice, 'kan kun blive lagt sammen eller delt én gang, og ikke til sig selv.')
      const circular = from.find((id) => comesBack(id, rows))
      if (circular) unusable('from', circular, 'bliver til sig selv igen. Ret rækkerne, så vejen kun går fremad.')
      return async (load, loaded) => {
        const all = await before(load)
        const [old, made] = [themesNamed(all, 'from', from), themesNamed(all, 'theme', theme)]
        if ('wrong' in old) return old
        if ('wrong' in made) return made
        const gone = all.find((one) => from.includes(one.id) && one.wentBy.length > 0 && !loaded)
        if (gone) return { column: 'from', wrong: `nævner ${gone.id}, som allerede er lagt sammen eller delt.` }
        const fact: LineageRecorded = { type: 'themes.lineage-recorded', kind, from: old, to: made, on, reason }
        return recording(stepId(from), step(fact, applyLineage))(load, loaded)
      }
    }
  },
}

const leftOutTable = table({
  file: 'themes-left-out.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['theme'],
  columns: {
    theme: text(60),
    on: roughDay(),
    reason: text(1000),
    forum: blank(60),
    handled_in: blank(500),
    look_again: roughDay(),
  },
})
export const themesLeftOutFile: Loader<typeof leftOutTable> = {
  table: leftOutTable,
  records: { 'themes.theme-left-out': ({ id }: LeftOut) => id, 'themes.theme-taken-up': ({ id }: TakenUp) => id },
  key: ({ theme }) => theme,
  row: () => {
    const [forumsOf, themesOf] = [readOnce(readForums), readOnce(readThemes)]
    return (row) => {
      const { theme: id, on, reason, handled_in: handledIn, look_again: lookAgain } = row
      const forum = row.forum || null
      return async (load, loaded) => {
        const wrong = unlessAhead(load, 'on', on) ?? strangeForum(await forumsOf(load), 'forum', forum ? [forum] : [])
        if (wrong) return wrong
        const theme = (await themesOf(load)).find((one) => one.id === id)
        if (!theme) return { column: 'theme', wrong: 'er ikke et id i themes.csv.' }
        if (theme.wentBy.length) return { column: 'theme', wrong: 'er lagt sammen eller delt og kan ikke også være holdt ude.' }
        const fact: LeftOut = { type: 'themes.theme-left-out', id, title: theme.title, on, reason, forum, handledIn, lookAgain }
        return recording(id, step(fact, applyLeftOut))(load, loaded)
      }
    }
  },
}
