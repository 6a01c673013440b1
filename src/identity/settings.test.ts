import { describe, expect, test } from 'vitest'
import { readContactSettings } from './settings.ts'

const full = {
  SAMSIGTE_ORIGIN: 'https://samsigte.example',
  SAMSIGTE_SMTP: 'smtps://u:hemmelig@mail.example',
  SAMSIGTE_MAIL_FROM: 'mail@samsigte.example',
}
const read = (env: Record<string, string>, mode: 'production' | 'development' = 'production') =>
  readContactSettings(env, { mode, port: 3000 })

describe('given production', () => {
  test('when everything is set, then it is read', () => {
    expect(read({ ...full, SAMSIGTE_PROXY: '1' })).toEqual({
      ok: true,
      value: {
        mode: 'production',
        origin: 'https://samsigte.example',
        behindProxy: true,
        mail: { smtp: 'smtps://u:hemmelig@mail.example', from: 'mail@samsigte.example' },
      },
    })
  })
  test('when nothing is set, then each missing setting has its line', () => {
    const outcome = read({})
    expect(!outcome.ok && outcome.refusal.map((line) => line.split(' ')[0])).toEqual([
      'SAMSIGTE_ORIGIN',
      'SAMSIGTE_SMTP',
      'SAMSIGTE_MAIL_FROM',
    ])
  })
  test.each([
    [{ SAMSIGTE_ORIGIN: 'http://samsigte.example' }, 'SAMSIGTE_ORIGIN skal begynde med https:// i drift.'],
    [{ SAMSIGTE_ORIGIN: 'https://samsigte.example/sti' }, 'SAMSIGTE_ORIGIN skal være en adresse uden andet'],
    [{ SAMSIGTE_ORIGIN: 'samsigte.example' }, 'SAMSIGTE_ORIGIN skal være en adresse uden andet'],
    [{ SAMSIGTE_SMTP: 'mail.example:25' }, 'SAMSIGTE_SMTP skal begynde med smtp://'],
    [{ SAMSIGTE_SMTP: 'https://u:hemmelig@mail.example' }, 'SAMSIGTE_SMTP skal begynde med smtp://'],
    [{ SAMSIGTE_MAIL_FROM: 'ingen' }, 'SAMSIGTE_MAIL_FROM skal være en mailadresse'],
    [{ SAMSIGTE_PROXY: 'ja' }, 'SAMSIGTE_PROXY skal være 1'],
  ])('when %j is wrong, then one line says so and tells no secret', (wrong, line) => {
    const outcome = read({ ...full, ...wrong })
    expect(outcome).toMatchObject({ ok: false, refusal: [expect.stringContaining(line)] })
    expect(JSON.stringify(outcome)).not.toContain('hemmelig')
  })
})

describe('given a machine of one’s own', () => {
  test('when nothing is set, then letters stay in the outbox and links lead to this machine', () => {
    expect(read({}, 'development')).toEqual({
      ok: true,
      value: { mode: 'development', origin: 'http://localhost:3000', behindProxy: false, mail: null },
    })
  })
  test('when there is a mail server but nobody to send from, then that is said', () => {
    expect(read({ SAMSIGTE_SMTP: 'smtp://localhost' }, 'development')).toMatchObject({
      refusal: [expect.stringContaining('SAMSIGTE_MAIL_FROM mangler')],
    })
  })
})
