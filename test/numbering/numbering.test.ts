import { expect, test } from 'vitest'
import { looking } from '#db'
import {
  addPart,
  areasOf,
  asIncoming,
  beginDraft,
  type GoalContent,
  goalsOf,
  isOf,
  mergeGoal,
  movePart,
  noGoal,
  noText,
  parkGoal,
  removePart,
  reviveArea,
  splitGoal,
} from '#drafting'
import { compareVersions, readEditions, readGoalsLeftOut, readLineage } from '#editions'
import { fingerprintOf } from '#journal'
import { day } from '#kernel'
import { numberVersion } from '#numbering'
import { answerRemark, makeRemark, moveRound, openForRemarks, readMarks, readRemarks, sealedOf } from '#remarks'
import { verify } from '#verify'
import { readWording } from '#wording'
import { readDrafted } from '#writing-group'
import { applying } from '../../src/facts.ts'
import { given, secretariat, stage, text, writer } from '../drafting/stage.ts'
import { formIn } from '../meetings/form.ts'
import { ishoej, kkr } from '../meetings/stage.ts'

const base = '/kkr-hovedstaden/udkast/2017'
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
type On = Awaited<ReturnType<typeof stage>>

/** Fills what a goal must have, and names the areas. */
async function complete(on: On) {
  const { parts } = await on.draft()
  for (const part of parts.filter(isOf('goal'))) {
    const content: GoalContent = {
      ...part.content,
      obligation: part.content.obligation || 'must',
      reason: part.content.reason || 'Fordi',
      economy: part.content.economy || 'Egne rammer',
    }
    given(await on.write(writer, part.id, part.save, content))
  }
  for (const part of parts.filter(isOf('area')))
    given(
      await on.write(secretariat, part.id, part.save, { ...part.content, title: part.content.title || `Område ${part.place}` }),
    )
}
const number = async (on: On, actor = secretariat) =>
  numberVersion(on.ledger, kkr, actor, { edition: 2017, seen: (await on.draft()).mark })
const edition = async (on: On) => (await looking(on.ledger.db, kkr, readEditions)).find(({ year }) => year === 2017)

test('given a draft that lacks something, then it is refused with everything that is missing, each with a link to it, and nothing is public', async () => {
  const on = await stage()
  const empty = await on.add('', '2017-goal-1')
  const bo = await on.signedIn('secretariat')
  const page = await (await bo.get(`${base}/nummerering`)).text()
  expect(plain(page)).toContain('Et udviklingsområde mangler et navn.')
  expect(plain(page)).toContain('Et afsnit er uden tekst.')
  expect(page).toContain(`href="${base}/dele/${empty}"`)
  expect(page).not.toContain('Nummerér som version')
  expect(await number(on)).toEqual({ ok: false, refusal: 'is-incomplete' })
  expect(await number(on, writer)).toEqual({ ok: false, refusal: 'not-yours' })
  expect((await edition(on))?.versions.map((one) => one.number)).toEqual([1, 2])
})

test('given a whole draft in which goals were parked, merged and split, when it is numbered, then the version says so, is public, and the next draft begins from it unchanged', async () => {
  const on = await stage()
  await complete(on)
  await on.add('Indledning', 'papir')
  await on.add('Om akuttilbud', '2017-goal-1')
  const split = given(await splitGoal(on.ledger, kkr, writer, { edition: 2017, goal: '2017-goal-3' }))
  given(await parkGoal(on.ledger, kkr, writer, { edition: 2017, goal: '2017-goal-1' }))
  given(await mergeGoal(on.ledger, kkr, writer, { edition: 2017, goal: '2017-goal-2', into: '2017-goal-3' }))
  given(await reviveArea(on.ledger, kkr, writer, 2017, 'omraade-1'))
  await complete(on)
  const revived = goalsOf(await on.draft()).find(({ id }) => id === 'omraade-1')
  const about = { area: 'prevention', kind: 'task', shortTitle: 'Genoptaget' } as const
  if (revived) given(await on.write(writer, revived.id, revived.save, { ...revived.content, ...about }))
  const written = await on.draft()

  expect((await number(on)).ok).toBe(true)
  const [, before, after] = (await edition(on))?.versions ?? []
  expect([after?.number, after?.goals.map(({ id }) => id), after?.areaCount]).toEqual([3, ['2017-goal-3', split, 'omraade-1'], 3])
  const wording = await looking(on.ledger.db, kkr, (read) => readWording(read, '2017-v3'))
  expect(wording.blocks.map((block) => [block.text, block.part.kind])).toEqual([
    ['Indledning', 'paper'],
    ['Om akuttilbud', 'area'],
  ])
  expect(wording.terms).toHaveLength(3)
  const lineage = await looking(on.ledger.db, kkr, readLineage)
  expect(
    lineage
      .filter(({ version }) => version === '2017-v3')
      .map(({ kind, goal }) => `${kind} ${goal}`)
      .sort(),
  ).toEqual(['merged 2017-goal-3', 'parked 2017-goal-1', 'revived omraade-1', `split ${split}`])
  if (!before || !after) throw new Error('no versions')
  const compared = compareVersions(before, after, lineage, ['2017-v1', '2017-v2', '2017-v3'])
  expect(JSON.stringify(compared)).toContain('2017-goal-1')
  const drafted = await looking(on.ledger.db, kkr, readDrafted)
  expect(drafted.find(({ part }) => part === '2017-goal-3')?.by).toContainEqual({
    office: 'writer',
    code: ishoej,
    texts: expect.any(Number),
  })
  const page = plain(await (await on.browser().get('/kkr-hovedstaden/papirer/2017/versioner/3')).text())
  expect(page).toContain('Indledning')
  expect(plain(await (await on.browser().get('/kkr-hovedstaden/skrivegruppe')).text())).toContain('skrivegruppemedlem fra Ishøj')

  const removed = await removePart(on.ledger, kkr, writer, { edition: 2017, part: split, because: '' })
  expect(removed).toEqual({ ok: false, refusal: 'is-numbered' })
  given(await beginDraft(on.ledger, kkr, writer, 2017))
  const next = await on.draft()
  expect([next.number, next.from]).toEqual([4, '2017-v3'])
  expect(asIncoming(next)).toEqual(asIncoming(written))
  expect(areasOf(next).map(({ id }) => id)).toContain('2017-goal-1')
  expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
}, 60_000)

