import { expect, test } from 'vitest'
import { doMorning } from '#contacts'
import { type DialogueFact, dialogueFacts } from '#dialogue'
import { type IntakeFact, intakeFacts } from '#intake'
import { recordFacts, writing } from '#journal'
import { accept, day, roughly } from '#kernel'
import { everyMorning } from '../../src/reactions.ts'
import { code, kkr, stage } from '../priorities/stage.ts'

const [ishoej, copenhagen] = [code('0183'), code('0101')]

/** The real alliance, where two municipalities have a contact, and one has answered everything that is asked until 30 November 2026. */
async function asked() {
  const on = await stage()
  const now = on.clock.now()
  const operator = { by: { office: 'operator' }, person: null, now } as const
  const { pool } = on.ledger.db
  for (const own of [ishoej, copenhagen])
    await pool.query(
      `insert into alliance_kkr_hovedstaden.desk_contacts values (gen_random_uuid(), $1, 'contact', '', 'Navn', $2)`,
      [own, `kontakt@kommune-${own}.example`],
    )
  const vote = await on.opened()
  await on.vote(await on.linked(vote, copenhagen), vote, copenhagen, 'abc')
  const meeting = { meeting: 'moede-1', title: 'Dialogmødet' } as const
  const counts = { mayor: 1, 'committee-chair': 1, 'committee-member': 2, administration: 1 }
  const dialogue: DialogueFact[] = [
    {
      type: 'dialogue.meeting-recorded',
      id: 'moede-1',
      edition: 2027,
      round: roughly('2026-autumn'),
      kind: 'political',
      on: roughly('2026-11-30'),
      time: '',
      place: '',
      programme: '',
      roles: ['mayor'],
      committees: [],
      municipalities: [ishoej, copenhagen],
      held: false,
      source: '',
    },
    { type: 'dialogue.municipalities-invited', municipalities: [ishoej, copenhagen], unreachable: [], ...meeting },
    { type: 'dialogue.reply-given', code: copenhagen, coming: true, counts, ...meeting },
  ]
  const intake: IntakeFact[] = [
    {
      type: 'intake.round-opened',
      id: 'runde-1',
      edition: 2027,
      title: 'Temarunden',
      question: 'Hvad er vigtigt?',
      opens: roughly('2026-11-01'),
      answersBy: roughly('2026-11-30'),
      asked: [ishoej, copenhagen],
      answersKnown: true,
      source: '',
    },
    {
      type: 'intake.answer-given',
      round: 'runde-1',
      title: 'Temarunden',
      code: copenhagen,
      on: roughly('2026-11-20'),
      nothing: true,
      themes: [],
      note: '',
      late: false,
      source: '',
    },
  ]
  await writing(on.ledger, kkr, async (tx) => {
    await recordFacts(tx, operator, dialogueFacts, dialogue)
    await recordFacts(tx, operator, intakeFacts, intake)
    return accept(null)
  })
  await pool.query('delete from samsigte.notices')
  const morning = (date: string) =>
    doMorning({ ledger: on.ledger, origin: 'http://localhost:3000' }, everyMorning, new Date(`${day(date)}T06:00:00Z`))
  const told = async () => (await pool.query('select recipient, text, address from samsigte.notices order by text')).rows
  return { ...on, morning, told }
}

test('given a round, a meeting and a vote that end on a Monday, then on the Thursday before whoever has not answered is reminded of each, once', async () => {
  const on = await asked()
  await on.morning('2026-11-25')
  expect(await on.told()).toEqual([])
  await on.morning('2026-11-26')
  const told = await on.told()
  expect(told.map(({ recipient }) => recipient)).toEqual(Array(3).fill('kontakt@kommune-0183.example'))
  expect(told.map(({ text }) => text)).toEqual([
    expect.stringContaining('I har ikke afgivet jeres stemmeseddel endnu'),
    expect.stringMatching(/I har ikke svaret på invitationen til .* den 30\.11\.2026/),
    expect.stringContaining('Pr. 26.11.2026 mangler vi jeres svar: Temarunden. Svar senest 30.11.2026'),
  ])
  for (const { address } of told) expect((await on.browser().get(new URL(address).pathname)).status).toBe(303)
  for (const again of ['2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01']) await on.morning(again)
  expect(await on.told()).toHaveLength(3)
  const page = await (await on.browser().get(`/${kkr}/journal`)).text()
  expect(page).toContain('Temarunden')
})
