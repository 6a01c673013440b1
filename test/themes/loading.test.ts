import { expect, test } from 'vitest'
import { looking } from '#db'
import { readForums } from '#forums'
import { readRounds } from '#intake'
import { readThemes, suggestersOf } from '#themes'
import { kkr, put, stage } from '../loading/stage.ts'

const forums = 'id,name,from,to,covers\naftalen,Sundhedsaftalen,2015,2018,kronisk sygdom; genoptræning'
const rounds =
  'id,edition,title,question,opens,answers_by,municipalities,asked_by,closed\nrunde,2017,Forslag,Hvad nu?,2016-01-04,2016-02-01,Ishøj; 0169; 0101,mail,2016-02-08'
const themes = `id,edition,round,municipality,origin,suggested,track,title,why,community,own,not_alone,forums,group
a,2017,runde,Ishøj,,2016-01-05,fysisk,Fald,Mange falder,5,2,ja,aftalen,Ældre
b,2017,runde,0169,,2016-01-06,fysisk,Faldulykker,,4,,nej,,
c,2017,,,lineage,2016-03-01,fysisk,Fald hos ældre,,,,,,
d,2017,,,secretariat,2016-03-01,psykisk,Unge,,,,,,`
const answers = 'round,municipality,answered,nothing\nrunde,0183,2016-01-05,\nrunde,0169,2016-02-02,\nrunde,0101,2016-01-31,ja'
const lineage = 'kind,theme,from,on,reason\nlagt sammen,c,a;b,2016-03-01,De handler om det samme'
const leftOut = 'theme,on,reason,forum,handled_in,look_again\nd,2016-04,Ikke nu,aftalen,Aftalens afsnit om unge,2018'
const folder = {
  'forums.csv': forums,
  'theme-rounds.csv': rounds,
  'themes.csv': themes,
  'theme-answers.csv': answers,
  'theme-lineage.csv': lineage,
  'themes-left-out.csv': leftOut,
}

test('given the files of a round, when they are loaded, then who was asked, what was said and what became of it is there, once', async () => {
  const on = await stage()
  await on.imported(folder)
  const [seen, round, all] = await looking(on.ledger.db, kkr, async (read) => [
    await readForums(read),
    (await readRounds(read)).find(({ id }) => id === 'runde'),
    await readThemes(read),
  ])
  expect(seen.find(({ id }) => id === 'aftalen')).toMatchObject({ from: '2015', covers: ['kronisk sygdom', 'genoptræning'] })
  expect(round).toMatchObject({ asked: ['0101', '0169', '0183'], closed: '2016-02-08', answersKnown: true })
  expect(round?.askings.map(({ code, way }) => [code, way])).toEqual([
    ['0101', 'mail'],
    ['0169', 'mail'],
    ['0183', 'mail'],
  ])
  expect(round?.answers.map(({ code, nothing, late }) => [code, nothing, late])).toEqual([
    ['0101', true, false],
    ['0169', false, true],
    ['0183', false, false],
  ])
  const [a, c, d] = ['a', 'c', 'd'].map((id) => all.find((theme) => theme.id === id))
  expect(a).toMatchObject({ state: 'merged', code: '0183', heading: 'Ældre', forums: ['aftalen'], notAlone: true, own: 2 })
  expect([c?.state, d?.state, d?.leftOut?.forum]).toEqual(['living', 'left-out', 'aftalen'])
  expect(suggestersOf('c', all)).toEqual(['0183', '0169'])
  expect((await on.import(folder)).at(-1)).toBe('Intet var ændret; registeret er, som det var.')
  await on.imported({
    ...folder,
    'themes.csv': put('2016-01-05,fysisk,Fald,Mange falder,5,2,ja,aftalen,Ældre', '2016-01-05,fysisk,Fald,,5,2,ja,,')(themes),
  })
  const changed = (await looking(on.ledger.db, kkr, readThemes)).find(({ id }) => id === 'a')
  expect(changed).toMatchObject({ heading: '', forums: [], state: 'merged' })
  expect(await on.verified()).toMatchObject({ ok: true })
})

test('given rows that contradict each other, then each is refused in plain words and nothing is stored', async () => {
  const on = await stage()
  const before = await on.head()
  const tries: [keyof typeof folder, string, string, RegExp][] = [
    ['forums.csv', '2015,2018', '2018,2015', /ligger før begyndelsen/],
    ['theme-rounds.csv', '2016-02-01', '2016-01-01', /ligger før runden åbnede/],
    ['theme-rounds.csv', 'Ishøj; 0169; 0101', 'Ishøj; 0169; 0183', /nævnt to gange/],
    ['themes.csv', 'a,2017,runde,Ishøj', 'a,2017,runde,Hvidovre', /blev ikke spurgt/],
    ['themes.csv', 'ja,aftalen', 'ja,andet', /nævner andet, som ikke er et id i forums\.csv/],
    ['themes.csv', 'a,2017,runde', 'a,2017,ukendt', /ikke et id i theme-rounds\.csv/],
    ['themes.csv', 'Ishøj,,2016', 'Ishøj,sekretariatet,2016', /passer ikke med/],
    ['theme-answers.csv', '0101,2016-01-31,ja', '0101,2016-01-31,', /skal være ja/],
    ['theme-answers.csv', '0183,2016-01-05,', '0183,2016-01-05,ja', /passer ikke med/],
    ['theme-lineage.csv', 'a;b', 'a;c', /ikke til sig selv/],
    ['theme-lineage.csv', 'De handler om det samme', 'Samme\ndelt,a;d,c,2016-03-02,Igen', /bliver til sig selv igen/],
    ['themes-left-out.csv', 'd,2016-04', 'a,2016-04', /kan ikke også være holdt ude/],
  ]
  for (const [file, from, to, told] of tries) {
    const said = await on.import({ ...folder, [file]: put(from, to)(folder[file]) })
    expect([file, to, said.join('\n')]).toEqual([file, to, expect.stringMatching(told)])
  }
  expect(await on.head()).toEqual(before)
})

test('given the real alliance, then chronic disease is left out as the health agreement has it, and the round claims no answers', async () => {
  const on = await stage()
  const [round] = await looking(on.ledger.db, kkr, readRounds)
  expect(round).toMatchObject({ id: 'temarunde-2017', answersKnown: false, answers: [], opens: '', answersBy: '' })
  expect(round?.asked).toHaveLength(29)
  const [theme] = await looking(on.ledger.db, kkr, readThemes)
  expect(theme).toMatchObject({
    state: 'left-out',
    origin: 'not-known',
    code: null,
    leftOut: { forum: 'sundhedsaftalen', on: '' },
  })
})
