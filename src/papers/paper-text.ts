/** The shown version's goals and areas, with their text and terms. */
import { type Edition, type Goal, goalAreaWords, goalBefore, goalKindWords, type Lineage, type Version } from '#editions'
import { danishDay, danishList } from '#kernel'
import { type Block, outlineOf, partText, type TextNode, termLines, type VersionWording } from '#wording'
import type { GoalGroup, PaperArea, PaperGoal } from './paper-words.ts'
import { words } from './words-da.ts'

const { notRecorded } = words
const isHeading = (block: Block | undefined) => block?.kind === 'heading'

/** The paper's own text. A heading that stands right over goals or areas is left out: the page has its own for those. */
export function ownText({ blocks }: VersionWording, title: string): TextNode[] {
  const own = blocks.filter((block, at) => {
    if (block.part.kind !== 'paper') return false
    const next = blocks[at + 1]
    return !isHeading(block) || next?.part.kind === 'paper'
  })
  return outlineOf(isHeading(own[0]) && own[0]?.text === title ? own.slice(1) : own)
}

const goalOf = ({ id, number, title, shortTitle, kind, deadline, cause }: Goal, wording: VersionWording): PaperGoal => ({
  number,
  title,
  lines: [
    { label: 'Slags mål', text: `${goalKindWords[kind].word}. ${goalKindWords[kind].meaning}` },
    ...termLines(wording.terms.find((one) => one.goal === id)).map(({ label, text, note }) => ({
      label,
      text: note ? `${text}. ${note}` : text,
    })),
    { label: 'Frist', text: danishDay(deadline) },
    { label: 'Anledning', text: cause || notRecorded },
  ],
  text: partText(wording, { kind: 'goal', goal: id }, [title, shortTitle, `Mål ${number}: ${title}`]),
})

/** The goals by area, the areas in the order of their first goal. */
export const groupsOf = ({ goals }: Version, wording: VersionWording): GoalGroup[] =>
  [...Map.groupBy(goals, ({ area }) => area)].map(([area, own]) => ({
    area,
    title: goalAreaWords[area],
    argument: wording.arguments.find((one) => one.area === area)?.text ?? '',
    goals: own.map((goal) => goalOf(goal, wording)),
  }))

/** Which goals an area was, where that is recorded. */
function wasGoal(version: Version, place: number, edition: Edition, lineage: readonly Lineage[]): string {
  const parked = lineage.filter((one) => one.kind === 'parked' && one.version === version.id && one.area.place === place)
  const was = parked.flatMap(({ goal }) => goalBefore(goal, version, [edition]) ?? [])
  return was.length ? `Var ${danishList(was.map((one) => `mål ${one.goal.number} i version ${one.version.number}`))}.` : ''
}

/** One for each area that the version has, with its name where that is recorded. */
export function areasOf(version: Version, edition: Edition, lineage: readonly Lineage[], wording: VersionWording): PaperArea[] {
  const places = Math.max(version.areaCount ?? 0, ...version.areas.map(({ place }) => place))
  return Array.from({ length: places }, (_, at) => {
    const place = at + 1
    const title = version.areas.find((one) => one.place === place)?.title ?? ''
    return {
      place,
      name: title || `navnet er ${notRecorded}`,
      was: wasGoal(version, place, edition, lineage),
      text: partText(wording, { kind: 'area', place }, [title, `Udviklingsområde ${place}: ${title}`]),
    }
  })
}

export function areasIntro(version: Version | null): string {
  if (!version || version.areaCount === null) return 'Det er ikke registreret, om papiret har udviklingsområder.'
  if (version.areaCount === 0) return 'Versionen har ingen udviklingsområder.'
  return 'Områderne er ikke mål. Kommunerne kan arbejde videre med dem, og de kan blive til mål, når der bliver plads.'
}
