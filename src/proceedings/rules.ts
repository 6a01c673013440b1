import type { DialogueMeeting } from '#dialogue'
import { canonical, fingerprintOf } from '#journal'
import { accept, type CalendarDay, type Result, refuse, startsAfter } from '#kernel'
import type { ThemeState, Titled } from '#themes'
import type {
  DeskNote,
  NoteContent,
  NotePublished,
  Outcome,
  OutcomeRecorded,
  Proceedings,
  ProceedingsFact,
  Refusal,
} from './words.ts'

/** All that the room's acts look at. */
export type Ground = {
  readonly meetings: readonly DialogueMeeting[]
  readonly themes: readonly (Titled & { readonly edition: number; readonly state: ThemeState })[]
  readonly desk: readonly DeskNote[]
  readonly proceedings: Proceedings
  /** What a meeting is called in a sentence. */
  readonly titleOf: (meeting: DialogueMeeting) => string
}
export type Decided<F> = Result<F | null, Refusal>

const same = (a: unknown, b: unknown) => canonical(a) === canonical(b)
const contentOf = ({ table, theme, text }: NoteContent): NoteContent => ({ table, theme, text })
/** What the journal keeps of a note that is not public yet. */
export const noteFingerprint = ({ id, meeting, salt, ...note }: Pick<DeskNote, 'id' | 'meeting' | 'salt'> & NoteContent) =>
  fingerprintOf(salt, { id, meeting, ...contentOf(note) })

/** A meeting that has begun and was not called off. */
function held({ meetings }: Ground, id: string, today: CalendarDay): Result<DialogueMeeting, Refusal> {
  const meeting = meetings.find((one) => one.id === id)
  if (!meeting) return refuse('no-such-meeting')
  if (meeting.cancelled !== null) return refuse('is-cancelled')
  return startsAfter(meeting.on, today) ? refuse('not-yet') : accept(meeting)
}

export type WantedNote = NoteContent & { readonly id: string; readonly meeting: string; readonly seen: number | null }
/**
 * A note is written at a table, or changed. `seen` is the version that was changed, null for a new one. An emptied note is kept as an
 * empty one. `salt` is used where the note is new: a note keeps its salt.
 */
export function writeNote(ground: Ground, wanted: WantedNote, salt: string, today: CalendarDay): Decided<DeskNote> {
  const { seen, ...note } = wanted
  const meeting = held(ground, note.meeting, today)
  if (!meeting.ok) return meeting
  const before = ground.desk.find(({ id }) => id === note.id)
  if (before && before.meeting !== note.meeting) return refuse('no-such-meeting')
  if (before && same(contentOf(before), contentOf(note))) return accept(null)
  if (before && before.version !== seen) return refuse(seen === null ? 'recorded-meanwhile' : 'changed-meanwhile')
  if (!before && note.text === '') return refuse('says-nothing')
  if (note.theme !== null && !ground.themes.some(({ id }) => id === note.theme)) return refuse('no-such-theme')
  return accept({ ...note, salt: before?.salt ?? salt, version: (before?.version ?? 0) + 1 })
}

/** The notes on the desk that are not public as they stand. */
export function unpublished(desk: readonly DeskNote[], { notes }: Pick<Proceedings, 'notes'>): DeskNote[] {
  const standing = new Map(notes.map((note) => [note.id, note]))
  return desk.filter((note) => {
    const there = standing.get(note.id)
    return there ? !same(contentOf(there), contentOf(note)) : note.text !== ''
  })
}

/** A number that grows with every note of a meeting and every change of one: whoever publishes has seen the notes up to it. */
export const notedUpTo = (desk: readonly DeskNote[], meeting: string) =>
  desk.filter((note) => note.meeting === meeting).reduce((sum, { version }) => sum + version, 0)

export type WantedRecord = { readonly meeting: string; readonly seen: number }
/**
 * What is noted becomes public, with its salts; publishing again publishes what has changed since. Nothing becomes public for ever
 * that whoever publishes has not seen.
 */
