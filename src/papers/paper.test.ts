import { expect, test } from 'vitest'
import type { Edition, Version } from '#editions'
import { type CalendarDay, day, type RoughDay, roughly, unknownDay } from '#kernel'
import type { OutcomeKind, RecordedTreatment } from '#meetings'
import { type Block, unworded, type VersionWording } from '#wording'
import { paperOf } from './paper.ts'

const version = (number: number, dated: RoughDay, given: Partial<Version> = {}): Version => ({
  id: `2017-v${number}`,
  edition: 2017,
  number,
  dated,
  goalCount: 0,
  areaCount: 0,
  note: '',
  goals: [],
  areas: [],
  ...given,
})
const goal = (number: number): Version['goals'][number] => ({
  id: `2017-goal-${number}`,
  version: '2017-v2',
  number,
  area: 'prevention',
  kind: 'strategy',
  title: `Vi vil ${number}`,
  shortTitle: `${number}`,
  deadline: number === 1 ? roughly('2018') : unknownDay,
  cause: '',
})
const draft = version(1, roughly('2016-11-25'), { goalCount: 6, areaCount: null })
const final = version(2, roughly('2017-02-06'), {
  goalCount: 3,
  areaCount: 3,
  goals: [goal(1), goal(2)],
  areas: [{ place: 2, title: 'Rygning' }],
})
const edition = (versions: readonly Version[] = [draft, final]): Edition => ({
  year: 2017,
  title: 'Fælles mål 2017',
  periodFrom: roughly('2017'),
  periodTo: roughly('2018'),
  purpose: '',
  benefit: '',
  owner: 'kommunerne',
  source: 'sagen',
  versions,
})
const treated = (
  number: number,
  metOn: string,
  kind: OutcomeKind,
  given: Partial<RecordedTreatment> = {},
): RecordedTreatment => ({
  id: `t${number}`,
  sequence: number,
  matter: `2017-v${number}`,
  body: 'raad',
  bodyName: 'fællesrådet',
  bodyKind: 'joint-body',
  code: null,
  metOn: roughly(metOn),
  words: '',
  outcomes: [{ point: null, proposed: 'not-known', kind, votes: '', reservation: '' }],
  votes: '',
  reservation: '',
  evidence: null,
  source: 'referatet',
  supersedes: null,
  supersededBy: null,
  withdrawn: null,
  ...given,
})
const returned = treated(1, '2016-11-25', 'returned')
const approved = treated(2, '2017-02-06', 'approved-for-dispatch')
const today = day('2026-11-22')
const paper = (on: CalendarDay = today, treatments = [returned, approved], of = edition()) =>
  paperOf(of, { treatments }, { on, today })

test('given an approved version, then it is the paper and the other is a draft with what became of it', () => {
  const { standing, approved: yes, versions } = paper()
  expect(yes).toBe(true)
  expect(standing).toBe('Papiret er version 2. Fællesrådet godkendte den til udsendelse til kommunerne den 6.2.2017.')
  expect(versions.map(({ heading, final }) => [heading, final])).toEqual([
    ['Version 1 af 25.11.2016', false],
    ['Version 2 af 6.2.2017', true],
  ])
  expect(versions[0]?.contents).toBe('Versionen har 6 mål og et antal udviklingsområder, der ikke er registreret.')
  expect(versions[0]?.missing).toBe('Målenes ordlyd er ikke registreret.')
  expect(versions[0]?.treated).toEqual([
    { sentence: 'Fællesrådet behandlede versionen den 25.11.2016: sendt tilbage.', words: '', source: 'referatet', address: '' },
  ])
})

test('given goals and areas that nobody has recorded, then their places are there and say so', () => {
  const { groups, missingGoals, areas, lines } = paper()
  const goals = groups.flatMap((group) => group.goals)
  expect(goals.map(({ title }) => title)).toEqual(['Vi vil 1', 'Vi vil 2'])
  expect(goals[0]?.lines.find(({ label }) => label === 'Frist')?.text).toBe('2018')
  expect(goals[1]?.lines.filter(({ text }) => text === 'ikke registreret').map(({ label }) => label)).toEqual([
    'Skal eller kan',
    'Hvorfor målet er valgt',
    'Økonomi',
    'Frist',
    'Anledning',
  ])
  expect(missingGoals).toBe('Ordlyden af 1 mål til er ikke registreret.')
  expect(areas.map(({ place, name }) => `${place}: ${name}`)).toEqual([
    '1: navnet er ikke registreret',
    '2: Rygning',
    '3: navnet er ikke registreret',
  ])
  expect(lines.find(({ label }) => label === 'Formål')?.text).toBe('ikke registreret')
})

test('given an earlier day, then only what had happened by then is told', () => {
  const { approved: yes, standing, versions, groups } = paper(day('2017-02-05'))
  expect(yes).toBe(false)
  expect(standing).toContain('Papiret vises som version 1. Den er et udkast')
  expect(versions).toHaveLength(1)
  expect(groups).toEqual([])
  expect(paper(day('2017-02-06')).approved).toBe(true)
  expect(paper(day('2016-11-24')).standing).toBe('Der er ingen registreret version af papiret.')
})

