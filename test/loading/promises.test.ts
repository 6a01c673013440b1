import { expect, test } from 'vitest'
import { kattegat, stage } from './stage.ts'

const another = "gen_random_uuid(), 99, matter, body, '2018', '', '', '', '', null, '', ''"

test.each([
  [
    'a correction of another matter’s record',
    `insert into {schema}.treatments select ${another}, (select id from {schema}.treatments where matter <> one.matter limit 1) from {schema}.treatments one limit 1`,
    /treatments_supersedes_matter_fkey/,
  ],
  [
    'a referral of another municipality’s matter',
    "delete from {schema}.referrals where code = '9102'; update {schema}.referrals set code = '9102'",
    /referrals_id_code_fkey/,
  ],
  [
    'a second finance committee',
    "insert into {schema}.bodies values ('9101-second', 'Udvalg', 'finance-committee', '9101', null, '', '', '')",
    /one_finance_committee/,
  ],
  [
    'an event of a kind that nobody knows',
    "insert into {schema}.events values ('one', '2017', '', 'party', 'Fest', '')",
    /events_kind_check/,
  ],
])('given %s, then the database itself refuses it', async (_, statement, constraint) => {
  const on = await stage(kattegat)
  await on.imported()
  await expect(on.rows(statement)).rejects.toThrow(constraint)
})
