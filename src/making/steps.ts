/** The steps of a thread, each with its day, its body and its words. Pure. */
import { byTime, capital, dayOf, type RoughDay, unknownDay } from '#kernel'
import { type ChangeKind, changeWords } from '#proceedings'
import type { Theme } from '#themes'
import { placingOf } from './placing.ts'
import type { CountedVote, Making, Step } from './words.ts'

/** What most steps have not. */
export const plain = { words: '', placing: null, path: '' } as const
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

/** In order of time, each once; what nobody has dated comes last, and what happened on one day stays as it was told. */
export const inTime = (steps: readonly Step[]): Step[] =>
  [...new Map(steps.map((step) => [`${step.kind} ${step.on} ${step.title}`, step])).values()].sort((a, b) => byTime(a.on, b.on))
