/** The facts that a draft becomes. Pure. */
import { areasOf, type Draft, type GoalContent, goalsOf, isOf, type Part, paperOf } from '#drafting'
import {
  type AreaRecorded,
  type Edition,
  type EditionRecorded,
  type GoalArea,
  type GoalKind,
  type GoalRecorded,
  goalAreas,
  type VersionRecorded,
  versionId,
} from '#editions'
import { canonical } from '#journal'
import { type CalendarDay, danishDay, type RoughDay } from '#kernel'
import type { MatterOpened } from '#meetings'
import type { Block, BlockPart, Founding, VersionWording, WordingFact } from '#wording'

const written = 'Skrevet her af skrivegruppen'

/** The edition as the draft says it; null where that is recorded already. */
export function editionFact(draft: Draft, known: Edition | undefined): EditionRecorded | null {
  const said = paperOf(draft)?.content
  if (!said) return null
  const { title, purpose, benefit, owner, periodFrom, periodTo } = said
  const own = { year: draft.edition, title, purpose, benefit, owner, periodFrom, periodTo, source: known?.source || written }
  const before = known && (({ versions: _, ...rest }) => rest)(known)
  return before && canonical(before) === canonical(own) ? null : { type: 'editions.edition-recorded', ...own }
}

export function matterFact(draft: Draft, today: CalendarDay): MatterOpened {
  const title = `${paperOf(draft)?.content.title ?? draft.edition}, version ${draft.number} (${danishDay(today)})`
  const id = versionId(draft.edition, draft.number)
  return {
    type: 'meetings.matter-opened',
    id,
    kind: 'version',
    title,
    code: null,
    laidOn: today as string as RoughDay,
    notBefore: null,
  }
}

/** The version, its goals in their order, and its development areas. */
export function versionFacts(draft: Draft, today: CalendarDay): (VersionRecorded | GoalRecorded | AreaRecorded)[] {
  const { edition, number } = draft
  const version = versionId(edition, number)
  const [goals, areas] = [goalsOf(draft), areasOf(draft)]
  const counts = { goalCount: goals.length, areaCount: areas.length }
  const own = { id: version, edition, number, dated: today as string as RoughDay, ...counts, note: '' }
  return [
    { type: 'editions.version-recorded', ...own },
    ...goals.map((goal, at) => goalFact(edition, version, goal, at + 1)),
    ...areas.map(
      ({ content }, at): AreaRecorded => ({ type: 'editions.area-recorded', version, place: at + 1, title: content.title }),
    ),
  ]
}
function goalFact(edition: number, version: string, { id, content }: Part<GoalContent>, number: number): GoalRecorded {
  const { title, shortTitle, area, kind, deadline, cause } = content
  const about = { area: area as GoalArea, kind: kind as GoalKind }
  return { type: 'editions.goal-recorded', id, edition, version, number, ...about, title, shortTitle, deadline, cause }
}

/** Whose text a text is: a goal's, an area's by its place, or the paper's own. */
function partOf(draft: Draft, under: string | null): BlockPart {
  if (under === null) return { kind: 'paper' }
  const place = areasOf(draft).findIndex(({ id }) => id === under) + 1
  return place ? { kind: 'area', place } : { kind: 'goal', goal: under }
}
const blocksOf = (draft: Draft): Block[] =>
  draft.parts.filter(isOf('text')).map(({ id, under, content: { kind, level, text } }) => ({
    id,
    kind,
    level,
    text,
    part: partOf(draft, under),
  }))

/** What the version says: its text, its goals' terms, why areas are shared, and the themes that goals are founded on. */
export function wordingFactsOf(draft: Draft, before: VersionWording): WordingFact[] {
  const version = versionId(draft.edition, draft.number)
  const said = { version, source: written }
  const blocks = blocksOf(draft)
  const shared = paperOf(draft)?.content.arguments
  return [
    ...(blocks.length ? [{ type: 'wording.text-recorded' as const, ...said, blocks }] : []),
    ...goalsOf(draft).map(({ id, content: { obligation, reason, economy } }) => {
      const terms = { goal: id, obligation: obligation || ('not-known' as const), reason, economy }
      return { type: 'wording.terms-recorded' as const, ...said, ...terms }
    }),
    ...goalAreas.flatMap((area) => {
      const text = shared?.[area]
      return text ? [{ type: 'wording.argument-recorded' as const, ...said, area, text }] : []
    }),
    ...goalsOf(draft)
      .map(({ id, content }) => foundingOf(id, content.themes, before))
      .filter(({ themes, vote, words }) => themes.length || vote !== null || words)
      .map((founding) => ({ type: 'wording.goal-founded' as const, version, ...founding })),
  ]
}

/** The vote and the words of how a goal was founded go with it as long as its themes do. */
function foundingOf(goal: string, themes: readonly string[], before: VersionWording): Founding {
  const known = before.foundings.find((one) => one.goal === goal)
  const same = known && canonical([...known.themes].sort()) === canonical([...themes].sort())
  return { goal, themes, vote: same ? known.vote : null, words: same ? known.words : '' }
}
