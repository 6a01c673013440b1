import { simpleParser } from 'mailparser'
import { describe, expect, test } from 'vitest'
import { gatherNotices } from '../../src/mail/gathering.ts'
import { give, mailServer, office, refusing, slug, withAlliance } from './stage.ts'

const texts = async (taken: readonly string[]) =>
  Promise.all(taken.map(async (one) => (await simpleParser(one)).text?.trim() ?? ''))

describe('given a mail server', () => {
  test('when somebody is told one thing, then it goes at once in a plain letter that a municipality could have written', async () => {
    const { ledger } = await withAlliance('nabo')
    const { taken, smtp } = await mailServer()
    const on = await office(ledger, smtp)
    await on.start()
    await give(ledger, on.now(), { text: 'Runden er åben.', address: 'https://samsigte.example/nabo/svar/hemmelig' })
    await on.passUntil(() => taken.length > 0)
    const [letter] = await Promise.all(taken.map((one) => simpleParser(one)))
    expect(letter?.subject).toBe('Nyt fra nabo')
    expect(letter?.html).toBe(false)
    expect(letter?.text?.trim()).toBe(
      [
        'Hej',
        '',
        'Runden er åben.',
        '',
        'https://samsigte.example/nabo/svar/hemmelig',
        '',
        'Du får mailen, fordi du er noteret som kontakt. Er det ikke rigtigt, så skriv til sekretariatet.',
        'Du får højst én mail om dagen med nyt.',
        '',
        'Venlig hilsen',
        'nabo',
      ].join('\n'),
    )
    expect(await on.rows('select * from samsigte.notices')).toEqual([])
  })

  test('when more is told the same day, then it waits for the next morning at 7.00 and comes in one letter, by alliance', async () => {
    const { ledger } = await withAlliance('nabo', 'fjern')
    const { taken, smtp } = await mailServer()
    const on = await office(ledger, smtp)
    await on.start()
    await give(ledger, on.now(), { text: 'Det første.' })
    await on.passUntil(() => taken.length > 0)
    const soon = new Date(on.now().getTime() + 60_000)
    await give(ledger, on.now(), { text: 'Det andet.' }, { text: 'Fra de andre.', alliance: slug('fjern') })
    await give(ledger, on.now(), { text: 'Det tredje.' }, { text: 'Forældet.', validUntil: soon }, { recipient: 'bo@b.example' })
    await on.passUntil(() => taken.length === 2)
    expect(taken[1]).toContain('To: bo@b.example')
    await on.jump(24 * 3600)
    await on.passUntil(() => taken.length === 3)
    const [, , third = ''] = await texts(taken)
    expect(third).toContain('nabo\n====\n\nDet andet.\n\nDet tredje.\n\nfjern\n=====\n\nFra de andre.')
    expect(third).not.toContain('Forældet')
    expect(third).toContain('Venlig hilsen\nnabo og fjern')
    await on.jump(24 * 3600)
    expect(taken).toHaveLength(3)
    expect(await on.rows('select * from samsigte.notices')).toEqual([])
  })

  test('when the program dies between writing the letter and sending it, then the next one sends it', async () => {
    const { ledger, second } = await withAlliance('nabo')
    const { taken, smtp } = await mailServer()
    const dead = await office(ledger, smtp)
    await give(ledger, dead.now(), { text: 'Det, der ikke må gå tabt.' })
    await gatherNotices(ledger.db, true, dead.now())
    expect(await dead.rows('select * from samsigte.notices')).toEqual([])
    const next = await office(await second(), smtp)
    await next.start()
    await next.passUntil(() => taken.length > 0)
    expect((await texts(taken))[0]).toContain('Det, der ikke må gå tabt.')
  })

  test('when the program dies while it writes, then nothing is told yet and nothing is lost', async () => {
    const { ledger } = await withAlliance('nabo')
    const { taken, smtp } = await mailServer()
    const on = await office(ledger, smtp)
    await give(ledger, on.now(), { text: 'Til Anna.' }, { text: 'Til Bo.', recipient: 'bo@b.example' })
    // The second letter cannot be written.
    await on.rows(`alter table samsigte.outbox add constraint broken check (recipient <> 'bo@b.example')`)
    await expect(gatherNotices(ledger.db, true, on.now())).rejects.toThrow('broken')
    expect([await on.rows(), await on.rows('select * from samsigte.notice_days')]).toEqual([[], []])
    await on.rows('alter table samsigte.outbox drop constraint broken')
    await on.start()
    await on.passUntil(() => taken.length === 2)
    expect((await texts(taken)).join()).toMatch(/Til Anna.*Til Bo|Til Bo.*Til Anna/s)
  })

  test('when gathering goes wrong, then it is told without words, the queue keeps none, and it is tried again', async () => {
    const { ledger } = await withAlliance('nabo')
    const on = await office(ledger, null)
    await on.rows(`alter table samsigte.outbox add constraint broken check (recipient <> 'anna@b.example')`)
    await on.start()
    await give(ledger, on.now(), { text: 'Hemmeligt.' })
    await on.passUntil(() => on.reported.length > 0)
    const kept = JSON.stringify(await on.rows('select data, output from samsigte_jobs.job'))
    expect(kept).not.toMatch(/anna|Hemmeligt|broken/)
    await on.rows('alter table samsigte.outbox drop constraint broken')
    await on.passUntil(async () => (await on.rows()).length === 1)
  })

  test('when a letter of yesterday comes only today, then what is told today waits until tomorrow', async () => {
    const { ledger } = await withAlliance('nabo')
    let answer: number | null = 450
    const { taken, smtp } = await mailServer(refusing(() => answer))
    const on = await office(ledger, smtp)
    await on.start()
    await give(ledger, on.now(), { text: 'I går.' })
    await on.passUntil(async () => (await on.rows()).some(({ failure }) => failure))
    await on.jump(24 * 3600)
    await give(ledger, on.now(), { text: 'I dag.' })
    await on.jump(60)
    expect(await on.rows('select text from samsigte.notices')).toEqual([{ text: 'I dag.' }])
    answer = null
    await on.jump(2 * 3600)
    await on.passUntil(() => taken.length === 1)
    await on.jump(60)
    expect(taken).toHaveLength(1)
    await on.jump(24 * 3600)
    await on.passUntil(() => taken.length === 2)
    expect((await texts(taken)).map((text) => text.split('\n')[2])).toEqual(['I går.', 'I dag.'])
  })

  test('when two programs gather at the same time, then everything is told once', async () => {
    const { ledger, second } = await withAlliance('nabo')
    const other = await second()
    const on = await office(ledger, null)
    const many = Array.from({ length: 20 }, (_, at) => ({ recipient: `p${at}@b.example`, text: `Nyt ${at}` }))
    await give(ledger, on.now(), ...many)
    await Promise.all([gatherNotices(ledger.db, true, on.now()), gatherNotices(other.db, true, on.now())])
    expect(await on.rows()).toHaveLength(20)
  })
})

