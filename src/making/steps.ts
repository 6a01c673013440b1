/** The steps of a thread, each with its day, its body and its words. Pure. */
import type { Version } from '#editions'
import { byTime, capital, counted, dayOf, type RoughDay, unknownDay } from '#kernel'
import { outcomePhrase } from '#meetings'
import { type ChangeKind, changeWords } from '#proceedings'
import type { Theme } from '#themes'
import { placingOf } from './placing.ts'
import type { CountedVote, Making, Step } from './words.ts'

const plain = { words: '', placing: null, path: '' } as const
const titles = (some: readonly string[]) => some.map((title) => `»${title}«`).join(' og ')

const titled = ({ themes }: Making, id: string) => themes.find((theme) => theme.id === id)?.title ?? id

function suggested(making: Making, theme: Theme): Step[] {
  if (theme.origin === 'lineage') return []
  const body = theme.code ? making.nameOf(theme.code) : theme.origin === 'secretariat' ? making.secretariat : ''
  const round = theme.round ? `/temarunder/${theme.round}` : ''
  return [
    { ...plain, kind: 'suggested', on: theme.on, body, title: `»${theme.title}« blev foreslået`, words: theme.why, path: round },
  ]
}

const causing: Readonly<Record<'merged' | 'split' | 'left-out', ChangeKind>> = {
  merged: 'theme-merged',
  split: 'theme-split',
  'left-out': 'theme-left-out',
}
/** Who put a theme in order: the meeting that caused it, else the secretariat where it recorded the step itself; empty where neither is known. */
function sorter(making: Making, theme: Theme, kind: keyof typeof causing, sequence: number | null): string {
  const change = making.changes.find((one) => one.change === causing[kind] && one.themes.includes(theme.id))
  const meeting = making.meetings.find(({ id }) => id === change?.meeting)
  if (meeting) return capital(meetingName(meeting))
  return sequence !== null && making.ofSecretariat.has(sequence) ? making.secretariat : ''
}

function sorted(making: Making, theme: Theme): Step[] {
  const path = `/temaer/${theme.id}`
  const own = `»${theme.title}«`
  const steps = [...Map.groupBy(theme.wentBy, ({ sequence }) => sequence)].map(([sequence, all]): Step => {
    const [{ kind, on, reason }] = all as [(typeof all)[number]]
    const into = titles(all.map(({ to }) => titled(making, to)))
    const title = kind === 'merged' ? `${own} blev lagt ind i ${into}` : `${own} blev delt i ${into}`
    return { ...plain, kind, on, body: sorter(making, theme, kind, sequence), title, words: reason, path }
  })
  const { leftOut, withdrawn } = theme
  const body = sorter(making, theme, 'left-out', theme.latest)
  if (leftOut)
    steps.push({
      ...plain,
      kind: 'left-out',
      on: leftOut.on,
      body,
      title: `${own} blev holdt ude for nu`,
      words: leftOut.reason,
      path,
    })
  const by = theme.code ? making.nameOf(theme.code) : ''
  if (withdrawn !== null)
    steps.push({ ...plain, kind: 'withdrawn', on: withdrawn, body: by, title: `${own} blev trukket tilbage`, path })
  return steps
}

/** The day a vote was closed, or its ranking was agreed on. */
export function decidedOn({ vote: { changes } }: CountedVote): RoughDay {
  const last = changes.findLast(({ kind }) => kind === 'closed' || kind === 'agreed' || kind === 'loaded')
  return last ? last.on || (dayOf(new Date(last.at)) as string as RoughDay) : unknownDay
}

/** The places that a theme got in the votes. */
export const ranked = (making: Making, theme: Theme): Step[] =>
  making.votes.flatMap((counted): Step[] => {
    const { vote } = counted
    const placing = placingOf(counted, theme.id)
    if (!placing) return []
    const title = `»${theme.title}« blev prioriteret: ${vote.title}`
    const path = `/prioriteringer/${vote.id}`
    return [
      {
        kind: 'ranked',
        on: decidedOn(counted),
        body: bodyOfVote(making, counted),
        title,
        words: vote.agreed?.words ?? '',
        placing,
        path,
      },
    ]
  })

/** A vote is the meeting's that it was held for; a vote without one is the municipalities' own. */
export function bodyOfVote({ meetings }: Making, { vote }: CountedVote): string {
  const meeting = meetings.find(({ id }) => id === vote.meeting)
  return meeting ? capital(meetingName(meeting)) : 'Kommunerne'
}
export const meetingName = ({ kind }: Making['meetings'][number]) =>
  kind === 'political' ? 'politisk dialogmøde' : 'administrativt dialogmøde'

/** What was said of a theme at the meetings' tables, and what meetings changed about it. */
function discussed({ meetings, notes, changes }: Making, theme: Theme): Step[] {
  return meetings.flatMap((meeting): Step[] => {
    const at = {
      ...plain,
      on: meeting.on || meeting.round,
      body: capital(meetingName(meeting)),
      path: `/dialogmoeder/${meeting.id}`,
    }
    const said = notes.filter((note) => note.meeting === meeting.id && note.theme === theme.id)
    const noted = {
      ...at,
      kind: 'noted' as const,
      title: `»${theme.title}« blev drøftet`,
      words: said.map(({ text }) => text).join(' '),
    }
    const changed = changes.filter((change) => change.meeting === meeting.id && change.themes.includes(theme.id))
    return [
      ...(said.length ? [noted] : []),
      ...changed.map(({ change, what }) => ({
        ...at,
        kind: 'changed' as const,
        title: `Mødet førte til: ${changeWords[change]}`,
        words: what,
      })),
    ]
  })
}

