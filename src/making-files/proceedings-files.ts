/** The files of what dialogue meetings noted and changed. */
import { dialogueTitle, readDialogueMeetings } from '#dialogue'
import { dayOf, startsAfter } from '#kernel'
import {
  applyNote,
  applyOutcome,
  type ChangeKind,
  type NotePublished,
  type OutcomeRecorded,
  type OutcomeWithdrawn,
} from '#proceedings'
import { listOf, oneOf, optionally, table, text } from '#reading'
import { asId, blank, type Load, type Loader, recording, step, type Wrong } from '#rows'
import { readThemes, type Titled } from '#themes'

/** The meetings and themes that rows name, read once when the first row is written. */
function lookedAt() {
  let meetings: ReturnType<typeof readDialogueMeetings> | undefined
  let themes: ReturnType<typeof readThemes> | undefined
  return {
    async titleOf(load: Load, id: string): Promise<{ readonly title: string } | Wrong> {
      meetings ??= readDialogueMeetings(load.read)
      const meeting = (await meetings).find((one) => one.id === id)
      if (!meeting) return { column: 'meeting', wrong: 'er ikke et id i dialogue-meetings.csv.' }
      if (startsAfter(meeting.on, dayOf(load.actor.now))) return { column: 'meeting', wrong: 'er ikke holdt endnu.' }
      return meeting.cancelled === null ? { title: dialogueTitle(meeting) } : { column: 'meeting', wrong: 'er aflyst.' }
    },
    async themesOf(load: Load, ids: readonly string[], column: string): Promise<{ readonly titled: readonly Titled[] } | Wrong> {
      themes ??= readThemes(load.read)
      const known = await themes
      const missing = ids.find((id) => !known.some((theme) => theme.id === id))
      if (missing) return { column, wrong: `nævner ${missing}, som ikke er et id i themes.csv.` }
      return { titled: known.filter(({ id }) => ids.includes(id)).map(({ id, title }) => ({ id, title })) }
    },
  }
}

const notesTable = table({
  file: 'dialogue-notes.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['id'],
  columns: { id: text(60), meeting: text(60), table: blank(40), theme: blank(60), text: text(4000) },
})
export const notesFile: Loader<typeof notesTable> = {
  table: notesTable,
  records: { 'proceedings.note-published': ({ id }: NotePublished) => id },
  key: ({ id }) => id,
  row: () => {
    const looked = lookedAt()
    return ({ theme, ...note }) => {
      asId('id', note.id)
      return async (load, loaded) => {
        const meeting = await looked.titleOf(load, note.meeting)
        if ('wrong' in meeting) return meeting
        const named = await looked.themesOf(load, theme ? [theme] : [], 'theme')
        if ('wrong' in named) return named
        const fact: NotePublished = { type: 'proceedings.note-published', ...note, ...meeting, theme: theme || null, salt: '' }
        return recording(note.id, step(fact, applyNote))(load, loaded)
      }
    }
  },
}

const change = oneOf<ChangeKind>({
  'tracks-merged': ['spor samlet'],
  'theme-merged': ['temaer samlet'],
  'theme-split': ['tema delt'],
  'theme-left-out': ['tema udeladt'],
  'theme-taken-up': ['tema taget op'],
  other: ['andet'],
})
const outcomesTable = table({
  file: 'dialogue-outcomes.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['id'],
  columns: {
    id: text(60),
    meeting: text(60),
    change,
    what: text(2000),
    themes: optionally(listOf(text(60)), []),
    source: blank(500),
  },
})
export const outcomesFile: Loader<typeof outcomesTable> = {
  table: outcomesTable,
  records: {
    'proceedings.outcome-recorded': ({ id }: OutcomeRecorded) => id,
    'proceedings.outcome-withdrawn': ({ id }: OutcomeWithdrawn) => id,
  },
  key: ({ id }) => id,
  row: () => {
    const looked = lookedAt()
    return ({ themes, ...outcome }) => {
      asId('id', outcome.id)
      return async (load, loaded) => {
        const meeting = await looked.titleOf(load, outcome.meeting)
        if ('wrong' in meeting) return meeting
        const named = await looked.themesOf(load, themes, 'themes')
        if ('wrong' in named) return named
        const own = { ...outcome, ...meeting, themes: named.titled }
        const fact: OutcomeRecorded = { type: 'proceedings.outcome-recorded', ...own }
        return recording(outcome.id, step(fact, applyOutcome))(load, loaded)
      }
    }
  },
}