export function publishRecord(
  ground: Ground,
  { meeting: id, seen }: WantedRecord,
  today: CalendarDay,
): Result<ProceedingsFact[], Refusal> {
  const found = held(ground, id, today)
  if (!found.ok) return found
  const { desk, proceedings, titleOf } = ground
  const own = { meeting: id, title: titleOf(found.value) }
  const left = unpublished(
    desk.filter(({ meeting }) => meeting === id),
    proceedings,
  )
  if (left.length === 0 && proceedings.published.some(({ meeting }) => meeting === id)) return accept([])
  if (notedUpTo(desk, id) !== seen) return refuse('noted-meanwhile')
  const notes = left.map(
    (note): NotePublished => ({ type: 'proceedings.note-published', id: note.id, salt: note.salt, ...contentOf(note), ...own }),
  )
  const changed = new Set(left.map((note) => note.id))
  const standing = proceedings.notes.filter((note) => note.meeting === id && !changed.has(note.id)).length
  const count = standing + left.filter(({ text }) => text !== '').length
  return accept([...notes, { type: 'proceedings.record-published', notes: count, ...own }])
}

export type WantedOutcome = Pick<OutcomeRecorded, 'id' | 'meeting' | 'change' | 'what' | 'source'> & {
  readonly themes: readonly string[]
  readonly seen: number | null
}
const asWanted = ({ id, meeting, change, what, source, themes }: Outcome | Omit<WantedOutcome, 'seen'>) => ({
  id,
  meeting,
  change,
  what,
  source,
  themes: [...themes].sort(),
})
/** A meeting caused a change, or what is recorded of it is corrected. */
export function recordOutcome(ground: Ground, wanted: WantedOutcome, today: CalendarDay): Decided<OutcomeRecorded> {
  const { seen, themes, ...outcome } = wanted
  const meeting = held(ground, outcome.meeting, today)
  if (!meeting.ok) return meeting
  const before = ground.proceedings.outcomes.find(({ id }) => id === outcome.id)
  if (before && before.withdrawn === null && same(asWanted(before), asWanted(wanted))) return accept(null)
  if (before?.withdrawn != null) return refuse('is-withdrawn')
  if (before && before.sequence !== seen) return refuse(seen === null ? 'recorded-meanwhile' : 'changed-meanwhile')
  const named = themes.map((id) => ground.themes.find((theme) => theme.id === id))
  if (named.some((theme) => theme === undefined)) return refuse('no-such-theme')
  const titled = named.flatMap((theme) => (theme ? [{ id: theme.id, title: theme.title }] : []))
  return accept({ type: 'proceedings.outcome-recorded', ...outcome, title: ground.titleOf(meeting.value), themes: titled })
}

/** A recorded change that should not be there counts for nothing; it stays, with the reason. */
export function withdrawOutcome(
  { meetings, proceedings, titleOf }: Ground,
  { id, reason, seen }: { readonly id: string; readonly reason: string; readonly seen: number },
): Decided<ProceedingsFact> {
  const outcome = proceedings.outcomes.find((one) => one.id === id)
  const meeting = meetings.find((one) => one.id === outcome?.meeting)
  if (!outcome || !meeting) return refuse('no-such-outcome')
  if (outcome.withdrawn !== null) return outcome.withdrawn === reason ? accept(null) : refuse('is-withdrawn')
  if (outcome.sequence !== seen) return refuse('changed-meanwhile')
  return accept({ type: 'proceedings.outcome-withdrawn', id, meeting: meeting.id, title: titleOf(meeting), reason })
}

/** The changes of a theme that a meeting caused, as they stand. */
export const outcomesOf = ({ outcomes }: Pick<Proceedings, 'outcomes'>, theme: string): Outcome[] =>
  outcomes.filter(({ themes, withdrawn }) => withdrawn === null && themes.includes(theme))
