import { expect, test } from 'vitest'
import { looking } from '#db'
import { readDialogueMeetings } from '#dialogue'
import { verify } from '#verify'
import { applying } from '../../src/facts.ts'
import { kkr, operator } from '../loading/stage.ts'
import { freshDatabase } from '../support/database.ts'
import { everyDialogueFact, recordDialogue } from './facts.ts'

test('given all that can become of a meeting, then it reads as it stands with its changes, and the tables are what the facts say', async () => {
  const { ledger } = await freshDatabase('kkr')
  await recordDialogue(ledger, kkr, operator)
  const meeting = (await looking(ledger.db, kkr, readDialogueMeetings)).find(({ id }) => id === 'politisk-1')
  expect(meeting).toMatchObject({
    on: '2016-04-20',
    time: '14.00',
    municipalities: ['0183'],
    unreachable: ['0183'],
    cancelled: 'For få kan komme',
    replies: [{ code: '0183', coming: true, counts: { mayor: 1, 'committee-chair': 2, administration: null } }],
    attendance: [{ code: '0183', counts: { mayor: 0, 'committee-chair': 1, 'committee-member': null } }],
  })
  expect(meeting?.changes.map(({ kind }) => kind)).toEqual(['recorded', 'invited', 'moved', 'cancelled'])
  expect(await verify(ledger.db, kkr, applying)).toMatchObject({ ok: true })
  const [recorded] = everyDialogueFact
  await recordDialogue(ledger, kkr, operator, recorded ? [recorded] : [])
  const again = (await looking(ledger.db, kkr, readDialogueMeetings)).find(({ id }) => id === 'politisk-1')
  expect(again).toMatchObject({ on: '2016-04', cancelled: null, unreachable: ['0183'] })
})
