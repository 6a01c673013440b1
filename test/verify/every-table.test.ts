import { expect, test } from 'vitest'
import { beginDraft } from '#drafting'
import { grantOffice, type Mail } from '#identity'
import { day } from '#kernel'
import { withdrawTreatment } from '#meetings'
import { recordAssessments } from '../assessments/facts.ts'
import { recordCase } from '../cases/facts.ts'
import { recordCopy } from '../copies/facts.ts'
import { recordDialogue } from '../dialogue/facts.ts'
import { recordGoalLeftOut } from '../editions/facts.ts'
import { recordReminder } from '../following/facts.ts'
import { recordFunding } from '../funding/facts.ts'
import { kkr, operator, stage } from '../loading/stage.ts'
import { recordMeasures } from '../measures/facts.ts'
import { recordWay } from '../pathways/facts.ts'
import { recordVotes } from '../priorities/facts.ts'
import { recordProceedings } from '../proceedings/facts.ts'
import { recordReferences } from '../references/facts.ts'
import { recordRemarks } from '../remarks/facts.ts'
import { recordGroup } from '../writing-group/facts.ts'
import { said, schema, tamper } from './stage.ts'

type Column = { readonly name: string; readonly type: string }
type Table = { readonly name: string; readonly columns: readonly Column[] }
type Stage = Awaited<ReturnType<typeof stage>>
type Query = Parameters<Parameters<typeof tamper>[1]>[0]

/** Not made by facts: the chain proves two of them, and who stood behind an entry must be possible to erase. */
const beside = ['journal', 'journal_head', 'journal_people']

/** The real alliance, with a row in those tables too that it leaves empty. */
async function filled() {
  const on = await stage(kkr)
  await on.imported({
    'versions.csv': (text) => `${text}2017,3,2018-02-01,1,0,\n`,
    'goals.csv': (text) => `${text}2017,3,9,acute-physical,task,Vi vil en del af det,En del,,\n`,
    'lineage.csv': 'edition,version,kind,goal,from,area\n2017,3,split,2017-goal-9,2017-goal-1,',
    'voluntary-work.csv': 'edition,version,area,municipality,begun,ended,work,partners\n2017,2,1,0101,2017-03-01,,Noget,0183',
    'municipality-names.csv': 'code,name,from,to\n0260,Frederiksværk-Hundested,2007-01-01,2007-12-31',
    'calendar.csv': 'id,body,date\nmoede,kkr-hovedstaden,2027-01-25',
    'deadlines.csv': 'body,what,weekdays\nkkr-hovedstaden,Dagsordenen sendes ud,5',
    'theme-rounds.csv': (text) => `${text}runde,2017,Runde,,2016-01-01,2016-02-01,0183,mail,ja,,\n`,
    'themes.csv': (text) =>
      `${text}a,2017,runde,0183,,2016-01-02,physical,A,,1,2,ja,,,,\nb,2017,,,secretariat,2016-01-02,mental,B,,,,,,,,\n`,
    'theme-answers.csv': 'round,municipality,answered\nrunde,0183,2016-01-02',
    'theme-lineage.csv': 'kind,theme,from,on,reason\nmerged,b,a,2016-03-01,Det samme',
    'wording.csv': 'edition,version,place,id,kind,text\n2017,3,1,afsnit-1,paragraph,Noget',
    'goal-themes.csv': 'edition,version,goal,themes\n2017,3,2017-goal-9,a',
    'steps.csv': 'id,place,title,planned\ntrin,1,Noget,2027-01',
    'answer-dates.csv': 'dispatch,answer_by\nudsendelse-2017,2017-09-01',
    'receipts.csv': 'dispatch,municipality,received\nudsendelse-2017,0183,2017-04',
    'sent-again.csv': 'dispatch,because,reason\nudsendelse-2017,other,Prøve',
    'adoption-terms.csv': 'edition,needs\n2017,every-council',
    'addressees.csv': 'edition,version,addressees,partners\n2017,2,alle,region-hovedstaden',
  })
  await grantOffice(on.ledger, kkr, operator, {
    mail: 'anna@a.example' as Mail,
    office: 'secretariat',
    code: null,
    from: day('2026-01-01'),
    to: null,
  })
  await beginDraft(on.ledger, kkr, operator, 2017)
  await recordGoalLeftOut(on.ledger, kkr, operator, '2017-v3', '2017-goal-1')
  await recordGroup(on.ledger, kkr, '2017-v2', '0183' as never)
  await recordRemarks(on.ledger, kkr, '2017-v2', '0183' as never)
  await recordAssessments(on.ledger, kkr, operator, '0183' as never)
  await recordFunding(on.ledger, kkr, operator)
  await recordReferences(on.ledger, kkr, operator)
  await recordMeasures(on.ledger, kkr, operator)
  await recordWay(on.ledger, kkr, operator, '0183' as never)
  await recordReminder(on.ledger, kkr, operator, 'udsendelse-2017-0183', '0183' as never)
  const [first] = await on.treatments()
  if (!first) throw new Error('no treatment')
  const withdrawal = { treatment: first.id, matter: first.matter, reason: 'Registreret to gange' }
  await withdrawTreatment(on.ledger, kkr, operator, withdrawal)
  await recordDialogue(on.ledger, kkr, operator)
  await recordVotes(on.ledger, kkr, operator)
  await recordCopy(on.ledger, kkr, operator)
  await recordCase({ ledger: on.ledger, alliance: kkr, actor: operator }, { edition: 2017, code: '0183' as never })
  await recordProceedings(on.ledger, kkr, operator, [{ id: 'a', title: 'A' }])
  return on
}

