import { expect, test } from 'vitest'
import { looking } from '#db'
import { readGroup } from '#writing-group'
import { stage as loadingStage } from '../loading/stage.ts'
import { errorsIn, formIn } from '../meetings/form.ts'
import { kkr, stage } from '../meetings/stage.ts'

const base = '/kkr-hovedstaden/skrivegruppe'
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

test('given KKR, then what is known of its writing group is told, and that its members are not recorded', async () => {
  const on = await stage()
  const page = plain(await (await on.browser().get(base)).text())
  expect(page).toContain('KKR Hovedstaden &gt; Embedsmandsudvalget for Sundhed &gt; Skrivegruppen')
  expect(page).toContain('alle klynger skal være med, og både somatik og psykiatri skal være dækket')
  expect(page).toContain('Medlemmerne er ikke registreret')
})

test('given the secretariat, when it records members by title, then everyone sees them and which clusters are missing; no name and no mail is there', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const record = async (fields: Record<string, string>) => {
    const form = formIn(await (await secretariat.get(`${base}/medlemmer/nyt`)).text(), `${base}/medlemmer`)
    return secretariat.post(`${base}/medlemmer`, { ...form, udgave: '2027', ...fields })
  }
  const wrong = await record({ titel: '', kommune: '' })
  expect([wrong.status, Object.keys(errorsIn(await wrong.text())).sort()]).toEqual([422, ['rolle', 'titel']])
  const none = await record({ titel: 'Sundhedschef', rolle: 'member', kommune: '' })
  expect([none.status, Object.keys(errorsIn(await none.text()))]).toEqual([422, ['kommune']])
  expect((await record({ titel: 'Sundhedschef', rolle: 'lead', kommune: '0183', somatic: 'ja' })).status).toBe(303)
  expect((await record({ titel: 'Centerchef', rolle: 'member', kommune: '0400', psychiatric: 'ja' })).status).toBe(303)
  const page = plain(await (await on.browser().get(base)).text())
  expect(page).toContain('2 klynger af 5 er repræsenteret. Ingen kommer fra')
  expect(page).toContain('Både somatik og psykiatri er dækket.')
  expect(page).toMatch(/Sundhedschef Ishøj leder somatik/)
  expect(page).not.toMatch(/@|Registrér et medlem/)
  const [lead] = (await looking(on.ledger.db, kkr, readGroup)).filter(({ role }) => role === 'lead')
  const address = `${base}/medlemmer/${lead?.id}`
  const form = formIn(await (await secretariat.get(address)).text(), `${base}/medlemmer`)
  expect((await secretariat.post(`${base}/medlemmer`, { ...form, til: '1.11.2026' })).status).toBe(303)
  expect((await secretariat.post(`${base}/medlemmer`, { ...form, til: '2.11.2026' })).status).toBe(409)
  expect(plain(await (await on.browser().get(base)).text())).toContain('1 klynge af 5 er repræsenteret')
})

test('given writing-group.csv, then its members are loaded, the same twice once, and a row that cannot be is refused with what to do', async () => {
  const on = await loadingStage(kkr)
  const file = (rows: string) => ({ 'writing-group.csv': `id,edition,municipality,title,role,expertise,from,to\n${rows}` })
  const good = file('a,2017,Ishøj,Sundhedschef,lead,somatic;psykiatri,2016-03,\nb,2017,,Overlæge,ressourceperson,psychiatric,,')
  await on.imported(good)
  expect((await looking(on.ledger.db, kkr, readGroup)).map(({ code, role, expertise }) => [code, role, expertise])).toEqual([
    ['0183', 'lead', ['somatic', 'psychiatric']],
    [null, 'resource', ['psychiatric']],
  ])
  const head = await on.head()
  expect((await on.imported(good)).wrote).toBe(false)
  expect(await on.head()).toEqual(head)
  const wrong = (await on.import(file('a,2017,,Chef,member,kirurgi,,'))).join('\n')
  expect(wrong).toContain('kun en ressourceperson (resource) kan være uden kommune')
  expect(await on.verified()).toMatchObject({ ok: true })
})
