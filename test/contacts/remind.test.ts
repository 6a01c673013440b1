import { describe, expect, test } from 'vitest'
import { type Awaiting, doMorning, isReminderDay, remindingOf } from '#contacts'
import { type CalendarDay, day } from '#kernel'
import { readKnownMunicipalities } from '#members'
import { code } from '../identity/stage.ts'
import { stage } from './stage.ts'

type On = Awaited<ReturnType<typeof stage>>
const notices = (on: On) => on.rows('select alliance, recipient, text, address, valid_until from samsigte.notices order by id')
const at = (text: string) => new Date(text)

/** A room with a round that ends on Friday 27 November 2026, in which these have not answered. */
const roundWith =
  (unanswered: () => string[], endsOn: () => CalendarDay): Awaiting =>
  async (read) => {
    const members = (await readKnownMunicipalities(read)).map((one) => one.code)
    const round = {
      purpose: 'themes',
      about: 'runde-1',
      codes: unanswered()
        .map(code)
        .filter((one) => members.includes(one)),
      roles: ['contact'],
      path: (own: string) => `proeve/runde-1/svar/${own}`,
      text: 'I mangler at svare i temarunden.',
      expiresAt: at('2026-11-27T23:00:00Z'),
      endsOn: endsOn(),
    } as const
    return [round]
  }

describe('given a round that ends on a Friday', () => {
  test.each([
    ['2026-11-24', false],
    ['2026-11-25', true],
    ['2026-11-27', true],
    ['2026-11-28', false],
  ])('then on %s it is time to remind: %s', (today, isTime) => {
    expect(isReminderDay(day('2026-11-27'), day(today))).toBe(isTime)
  })

  test('when the morning comes two weekdays before, then those who have not answered get a fresh link, once', async () => {
    const on = await stage()
    await on.contact('0201', 'anna@kommune-0201.example')
    await on.contact('0210', 'bo@kommune-0210.example')
    const unanswered = ['0201', '0210']
    let endsOn = day('2026-11-27')
    const mornings = [
      remindingOf(
        roundWith(
          () => unanswered,
          () => endsOn,
        ),
      ),
    ]
    const morning = (now: string) => doMorning({ ledger: on.ledger, origin: on.site.origin }, mornings, at(now))
    await morning('2026-11-24T06:00:00Z')
    expect(await notices(on)).toEqual([])
    unanswered.shift()
    await morning('2026-11-25T06:00:00Z')
    const [reminded, ...more] = await notices(on)
    expect(more).toEqual([])
    expect(reminded).toMatchObject({
      alliance: 'nabo',
      recipient: 'bo@kommune-0210.example',
      text: 'I mangler at svare i temarunden. Linket gælder Kommune 0210. Send det ikke uden for kommunen: den, der har det, kan svare for jer.',
      valid_until: at('2026-11-27T23:00:00Z'),
    })
    const browser = on.browser()
    const entered = await browser.get(new URL(reminded.address).pathname)
    expect(entered.headers.get('location')).toBe('/nabo/proeve/runde-1/svar/0210')
    for (const again of ['2026-11-25T06:01:00Z', '2026-11-26T06:00:00Z', '2026-11-27T06:00:00Z']) await morning(again)
    expect(await notices(on)).toHaveLength(1)
    // The last day is moved: that is another one to be reminded of.
    endsOn = day('2026-12-11')
    await morning('2026-12-09T06:00:00Z')
    expect(await notices(on)).toHaveLength(2)
  })

  test('when a municipality gets its first contact after that, then it is reminded the next morning', async () => {
    const on = await stage()
    const mornings = [
      remindingOf(
        roundWith(
          () => ['0201'],
          () => day('2026-11-27'),
        ),
      ),
    ]
    const morning = (now: string) => doMorning({ ledger: on.ledger, origin: on.site.origin }, mornings, at(now))
    await morning('2026-11-25T06:00:00Z')
    expect(await notices(on)).toEqual([])
    await on.contact('0201', 'anna@kommune-0201.example')
    for (const now of ['2026-11-26T06:00:00Z', '2026-11-27T06:00:00Z']) await morning(now)
    expect(await notices(on)).toHaveLength(1)
  })

  test('when one room fails, then the others are asked all the same, and it is known that one failed', async () => {
    const on = await stage()
    await on.contact('0201', 'anna@kommune-0201.example')
    const failing = async () => {
      throw new Error('broken')
    }
    const mornings = [
      failing,
      remindingOf(
        roundWith(
          () => ['0201'],
          () => day('2026-11-27'),
        ),
      ),
    ]
    const place = { ledger: on.ledger, origin: on.site.origin }
    await expect(doMorning(place, mornings, at('2026-11-25T06:00:00Z'))).rejects.toThrow('broken')
    expect(await notices(on)).toHaveLength(1)
  })
})
