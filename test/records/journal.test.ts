import { expect, test } from 'vitest'
import { readCooperations, withdrawCooperationAct } from '#cooperation'
import { looking } from '#db'
import { beginDraft } from '#drafting'
import { readLineage, withdrawLineage } from '#editions'
import { endOffice, grantOffice, type Mail } from '#identity'
import { day } from '#kernel'
import { readTreatments, withdrawTreatment } from '#meetings'
import { applying } from '../../src/facts.ts'
import { recordAssessments } from '../assessments/facts.ts'
import { recordCase } from '../cases/facts.ts'
import { recordCopy } from '../copies/facts.ts'
import { recordDialogue } from '../dialogue/facts.ts'
import { recordGoalLeftOut } from '../editions/facts.ts'
import { recordReminder } from '../following/facts.ts'
import { recordFunding } from '../funding/facts.ts'
import { recordThemes } from '../intake/facts.ts'
import { recordMeasures } from '../measures/facts.ts'
import { recordWay } from '../pathways/facts.ts'
import { recordVotes } from '../priorities/facts.ts'
import { recordProceedings } from '../proceedings/facts.ts'
import { recordReferences } from '../references/facts.ts'
import { recordRemarks } from '../remarks/facts.ts'
import { recordSubmissions } from '../submissions/facts.ts'
import { kkr, realSite } from '../support/real-site.ts'
import { recordGroup } from '../writing-group/facts.ts'
import { bothAlliances, invented } from './both-alliances.ts'

type Site = Awaited<ReturnType<typeof realSite>>
const now = new Date('2026-11-22T12:40:00Z')
const operator = { by: { office: 'operator' }, person: null, now } as const
const mail = 'bodil.hemmelig@kommune.example' as Mail

async function grantAndEnd({ ledger }: Site) {
  const from = day('2026-11-01')
  const granted = await grantOffice(ledger, kkr, operator, { mail, office: 'clerk', code: '0183' as never, from, to: null })
  if (!granted.ok) throw new Error(granted.refusal)
  const ended = await endOffice(ledger, kkr, operator, { id: granted.value.id, from: day('2026-11-20') })
  if (!ended.ok) throw new Error(ended.refusal)
  return granted.value.person
}

/** Records that were a mistake: what became of a goal, and what a council did. */
async function takeBack({ ledger }: Site) {
  const [first] = await looking(ledger.db, invented, readLineage)
  const withdrawn = first && (await withdrawLineage(ledger, invented, operator, first))
  if (!withdrawn?.ok) throw new Error('nothing to take back')
  const treatment = (await looking(ledger.db, invented, (read) => readTreatments(read))).find(({ code }) => code !== null)
  const command = treatment && { treatment: treatment.id, matter: treatment.matter, reason: 'Et andet møde' }
  const unsaid = command && (await withdrawTreatment(ledger, invented, operator, command))
  if (!unsaid?.ok) throw new Error('no treatment to withdraw')
  const [joint] = await looking(ledger.db, invented, readCooperations)
  const gone = joint && (await withdrawCooperationAct(ledger, invented, operator, { id: joint.id, reason: 'Findes ikke' }))
  if (!gone?.ok) throw new Error('no cooperation to withdraw')
}

const plain = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&\w+;|&#\d+;/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
/** The points on a page of the journal: each one's place, and what its row says. */
const pointsOn = (page: string) =>
  [...page.matchAll(/<tr><th[^>]*><span id="nr-(\d+)">.*?<\/tr>/gs)].map(([row, place]) => ({
    place: Number(place),
    text: plain(/data-title="Hvad">(.*?)<\/td>/s.exec(row)?.[1] ?? ''),
  }))
const older = (page: string) => /href="[^"]*\?foer=(\d+)">Ældre poster/.exec(page)?.[1]

