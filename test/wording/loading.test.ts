import { expect, test } from 'vitest'
import { looking } from '#db'
import { readWording } from '#wording'
import { kattegat, put, smallFiles, stage } from '../loading/stage.ts'
import { themed } from './stage.ts'

const sound = { ok: true, value: expect.anything() }
/** The small alliance's paper went out as version 1; version 2 is a draft after it. */
const draft = {
  'versions.csv': 'edition,number,dated\n2017,1,2017-01-01\n2017,2,2018-01-01',
  'goals.csv': `${smallFiles.get('goals.csv')}\n2017,2,1,prevention,task,Det ene,Ene`,
  'development-areas.csv': 'edition,version,place,title\n2017,2,1,Andet',
}
const header = 'edition,version,place,id,kind,level,goal,area,text,source'
const wording = `${header}
2017,2,2,ene,paragraph,,1,,Vi vil måle.,Udkastet
2017,2,1,baggrund,overskrift,,,,Baggrund,
2017,2,3,liste,punkt,2,2017-goal-1,,Mål to gange,
2017,2,4,andet,afsnit,,,1,Kommunerne kan arbejde videre.,`
const files = {
  ...draft,
  'wording.csv': wording,
  'goal-terms.csv': 'edition,version,goal,obligation,reason,economy,source\n2017,2,1,skal,Vigtigst,Inden for rammen,Sagen',
  'area-arguments.csv': 'edition,version,area,text,source\n2017,2,prevention,Alene går det ikke,Sagen',
  'goal-themes.csv': 'edition,version,goal,themes,vote,words\n2017,2,1,tema-2;tema-1,,To temaer i ét',
}
/** The draft, and the themes that its goals can come from. */
async function readied() {
  const on = await stage(kattegat)
  await on.imported(draft)
  await themed(on.ledger, kattegat, { 'tema-1': 'Blodtryk', 'tema-2': 'Vægt', x: 'Andet' })
  return on
}
const worded = ({ ledger }: Awaited<ReturnType<typeof stage>>, version = '2017-v2') =>
  looking(ledger.db, kattegat, (read) => readWording(read, version))

test('given the files of a wording, when they are loaded, then the version says it in its order, again writes nothing, and all can be rebuilt', async () => {
  const on = await readied()
  await on.imported(files)
  expect(await worded(on)).toEqual({
    version: '2017-v2',
    source: 'Udkastet',
    blocks: [
      { id: 'baggrund', kind: 'heading', level: 1, text: 'Baggrund', part: { kind: 'paper' } },
      { id: 'ene', kind: 'paragraph', level: 1, text: 'Vi vil måle.', part: { kind: 'goal', goal: '2017-goal-1' } },
      { id: 'liste', kind: 'bullet', level: 2, text: 'Mål to gange', part: { kind: 'goal', goal: '2017-goal-1' } },
      { id: 'andet', kind: 'paragraph', level: 1, text: 'Kommunerne kan arbejde videre.', part: { kind: 'area', place: 1 } },
    ],
    terms: [{ goal: '2017-goal-1', obligation: 'must', reason: 'Vigtigst', economy: 'Inden for rammen', source: 'Sagen' }],
    arguments: [{ area: 'prevention', text: 'Alene går det ikke', source: 'Sagen' }],
    foundings: [{ goal: '2017-goal-1', themes: ['tema-1', 'tema-2'], vote: null, words: 'To temaer i ét' }],
  })
  const head = await on.head()
  await on.imported(files)
  expect(await on.head()).toEqual(head)
  expect(await on.verified()).toEqual(sound)
})