test('given a record that was corrected, then only the correction is told', () => {
  const wrong = { ...approved, supersededBy: 't3' }
  const right = treated(2, '2017-02-06', 'returned', { id: 't3', supersedes: 't2' })
  const { approved: yes, versions } = paper(today, [returned, wrong, right])
  expect(yes).toBe(false)
  expect(versions[1]?.treated.map(({ sentence }) => sentence)).toEqual([
    'Fællesrådet behandlede versionen den 6.2.2017: sendt tilbage.',
  ])
})

test('given a version that nobody knows the day of, then it is shown today and not on an earlier day', () => {
  const of = edition([version(1, unknownDay)])
  expect(paper(today, [], of).versions[0]?.heading).toBe('Version 1, dato ikke registreret')
  expect(paper(day('2026-11-21'), [], of).versions).toEqual([])
})

test('the papers that it replaced are named, and where none is recorded it says so', () => {
  const replaces = (titles: readonly string[]) =>
    paperOf(edition(), { treatments: [], replaced: titles }, { on: today, today }).lines.find(
      ({ label }) => label === 'Erstatter',
    )?.text
  expect([replaces(['Papir A', 'Papir B']), replaces([])]).toEqual(['Papir A og Papir B', 'intet registreret'])
})

test('given how far each version came, then the list says it by what is recorded, and only a dispatch is sent', () => {
  const standings = (treatments: RecordedTreatment[], sent: string[] = []) =>
    paperOf(
      edition(),
      { treatments, sent: sent.map((version) => ({ version, dispatchedOn: roughly('2017-03-01'), notBefore: null })) },
      { on: today, today },
    ).versions.map((one) => one.standing)
  expect(standings([])).toEqual(['draft', 'draft'])
  expect(standings([returned, approved])).toEqual(['laid-before', 'approved'])
  expect(standings([returned, approved], ['2017-v2'])).toEqual(['laid-before', 'sent'])
  const submitted = (withdrawn: string | null) =>
    paperOf(
      edition(),
      { treatments: [], submitted: [{ version: '2017-v1', submittedOn: roughly('2016-11-01'), withdrawn }] },
      { on: today, today },
    ).versions.map((one) => one.standing)
  expect([submitted(null), submitted('Udsat')]).toEqual([
    ['laid-before', 'draft'],
    ['draft', 'draft'],
  ])
  expect(standings([{ ...approved, withdrawn: { reason: 'fejl', sequence: 9 } }])).toEqual(['draft', 'draft'])
})

const block = (id: string, part: Block['part'], text: string, kind: Block['kind'] = 'paragraph', level = 1): Block => ({
  id,
  kind,
  level,
  text,
  part,
})
const worded: VersionWording = {
  ...unworded('2017-v2'),
  blocks: [
    block('titel', { kind: 'paper' }, 'Fælles mål 2017', 'heading'),
    block('indledning', { kind: 'paper' }, 'Vi er enige.'),
    block('maal', { kind: 'paper' }, 'Målene', 'heading'),
    block('ene', { kind: 'goal', goal: '2017-goal-1' }, 'Vi vil 1', 'heading', 2),
    block('ene-tekst', { kind: 'goal', goal: '2017-goal-1' }, 'Sådan gør vi.'),
    block('omraader', { kind: 'paper' }, 'Udviklingsområder', 'heading'),
    block('rygning', { kind: 'area', place: 2 }, 'Rygning fylder.'),
  ],
  terms: [{ goal: '2017-goal-1', obligation: 'may', reason: 'Vigtigst', economy: '', source: '' }],
  arguments: [{ area: 'prevention', text: 'Alene går det ikke.', source: '' }],
}

test('given a wording, then each part of it stands once, where it belongs, and a heading that the page has itself is not said twice', () => {
  const around = { treatments: [approved], wordings: [worded] }
  const { text, groups, areas, worded: yes } = paperOf(edition(), around, { on: today, today })
  expect([yes, text]).toEqual([true, [{ kind: 'paragraph', text: 'Vi er enige.' }]])
  expect(groups.map(({ title, argument }) => [title, argument])).toEqual([['Forebyggelse', 'Alene går det ikke.']])
  const [first, second] = groups[0]?.goals ?? []
  expect(first?.text).toEqual([{ kind: 'paragraph', text: 'Sådan gør vi.' }])
  expect(first?.lines.slice(1, 4).map(({ text: said }) => said)).toEqual([
    'Kan. Den enkelte kommune bestemmer selv, om den vil gøre det.',
    'Vigtigst',
    'ikke registreret',
  ])
  expect(second?.text).toEqual([])
  expect(areas[1]?.text).toEqual([{ kind: 'paragraph', text: 'Rygning fylder.' }])
})

test('given a version that is asked for by its number, then it is told apart from the paper', () => {
  const of = (number: number) => paperOf(edition(), { treatments: [returned, approved] }, { on: today, today, number })
  expect([of(1).shown, of(1).final, of(2).final]).toEqual([1, false, true])
  expect(of(1).standing).toBe(
    'Version 1 er ikke papiret. Papiret er version 2. Fællesrådet godkendte den til udsendelse til kommunerne den 6.2.2017.',
  )
})