/** Every point, whichever page it stands on, read as a person would: page by page, and into what a load wrote. */
async function readWhole(site: Site, alliance: string) {
  const all = new Map<number, string>()
  let pages = 0
  for (const asked = ['']; asked.length; ) {
    const query = asked.pop() as string
    const page = await (await site.get(`/${alliance}/journal${query}`)).text()
    pages += 1
    const points = pointsOn(page)
    for (const { place, text } of points) all.set(place, text)
    const inside = [...page.matchAll(/href="[^"]*(\?foer=\d+)">Se de/g)].map(([, found]) => found as string)
    const next = older(page)
    asked.push(...inside, ...(next ? [`?foer=${next}`] : []))
  }
  return { all, pages }
}

type Entries = { sequence: number; type: string }[]
/** The whole journal as the API gives it, page by page. */
async function readEntries({ get }: Site, alliance: string) {
  const entries: Entries = []
  for (let after: number | null = 0; after !== null; ) {
    const page: { entries: Entries; head: { sequence: number }; next: number | null } = await (
      await get(`/api/v1/${alliance}/journal?antal=1000&efter=${after}`)
    ).json()
    entries.push(...page.entries)
    after = page.next
    if (after === null) return { entries, head: page.head }
  }
  throw new Error('a journal has an end')
}

test('every kind of fact is told in a Danish sentence, and no person is in it', async () => {
  const site = await bothAlliances()
  const person = await grantAndEnd(site)
  await takeBack(site)
  await recordDialogue(site.ledger, kkr, operator)
  await recordThemes(site.ledger, kkr, operator)
  await recordVotes(site.ledger, kkr, operator)
  await beginDraft(site.ledger, kkr, operator, 2017)
  await recordGoalLeftOut(site.ledger, kkr, operator, '2017-v2', '2017-goal-1')
  await recordGroup(site.ledger, kkr, '2017-v2', '0183' as never)
  await recordRemarks(site.ledger, kkr, '2017-v2', '0183' as never)
  await recordAssessments(site.ledger, kkr, operator, '0183' as never)
  await recordFunding(site.ledger, kkr, operator)
  await recordReferences(site.ledger, kkr, operator)
  await recordMeasures(site.ledger, kkr, operator)
  await recordWay(site.ledger, kkr, operator, '0183' as never)
  await recordCopy(site.ledger, kkr, operator)
  await recordCase({ ledger: site.ledger, alliance: kkr, actor: operator }, { edition: 2017, code: '0183' as never })
  await recordReminder(site.ledger, kkr, operator, 'udsendelse-2017-0183', '0183' as never)
  await recordProceedings(site.ledger, kkr, operator)
  await recordSubmissions(site.ledger, kkr, operator, '2017-v2', 'kkr-hovedstaden')
  const told = new Set<string>()
  for (const alliance of [kkr, invented]) {
    const { all } = await readWhole(site, alliance)
    const { entries, head } = await readEntries(site, alliance)
    expect(all.size).toBe(head.sequence)
    for (const { sequence, type } of entries) {
      told.add(type)
      expect([sequence, type, all.get(sequence)]).toEqual([sequence, type, expect.stringMatching(/^[\p{Lu}»].*\./u)])
      expect(all.get(sequence)).not.toMatch(/undefined|null|NaN|\[object|ikke kan fortælle|[\w.]+@[\w.]+|[0-9a-f]{8}-[0-9a-f]{4}/)
    }
  }
  expect([...told].sort()).toEqual(Object.keys(applying).sort())
  const page = await (await site.get(`/${kkr}/journal`)).text()
  const api = await (await site.get(`/api/v1/${kkr}/journal?antal=1000`)).text()
  expect(page).toContain('Driften')
  expect([page.includes(person), page.includes('bodil'), api.includes('bodil'), api.includes('@kommune')]).toEqual([
    false,
    false,
    false,
    false,
  ])
})

test('given a load of a whole alliance, then it is one point, and what it wrote is a click away', async () => {
  const site = await realSite()
  const page = await (await site.get(`/${kkr}/journal`)).text()
  const points = pointsOn(page)
  expect(points).toHaveLength(1)
  expect(points[0]?.text).toContain('Filer er indlæst: 1 beskrivelse, 29 kommuner')
  const place = points[0]?.place as number
  expect(points[0]?.text).toContain(`Se de ${place - 1} poster, som indlæsningen skrev`)
  expect(older(page)).toBeUndefined()
  const inside = await (await site.get(`/${kkr}/journal?foer=${place}`)).text()
  expect(pointsOn(inside).map((point) => point.place)).toEqual(Array.from({ length: 25 }, (_, at) => place - 1 - at))
  expect(older(inside)).toBe(String(place - 25))
  await grantAndEnd(site)
  const after = await (await site.get(`/${kkr}/journal`)).text()
  expect(pointsOn(after).map((point) => point.place)).toEqual([place + 2, place + 1, place])
})

test('an address that names no place in the journal says what to write', async () => {
  const { get } = await realSite()
  for (const asked of ['0', '-1', 'x', '', '1e3', '1'.repeat(16)]) {
    const answer = await get(`/${kkr}/journal?foer=${asked}`)
    expect([asked, answer.status]).toEqual([asked, 400])
    expect(await answer.text()).toContain('Skriv et nummer i journalen efter foer')
  }
  expect((await get(`/${kkr}/journal?foer=1`)).status).toBe(200)
})
