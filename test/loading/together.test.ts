import { expect, test } from 'vitest'
import type { Ledger } from '#journal'
import { roughly } from '#kernel'
import { load } from '#loading'
import { recordTreatment } from '#meetings'
import { edited, kattegat, kkr, operator, put, realFiles, secretariat, smallFiles, stage } from './stage.ts'

const clerkSays = (words: string) =>
  ({
    treatment: {
      id: crypto.randomUUID(),
      matter: 'udsendelse-2017-0183',
      body: '0183-council',
      metOn: roughly('2017-04-03'),
      words,
      outcomes: [{ point: null, proposed: 'not-known', kind: 'discussed', votes: '', reservation: '' }],
      votes: '',
      reservation: '',
      evidence: null,
      source: '',
    },
    supersedes: null,
    newBody: null,
  }) as const

/** Holds what the statement locks until all the acts wait, each on a program of its own; then they go on together. */
async function together<T>(ledger: Ledger, lock: string, acts: readonly (() => Promise<T>)[]): Promise<T[]> {
  const holder = await ledger.db.pool.connect()
  await holder.query('begin')
  await holder.query(lock)
  const outcomes = acts.map((act) => act())
  for (let waiting = 0; waiting < acts.length; ) {
    // Not by the holder: a transaction sees who waits as it was when it first asked.
    const { rows } = await ledger.db.pool.query(
      "select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    )
    waiting = rows[0].waiting
  }
  await holder.query('commit')
  holder.release()
  return Promise.all(outcomes)
}

test('given the same new alliance imported by two programs at once, then one makes it and the other finds nothing to change', async () => {
  const on = await stage(kattegat)
  const programs = [await on.second(), await on.second()]
  const acts = programs.map((program) => () => load(program, kattegat, operator, smallFiles))
  const outcomes = await together(on.ledger, "select pg_advisory_xact_lock(hashtext('samsigte migrations'))", acts)
  expect(outcomes.map((one) => one.ok && one.value.wrote).sort()).toEqual([false, true])
  expect(await on.treatments()).toHaveLength(2)
  expect(await on.verified()).toMatchObject({ ok: true })
})

test('given two imports that say different things at once, then the later stands and supersedes the earlier', async () => {
  const on = await stage(kattegat)
  await on.imported()
  const programs = [await on.second(), await on.second()]
  const say = (words: string) => edited(smallFiles, { 'treatments.csv': put('Godkendt,', `${words},`) })
  const acts = programs.map(
    (program, place) => () => load(program, kattegat, operator, say(['Vedtaget', 'Noteret'][place] ?? '')),
  )
  const outcomes = await together(on.ledger, "select pg_advisory_xact_lock(hashtext('samsigte migrations'))", acts)
  expect(outcomes.every(({ ok }) => ok)).toBe(true)
  const said = (await on.treatments()).filter(({ body }) => body === '9101-council')
  expect(said.map(({ supersededBy }) => supersededBy === null)).toEqual([false, false, true])
  expect(
    said
      .map(({ words }) => words)
      .slice(1)
      .sort(),
  ).toEqual(['Noteret', 'Vedtaget'])
  expect(await on.verified()).toMatchObject({ ok: true })
})

test('given an import and a clerk who tell of the same meeting at once, then both end, and one record of it stands', async () => {
  const on = await stage(kkr)
  const [one, other] = [await on.second(), await on.second()]
  const files = edited(await realFiles(), {
    'treatments.csv': (text) => `${text.trimEnd()}\nishoej,2017,2,Ishøj,0183-council,2017-04-03,Udsat,postponed,,,,`,
    'municipalities.csv': put('632340', '632341'),
  })
  const [loaded, recorded] = await together<{ ok: boolean; refusal?: unknown }>(
    on.ledger,
    "select 1 from alliance_kkr_hovedstaden.matters where id = 'udsendelse-2017-0183' for update",
    [() => load(one, kkr, operator, files), () => recordTreatment(other, kkr, secretariat, clerkSays('Drøftet'))],
  )
  expect(loaded).toMatchObject({ ok: true })
  const standing = (await on.treatments()).filter(({ body }) => body === '0183-council').map(({ words }) => words)
  expect(standing).toEqual(recorded?.ok ? ['Drøftet'] : ['Udsat'])
  if (!recorded?.ok) expect(recorded).toEqual({ ok: false, refusal: 'recorded-meanwhile' })
  expect(await on.verified()).toMatchObject({ ok: true })
})

test('given many clerks who record while imports go on, then all end, every record is there and the chain holds', async () => {
  const on = await stage(kkr)
  const [one, other] = [await on.second(), await on.second()]
  const files = await realFiles()
  const change = (count: number) => edited(files, { 'municipalities.csv': put('632340', String(count)) })
  const clerk = async (program: Ledger, from: number) => {
    for (let day = from; day < from + 10; day++) {
      const command = clerkSays(`Drøftet ${day}`)
      const treatment = { ...command.treatment, metOn: roughly(`2017-05-${day}`) }
      expect(await recordTreatment(program, kkr, secretariat, { ...command, treatment })).toMatchObject({ ok: true })
    }
  }
  const imports = async (program: Ledger, from: number) => {
    for (let count = from; count < from + 3; count++)
      expect(await load(program, kkr, operator, change(count))).toMatchObject({ ok: true })
  }
  await Promise.all([clerk(one, 10), clerk(other, 20), imports(on.ledger, 632_400), imports(await on.second(), 632_500)])
  expect((await on.treatments()).filter(({ body }) => body === '0183-council')).toHaveLength(20)
  expect(await on.verified()).toMatchObject({ ok: true })
})
