import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const axeSource: string = createRequire(import.meta.url)('axe-core').source
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.SAMSIGTE_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking'],
  })

/** Everything in a page that axe finds wrong. */
export async function axe(page: Page): Promise<string[]> {
  await page.waitForLoadState('load')
  await page.evaluate(axeSource)
  const violations: { id: string; help: string; nodes: { target: string[]; failureSummary?: string }[] }[] = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(tags)} }).then(({ violations }) => violations)`,
  )
  return violations.map(({ id, help, nodes }) => `axe ${id}: ${help} ${nodes.map(({ target }) => target).join(' ')}`)
}

/** How far the page runs out of the window to the right, in pixels; a page that a click led to has its style sheet first. */
export async function overflow(page: Page): Promise<number> {
  await page.waitForLoadState('load')
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}

export const looks: Record<string, BrowserContextOptions> = {
  wide: { viewport: { width: 1280, height: 900 } },
  narrow: { viewport: { width: 320, height: 700 } },
  'without-scripts': { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
}

const contexts = new WeakMap<Browser, Map<string, Promise<BrowserContext>>>()
/** One stranger's browser a look: what every page has in common is fetched once. */
function strangerWith(browser: Browser, look: keyof typeof looks): Promise<BrowserContext> {
  const own = contexts.get(browser) ?? new Map<string, Promise<BrowserContext>>()
  contexts.set(browser, own)
  const context = own.get(look) ?? browser.newContext(looks[look])
  own.set(look, context)
  return context
}

/** Opens a page and says what is wrong with it; a picture is kept where SAMSIGTE_PICTURES names a folder. */
export async function complaintsAbout(browser: Browser, address: string, look: keyof typeof looks): Promise<string[]> {
  const page = await (await strangerWith(browser, look)).newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`))
  page.on('request', (request) => request.url().startsWith(new URL(address).origin) || complaints.push(`asks ${request.url()}`))
  const answer = await page.goto(address)
  if (!answer?.ok()) complaints.push(`answered ${answer?.status()}`)
  if (!(await page.title())) complaints.push('has no title')
  if (look !== 'without-scripts') complaints.push(...(await axe(page)))
  const over = await overflow(page)
  if (over > 0) complaints.push(`runs ${over} pixels out of the window`)
  await keepPicture(page, `${new URL(address).pathname.slice(1).replaceAll('/', '-')}-${look}`)
  await page.close()
  return complaints.map((text) => `${address} ${look}: ${text}`)
}

export async function keepPicture(page: Page, name: string) {
  const folder = process.env.SAMSIGTE_PICTURES
  if (!folder) return
  await page.evaluate('document.fonts.ready.then(() => null)')
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}
