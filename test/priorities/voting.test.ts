import { expect, test } from 'vitest'
import { looking } from '#db'
import { fingerprintOf, readEntries, readHead } from '#journal'
import { lostCasts, resultOf, stateOf } from '#priorities'
import { verify } from '#verify'
import { applying } from '../../src/facts.ts'
import { formIn } from '../meetings/form.ts'
import { code, desk, kkr, plain, stage } from './stage.ts'

test('given a vote, when municipalities vote by link, by clerk and on paper, then closing shows every ballot, checked, and counted', async () => {
  const on = await stage()
  const id = await on.opened()
  const link = await on.linked(id, '0101')
  const clerk = await on.signedIn('clerk', code('0183'))
  expect((await on.vote(link, id, '0101', 'abc')).status).toBe(303)
  expect((await on.vote(clerk, id, '0183', 'abd', { mandat: 'bound' })).status).toBe(303)
  const paper = await on.vote(on.secretariat, id, '0147', 'bac', { mandat: 'reservation', forbehold: 'Hvad det må koste.' })
  expect([paper.status, paper.errors]).toEqual([303, {}])
  await on.act(id, 'lukning')
  const vote = await on.read(id)
  expect(vote.ballots.map(({ code, way, mandate, ranking, check }) => [code, way, mandate, ranking.join(''), check])).toEqual([
    ['0101', 'link', 'free', 'abc', 'matches'],
    ['0183', 'clerk', 'bound', 'abd', 'matches'],
    ['0147', 'paper', 'reservation', 'bac', 'matches'],
  ])
  expect(
    resultOf(vote)
      ?.outcomes[0]?.placed.map(({ theme, place }) => `${place}${theme}`)
      .join(' '),
  ).toBe('1a 2b 3c 4d 5e')
  expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
})

test('given a ballot, then anyone can check it against the fingerprint that stood in the journal before the closing', async () => {
  const on = await stage()
  const id = await on.opened()
  await on.vote(await on.linked(id, '0101'), id, '0101', 'ea')
  const entries = () => looking(on.ledger.db, kkr, (read) => readEntries(read, 0, 10_000))
  const cast = (await entries()).find(({ type }) => type === 'priorities.ballot-cast')
  const told = cast?.fact as { fingerprint?: string } | undefined
  await on.act(id, 'lukning')
  const closed = (await entries()).findLast(({ type }) => type === 'priorities.vote-closed')?.fact as never as {
    ballots: {
      cast: number
      code: string
      salt: string
      ranking: string[]
      mandate: string
      reservation: string
      spoiled: string
    }[]
  }
  const [opened] = closed.ballots
  if (!opened) throw new Error('no ballot')
  const { salt, cast: place, ...content } = opened
  expect(place).toBe(cast?.sequence)
  expect(fingerprintOf(salt, { vote: id, ...content })).toBe(told?.fingerprint)
})

test('given a ballot that somebody changed on the desk or took away, then the closing shows it, and it does not count', async () => {
  const on = await stage()
  const id = await on.opened()
  await on.vote(await on.linked(id, '0101'), id, '0101', 'ab')
  await on.vote(await on.linked(id, '0183'), id, '0183', 'ba')
  await on.vote(await on.linked(id, '0147'), id, '0147', 'ab')
  const { pool } = on.ledger.db
  await pool.query(`update alliance_kkr_hovedstaden.desk_ballots set ranking = '{e,d}' where code = '0183'`)
  await pool.query(`delete from alliance_kkr_hovedstaden.desk_ballots where code = '0147'`)
  await on.act(id, 'lukning')
  const vote = await on.read(id)
  expect(vote.ballots.map(({ code, check }) => [code, check])).toEqual([
    ['0101', 'matches'],
    ['0183', 'differs'],
  ])
  expect(resultOf(vote)?.ballots.map((one) => one.code)).toEqual(['0101'])
  expect(lostCasts(vote).map((cast) => cast.code)).toEqual(['0147'])
})

