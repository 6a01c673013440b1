import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openProgram } from '../../src/program.ts'
import type { Browser as Cookies } from '../identity/stage.ts'
import { code, desk, kkr, stage } from '../priorities/stage.ts'
import { axe, launch, looks, overflow } from '../support/chromium.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** The vote's stage with the whole program listening, and real pages for who has come in. */
async function listening() {
  const on = await stage()
  const contact = { mode: 'development', origin: 'http://localhost:3000', behindProxy: false, mail: null } as never
  const program = openProgram(on.ledger, contact, on.clock)
  const server = createServer(program.answer)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  })
  const pageOf = async (who: Cookies | null, way: BrowserContextOptions) => {
    const context = await browser.newContext({ baseURL: address, ...way })
    const cookies = [...(who?.cookies ?? [])].map(([name, value]) => ({ name, value, url: address }))
    if (cookies.length) await context.addCookies(cookies)
    return context.newPage()
  }
  return { ...on, pageOf }
}

const narrow = { viewport: { width: 320, height: 700 }, javaScriptEnabled: false }

test('given a phone at 320 px without scripts, when a municipality votes by its link, then its ballot is kept and can be changed', async () => {
  const on = await listening()
  const id = await on.opened()
  const page = await on.pageOf(await on.linked(id, '0183'), narrow)
  await page.goto(on.ballot(id, '0183'))
  await page.getByLabel('Plads 1').selectOption('b')
  await page.getByLabel('Plads 2').selectOption('b')
  await page.getByRole('button', { name: 'Afgiv stemmesedlen' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('»Børn« står også på plads 1')
  expect(await page.getByLabel('Plads 1').inputValue()).toBe('b')
  await page.getByLabel('Plads 2').selectOption('a')
  await page.getByLabel('Frit mandat').check()
  await page.getByRole('button', { name: 'Afgiv stemmesedlen' }).click()
  expect(await page.getByText('Stemmesedlen er gemt').count()).toBe(1)
  await page.getByLabel('Plads 1').selectOption('c')
  await page.getByRole('button', { name: 'Gem den ændrede stemmeseddel' }).click()
  expect(await page.getByText('Stemmesedlen er gemt').count()).toBe(1)
  expect(await overflow(page)).toBe(0)
  await on.act(id, 'lukning')
  expect((await on.read(id)).ballots.map(({ ranking, changed }) => [ranking, changed])).toEqual([[['c', 'a'], true]])
})

test('given the script and a keyboard, when themes are chosen and moved, then the order that stands is the one that is sent', async () => {
  const on = await listening()
  const id = await on.opened()
  const page = await on.pageOf(await on.linked(id, '0183'), looks.wide as BrowserContextOptions)
  await page.goto(on.ballot(id, '0183'))
  const press = async (name: string) => {
    await page.getByRole('button', { name }).focus()
    await page.keyboard.press('Enter')
  }
  await press('Vælg: Ensomhed')
  await press('Vælg: Angst')
  await press('Vælg: Børn')
  await press('Op: Børn')
  await page.keyboard.press('Enter')
  await press('Fjern: Angst')
  await page.getByText('Frit mandat', { exact: true }).click()
  expect(await axe(page)).toEqual([])
  await press('Afgiv stemmesedlen')
  await page.getByText('Stemmesedlen er gemt').waitFor()
  await on.act(id, 'lukning')
  expect((await on.read(id)).ballots[0]?.ranking).toEqual(['b', 'e'])
})

test('given the wall of the room, when a ballot comes, then it changes by itself, and says that it is not final', async () => {
  const on = await listening()
  const id = await on.opened()
  const page = await on.pageOf(on.secretariat, { viewport: { width: 1920, height: 1080 } })
  await page.goto(`/${kkr}/prioriteringer/${id}/skaerm`)
  await page.getByText('0 af 29 kommuner har stemt.').waitFor()
  for (const [municipality, order] of [
    ['0101', 'abcde'],
    ['0147', 'bacde'],
    ['0151', 'abd'],
  ] as const)
    await on.vote(await on.linked(id, municipality), id, municipality, order)
  await page.getByText('3 af 29 kommuner har stemt.').waitFor()
  expect(await page.getByText('Foreløbigt').count()).toBe(1)
  expect(await page.evaluate('document.documentElement.scrollHeight <= innerHeight')).toBe(true)
  expect(await axe(page)).toEqual([])
  await keep(page, 'skaerm')
})

test('given a tie of many below the first, then the wall still fits, and its reading and its foot are on it', async () => {
  const on = await listening()
  const id = await on.opened()
  await on.vote(await on.linked(id, '0101'), id, '0101', 'a')
  await on.ledger.db.pool.query(
    "update alliance_kkr_hovedstaden.themes set title = title || ', når man er ung og bor i en lille kommune'",
  )
  const page = await on.pageOf(on.secretariat, { viewport: { width: 1920, height: 1080 } })
  await page.goto(`/${kkr}/prioriteringer/${id}/skaerm`)
  await page.getByText('Plads').first().waitFor()
  expect(await page.evaluate('document.documentElement.scrollHeight - innerHeight')).toBe(0)
  await keep(page, 'skaerm-lang')
})
const keep = async (page: Awaited<ReturnType<Browser['newPage']>>, name: string) => {
  const folder = process.env.SAMSIGTE_PICTURES
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

test.each(['wide', 'narrow'])('every page of votes is accessible and fits its window, %s', async (look) => {
  const on = await listening()
  const [planned, open, closed] = [
    await on.planned(),
    await on.opened(),
    await on.opened({ titel: 'Lukket', vaegt: 'by-population' }),
  ]
  for (const [municipality, order] of [
    ['0101', 'abcde'],
    ['0147', 'bacde'],
    ['0151', 'abd'],
    ['0153', 'eb'],
  ] as const)
    await on.vote(await on.linked(closed, municipality), closed, municipality, order)
  await on.vote(on.secretariat, closed, '0183', 'aa', { ugyldig: 'Angst står to gange.' })
  await on.act(closed, 'lukning')
  const secretariat = [
    desk,
    `${desk}/ny`,
    `${desk}/${planned}`,
    `${desk}/${planned}/aabning`,
    `${desk}/${planned}/enighed`,
    `${desk}/${open}`,
    `${desk}/${open}/lukning`,
    on.ballot(open, code('0183')),
    `/${kkr}/prioriteringer/${closed}/skaerm`,
  ]
  const everyone = [planned, open, closed].map((id) => `/${kkr}/prioriteringer/${id}`)
  const wrong: string[] = []
  const views = [
    [await on.pageOf(on.secretariat, looks[look] as BrowserContextOptions), secretariat],
    [await on.pageOf(null, looks[look] as BrowserContextOptions), [`/${kkr}/prioriteringer`, ...everyone]],
  ] as const
  for (const [page, paths] of views)
    for (const [at, path] of paths.entries()) {
      const answer = await page.goto(path)
      if (!answer?.ok()) wrong.push(`${path}: ${answer?.status()}`)
      wrong.push(...(await axe(page)).map((text) => `${path}: ${text}`))
      const over = await overflow(page)
      if (over > 0) wrong.push(`${path} runs ${over} pixels out of the window`)
      await keep(page, `${paths === secretariat ? 'sekretariat' : 'alle'}-${at}-${look}`)
    }
  expect(wrong).toEqual([])
})