test('given a goal taken out with a reason, and one that went up in a goal which was parked, when the draft is numbered, then both are told of', async () => {
  const on = await stage()
  await complete(on)
  given(await mergeGoal(on.ledger, kkr, writer, { edition: 2017, goal: '2017-goal-2', into: '2017-goal-3' }))
  given(await parkGoal(on.ledger, kkr, writer, { edition: 2017, goal: '2017-goal-3' }))
  await on.add('Det sidste mål', '2017-goal-1')
  const another = given(await addPart(on.ledger, kkr, writer, { edition: 2017, kind: 'goal', after: '2017-goal-1' }))
  const part = goalsOf(await on.draft()).find(({ id }) => id === another)
  const about = { title: 'Vi vil noget nyt', shortTitle: 'Noget nyt', area: 'prevention', kind: 'task' } as const
  if (part) given(await on.write(writer, another, part.save, { ...part.content, ...about }))
  const because = 'KKR bad om færre mål'
  given(await removePart(on.ledger, kkr, writer, { edition: 2017, part: '2017-goal-1', because }))
  await complete(on)
  expect((await number(on)).ok).toBe(true)
  const lineage = await looking(on.ledger.db, kkr, readLineage)
  const told = lineage
    .filter(({ version }) => version === '2017-v3')
    .map(({ kind, goal, area }) => `${kind} ${goal} ${area?.place}`)
  expect(told.sort()).toEqual(['parked 2017-goal-2 4', 'parked 2017-goal-3 4'])
  expect(await looking(on.ledger.db, kkr, readGoalsLeftOut)).toEqual([
    { version: '2017-v3', goal: '2017-goal-1', reason: because },
  ])
  const comparing = '/kkr-hovedstaden/papirer/2017/sammenlign?fra=2&til=3'
  expect(plain(await (await on.browser().get(comparing)).text())).toContain(`Er ikke med i version 3: ${because}.`)
  expect(plain(await (await on.browser().get('/kkr-hovedstaden/journal')).text())).toContain(
    `er ikke med i version 3 af udgaven 2017: ${because}.`,
  )
  expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
}, 60_000)

