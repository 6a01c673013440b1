import { expect, test } from 'vitest'
import { looking } from '#db'
import { readOffices } from '#identity'
import { erasePersonCommand } from '../../src/commands/erase-person.ts'
import { grantCommand } from '../../src/commands/grant.ts'
import { slug, stage } from './stage.ts'

test('npm run grant gives the first office, and says plainly what is wrong with anything else', async () => {
  const { ledger, site } = await stage()
  const lines: string[] = []
  const say = (line: string) => void lines.push(line)
  const opened = { ledger, clock: site.clock, say, complain: say }
  expect(await grantCommand(opened, ['nabo', 'secretariat', 'Anna@A.example'])).toBe(0)
  expect(await grantCommand(opened, ['nabo', 'clerk', 'bo@b.example', '0201'])).toBe(0)
  expect(lines).toEqual([
    'anna@a.example har nu et hverv i nabo (sekretariatet) og kan logge ind.',
    'bo@b.example har nu et hverv i nabo (kommunemedarbejder for kommune 0201) og kan logge ind.',
  ])
  expect(await grantCommand(opened, ['nabo', 'writer', 'cy@c.example', '0201'])).toBe(0)
  expect(lines.at(-1)).toBe('cy@c.example har nu et hverv i nabo (skrivegruppemedlem fra kommune 0201) og kan logge ind.')
  const wrong: [string[], number, string][] = [
    [[], 2, 'npm run grant -- <alliance> secretariat <mail>'],
    [['nabo', 'secretariat'], 2, 'Sådan giver du et hverv'],
    [['ukendt', 'secretariat', 'a@a.dk'], 2, 'Alliancen ukendt findes ikke. Kendt: nabo og opdigtet.'],
    [['nabo', 'konge', 'a@a.dk'], 2, 'Hvervet konge findes ikke'],
    [['nabo', 'secretariat', 'anna'], 2, 'anna er ikke en mailadresse'],
    [['nabo', 'clerk', 'a@a.dk'], 2, 'kode på fire cifre'],
    [['nabo', 'reader', 'a@a.dk', '0201'], 2, 'udelad koden'],
    [['nabo', 'writer', 'a@a.dk', 'Ishøj'], 2, 'kode på fire cifre'],
    [['nabo', 'clerk', 'a@a.dk', '9999'], 1, 'Kommune 9999 findes ikke i alliancen nabo'],
    [['nabo', 'secretariat', 'anna@a.example'], 1, 'har allerede dette hverv'],
  ]
  for (const [args, status, line] of wrong) {
    expect(await grantCommand(opened, args), args.join(' ')).toBe(status)
    expect(lines.at(-1)).toContain(line)
  }
  const offices = await looking(ledger.db, slug('nabo'), readOffices)
  expect(offices.map(({ office, code, from, to }) => ({ office, code, from, to }))).toEqual(
    expect.arrayContaining([
      { office: 'secretariat', code: null, from: '2026-11-22', to: null },
      { office: 'clerk', code: '0201', from: '2026-11-22', to: null },
    ]),
  )

  expect(await erasePersonCommand(opened, ['anna@a.example'])).toBe(0)
  expect(lines.slice(-2)).toEqual(['anna@a.example er slettet.', expect.stringContaining('ophørt i nabo')])
  expect(await erasePersonCommand(opened, ['anna@a.example'])).toBe(1)
  expect(await erasePersonCommand(opened, [])).toBe(2)
})

test('npm run erase-person forgets contacts, notices and letters too, of somebody who never signed in', async () => {
  const { ledger, site } = await stage()
  const lines: string[] = []
  const say = (line: string) => void lines.push(line)
  const opened = { ledger, clock: site.clock, say, complain: say }
  const { pool } = ledger.db
  const mail = 'bo@b.example'
  for (const alliance of ['nabo', 'opdigtet'])
    await pool.query(
      `insert into alliance_${alliance}.desk_contacts select gen_random_uuid(), code, 'mayor', '', 'Bo', $1 from alliance_${alliance}.municipalities`,
      [mail],
    )
  await pool.query(
    `insert into samsigte.notices (alliance, recipient, text, given_at) values ('nabo', $1, 'Nyt', now()), ('nabo', 'x@b.example', 'Nyt', now())`,
    [mail],
  )
  await pool.query(`insert into samsigte.notice_days values ($1, current_date)`, [mail])
  await pool.query(`insert into samsigte.refused_addresses values ($1, '550', now())`, [mail])
  await site.post({ to: mail, subject: 'Nyt', text: 'Hej Bo' })
  expect(await erasePersonCommand(opened, [mail])).toBe(0)
  expect(lines).toEqual(['bo@b.example er slettet.', expect.stringContaining('ikke længere kontakt i nabo og opdigtet')])
  const { rows } = await pool.query(`
    select recipient from samsigte.notices union all select recipient from samsigte.notice_days union all
    select recipient from samsigte.refused_addresses union all select recipient from samsigte.outbox union all
    select mail from alliance_nabo.desk_contacts union all select mail from alliance_opdigtet.desk_contacts union all
    select data::text from samsigte_jobs.job where data::text like '%example%'`)
  expect(rows).toEqual([{ recipient: 'x@b.example' }])
  expect(await erasePersonCommand(opened, [mail])).toBe(1)
})
