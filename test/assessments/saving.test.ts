import { expect, test } from 'vitest'
import {
  readAssessmentMarks,
  readAssessmentsOf,
  readLaidAssessments,
  readPublicAssessments,
  readPublishedAssessments,
  readSharedAssessments,
  saveAssessment,
  sealedOf,
} from '#assessments'
import { looking, schemaOf } from '#db'
import { fingerprintOf } from '#journal'
import type { MunicipalityCode } from '#kernel'
import { verify } from '#verify'
import { applying } from '../../src/facts.ts'
import { kkr } from '../meetings/stage.ts'
import { freshDatabase } from '../support/database.ts'
import { recordAssessments, said } from './facts.ts'

const code = '0183' as MunicipalityCode
const now = new Date('2026-11-25T12:00:00Z')
const clerk = { by: { office: 'clerk', municipality: code }, person: null, now } as const
const secretariat = { by: { office: 'secretariat', onBehalfOf: code }, person: null, now } as const
const of = { code, edition: 2017, goal: '2017-goal-1' }

test('given a draft that is made public and shared again, then the journal proves it, and what was public stays in the history', async () => {
  const { ledger } = await freshDatabase('kkr')
  await recordAssessments(ledger, kkr, clerk, code)
  const seen = await looking(ledger.db, kkr, async (read) => ({
    own: await readAssessmentsOf(read, code, 2017),
    open: await readPublicAssessments(read),
    ever: await readPublishedAssessments(read, code),
    shared: await readSharedAssessments(read, 2017),
    laid: await readLaidAssessments(read, code),
    marks: await readAssessmentMarks(read, code),
  }))
  expect(seen.own).toMatchObject([{ ...of, ...said, state: 'shared', by: clerk.by }])
  expect(seen.shared).toEqual(seen.own.map((one) => expect.objectContaining({ save: one.save })))
  expect(seen.open).toEqual([])
  expect(seen.ever).toMatchObject([{ ...of, ...said, state: 'public', until: '2026-11-25' }])
  expect(fingerprintOf(seen.ever[0]?.salt ?? '', sealedOf(of, said))).toBe(seen.marks[0]?.fingerprint)
  expect(seen.laid.map(({ state }) => state)).toEqual(['draft', 'shared'])
  const { rows } = await ledger.db.pool.query(`select body from ${schemaOf(kkr)}.journal where type like 'assessments.%'`)
  expect(rows.filter(({ body }) => body.includes('sygeplejersker'))).toHaveLength(1)
  expect((await verify(ledger.db, kkr, applying)).ok).toBe(true)
})

test('given two people at once, then one is saved, the other is told, and nobody’s text is lost', async () => {
  const { ledger, second } = await freshDatabase('kkr')
  const mine = { ...of, content: { ...said, meaning: 'Min tekst' }, state: 'draft', seen: 0 } as const
  const yours = { ...of, content: { ...said, meaning: 'Din tekst' }, state: 'draft', seen: 0 } as const
  const done = await Promise.all([
    saveAssessment(ledger, kkr, clerk, mine),
    saveAssessment(await second(), kkr, secretariat, yours),
    saveAssessment(ledger, kkr, clerk, { ...mine, goal: '2017-goal-2' }),
  ])
  expect(done.map((one) => (one.ok ? 'saved' : one.refusal)).sort()).toEqual(['changed-meanwhile', 'saved', 'saved'])
  const [first] = (await looking(ledger.db, kkr, (read) => readAssessmentsOf(read, code, 2017))).filter(
    ({ goal }) => goal === of.goal,
  )
  const again = await saveAssessment(ledger, kkr, clerk, {
    ...of,
    content: { ...said, meaning: 'Begge tekster' },
    state: 'draft',
    seen: first?.save ?? 0,
  })
  expect(again.ok).toBe(true)
  const kept = await looking(ledger.db, kkr, (read) => readLaidAssessments(read, code))
  expect(kept.filter(({ goal }) => goal === of.goal).map(({ meaning }) => meaning)).toEqual([first?.meaning, 'Begge tekster'])
})