test('given a changed, a late and a spoiled ballot, then each is kept and shown, and only the last in time counts', async () => {
  const on = await stage()
  const id = await on.opened()
  const link = await on.linked(id, '0101')
  await on.vote(link, id, '0101', 'abc')
  expect((await on.vote(link, id, '0101', 'abc')).status).toBe(303)
  await on.vote(link, id, '0101', 'cba')
  expect((await on.vote(on.secretariat, id, '0183', 'aa', { ugyldig: 'Angst står to gange.' })).status).toBe(303)
  await on.vote(await on.linked(id, '0147'), id, '0147', 'd')
  await on.act(id, 'lukning')
  const late = await on.vote(await on.signedIn('clerk', code('0151')), id, '0151', 'e')
  expect(late.status).toBe(303)
  const vote = await on.read(id)
  const shown = vote.ballots.map((one) => [one.code, one.ranking.join(''), one.changed, one.late, one.spoiled])
  expect(shown).toEqual([
    ['0101', 'cba', true, false, ''],
    ['0183', 'aa', false, false, 'Angst står to gange.'],
    ['0147', 'd', false, false, ''],
    ['0151', 'e', false, true, ''],
  ])
  expect(resultOf(vote)?.ballots.map((one) => one.code)).toEqual(['0101', '0147'])
  expect(vote.casts.filter((cast) => cast.code === '0101')).toHaveLength(2)
  expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
})

test('given a spoiled paper ballot after a municipality has voted, then the secretariat still sees nothing of the ballot, and the municipality is told of both', async () => {
  const on = await stage()
  const id = await on.opened()
  const link = await on.linked(id, '0101')
  await on.vote(link, id, '0101', 'ec', { mandat: 'reservation', forbehold: 'Kun os' })
  const address = on.ballot(id, '0101')
  const spoil = () => on.vote(on.secretariat, id, '0101', 'd', { ugyldig: 'Uden underskrift' })
  const { location } = await spoil()
  expect((await spoil()).location).toBe(location)
  const secret = await (await on.secretariat.get(location)).text()
  expect(plain(secret)).toContain('Den ugyldige stemmeseddel er gemt')
  expect(plain(secret)).toContain('Det, der står på den, er hemmeligt.')
  expect(secret).not.toContain('Kun os')
  expect(formIn(secret, address)['plads-1']).toBe('')
  const own = plain(await (await link.get(address)).text())
  expect(own).toContain('Der er indtastet en ugyldig stemmeseddel')
  expect(own).toContain('Ensomhed Cannabis Mandat: med forbehold: Kun os.')
  const { casts } = await on.read(id)
  expect(casts.map(({ way, spoiled }) => [way, spoiled])).toEqual([
    ['link', false],
    ['paper', true],
  ])
  for (const { fingerprint } of casts) expect(own).toContain(fingerprint)
  const unknown = await on.vote(on.secretariat, id, '0183', '', { 'plads-1': 'zzz', ugyldig: 'Uden underskrift' })
  expect([unknown.status, Object.keys(unknown.errors)]).toEqual([422, ['plads-1']])
})

test('given a paper that is the same as a secret ballot, then it is cast like any other, and nobody learns that it was the same', async () => {
  const on = await stage()
  const id = await on.opened()
  await on.vote(await on.linked(id, '0101'), id, '0101', 'ab')
  const paper = () => on.vote(on.secretariat, id, '0101', 'ab')
  expect([(await paper()).status, (await paper()).status]).toEqual([303, 303])
  expect((await on.read(id)).casts.map(({ way }) => way)).toEqual(['link', 'paper'])
})

test('given a late ballot, then its own page says that it does not count, and that the one in time does', async () => {
  const on = await stage()
  const id = await on.opened()
  const [both, lateOnly] = [await on.linked(id, '0101'), await on.linked(id, '0183')]
  await on.vote(both, id, '0101', 'ab')
  await on.act(id, 'lukning')
  await on.vote(both, id, '0101', 'ba')
  await on.vote(lateOnly, id, '0183', 'ba')
  await on.act(id, 'genaabning', { begrundelse: 'Der var en fejl' })
  // Who sits in the room with a link in hand goes on by it: a new one may come with tomorrow's mail.
  const text = async (browser: typeof both, one: string) => plain(await (await browser.get(on.ballot(id, one))).text())
  expect(await text(both, '0101')).toContain('Den kom for sent og tæller ikke. Den, der kom til tiden, gælder stadig.')
  expect(await text(lateOnly, '0183')).toMatch(/Den kom for sent og tæller ikke\. (?!Den, der kom)/)
})