test('given no mail server, then the letter lies in the outbox, and the next one comes the next day all the same', async () => {
  const { ledger } = await withAlliance('nabo')
  const on = await office(ledger, null)
  await on.start()
  await give(ledger, on.now(), { text: 'Det første.' })
  await on.passUntil(async () => (await on.rows()).length === 1)
  await give(ledger, on.now(), { text: 'Det andet.' })
  await on.jump(24 * 3600)
  await on.passUntil(async () => (await on.rows()).length === 2)
  expect((await on.rows()).map(({ body }) => body.split('\n')[2])).toEqual(['Det første.', 'Det andet.'])
})

test('given something to be done each morning, then it is done at 7.00, and what it tells goes the same morning', async () => {
  const { ledger } = await withAlliance('nabo')
  const done: string[] = []
  const on = await office(ledger, null, async (now) => {
    done.push(now.toISOString())
    await give(ledger, now, { text: 'I mangler at svare.' })
  })
  await on.start()
  // From noon to a little before 7.00 in Copenhagen.
  await on.jump(16 * 3600)
  expect(done).toEqual([])
  await on.jump(3 * 3600)
  await on.passUntil(async () => (await on.rows()).length === 1)
  expect(done).toHaveLength(1)
  expect((await on.rows())[0].body).toContain('I mangler at svare.')
  await on.jump(24 * 3600)
  await on.passUntil(() => done.length === 2)
})

test('given an act that tells many, then one job is made', async () => {
  const { ledger } = await withAlliance('nabo')
  const on = await office(ledger, null)
  await give(ledger, on.now(), ...Array.from({ length: 50 }, () => ({})))
  expect(await on.left('notices')).toBe(1)
})