test('given a text that changes, then it is one whole: reworded, moved, taken out by emptying its row, and never by leaving the row away', async () => {
  const on = await readied()
  await on.imported(files)
  const texts = async () => (await worded(on)).blocks.map(({ id, text }) => `${id}: ${text}`)
  await on.imported({
    ...files,
    'wording.csv': wording.replace('4,andet', '9,andet').replace('måle.', 'måle alt.').replace('Mål to gange', ''),
  })
  expect(await texts()).toEqual(['baggrund: Baggrund', 'ene: Vi vil måle alt.', 'andet: Kommunerne kan arbejde videre.'])
  const without = wording
    .split('\n')
    .filter((line) => !line.includes('liste'))
    .join('\n')
  expect(await on.import({ ...files, 'wording.csv': without })).toEqual([
    'wording.csv, række 3, kolonne version: "2" mangler afsnittet liste, som er indlæst før. Lad rækken stå, og tøm dens text, hvis afsnittet skal ud.',
  ])
  expect(await on.verified()).toEqual(sound)
})

test.each([
  ['wording.csv', '2017-goal-1,,Mål', '2017-goal-9,,Mål', 'goal'],
  ['wording.csv', '1,Kommunerne', '7,Kommunerne', 'area'],
  ['wording.csv', '2017,2,4,andet', '2017,2,3,andet', 'place'],
  ['wording.csv', '4,andet', '4,Andet', 'id'],
  ['goal-terms.csv', '2017,2,1,skal', '2017,2,9,skal', 'goal'],
  ['goal-themes.csv', 'tema-2;tema-1,,To temaer i ét', ',,', 'goal'],
  ['goal-themes.csv', 'tema-2', 'Tema 2', 'themes'],
  ['goal-themes.csv', 'tema-2', 'tema-3', 'themes'],
  ['goal-themes.csv', ',,To temaer', ',ingen-afstemning,To temaer', 'vote'],
] as const)('given %s with "%s" for "%s", then its row is told, and nothing is stored', async (file, from, to, column) => {
  const on = await readied()
  const refused = await on.import({ ...files, [file]: put(from, to)(files[file]) })
  expect(refused).toEqual([expect.stringMatching(`^${file}, række \\d, kolonne ${column}: `)])
  expect((await worded(on)).blocks).toEqual([])
})

test('given a version that was sent, then its text is filled in once and stays, by file and in the database; the paper itself stays as it was', async () => {
  const on = await readied()
  const sent = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name,
      name in draft ? text : text.replaceAll('2017,2,', '2017,1,').replace(',1,Kommunerne', ',,Kommunerne'),
    ]),
  )
  await on.imported({ ...sent, 'goal-terms.csv': 'edition,version,goal,reason\n2017,1,1,Vigtigst' })
  await on.imported(sent)
  expect((await worded(on, '2017-v1')).terms[0]?.obligation).toBe('must')
  const closed = /er godkendt til udsendelse eller sendt ud/
  for (const [file, from, to] of [
    ['wording.csv', 'måle.', 'måle alt.'],
    ['goal-terms.csv', 'skal', 'kan'],
    ['area-arguments.csv', 'ikke', 'aldrig'],
    ['goal-themes.csv', 'tema-2;', ''],
  ] as const) {
    const refused = await on.import({ ...sent, [file]: put(from, to)(sent[file] as string) })
    expect([file, refused]).toEqual([file, [expect.stringMatching(closed)]])
  }
  for (const attempt of [
    "update {schema}.wording_blocks set text = 'x' where id = 'ene'",
    "delete from {schema}.wording_blocks where id = 'ene'",
    "insert into {schema}.wording_blocks (version, id, place, kind, level, text) values ('2017-v1', 'x', 9, 'paragraph', 1, 'x')",
    "update {schema}.goal_terms set obligation = 'may'",
    'delete from {schema}.goal_terms',
    "update {schema}.area_arguments set text = 'x'",
    "update {schema}.goal_foundings set words = 'x'",
    "insert into {schema}.goal_themes (version, goal, theme) values ('2017-v1', '2017-goal-1', 'x')",
    'delete from {schema}.goal_themes',
  ])
    await expect(on.rows(attempt), attempt).rejects.toThrow('the version is locked')
  expect(await on.verified()).toEqual(sound)
})
