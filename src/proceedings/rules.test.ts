import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DialogueMeeting } from '#dialogue'
import { day, roughly } from '#kernel'
import {
  type Ground,
  notedUpTo,
  noteFingerprint,
  outcomesOf,
  publishRecord,
  recordOutcome,
  unpublished,
  writeNote,
} from './rules.ts'
import type { DeskNote, Note, Outcome } from './words.ts'

const today = day('2027-03-11')
const ground = (given: Partial<Ground> = {}): Ground => ({
  meetings: [{ id: 'm', on: roughly('2027-03-10'), cancelled: null } as DialogueMeeting],
  themes: [{ id: 't', title: 'Ventetid', edition: 2027, state: 'living' }],
  desk: [],
  proceedings: { notes: [], published: [], outcomes: [] },
  titleOf: () => 'mødet',
  ...given,
})
const note = (given: Partial<DeskNote> = {}): DeskNote => ({
  id: 'n',
  meeting: 'm',
  table: '1',
  theme: null,
  text: 'Noget',
  salt: 's',
  version: 1,
  ...given,
})
const shown = ({ salt: _, version: __, ...rest }: DeskNote): Note => ({ ...rest, sequence: 1 })
const wanted = { id: 'n', meeting: 'm', table: '1', theme: null, text: 'Noget', seen: null }

describe('a note', () => {
  test('given the same note twice, then it is written once; a change must have seen the last version and keeps the salt', () => {
    expect(writeNote(ground(), wanted, 'salt', today)).toMatchObject({ ok: true, value: { salt: 'salt', version: 1 } })
    const on = ground({ desk: [note()] })
    expect(writeNote(on, wanted, 'ny', today)).toEqual({ ok: true, value: null })
    const changed = { ...wanted, text: 'Andet' }
    expect(writeNote(on, changed, 'ny', today)).toEqual({ ok: false, refusal: 'recorded-meanwhile' })
    expect(writeNote(on, { ...changed, seen: 2 }, 'ny', today)).toEqual({ ok: false, refusal: 'changed-meanwhile' })
    expect(writeNote(on, { ...changed, seen: 1 }, 'ny', today)).toMatchObject({ ok: true, value: { salt: 's', version: 2 } })
  })
  test.each([
    ['no-such-meeting', { meeting: 'x' }, {}],
    ['no-such-theme', { theme: 'x' }, {}],
    ['says-nothing', { text: '' }, {}],
    ['not-yet', {}, { on: roughly('2027-03-12') }],
    ['is-cancelled', {}, { cancelled: 'x' }],
  ] as const)('given %s, then it is refused', (refusal, asked, of) => {
    const meetings = [{ ...ground().meetings[0], ...of } as DialogueMeeting]
    expect(writeNote(ground({ meetings }), { ...wanted, ...asked }, 's', today)).toEqual({ ok: false, refusal })
  })
})

describe('the record', () => {
  const anyNotes = fc.uniqueArray(
    fc.record({ id: fc.stringMatching(/^[a-z]{1,4}$/), text: fc.string(), table: fc.constantFrom('', '1', '2') }),
    { selector: ({ id }) => id },
  )
  test('given any notes, when it is published, then each that says something is public with its fingerprint, and nothing is left', () => {
    fc.assert(
      fc.property(anyNotes, (some) => {
        const desk = some.map((one) => note(one))
        const published = publishRecord(ground({ desk }), { meeting: 'm', seen: notedUpTo(desk, 'm') }, today)
        if (!published.ok) return false
        const told = published.value.flatMap((fact) => (fact.type === 'proceedings.note-published' ? [fact] : []))
        const last = published.value.at(-1)
        const kept = desk.filter(({ text }) => text !== '')
        const notes = kept.map(shown)
        return (
          last?.type === 'proceedings.record-published' &&
          last.notes === kept.length &&
          told.map(noteFingerprint).join() === kept.map(noteFingerprint).join() &&
          unpublished(desk, { notes }).length === 0
        )
      }),
    )
  })
  test('given a note that was written or changed since it was read, then nothing is published', () => {
    const desk = [note(), note({ id: 'o', version: 2 })]
    const publish = (seen: number) => publishRecord(ground({ desk }), { meeting: 'm', seen }, today)
    expect(publish(3)).toMatchObject({ ok: true, value: { length: 3 } })
    for (const seen of [2, 1, -1]) expect(publish(seen)).toEqual({ ok: false, refusal: 'noted-meanwhile' })
  })
  test('given nothing has changed since, then publishing again records nothing; an emptied note is taken out', () => {
    const published = [{ meeting: 'm', sequence: 1, at: '' }]
    const proceedings = { notes: [shown(note())], published, outcomes: [] }
    expect(publishRecord(ground({ desk: [note()], proceedings }), { meeting: 'm', seen: 1 }, today)).toEqual({
      ok: true,
      value: [],
    })
    const emptied = publishRecord(
      ground({ desk: [note({ text: '', version: 2 })], proceedings }),
      { meeting: 'm', seen: 2 },
      today,
    )
    expect(emptied).toMatchObject({ ok: true, value: [{ text: '' }, { notes: 0 }] })
  })
})

describe('a change that a meeting caused', () => {
  const outcome: Outcome = {
    id: 'o',
    meeting: 'm',
    change: 'other',
    what: 'x',
    source: '',
    sequence: 3,
    themes: ['t'],
    withdrawn: null,
  }
  const on = ground({ proceedings: { notes: [], published: [], outcomes: [outcome] } })
  const asked = { id: 'o', meeting: 'm', change: 'other', what: 'y', source: '', themes: ['t'], seen: 3 } as const
  test('given it is recorded, then it is on its theme; one that is withdrawn counts for nothing and cannot be changed', () => {
    expect(outcomesOf(on.proceedings, 't')).toHaveLength(1)
    expect(recordOutcome(on, asked, today)).toMatchObject({ ok: true, value: { themes: [{ id: 't', title: 'Ventetid' }] } })
    expect(recordOutcome(on, { ...asked, seen: null }, today)).toEqual({ ok: false, refusal: 'recorded-meanwhile' })
    expect(recordOutcome(on, { ...asked, themes: ['x'] }, today)).toEqual({ ok: false, refusal: 'no-such-theme' })
    const gone = ground({ proceedings: { notes: [], published: [], outcomes: [{ ...outcome, withdrawn: 'fejl' }] } })
    expect(outcomesOf(gone.proceedings, 't')).toEqual([])
    expect(recordOutcome(gone, asked, today)).toEqual({ ok: false, refusal: 'is-withdrawn' })
  })
})