test('given remarks, when the draft is numbered, then they are public with their answers, and each is what its fingerprint was made of', async () => {
  const on = await stage()
  await complete(on)
  const part = await on.add('Kommunerne vil', '2017-goal-1')
  given(await openForRemarks(on.ledger, kkr, secretariat, { edition: 2017, until: day('2026-12-01'), origin: 'http://x' }))
  const save = (await on.part(part))?.save ?? 0
  const said = {
    round: '2017-1',
    code: ishoej,
    part,
    kind: 'proposal' as const,
    text: 'Klarere',
    wording: 'Kommunerne skal',
    save,
  }
  const id = crypto.randomUUID()
  const clerk = { ...writer, by: { office: 'clerk', municipality: ishoej } } as const
  given(await makeRemark(on.ledger, kkr, clerk, 2017, { id, ...said }))
  const bo = await on.signedIn('secretariat')
  const waiting = plain(await (await bo.get(`${base}/nummerering`)).text())
  expect(waiting).toContain('1 bemærkning fra kommunerne venter på svar.')
  expect(waiting).toContain('Kommunerne kan skrive bemærkninger til og med 1.12.2026.')
  given(await answerRemark(on.ledger, kkr, writer, 2017, { remark: id, answer: 'accepted', reason: 'Enige', seen: save }))
  const today = { edition: 2017, until: day('2026-11-22'), origin: 'http://x' }
  given(await moveRound(on.ledger, kkr, secretariat, today))
  await on.ledger.db.pool.query("update alliance_kkr_hovedstaden.remark_rounds set until = '2026-11-21'")
  const form = formIn(await (await bo.get(`${base}/nummerering`)).text(), `${base}/nummerering`)
  expect((await bo.post(`${base}/nummerering`, form)).status).toBe(303)
  expect((await bo.post(`${base}/nummerering`, form)).status).toBe(409)
  const desk = plain(await (await bo.get(`${base}/bemaerkninger`)).text())
  expect(desk).toContain('Udkastet er nummereret som version 3. 1 bemærkning med svar kan læses af alle.')
  const own = await (await on.signedIn('clerk', ishoej)).get(`${base}/bemaerkninger/0183`)
  expect([own.status, own.headers.get('location')]).toEqual([303, '/kkr-hovedstaden/papirer/2017/bemaerkninger'])

  const [remark] = await looking(on.ledger.db, kkr, readRemarks)
  expect(remark).toMatchObject({
    version: '2017-v3',
    answer: 'accepted',
    reason: 'Enige',
    on: 'Kommunerne vil',
    wording: 'Kommunerne skal',
  })
  const [mark] = await looking(on.ledger.db, kkr, readMarks)
  if (!remark?.salt || !remark.round || !mark) throw new Error('nothing to check')
  expect(fingerprintOf(remark.salt, sealedOf({ ...remark, round: remark.round }))).toBe(mark.fingerprint)
  const page = plain(await (await on.browser().get('/kkr-hovedstaden/papirer/2017/bemaerkninger')).text())
  expect(page).toMatch(/Ændringsforslag fra Ishøj.*Klarere.*slettet: vil.*tilføjet: skal.*Taget ind Enige/)
  expect(page).toContain('Udkastet blev vist til 29 kommuner.')
  expect((await on.part(part))?.content).toEqual(text('Kommunerne skal'))
})

test('given two who number at once on two connections, then there is one version, and the second is told', async () => {
  const on = await stage()
  await complete(on)
  const other = await on.second()
  const wanted = { edition: 2017, seen: (await on.draft()).mark }
  const both = await Promise.all([on.ledger, other].map((ledger) => numberVersion(ledger, kkr, secretariat, wanted)))
  expect(both.map((outcome) => (outcome.ok ? outcome.value : outcome.refusal)).sort()).toEqual(['2017-v3', 'is-numbered'])
  expect((await edition(on))?.versions).toHaveLength(3)
})

test('given a draft that somebody changed since it was looked through, then it is not numbered before it is seen again', async () => {
  const on = await stage()
  await complete(on)
  const refused = async (change: () => Promise<unknown>) => {
    const { mark } = await on.draft()
    await change()
    const outcome = await numberVersion(on.ledger, kkr, secretariat, { edition: 2017, seen: mark })
    expect(outcome).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  }
  await refused(() => on.add('Kom til', 'papir'))
  await refused(() => movePart(on.ledger, kkr, writer, { edition: 2017, part: '2017-goal-1', after: '2017-goal-2' }))
  await refused(() => removePart(on.ledger, kkr, writer, { edition: 2017, part: '2017-goal-3', because: '' }))
})

test('given an edition that nobody has recorded, when its first draft is written from nothing and numbered, then the edition is there with its first version', async () => {
  const on = await stage(2027)
  const goal = given(await addPart(on.ledger, kkr, writer, { edition: 2027, kind: 'goal', after: null }))
  const text = { ...noText, text: 'Kommunerne begynder forfra' }
  given(await addPart(on.ledger, kkr, writer, { edition: 2027, kind: 'text', after: goal, text }))
  const bo = await on.signedIn('secretariat')
  const page = plain(await (await bo.get('/kkr-hovedstaden/udkast/2027/nummerering')).text())
  expect(page).toContain('Papiret mangler en titel.')
  expect(page).toContain('Et mål uden navn mangler målet i én sætning, kort navn, område, slags')
  const paper = (await on.draft()).parts.find(isOf('paper'))
  if (paper) given(await on.write(secretariat, paper.id, paper.save, { ...paper.content, title: 'Fælles mål 2027' }))
  const said = { title: 'Vi vil begynde', shortTitle: 'Begynd', area: 'prevention', kind: 'strategy', obligation: 'may' } as const
  const content = { ...noGoal, ...said, reason: 'Fordi', economy: 'Ingen' }
  given(await on.write(writer, goal, (await on.part(goal))?.save ?? 0, content))
  const seen = (await on.draft()).mark
  expect(given(await numberVersion(on.ledger, kkr, secretariat, { edition: 2027, seen }))).toBe('2027-v1')
  const recorded = (await looking(on.ledger.db, kkr, readEditions)).find(({ year }) => year === 2027)
  expect(recorded).toMatchObject({
    title: 'Fælles mål 2027',
    versions: [{ number: 1, goals: [{ id: goal, shortTitle: 'Begynd' }] }],
  })
  expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
})
