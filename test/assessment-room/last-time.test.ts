import { expect, test } from 'vitest'
import { saveAssessment } from '#assessments'
import { grantOffice, type Mail, type Site, startSession } from '#identity'
import { day } from '#kernel'
import { said } from '../assessments/facts.ts'
import { kattegat, operator, stage } from '../loading/stage.ts'
import { formIn } from '../meetings/form.ts'
import { siteOn } from '../support/real-site.ts'

const anholt = '9101' as never
const now = new Date('2026-11-22T12:40:00Z')

/** The small alliance with a paper from before, whose goal the first goal of 2017 came from, and somebody of Anholt. */
async function site() {
  const { ledger, imported } = await stage(kattegat)
  await imported({
    'editions.csv': 'year,title\n2013,Papiret 2013\n2017,Papiret 2017',
    'versions.csv': 'edition,number,dated\n2013,1,2013-01-01\n2017,1,2017-01-01',
    'goals.csv': (text) => `${text}\n2013,1,1,prevention,task,Det gamle,Gammel`,
    'lineage.csv': 'edition,version,kind,goal,from,area\n2017,1,merged,2017-goal-1,2013-goal-1,',
  })
  const office = { mail: 'anna@a.example' as Mail, office: 'clerk', code: anholt, from: day('2026-01-01'), to: null } as const
  const granted = await grantOffice(ledger, kattegat, operator, office)
  if (!granted.ok) throw new Error(granted.refusal)
  const session = await startSession({ ledger, clock: { now: () => now } } as Site, granted.value.person)
  return { ...(await siteOn(ledger, now)), cookie: `samsigte=${session}` }
}

test('given an answer from last time, then it can be read, and put into the fields of the goal that came of it', async () => {
  const { ledger, get, cookie } = await site()
  const then = { code: anholt, edition: 2013, goal: '2013-goal-1', content: said, state: 'approved', seen: 0 } as const
  expect((await saveAssessment(ledger, kattegat, operator, then)).ok).toBe(true)
  const path = '/kattegat/vurderingsarbejde/2017/9101/2017-goal-1'
  const page = await (await get(path, { headers: { cookie } })).text()
  expect(page).toContain('I har svaret på det i 2013')
  expect(page).toContain(said.solvedToday)
  expect(formIn(page, path).loeses).toBe('')
  const taken = formIn(await (await get(`${path}?fra=sidst`, { headers: { cookie } })).text(), path)
  expect(taken).toMatchObject({
    loeses: said.solvedToday,
    budget: 'no',
    'fra-1': 'Dagvagten',
    'hvornaar-1': 'marts 2027',
    'kilde-1': 'Varige midler fra 2016',
    'varig-1': 'yes',
    tilstand: 'draft',
    set: '0',
  })
  const other = '/kattegat/vurderingsarbejde/2017/9101/2017-goal-2'
  expect(await (await get(other, { headers: { cookie } })).text()).not.toContain('I har svaret på det')
})
