import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#kernel'
import { anything, everyone, ground, line, sentTo } from '../../test/following/examples.ts'
import { answeringOf, totalsOf } from './stages.ts'
import { stages } from './words.ts'

const by = (kind: 'committee' | 'advisory' | 'finance-committee' | 'council', on: string, outcome = 'recommended') => ({
  by: kind,
  on,
  kind: outcome as never,
})

describe('how far a council is', () => {
  test.each([
    ['nothing', {}, 'not-sent'],
    ['that it was sent', { sent: sentTo() }, 'not-received'],
    ['a receipt', { sent: sentTo(), received: [{ referral: 's', on: '2026-03-04' }] }, 'received'],
    ['a receipt of a day that nobody knows', { sent: sentTo(), received: [{ referral: 's', on: '' }] }, 'received'],
    ['that elders were heard', { sent: sentTo(), treated: [by('advisory', '2026-04-01', 'discussed')] }, 'in-committee'],
    ['a committee', { sent: sentTo(), treated: [by('committee', '2026-04-01')] }, 'in-committee'],
    [
      'a committee of whose meeting only the agenda is seen',
      { sent: sentTo(), treated: [by('committee', '', 'not-known')] },
      'in-committee',
    ],
    [
      'the finance committee, and a committee after it',
      { sent: sentTo(), treated: [by('finance-committee', '2026-04-01'), by('committee', '2026-05-01')] },
      'in-finance',
    ],
    ['that the council put it off', { sent: sentTo(), treated: [by('council', '2026-05-01', 'postponed')] }, 'in-council'],
    [
      'a council whose words nobody has seen',
      { sent: sentTo(), treated: [by('council', '2026-05-01', 'not-known')] },
      'in-council',
    ],
    ['that the council approved', { sent: sentTo(), treated: [by('council', '2026-05-01', 'approved')] }, 'decided'],
    ['that the council said no', { sent: sentTo(), treated: [by('council', '2026-05-01', 'rejected')] }, 'decided'],
  ] as const)('given %s, then %o is %s', (_, told, stage) => expect(line(told).stage).toBe(stage))

  const again = [...sentTo(), { id: 's2', code: sentTo()[0]?.code as never, on: '2026-09-01' }]
  test('given a committee of the old council, when it is sent to the new one, then it begins again', () => {
    const treated = [by('committee', '2026-04-01')]
    const receipt = [{ referral: 's', on: '2026-03-04' }]
    expect(line({ sent: again, treated, received: receipt })).toMatchObject({ stage: 're-sent', sentBefore: ['2026-03-02'] })
    expect(line({ sent: again, treated, received: [...receipt, { referral: 's2', on: '2026-09-03' }] }).stage).toBe('received')
    expect(line({ sent: again, treated: [...treated, by('committee', '2026-10-01')] }).stage).toBe('in-committee')
  })
  test('given a decision, when the version is sent again, then the decision holds', () =>
    expect(line({ sent: again, treated: [by('council', '2026-05-01', 'approved')] }).stage).toBe('decided'))
})

describe('who is late', () => {
  const today = day('2026-11-25')
  test('given that no day was asked for, then nobody is late', () =>
    expect(answeringOf(null, null, today)).toEqual({ kind: 'not-asked' }))
  test.each([
    ['2026-11-24', { kind: 'late', days: 1 }],
    ['2026-11-25', { kind: 'awaited', daysLeft: 0 }],
    ['2026-12-05', { kind: 'awaited', daysLeft: 10 }],
  ])('given that %s was asked for, then %o', (asked, answering) =>
    expect(answeringOf(null, day(asked), today)).toMatchObject(answering),
  )
  test.each([
    ['2026-05-01', '2026-05-01', false],
    ['2026-05-02', '2026-05-01', true],
    ['2026-05', '2026-05-15', null],
    ['2026-05', '2026-05-31', false],
    ['', '2026-05-15', null],
  ])('given a decision of %s where %s was asked for, then it was late: %s', (on, answerBy, late) =>
    expect(line({ sent: sentTo(), treated: [by('council', on, 'approved')], answerBy }).answering).toEqual({
      kind: 'answered',
      late,
    }),
  )
})

test('given anything recorded, then every council is in one stage, and the numbers add up', () => {
  fc.assert(
    fc.property(anything, (told) => {
      const { lines } = ground(told, everyone(told.members, told.from))
      const totals = totalsOf(lines)
      const sum = (shares: readonly { share: { councils: number } }[]) =>
        shares.reduce((all, { share }) => all + share.councils, 0)
      const of = (stage: string) => totals.stages.find((one) => one.stage === stage)?.share.councils ?? 0
      expect(lines.every(({ stage }) => stages.filter((one) => one === stage).length === 1)).toBe(true)
      expect(sum(totals.stages)).toBe(lines.length)
      expect(totals.stages.every(({ share }) => share.of === lines.length)).toBe(true)
      expect(sum(totals.outcomes)).toBe(totals.decided.councils)
      expect(totals.sent.councils).toBe(lines.length - of('not-sent'))
      expect(totals.received.councils).toBe(totals.sent.councils - of('not-received') - of('re-sent'))
      expect(totals.late.councils).toBeLessThanOrEqual(totals.asked.councils - totals.decided.councils)
    }),
  )
})
