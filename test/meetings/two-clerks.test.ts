import { expect, test } from 'vitest'
import { schemaOf } from '#db'
import type { Ledger } from '#journal'
import { roughly } from '#kernel'
import { type RecordTreatment, recordTreatment, withdrawTreatment } from '#meetings'
import { ishoej, kkr, referral, stage } from './stage.ts'

const command = (
  words: string,
  supersedes: string | null,
  over: Partial<RecordTreatment['treatment']> = {},
): RecordTreatment => ({
  treatment: {
    id: crypto.randomUUID(),
    matter: referral,
    body: '0183-council',
    metOn: roughly('2017-04-03'),
    words,
    outcomes: [{ point: null, proposed: 'not-known', kind: 'discussed', votes: '', reservation: '' }],
    votes: '',
    reservation: '',
    evidence: null,
    source: '',
    ...over,
  },
  supersedes,
  newBody: null,
})
type Stage = Awaited<ReturnType<typeof stage>>
const clerk = (on: Stage) => ({ by: { office: 'clerk', municipality: ishoej }, person: null, now: on.clock.now() }) as const

/** Holds the matter until as many acts wait for it as are given, each on its own program, and then lets them all go on. */
async function together(on: Stage, acts: readonly ((ledger: Ledger) => Promise<{ readonly ok: boolean }>)[]) {
  const programs = await Promise.all(acts.map(() => on.second()))
  const holder = await on.ledger.db.pool.connect()
  await holder.query('begin')
  await holder.query(`select 1 from ${schemaOf(kkr)}.matters where id = $1 for update`, [referral])
  const outcomes = acts.map((act, place) => act(programs[place] as Ledger))
  for (let waiting = 0; waiting < acts.length; ) {
    const { rows } = await on.ledger.db.pool.query(
      "select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    )
    waiting = rows[0].waiting
  }
  await holder.query('commit')
  holder.release()
  return Promise.all(outcomes)
}

test('given two clerks who correct the same record at once, then one does and the other is told that it was corrected', async () => {
  const on = await stage()
  const first = command('Drøftet', null)
  expect(await recordTreatment(on.ledger, kkr, clerk(on), first)).toMatchObject({ ok: true })
  const correct = (words: string) => (ledger: Ledger) =>
    recordTreatment(ledger, kkr, clerk(on), command(words, first.treatment.id))
  const outcomes = await together(on, [correct('Udsat'), correct('Afvist')])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([{ ok: false, refusal: 'corrected-meanwhile' }])
  expect(await on.records()).toHaveLength(2)
})

test('given two clerks who record the same meeting at once, then one does and the other is told that it was recorded', async () => {
  const on = await stage()
  const say = (words: string) => (ledger: Ledger) => recordTreatment(ledger, kkr, clerk(on), command(words, null))
  const outcomes = await together(on, [say('Udsat'), say('Afvist')])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([{ ok: false, refusal: 'recorded-meanwhile' }])
  expect(await on.records()).toHaveLength(1)
})

test('given the same record sent at once by two programs, then it is made once and both get its place in the journal', async () => {
  const on = await stage()
  const same = command('Udsat', null)
  const act = (ledger: Ledger) => recordTreatment(ledger, kkr, clerk(on), same)
  const [one, other] = await together(on, [act, act])
  expect(one).toMatchObject({ ok: true })
  expect(other).toEqual(one)
  expect(await on.records()).toHaveLength(1)
})

test('given two clerks, of whom one withdraws a record while the other corrects it, then one of them is told what the other did', async () => {
  const on = await stage()
  const first = command('Drøftet', null)
  await recordTreatment(on.ledger, kkr, clerk(on), first)
  const withdrawal = { treatment: first.treatment.id, matter: referral, reason: 'Forkert kommune' }
  const [withdrawn, corrected] = await together(on, [
    (ledger) => withdrawTreatment(ledger, kkr, clerk(on), withdrawal),
    (ledger) => recordTreatment(ledger, kkr, clerk(on), command('Udsat', first.treatment.id)),
  ])
  const told = withdrawn?.ok
    ? [corrected, { ok: false, refusal: 'withdrawn-meanwhile' }, { supersededBy: null, withdrawn: { reason: 'Forkert kommune' } }]
    : [withdrawn, { ok: false, refusal: 'corrected-meanwhile' }, { supersededBy: expect.any(String), withdrawn: null }]
  const [refused, refusal, left] = told
  expect(refused).toEqual(refusal)
  expect(withdrawn?.ok).not.toBe(corrected?.ok)
  expect((await on.records())[0]).toMatchObject(left as object)
})

test('given a record that was just withdrawn, when the same form comes in again, then it is not said to be recorded', async () => {
  const on = await stage()
  const first = command('Drøftet', null)
  await recordTreatment(on.ledger, kkr, clerk(on), first)
  const withdrawal = { treatment: first.treatment.id, matter: referral, reason: 'Forkert kommune' }
  const once = await withdrawTreatment(on.ledger, kkr, clerk(on), withdrawal)
  expect(await withdrawTreatment(on.ledger, kkr, clerk(on), withdrawal)).toEqual(once)
  expect(await recordTreatment(on.ledger, kkr, clerk(on), first)).toEqual({ ok: false, refusal: 'withdrawn-meanwhile' })
})

test('given a record’s id with other content, then it is refused and what is recorded stays', async () => {
  const on = await stage()
  const first = command('Udsat', null)
  await recordTreatment(on.ledger, kkr, clerk(on), first)
  const others: Partial<RecordTreatment['treatment']>[] = [
    { words: 'Afvist' },
    { metOn: roughly('2017-05-01') },
    { votes: 'alle' },
    { evidence: { address: 'https://example.dk', fetched: null, quote: '' } },
  ]
  for (const over of others) {
    const treatment = { ...first.treatment, ...over }
    const outcome = await recordTreatment(on.ledger, kkr, clerk(on), { ...first, treatment })
    expect(outcome).toEqual({ ok: false, refusal: 'recorded-meanwhile' })
  }
  expect(await on.records()).toMatchObject([{ words: 'Udsat', metOn: '2017-04-03', votes: '', evidence: null }])
})

test('given a refusal after a new body, then neither the body nor anything else is left behind', async () => {
  const on = await stage()
  const body = { id: '0183-udvalg-x', name: 'X', kind: 'committee', code: ishoej, parent: null, role: '' } as const
  const newBody = { ...body, from: roughly(''), to: roughly('') }
  const late = { ...command('Udsat', null, { body: body.id, metOn: roughly('2017-01-01') }), newBody }
  expect(await recordTreatment(on.ledger, kkr, clerk(on), late)).toEqual({ ok: false, refusal: 'before-the-matter' })
  const { rows } = await on.ledger.db.pool.query(`select 1 from ${schemaOf(kkr)}.bodies where id = $1`, [body.id])
  expect(rows).toEqual([])
})
