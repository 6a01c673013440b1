import { expect, test } from 'vitest'
import { looking } from '#db'
import { verify } from '#verify'
import { readWording } from '#wording'
import { applying } from '../../src/facts.ts'
import { ishoej, kkr, stage } from '../meetings/stage.ts'
import { themed } from '../wording/stage.ts'

const path = `/${kkr}/maalenes-grundlag/2017-v2/2017-goal-3`
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ')
/** What the form holds now, as a browser would send it back. */
function filled(html: string): Record<string, string> {
  const value = (field: string) => /value="([^"]*)"/.exec(field)?.[1] ?? ''
  const inputs = [...html.matchAll(/<input [^>]*name="([^"]+)"[^>]*>/g)]
    .filter(([field]) => !/type="(radio|checkbox)"/.test(field) || /\schecked/.test(field))
    .map(([field, name]) => [name, value(field)] as const)
  const areas = [...html.matchAll(/<textarea [^>]*name="([^"]+)"[^>]*>([^<]*)</g)].map(([, name, text]) => [name, text] as const)
  return Object.fromEntries([...inputs, ...areas])
}

async function opened() {
  const on = await stage()
  await themed(on.ledger, kkr, { 'unges-trivsel': 'Unges trivsel' })
  const secretariat = await on.signedIn('secretariat')
  const form = async () => filled(await (await secretariat.get(path)).text())
  const recorded = () => looking(on.ledger.db, kkr, (read) => readWording(read, '2017-v2'))
  return { on, secretariat, form, recorded }
}

test('given a locked version, when the secretariat fills in what nobody had recorded, then the goal tells it, the same form again counts once, and what stands is not changed', async () => {
  const { on, secretariat, form, recorded } = await opened()
  const answers = { ...(await form()), skal: 'may', 'tema-unges-trivsel': 'ja', vej: 'Et forslag blev til et mål' }
  const sent = await secretariat.post(path, answers)
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `/${kkr}/maal/3?udgave=2017&version=2`])
  const head = (await recorded()).foundings
  expect(head).toEqual([{ goal: '2017-goal-3', themes: ['unges-trivsel'], vote: null, words: 'Et forslag blev til et mål' }])
  const journal = async () => plain(await (await secretariat.get(`/${kkr}/journal`)).text())
  expect((await secretariat.post(path, answers)).status).toBe(303)
  expect((await journal()).split('bygger på: 1 tema').length).toBe(2)
  const goal = plain(await (await secretariat.get(`/${kkr}/maal/3`)).text())
  expect(goal).toContain('Skal eller kanKan')
  expect(goal).toContain('Et forslag blev til et målUnges trivsel')
  const changed = await secretariat.post(path, { ...(await form()), begrundelse: 'En helt anden' })
  expect([changed.status, plain(await changed.text())]).toEqual([
    409,
    expect.stringContaining('Versionen er godkendt eller sendt ud.'),
  ])
  expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
})

test('given several who write at once, then one is recorded, and the others are told, with their answers still there', async () => {
  const { secretariat, form, recorded } = await opened()
  const first = await form()
  const ways = ['Den ene vej', 'Den anden vej', 'Den tredje vej']
  const sent = await Promise.all(ways.map((vej) => secretariat.post(path, { ...first, vej })))
  expect(sent.map(({ status }) => status).sort()).toEqual([303, 409, 409])
  const won = sent.findIndex(({ status }) => status === 303)
  expect((await recorded()).foundings.map(({ words }) => words)).toEqual([ways[won]])
  for (const [at, answer] of sent.entries()) {
    if (at === won) continue
    const page = await answer.text()
    expect(page).toContain(ways[at])
    expect(plain(page)).toContain('Det er blevet ændret, mens du skrev.')
  }
})

test('given answers that cannot be, or somebody who may not, then it is told in Danish, and nothing is stored', async () => {
  const { on, secretariat, form, recorded } = await opened()
  const before = await recorded()
  for (const [given, status, text] of [
    [{ skal: 'x' }, 422, 'Vælg, om kommunerne skal eller kan'],
    [{ prioritering: "x' or 1=1" }, 422, 'Vælg en prioritering, der er registreret.'],
    [{ vej: 'x'.repeat(2001) }, 422, 'Der er plads til 2000 tegn.'],
    [{ hvorfor: '', 'hvorfor-kilde': 'Sagen' }, 422, 'eller slet kilden'],
  ] as const) {
    const answer = await secretariat.post(path, { ...(await form()), ...given })
    expect([given, answer.status, plain(await answer.text())]).toEqual([given, status, expect.stringContaining(text)])
  }
  expect((await secretariat.get(`/${kkr}/maalenes-grundlag/2017-v2/ukendt`)).status).toBe(404)
  const clerk = await on.signedIn('clerk', ishoej)
  expect([(await clerk.get(path)).status, (await clerk.post(path, await form())).status]).toEqual([403, 403])
  expect(plain(await (await clerk.get(`/${kkr}/maal/3`)).text())).not.toContain('Registrér, hvad målet bygger på')
  expect(await recorded()).toEqual(before)
})
