import { describe, expect, test } from 'vitest'
import { day, type MunicipalityCode, unknownDay } from '#kernel'
import type { Matter } from '#meetings'
import type { Body } from '#members'
import type { FoundDay, Minutes } from '#minutes'
import type { Choice } from './choices.ts'
import { bodyAnswers, dayOfDecision, matterFor, municipalitiesIn } from './proposing.ts'

const code = (text: string) => text as MunicipalityCode
const known = [
  { code: code('0101'), name: 'København' },
  { code: code('0183'), name: 'Ishøj' },
  { code: code('0157'), name: 'Gentofte' },
  { code: code('0169'), name: 'Høje-Taastrup' },
  { code: code('0400'), name: 'Bornholm' },
]

test.each([
  ['Københavns Kommune - Sundheds- og Omsorgsudvalget', ['0101']],
  ['Referat Ishøj Kommune\nRådhuset', ['0183']],
  ['Høje Taastrup Kommune', ['0169']],
  ['Bornholms Regionskommune', ['0400']],
  ['Møde på Ishøj Rådhus', ['0183']],
  ['Samarbejde mellem Ishøj Kommune og Gentofte Kommune', ['0183', '0157']],
  ['Nordby Kommune', []],
])('»%s« names %j', (text, codes) => {
  expect(municipalitiesIn(text, known)).toEqual(codes)
})

describe('which matter is proposed', () => {
  const matter = (id: string, of: string | null): Matter => ({
    id,
    kind: 'referral',
    title: id,
    code: of ? code(of) : null,
    laidOn: unknownDay,
    notBefore: null,
  })
  const matters = [matter('ud-2013-0183', '0183'), matter('ud-2017-0183', '0183'), matter('ud-2017-0101', '0101')]

  test('the newest of the municipality that the file names', () => {
    expect(matterFor(matters, [code('0183')])?.id).toBe('ud-2017-0183')
  })
  test('none where it names several, or one that the visitor has no case of', () => {
    expect([matterFor(matters, [code('0183'), code('0101')]), matterFor(matters, [code('0157')])]).toEqual([null, null])
  })
  test('the visitor’s own where the file names nobody', () => {
    expect([matterFor(matters.slice(0, 2), [])?.id, matterFor(matters, [])]).toEqual(['ud-2017-0183', null])
  })
})

test.each([
  ['Byrådet', { organ: 'raad' }],
  ['BORGERREPRÆSENTATIONEN', { organ: 'raad' }],
  ['økonomiudvalget', { organ: 'finans' }],
  ['Ældrerådet', { organ: 'andet', 'organ-navn': 'Ældrerådet', 'organ-slags': 'advisory' }],
  ['Socialudvalget', { organ: 'andet', 'organ-navn': 'Socialudvalget', 'organ-slags': 'committee' }],
  ['', {}],
])('the body »%s« is proposed as %j', (name, answers) => {
  const body = (id: string, called: string, kind: Body['kind']) => ({ id, name: called, kind }) as Body
  expect(
    bodyAnswers(name, [
      body('raad', 'Kommunalbestyrelsen', 'council'),
      body('finans', 'Økonomi- og Planudvalget', 'finance-committee'),
    ]),
  ).toEqual(answers)
})

describe('the day of a decision', () => {
  const found = (on: string, doubt: FoundDay['doubt'] = null): FoundDay => ({ day: day(on), words: on, near: on, doubt })
  const choice = (heading: string) => ({ section: { heading, text: 'Godkendt' } }) as unknown as Choice
  const of = (...days: FoundDay[]) => ({ days }) as unknown as Minutes

  test('is that of its heading before that of the file', () => {
    expect(dayOfDecision(choice('Beslutning i Byrådet den 7. marts 2017'), of(found('2017-02-01'))).day).toBe('2017-03-07')
    expect(dayOfDecision(choice('Beslutning'), of(found('2017-02-01'))).day).toBe('2017-02-01')
  })
  test('is left open where the file doubts its own', () => {
    const doubted = [found('2016-03-07', 'other-year'), found('2017-03-07', 'other-year')]
    expect(dayOfDecision(choice('Beslutning'), of(...doubted))).toEqual({ day: null, doubted })
  })
})
