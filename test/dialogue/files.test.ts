import { expect, test } from 'vitest'
import { looking } from '#db'
import { readDialogueMeetings } from '#dialogue'
import { readProceedings } from '#proceedings'
import { kkr, stage } from '../loading/stage.ts'

const read = async ({ ledger }: Awaited<ReturnType<typeof stage>>, id: string) =>
  (await looking(ledger.db, kkr, readDialogueMeetings)).find((meeting) => meeting.id === id)

test('given the real alliance, then its four meetings of 2016 stand with what is known, and the April meeting merged two tracks', async () => {
  const on = await stage(kkr)
  const meetings = await looking(on.ledger.db, kkr, readDialogueMeetings)
  expect(meetings.map(({ round, kind, on: day, municipalities }) => [round, kind, day, municipalities?.length ?? null])).toEqual([
    ['2016-autumn', 'administrative', '2016-autumn', null],
    ['2016-autumn', 'political', '2016-10-12', 29],
    ['2016-spring', 'administrative', '2016-spring', null],
    ['2016-spring', 'political', '2016-04', 29],
  ])
  expect(meetings.flatMap(({ replies, attendance }) => [...replies, ...attendance])).toEqual([])
  const { outcomes } = await looking(on.ledger.db, kkr, readProceedings)
  expect(outcomes.map(({ meeting, change }) => [meeting, change])).toEqual([['2016-foraar-politisk', 'tracks-merged']])
})

const meeting =
  'id,edition,round,kind,date,roles,municipalities\nm1,2017,2017-spring,politisk,2017-03-01,borgmester;administration,Ishøj;0101\n'

test('given files of meetings and of who came, then names, roles and counts are read, and the same again writes nothing', async () => {
  const on = await stage(kkr)
  const edits = {
    'dialogue-meetings.csv': meeting,
    'attendance.csv': 'meeting,municipality,reply,mayor,administration\nm1,Ishøj,ja,1,2\nm1,København,nej,,\n',
    'dialogue-notes.csv': 'id,meeting,table,theme,text\nn1,m1,3,,Ventetiden er for lang\n',
    'dialogue-outcomes.csv': null,
  }
  await on.imported(edits)
  expect(await read(on, 'm1')).toMatchObject({
    municipalities: ['0101', '0183'],
    roles: ['mayor', 'administration'],
    replies: [
      { code: '0101', coming: false },
      { code: '0183', coming: true },
    ],
    attendance: [{ code: '0183', counts: { mayor: 1, 'committee-chair': null, 'committee-member': null, administration: 2 } }],
  })
  expect((await looking(on.ledger.db, kkr, readProceedings)).notes).toMatchObject([{ table: '3', theme: null }])
  expect((await on.imported(edits)).wrote).toBe(false)
  expect(await on.verified()).toMatchObject({ ok: true })
})

test('given a meeting that was called off, then it stands with its reason, and on again when the reason is taken out', async () => {
  const on = await stage(kkr)
  const [head, row] = meeting.trim().split('\n')
  const off = (reason: string) =>
    on.imported({ 'dialogue-meetings.csv': `${head},cancelled_because\n${row},${reason}\n`, 'dialogue-outcomes.csv': null })
  await off('For få kunne')
  expect(await read(on, 'm1')).toMatchObject({ cancelled: 'For få kunne' })
  expect((await off('For få kunne')).wrote).toBe(false)
  await off('')
  expect(await read(on, 'm1')).toMatchObject({ cancelled: null })
  expect(await on.verified()).toMatchObject({ ok: true })
})

test.each([
  [
    'held and called off',
    {
      'dialogue-meetings.csv':
        'id,edition,round,kind,date,held,cancelled_because\nm,2017,2016-spring,political,2016-03-01,ja,For få',
    },
    /der er holdt/,
  ],
  ['a round that is no season', { 'dialogue-meetings.csv': meeting.replace('2017-spring', '2017-03') }, /årstid/],
  ['a municipality twice', { 'dialogue-meetings.csv': meeting.replace('0101', '0183') }, /to gange/],
  [
    'held in the future',
    { 'dialogue-meetings.csv': 'id,edition,round,kind,date,held\nm,2017,2027-spring,political,2027-03-01,ja' },
    /fremtiden/,
  ],
  ['an unknown meeting', { 'attendance.csv': 'meeting,municipality,mayor\nx,Ishøj,1' }, /dialogue-meetings/],
  [
    'a thousand millions',
    { 'dialogue-meetings.csv': meeting, 'attendance.csv': 'meeting,municipality,mayor\nm1,Ishøj,1000000000' },
    /999/,
  ],
  [
    'fewer than none',
    { 'dialogue-meetings.csv': meeting, 'attendance.csv': 'meeting,municipality,mayor\nm1,Ishøj,-1' },
    /attendance.csv/,
  ],
  [
    'a row that says nothing',
    { 'dialogue-meetings.csv': meeting, 'attendance.csv': 'meeting,municipality,mayor\nm1,Ishøj,' },
    /tomme/,
  ],
  [
    'an unknown theme',
    { 'dialogue-outcomes.csv': 'id,meeting,change,what,themes\na,2016-foraar-politisk,andet,x,intet' },
    /themes.csv/,
  ],
])('given %s, then the file is refused with the row and what to do', async (_, edits, said) => {
  const on = await stage(kkr)
  const before = await on.head()
  const own = 'dialogue-meetings.csv' in edits ? { 'dialogue-outcomes.csv': null, ...edits } : edits
  expect((await on.import(own)).join('\n')).toMatch(said)
  expect(await on.head()).toEqual(before)
})