test('given a closing that finds nothing of what was public before, then the ballots of the closing before do not stand in for it', async () => {
  const on = await stage()
  const id = await on.opened()
  await on.vote(await on.linked(id, '0101'), id, '0101', 'ab')
  await on.act(id, 'lukning')
  await on.act(id, 'genaabning', { begrundelse: 'Der var en fejl' })
  await on.ledger.db.pool.query('delete from alliance_kkr_hovedstaden.desk_ballots')
  await on.act(id, 'lukning')
  const vote = await on.read(id)
  expect([vote.ballots, lostCasts(vote).map((cast) => cast.code)]).toEqual([[], ['0101']])
})

test('given a ballot that cannot be kept, then it says what to do, keeps what was chosen, and stores nothing', async () => {
  const on = await stage()
  const id = await on.opened()
  const link = await on.linked(id, '0101')
  const before = await looking(on.ledger.db, kkr, readHead)
  const twice = await on.vote(link, id, '0101', 'aba')
  expect([twice.status, twice.errors]).toEqual([
    422,
    { 'plads-3': '»Angst« står også på plads 1. Vælg et andet tema her, eller ryk de andre op.' },
  ])
  const kept = formIn(twice.html, on.ballot(id, '0101'))
  expect([kept['plads-1'], kept['plads-2'], kept['plads-3']]).toEqual(['a', 'b', 'a'])
  const hole = await on.vote(link, id, '0101', '', { 'plads-2': 'b', mandat: 'reservation' })
  expect(Object.keys(hole.errors).sort()).toEqual(['forbehold', 'plads-1'])
  const none = await on.vote(link, id, '0101', '', { mandat: '' })
  expect(Object.keys(none.errors).sort()).toEqual(['mandat', 'plads-1'])
  const sneaky = await on.vote(link, id, '0101', '', { 'plads-1': 'zzz', ugyldig: 'Jeg er ugyldig' })
  expect(Object.keys(sneaky.errors)).toEqual(['plads-1'])
  expect(await looking(on.ledger.db, kkr, readHead)).toEqual(before)
})

test('given somebody else, then a ballot is not theirs to see or to cast', async () => {
  const on = await stage()
  const [id, other] = [await on.opened(), await on.opened({ titel: 'En anden' })]
  const address = on.ballot(id, '0101')
  const others = [
    [on.browser(), 401],
    [await on.signedIn('reader'), 403],
    [await on.signedIn('clerk', code('0183')), 404],
    [await on.linked(id, '0183'), 404],
    [await on.linked(other, '0101'), 404],
  ] as const
  for (const [browser, status] of others) {
    expect((await browser.get(address)).status).toBe(status)
    expect((await browser.post(address, { 'plads-1': 'a', mandat: 'free' })).status).toBe(status)
  }
  for (const path of [on.ballot(id, '9999'), on.ballot('nope', '0101')])
    expect((await on.secretariat.get(path)).status, path).toBe(404)
  expect((await on.read(id)).casts).toEqual([])
})

test('given two at once on one ballot, then the second is told and sees what lies there; ballots of others do not disturb', async () => {
  const on = await stage()
  const id = await on.opened()
  const [one, two] = [await on.linked(id, '0101'), await on.signedIn('clerk', code('0101'))]
  const form = formIn(await (await one.get(on.ballot(id, '0101'))).text(), on.ballot(id, '0101'))
  const sent = await Promise.all([
    one.post(on.ballot(id, '0101'), { ...form, 'plads-1': 'a', mandat: 'free' }),
    two.post(on.ballot(id, '0101'), { ...form, 'plads-1': 'b', mandat: 'free' }),
  ])
  expect(sent.map(({ status }) => status).sort()).toEqual([303, 409])
  const told = await sent.find(({ status }) => status === 409)?.text()
  expect(told).toContain('afgivet eller ændret af en anden')
  expect(told).toContain('Der ligger en stemmeseddel')
  expect((await on.read(id)).casts).toHaveLength(1)
})

test('given a closing while ballots are being cast, then each is in the closing or is late, and none is lost', async () => {
  const on = await stage()
  const id = await on.opened()
  const browsers = await Promise.all(
    ['0101', '0147', '0151', '0153', '0155'].map(async (one) => [one, await on.linked(id, one)] as const),
  )
  const closing = on.act(id, 'lukning')
  const votes = await Promise.all(browsers.map(([one, browser]) => on.vote(browser, id, one, 'ab')))
  await closing
  expect(votes.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303])
  const vote = await on.read(id)
  expect(vote.ballots).toHaveLength(5)
  const closed = vote.changes.findLast(({ kind }) => kind === 'closed')?.sequence ?? 0
  for (const { cast, late, check } of vote.ballots) expect([cast > closed, check]).toEqual([late, 'matches'])
})