/** All that became of one theme itself. */
export const stepsOfTheme = (making: Making, theme: Theme): Step[] => [
  ...suggested(making, theme),
  ...sorted(making, theme),
  ...discussed(making, theme),
  ...ranked(making, theme),
]

const versionPath = (year: number, number: number) => `/papirer/${year}/versioner/${number}`

/** What a thread runs through while the paper is drafted: some goals, and the themes that it is about. */
export type Through = { readonly goals: ReadonlySet<string>; readonly themes: ReadonlySet<string> }

/** Does a goal of a version belong to the thread? Not where it is known to be founded on other themes only. */
function belongs({ foundings }: Making, { goals, themes }: Through, goal: string, version: string): boolean {
  const founding = foundings.find((one) => one.goal === goal && one.version === version)
  return goals.has(goal) && (!founding || founding.themes.length === 0 || founding.themes.some((theme) => themes.has(theme)))
}

/** The versions in which a goal of the thread stood. */
export const versionsThrough = (making: Making, through: Through): Version[] =>
  (making.edition?.versions ?? []).filter((version) => version.goals.some(({ id }) => belongs(making, through, id, version.id)))

/** The goals of the thread in each version, and what became of them between versions. */
export function stepsOfGoals(making: Making, through: Through): Step[] {
  const by = ({ dated, edition, number }: Version) => ({
    ...plain,
    on: dated,
    body: making.writers,
    path: versionPath(edition, number),
  })
  const drafted = versionsThrough(making, through).flatMap((version) =>
    version.goals
      .filter(({ id }) => belongs(making, through, id, version.id))
      .map(
        ({ number, title, shortTitle }): Step => ({
          ...by(version),
          kind: 'drafted',
          title: `Mål ${number} i version ${version.number}: ${shortTitle}`,
          words: title,
        }),
      ),
  )
  const turned = making.lineage.flatMap((one): Step[] => {
    const version = making.edition?.versions.find(({ id }) => id === one.version)
    if (!version || !through.goals.has(one.goal) || (one.fromGoal !== null && !through.goals.has(one.fromGoal))) return []
    const kind = one.kind === 'parked' ? 'parked' : one.kind === 'split' ? 'goal-split' : 'goal-merged'
    return [{ ...by(version), kind, title: lineageTitle(making, one) }]
  })
  return [...drafted, ...turned]
}

/** A goal as a version has it, or, where `before` it, the newest earlier one. */
function namedIn({ edition }: Making, goal: string, version: string, before: boolean): string {
  const versions = edition?.versions ?? []
  const at = versions.findIndex(({ id }) => id === version)
  const there = versions.slice(0, before ? at : at + 1).findLast(({ goals }) => goals.some(({ id }) => id === goal))
  const found = there?.goals.find(({ id }) => id === goal)
  return found && there ? `mål ${found.number} i version ${there.number} (${found.shortTitle})` : goal
}
function lineageTitle(making: Making, { kind, goal, fromGoal, version }: Making['lineage'][number]): string {
  const own = namedIn(making, goal, version, false)
  if (kind === 'parked') return `${capital(namedIn(making, goal, version, true))} blev til et udviklingsområde`
  if (kind === 'revived') return `${capital(own)} blev genoptaget fra et udviklingsområde`
  const from = fromGoal === null ? '' : namedIn(making, fromGoal, version, true)
  return kind === 'merged' ? `${capital(from)} gik op i ${own}` : `${capital(own)} blev delt ud fra ${from}`
}

/** What bodies did with some versions of the paper, its dispatch, and how far the councils are. */
export function stepsOfPaper(making: Making, through: Through): Step[] {
  const versions = new Set(versionsThrough(making, through).map(({ id }) => id))
  const numberOf = (id: string) => making.edition?.versions.find((version) => version.id === id)?.number ?? ''
  const treated = making.treatments
    .filter(({ matter }) => versions.has(matter))
    .map(
      (one): Step => ({
        ...plain,
        kind: 'treated',
        on: one.metOn,
        body: one.bodyName,
        title: `Version ${numberOf(one.matter)}: ${one.outcomes.map(outcomePhrase).join('; ')}`,
        words: one.words,
        path: `/papirer/${making.year}`,
      }),
    )
  const sent = making.dispatches
    .filter(({ version }) => versions.has(version))
    .map(
      (one): Step => ({
        ...plain,
        kind: 'dispatched',
        on: one.dispatchedOn,
        body: making.secretariat,
        title: `Version ${numberOf(one.version)} blev sendt til ${counted(one.councils, 'kommunalbestyrelse', 'kommunalbestyrelser')}`,
        path: `/tilslutning?udgave=${making.year}`,
      }),
    )
  return [...treated, ...sent, ...(sent.length ? [decided(making)] : [])]
}

const adopting = new Set<string>(['adopted', 'adopted-with-reservation'])
/** How far the councils are; the day is that of the last that decided. */
function decided({ councils, year }: Making): Step {
  const adopted = councils.filter(({ state }) => adopting.has(state)).length
  const days = councils.flatMap(({ treatments }) =>
    treatments.filter(({ bodyKind }) => bodyKind === 'council').map(({ metOn }) => metOn),
  )
  const title = `${adopted} af ${counted(councils.length, 'kommunalbestyrelse har', 'kommunalbestyrelser har')} vedtaget papiret`
  const on = days.filter(Boolean).sort(byTime).at(-1) ?? unknownDay
  return { ...plain, kind: 'decided', on, body: 'Kommunalbestyrelserne', title, path: `/tilslutning?udgave=${year}` }
}

/** In order of time, each once; what nobody has dated comes last, and what happened on one day stays as it was told. */
export const inTime = (steps: readonly Step[]): Step[] =>
  [...new Map(steps.map((step) => [`${step.kind} ${step.on} ${step.title}`, step])).values()].sort((a, b) => byTime(a.on, b.on))
