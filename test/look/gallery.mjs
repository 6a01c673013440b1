/**
 * Looks at the look: builds the sample pages, opens them in Chromium under the strict policy at 1280 and 320 pixels, on paper and in
 * contrast colours, and tells what axe finds, what runs out of the page, and what the policy stopped.
 * node test/look/gallery.mjs [folder for pages and pictures] [name of one page]
 */
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { buildAssets } from '../../scripts/build-assets.mjs'

const folder = resolve(process.argv[2] ?? 'test-results/gallery')
const only = process.argv[3]
const policy = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'"
const looks = {
  wide: { viewport: { width: 1280, height: 900 } },
  narrow: { viewport: { width: 320, height: 700 } },
  contrast: { viewport: { width: 1280, height: 900 }, forcedColors: 'active' },
}

async function load() {
  mkdirSync(folder, { recursive: true })
  await buildAssets(folder)
  await build({
    entryPoints: ['test/look/gallery.tsx'],
    outfile: join(folder, 'gallery.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
  })
  return import(pathToFileURL(join(folder, 'gallery.mjs')).href)
}

function serve(pages, assets) {
  const files = new Map(assets().map((asset) => [asset.address, asset]))
  const server = createServer(async (request, response) => {
    const asset = files.get(request.url)
    const page = pages[request.url.slice(1)]
    if (asset) response.writeHead(200, { 'content-type': asset.type }).end(asset.bytes)
    else if (page)
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
        .end(String(await page()))
    else response.writeHead(404).end()
  })
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)))
}

async function look(browser, origin, name, kind) {
  const page = await browser.newPage({ ...looks[kind], bypassCSP: false })
  const complaints = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`))
  await page.goto(`${origin}/${name}`)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(folder, `${name}-${kind}.png`), fullPage: true })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (over > 0) complaints.push(`runs ${over} pixels out of the page`)
  if (kind !== 'contrast') complaints.push(...(await axe(page)))
  if (kind === 'wide') await page.pdf({ path: join(folder, `${name}.pdf`), format: 'A4', preferCSSPageSize: true })
  await page.close()
  return complaints.map((text) => `${name} ${kind}: ${text}`)
}

async function axe(page) {
  await page.evaluate(axeSource)
  const { violations } = await page.evaluate(() =>
    axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
  )
  return violations.map(
    (found) =>
      `axe ${found.id}: ${found.help} (${found.nodes.length}) ${found.nodes[0].target} ${found.nodes[0].failureSummary ?? ''}`,
  )
}

const axeSource = createRequire(import.meta.url)('axe-core').source
const { pages, assets } = await load()
const server = await serve(pages, assets)
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
const complaints = []
for (const name of Object.keys(pages).filter((name) => !only || name === only))
  for (const kind of Object.keys(looks))
    complaints.push(...(await look(browser, `http://127.0.0.1:${server.address().port}`, name, kind)))
await browser.close()
server.close()
const style = assets().find((asset) => asset.type.startsWith('text/css'))
console.log(`${style.bytes.length} bytes of style, ${style.brotli.length} as brotli`)
console.log(complaints.length ? complaints.join('\n') : `no complaints; pictures in ${folder}`)
process.exitCode = complaints.length ? 1 : 0
