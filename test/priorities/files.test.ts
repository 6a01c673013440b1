import { expect, test } from 'vitest'
import { looking } from '#db'
import { readVotes, resultOf, stateOf } from '#priorities'
import { kkr, stage } from '../loading/stage.ts'

const themes = (text: string) =>
  `${text}a,2027,,,secretariat,2026-01,mental,Angst,,,,,,,,\nb,2027,,,secretariat,2026-01,mental,Børn,,,,,,,,\nc,2027,,,secretariat,2026-01,mental,Cannabis,,,,,,,,\n`
const votes = (...rows: string[]) =>
  ['id,edition,track,title,meeting,themes,weights,places,opened,closed,agreed,words,source', ...rows].join('\n')
const closed = 'lukket,2027,mental,Temaer,,a;b;c,by-population,2,2026-03-01,2026-03-20,,,Referatet'
const agreed = 'enig,2027,psykisk,Enighed,,a;b,,1,2026-04,2026-04,b;a,Alle borde var enige.,'
const planned = 'plan,2027,mental,Kommende,,a;b,,1,2027-01,,,,'
const ballots = (...rows: string[]) =>
  ['vote,municipality,ranking,mandate,reservation,how,cast,changed,late,spoiled', ...rows].join('\n')
const three = ballots(
  'lukket,København,a;b,bundet,,link,2026-03-02,ja,,',
  'lukket,0183,b;a;c,forbehold,Hvad det koster,papir,2026-03-20,,,',
  'lukket,Ballerup,a;a,frit,,papir,2026-03-20,,,Angst står to gange',
  'lukket,Brøndby,c,frit,,medarbejder,2026-03-21,,ja,',
)
const files = (own: { 'votes.csv'?: string; 'ballots.csv'?: string }) => ({ 'themes.csv': themes, ...own })

test('given files of votes and ballots, then they are shown as they were held, and loading them again writes nothing', async () => {
  const on = await stage(kkr)
  const given = files({ 'votes.csv': votes(closed, agreed, planned), 'ballots.csv': three })
  await on.imported(given)
  const all = await looking(on.ledger.db, kkr, (read) => readVotes(read))
  expect(all.map((vote) => [vote.id, stateOf(vote), vote.agreed?.ranking ?? []])).toEqual([
    ['enig', 'closed', ['b', 'a']],
    ['lukket', 'closed', []],
    ['plan', 'planned', []],
  ])
  const vote = all.find(({ id }) => id === 'lukket')
  if (!vote) throw new Error('no vote')
  expect([vote.populationDate, vote.electorate.length]).toEqual(['2020-01-01', 29])
  expect(vote.ballots.map(({ code, way, check, changed, late, spoiled }) => [code, way, check, changed, late, spoiled])).toEqual([
    ['0101', 'link', 'loaded', true, false, ''],
    ['0183', 'paper', 'loaded', false, false, ''],
    ['0151', 'paper', 'loaded', false, false, 'Angst står to gange'],
    ['0153', 'clerk', 'loaded', false, true, ''],
  ])
  expect(resultOf(vote)?.ballots.map(({ code }) => code)).toEqual(['0101', '0183'])
  const head = await on.head()
  await on.imported(given)
  expect(await on.head()).toEqual(head)
  expect(await on.verified()).toMatchObject({ ok: true })
})

test('given a corrected ballot in the file, then it takes the place of the earlier one', async () => {
  const on = await stage(kkr)
  await on.imported(files({ 'votes.csv': votes(closed), 'ballots.csv': three }))
  await on.imported(files({ 'votes.csv': votes(closed), 'ballots.csv': three.replace('a;b,bundet', 'c;b,bundet') }))
  const [vote] = await looking(on.ledger.db, kkr, (read) => readVotes(read, 'lukket'))
  expect(vote?.ballots.filter(({ code }) => code === '0101').map(({ ranking }) => ranking)).toEqual([['c', 'b']])
})

test.each([
  ['a theme that is not there', { 'votes.csv': votes(closed.replace('a;b;c', 'a;x')) }, 'nævner x'],
  [
    'more places than themes',
    { 'votes.csv': votes(closed.replace('by-population,2', 'by-population,4')) },
    'er flere, end der er temaer',
  ],
  [
    'a meeting that is not there',
    { 'votes.csv': votes(closed.replace('Temaer,,', 'Temaer,x,')) },
    'er ikke et id i dialogue-meetings.csv',
  ],
  ['words without a ranking', { 'votes.csv': votes(agreed.replace('b;a', '')) }, 'sammen med agreed'],
  [
    'a ballot in a vote that is not closed',
    { 'votes.csv': votes(planned), 'ballots.csv': three.replaceAll('lukket', 'plan') },
    'afsluttet',
  ],
  ['a theme twice', { 'votes.csv': votes(closed), 'ballots.csv': three.replace('b;a;c', 'b;b') }, 'hvert én gang'],
  [
    'a reservation without words',
    { 'votes.csv': votes(closed), 'ballots.csv': three.replace('Hvad det koster', '') },
    'forbeholdet',
  ],
] as const)('given %s, then the row is refused with what to do, and nothing is stored', async (_, own, told) => {
  const on = await stage(kkr)
  const before = await on.head()
  expect((await on.import(files(own))).join('\n')).toContain(told)
  expect(await on.head()).toEqual(before)
})