test('given a vote, then it opens once, moves its closing, is called off with a reason, and opens again after a closing', async () => {
  const on = await stage()
  const id = await on.planned()
  expect((await on.vote(on.secretariat, await on.opened(), '0101', 'a')).status).toBe(303)
  const early = await on.secretariat.post(on.ballot(id, '0101'), { 'plads-1': 'a', mandat: 'free' })
  expect(early.status).toBe(409)
  const form = formIn(await (await on.secretariat.get(`${desk}/${id}/aabning`)).text(), `${desk}/${id}/aabning`)
  const past = { ...form, 'lukker-dato': '21.11.2026', 'lukker-tid': '12.00' }
  expect((await on.secretariat.post(`${desk}/${id}/aabning`, past)).status).toBe(422)
  const both = await Promise.all([1, 2].map(() => on.secretariat.post(`${desk}/${id}/aabning`, form)))
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
  await on.act(id, 'frist', { 'lukker-dato': '1.12.2026', 'lukker-tid': '9.30', begrundelse: 'Mødet er flyttet' })
  expect((await on.read(id)).closesAt).toBe('2026-12-01T08:30:00.000Z')
  await on.vote(await on.linked(id, '0101'), id, '0101', 'ab')
  await on.act(id, 'lukning')
  await on.act(id, 'genaabning', { 'lukker-dato': '', 'lukker-tid': '', begrundelse: 'To kommuner manglede' })
  expect(stateOf(await on.read(id))).toBe('open')
  await on.vote(await on.linked(id, '0147'), id, '0147', 'ba')
  await on.act(id, 'lukning')
  expect((await on.read(id)).ballots.map((one) => one.code)).toEqual(['0101', '0147'])
  const off = await on.opened({ titel: 'Aflyses' })
  await on.act(off, 'aflysning', { begrundelse: 'For få mødte op' })
  expect(stateOf(await on.read(off))).toBe('called-off')
  expect((await on.secretariat.post(on.ballot(off, '0101'), { 'plads-1': 'a', mandat: 'free' })).status).toBe(409)
  const journal = plain(await (await on.browser().get(`/${kkr}/journal`)).text())
  expect(journal).toContain('Begrundelse: For få mødte op.')
  expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
})

test('given weights by population, then they are frozen at the opening with their date, and a large municipality outweighs two small', async () => {
  const on = await stage()
  const id = await on.opened({ vaegt: 'by-population' })
  await on.vote(await on.linked(id, '0101'), id, '0101', 'ab')
  await on.vote(await on.linked(id, '0183'), id, '0183', 'ba')
  await on.vote(await on.linked(id, '0155'), id, '0155', 'ba')
  await on.act(id, 'lukning')
  const vote = await on.read(id)
  expect([vote.populationDate, vote.electorate.find((one) => one.code === '0101')?.weight]).toEqual(['2020-01-01', 632_340])
  expect(resultOf(vote)?.outcomes.map(({ placed }) => placed[0]?.theme)).toEqual(['a', 'a', 'a'])
})

test('given a meeting that agreed, then its ranking is recorded in its words, with no ballots or beside them', async () => {
  const on = await stage()
  const id = await on.planned()
  await on.act(id, 'enighed', { 'plads-1': 'c', 'plads-2': 'a', ord: 'Der var enighed ved alle borde.' })
  const agreed = await on.read(id)
  expect([stateOf(agreed), agreed.agreed?.ranking, agreed.electorate, resultOf(agreed)]).toEqual(['closed', ['c', 'a'], [], null])
  const open = await on.opened()
  expect((await on.secretariat.post(`${desk}/${open}/enighed`, { titel: 'x', 'plads-1': 'a', ord: 'Enige' })).status).toBe(409)
  await on.vote(await on.linked(open, '0101'), open, '0101', 'ab')
  await on.act(open, 'lukning')
  await on.act(open, 'enighed', { 'plads-1': 'b', ord: 'Mødet valgte børnene først.' })
  expect([(await on.read(open)).agreed?.ranking, resultOf(await on.read(open))?.ballots.length]).toEqual([['b'], 1])
})
