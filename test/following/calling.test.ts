import { expect, test } from 'vitest'
import { errorsIn, formIn } from '../meetings/form.ts'
import { kkr } from '../meetings/stage.ts'
import { tableOf, wordsOf } from '../public-site/page.ts'
import { ishoej, stage } from './stage.ts'

const desk = `/${kkr}/opfoelgningsarbejde`
const call = `${desk}/udsendelse-2017-0183/opkald`

test('given that no answer was asked for, then the desk says that nobody need be called', async () => {
  const on = await stage()
  const office = await on.signedIn('secretariat')
  const said = wordsOf(await (await office.get(desk)).text())
  expect(said).toContain('Der er ikke registreret nogen svarfrist')
  expect(said).toContain('Ingen skal ringes til.')
})

test('given those who are late, then the desk says whom to call and keeps what was agreed; nobody else sees it', async () => {
  const on = await stage()
  await on.askFor('2026-11-20')
  await on.contact(ishoej, 'bodil@ishoej.example')
  const office = await on.signedIn('secretariat')
  const calls = async () => tableOf(await (await office.get(desk)).text(), 'opkald').rows
  const before = await calls()
  expect(before).toHaveLength(29)
  const own = before.find(({ Kommune }) => Kommune?.startsWith('Ishøj'))
  expect(own?.Hvorfor).toBe('2 dage efter svarfristen den 20.11.2026. Der er ikke registreret noget livstegn.')
  expect(own?.Kontakter).toBe('Bodil Hemmelig, kontakt: bodil@ishoej.example')
  // København has been heard from, so it comes last.
  expect(before.at(-1)?.Kommune).toMatch(/^København/)

  const form = formIn(await (await office.get(call)).text(), call)
  const wrong = await office.post(call, { ...form, dato: '1.1.2027', aftalt: 'På dagsordenen i januar.', igen: '' })
  const again = await wrong.text()
  expect([wrong.status, Object.keys(errorsIn(again))]).toEqual([422, ['dato']])
  expect(again).toContain('På dagsordenen i januar.')
  const sent = { ...form, aftalt: 'På dagsordenen i januar.', igen: '11.1.2027' }
  for (const _ of [1, 2]) expect((await office.post(call, sent)).status).toBe(303)
  const page = await (await office.get(desk)).text()
  expect(tableOf(page, 'opkald').rows).toHaveLength(28)
  const agreed = tableOf(page, 'aftalte-opkald').rows
  expect(agreed.map(({ Hvorfor }) => Hvorfor)).toEqual(['Ring igen den 11.1.2027.'])
  expect(agreed[0]?.Aftalt?.match(/På dagsordenen/g)).toHaveLength(1)

  const clerk = await on.signedIn('clerk', ishoej)
  for (const path of [desk, call]) expect([path, (await clerk.get(path)).status]).toEqual([path, 403])
  for (const path of ['opfoelgning', 'opfoelgning.json', 'journal', 'kommuner/0183'])
    expect(await (await on.browser().get(`/${kkr}/${path}`)).text()).not.toMatch(/dagsordenen i januar|bodil/i)

  const slet = new RegExp(`${desk}/opkald/[^"]*/slet`).exec(page)?.[0] as string
  expect((await clerk.post(slet)).status).toBe(403)
  expect((await office.post(slet)).status).toBe(303)
  expect(await calls()).toHaveLength(29)
  expect((await office.get(`${desk}/nej/opkald`)).status).toBe(404)
})