const tablesOf = async ({ ledger }: Stage): Promise<Table[]> => {
  const { rows } = await ledger.db.pool.query(
    `select table_name as name, json_agg(json_build_object('name', column_name, 'type', udt_name) order by ordinal_position) as columns
     from information_schema.columns where table_schema = $1 group by table_name order by table_name`,
    [schema],
  )
  return rows.filter(({ name }) => !beside.includes(name) && !name.startsWith('desk_'))
}

/** Other values for a column, whatever it is called; the database refuses those that cannot be. */
const others = ({ name, type }: Column): string[] => {
  const column = `"${name}"`
  if (type === 'bool') return [`not ${column}`]
  if (type === 'date') return [`coalesce(${column}, '2020-01-01') + 1`]
  if (type === 'uuid') return ['gen_random_uuid()']
  if (/^int/.test(type)) return [`coalesce(${column}, 1) + 1`, '39', '2099']
  return ["'9999'", `${column} || 'x'`, "'2099'", "'https://x.example/9'"]
}

/** Does the first of these that the database takes; false when it takes none. */
async function first(query: Query, statements: Iterable<string>): Promise<boolean> {
  for (const statement of statements) {
    const done = await query(statement).then(
      () => true,
      () => false,
    )
    if (done) return true
  }
  return false
}

const someRow = (table: string) => `{schema}.${table} where ctid = (select ctid from {schema}.${table} order by ctid limit 1)`

function* changes({ name, columns }: Table) {
  for (const column of columns)
    for (const value of others(column))
      yield `update ${someRow(name).replace(' where', ` set "${column.name}" = ${value} where`)}`
}

/** A row like one that is there, in all but one or two columns. */
function* additions({ name, columns }: Table) {
  const named = columns.map((column) => `"${column.name}"`).join(', ')
  const but = (changed: ReadonlyMap<string, string>) =>
    `insert into {schema}.${name} (${named}) select ${columns.map((column) => changed.get(column.name) ?? `"${column.name}"`).join(', ')} from ${someRow(name)}`
  const single = columns.flatMap((column) => others(column).map((value) => [column.name, value] as const))
  for (const one of single) yield but(new Map([one]))
  for (const one of single) for (const two of single) if (one[0] !== two[0]) yield but(new Map([one, two]))
}

const deletions = ({ name }: Table) => [`delete from ${someRow(name)}`]

/** The alliance describes itself once: the database takes no second row. */
const impossible = ['alliance added']
const ways = { changed: changes, 'taken away': deletions, added: additions }

// One rebuild tells of every table: what the facts say is compared with each by itself.
test.each(Object.entries(ways))(
  'given a row %s in every table, then verify names them all and exits with 1',
  async (what, way) => {
    const on = await filled()
    const tables = await tablesOf(on)
    expect(tables.length).toBeGreaterThan(15)
    const tampered: string[] = []
    await tamper(on.ledger, async (query) => {
      for (const table of tables) {
        expect(await query(`select 1 from {schema}.${table.name} limit 1`), `${table.name} holds a row to try with`).toHaveLength(
          1,
        )
        if (await first(query, way(table))) tampered.push(table.name)
      }
    })
    const names = tables.map(({ name }) => name).filter((name) => !impossible.includes(`${name} ${what}`))
    expect(tampered).toEqual(names)
    const { code, lines } = await said(on.ledger)
    expect(code).toBe(1)
    expect(lines).toEqual(names.map((name) => expect.stringMatching(`^kkr-hovedstaden: Tabellen ${name} [a-zæøå, ]+: \\{`)))
  },
)

test('given nothing tampered with, then every table is filled and sound, and one that is changed alone is named alone', async () => {
  const on = await filled()
  expect((await said(on.ledger)).code).toBe(0)
  const tables = await tablesOf(on)
  const last = tables.findLast(({ name }) => name.startsWith('vote')) as Table
  expect(await tamper(on.ledger, (query) => first(query, changes(last)))).toBe(true)
  expect(await said(on.ledger)).toEqual({ code: 1, lines: [expect.stringMatching(`^kkr-hovedstaden: Tabellen ${last.name} `)] })
})
