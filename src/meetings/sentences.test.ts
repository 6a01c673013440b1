import { expect, test } from 'vitest'
import type { Names } from '#journal'
import { day, roughly, unknownDay } from '#kernel'
import { meetingsSentence } from './sentences.ts'
import type { TreatmentRecorded } from './words.ts'

const names: Names = {
  municipality: () => 'Ishøj',
  body: () => 'Økonomiudvalget i Ishøj',
  matter: () => 'rammepapiret fra 2017',
  on: day('2017-03-10'),
}
const treated: TreatmentRecorded = {
  type: 'meetings.treatment-recorded',
  id: '00000000-0000-4000-8000-000000000001',
  matter: 'referral',
  body: '0183-finance',
  metOn: roughly('2017-03-06'),
  words: 'Anbefales',
  outcomes: [{ point: null, proposed: 'not-known', kind: 'recommended', votes: '', reservation: '' }],
  votes: '',
  reservation: '',
  evidence: null,
  source: '',
  supersedes: null,
}

test('given a recommendation, then the journal says who treated what, when, in which words and what they mean', () => {
  expect(meetingsSentence(treated, names)).toBe(
    'Økonomiudvalget i Ishøj behandlede rammepapiret fra 2017 den 6.3.2017: »Anbefales« (anbefalet).',
  )
})

test('given several points with votes, then each is told with its number', () => {
  const outcomes = [
    { point: 1, proposed: 'other', kind: 'noted', votes: '', reservation: '' },
    { point: 2, proposed: 'approval', kind: 'approved', votes: '10 for, 3 imod', reservation: 'dog ikke mål 3' },
  ] as const
  const said = meetingsSentence({ ...treated, words: 'Ad 1. Taget til\nefterretning. Ad 2. Godkendt', outcomes }, names)
  expect(said).toContain('»Ad 1. Taget til efterretning. Ad 2. Godkendt«')
  expect(said).toContain('(punkt 1: taget til efterretning og punkt 2: godkendt; 10 for, 3 imod; forbehold: dog ikke mål 3)')
})

test('given words and day that nobody has seen, then the journal says so', () => {
  const outcomes = [{ point: null, proposed: 'not-known', kind: 'not-public', votes: '', reservation: '' }] as const
  expect(meetingsSentence({ ...treated, words: '', metOn: unknownDay, outcomes }, names)).toBe(
    'Økonomiudvalget i Ishøj behandlede rammepapiret fra 2017 på en dato, der ikke er registreret: ordlyden er ikke registreret (udfaldet er ikke offentligt).',
  )
})

test('given a correction, then the journal calls it one', () => {
  expect(meetingsSentence({ ...treated, supersedes: treated.id }, names)).toMatch(/^Rettelse, som erstatter/)
})

test('given words of many pages, then the sentence is cut with a sign of it', () => {
  const said = meetingsSentence({ ...treated, words: 'lang '.repeat(4000) }, names)
  expect(said.length).toBeLessThan(700)
  expect(said).toContain(' …«')
})

test('given a matter with no known day, then the first possible day is said', () => {
  const opened = {
    type: 'meetings.matter-opened',
    id: 'm',
    kind: 'referral',
    title: 'Rammepapiret',
    code: null,
    laidOn: unknownDay,
    notBefore: day('2017-02-06'),
  } as const
  expect(meetingsSentence(opened, names)).toBe(
    'Sagen »Rammepapiret« er registreret som forelagt på en dato, der ikke er registreret, tidligst 6.2.2017.',
  )
  expect(meetingsSentence({ ...opened, laidOn: roughly('2017-02') }, names)).toBe(
    'Sagen »Rammepapiret« er registreret som forelagt i februar 2017.',
  )
})
