import { expect, test } from 'vitest'
import { answerByOf, readAnswerDates, readReceipts, readSentAgain, readTerms } from '#adoption'
import { looking } from '#db'
import { kattegat, stage } from '../loading/stage.ts'

const files = {
  'answer-dates.csv': 'dispatch,answer_by,reason\nud-1,2017-06-01,\nud-1,2017-07-01,Sommermøder',
  'receipts.csv': 'dispatch,municipality,received,source\nud-1,Anholt,2017-02,Mail',
  'sent-again.csv': 'dispatch,because,reason\nud-1,nyvalgt,Valget i 2017',
  'adoption-terms.csv':
    'edition,needs,percent,reservation,in_force,in_force_on,on_rejection,on_reservation,source\n2017,share-of-councils,75,counts,on-day,2018-01-01,Gælder ikke der,,Referat',
}

test('given the files of what councils were asked and have received, when they are loaded, then it can be read again, and once more changes nothing', async () => {
  const on = await stage(kattegat)
  await on.imported(files)
  const read = await looking(on.ledger.db, kattegat, async (db) => ({
    dates: await readAnswerDates(db),
    receipts: await readReceipts(db),
    again: await readSentAgain(db),
    terms: await readTerms(db),
  }))
  expect(read.dates.map(({ answerBy, reason }) => [answerBy, reason])).toEqual([
    ['2017-06-01', ''],
    ['2017-07-01', 'Sommermøder'],
  ])
  expect(answerByOf(read.dates, 'ud-1')).toBe('2017-07-01')
  expect(read.receipts).toMatchObject([{ referral: 'ud-1-9101', receivedOn: '2017-02', source: 'Mail', office: 'operator' }])
  expect(read.again).toEqual([{ dispatch: 'ud-1', because: 'new-council', reason: 'Valget i 2017' }])
  expect(read.terms).toMatchObject([
    { edition: 2017, needs: 'share-of-councils', percent: 75, inForceOn: '2018-01-01', onReservation: '' },
  ])
  const before = await on.head()
  await on.imported(files)
  expect(await on.head()).toEqual(before)
})

const wrong: readonly (readonly [file: string, text: string, said: RegExp])[] = [
  ['answer-dates.csv', 'dispatch,answer_by\nandet,2017-06-01', /er ikke et id i dispatches/],
  ['answer-dates.csv', 'dispatch,answer_by\nud-1,2017-01-31', /ligger før udsendelsen/],
  ['receipts.csv', 'dispatch,municipality,received\nud-1,Anholt,2017-01', /ligger før udsendelsen/],
  ['receipts.csv', 'dispatch,municipality,received\nud-1,Anholt,2099-01', /ligger i fremtiden/],
  ['receipts.csv', 'dispatch,municipality,received\nud-9,Anholt,2017-03', /er ikke blandt dem/],
  ['adoption-terms.csv', 'edition,needs\n2017,share-of-councils', /hører sammen med en andel/],
  ['adoption-terms.csv', 'edition,in_force\n2017,on-day', /hører sammen med on-day/],
  ['adoption-terms.csv', 'edition\n2018', /er ingen udgave/],
]
test('given what cannot be in one of the files, then it is refused in plain words and nothing is loaded', async () => {
  const on = await stage(kattegat)
  for (const [file, text, said] of wrong) expect((await on.import({ [file]: text })).join('\n'), text).toMatch(said)
  expect((await on.imported({})).wrote).toBe(true)
})
