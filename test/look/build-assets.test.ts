import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'

const { buildAssets } = await import(new URL('../../scripts/build-assets.mjs', import.meta.url).href)

let folder: string
let manifest: Record<string, { file: string; type: string }>
const read = (file: string) => readFileSync(join(folder, 'assets', file))
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samsigte-assets-'))
  await buildAssets(folder)
  manifest = JSON.parse(read('manifest.json').toString())
})
afterAll(() => rmSync(folder, { recursive: true }))

const fileOf = (name: string) => manifest[name]?.file ?? 'missing'

test('names hold a hash, types are known, and the compressed is the same', () => {
  expect(manifest).toHaveProperty(['site.css'])
  expect(manifest).toHaveProperty(['favicon.svg'])
  expect(manifest).toHaveProperty(['IBMPlexSans-Regular-Latin1.woff2'])
  for (const { file, type } of Object.values(manifest)) {
    expect(file).toMatch(/-[A-Z0-9]{8}\.\w+$/)
    expect(type).toBeTruthy()
    if (existsSync(join(folder, 'assets', `${file}.br`)))
      expect(brotliDecompressSync(read(`${file}.br`)).equals(read(file))).toBe(true)
  }
})

test('the sheet asks nobody else, and every file that it asks for is there', () => {
  const sheet = read(fileOf('site.css')).toString()
  const asked = [...sheet.matchAll(/url\("?([^")]+)"?\)/g)].map((found) => found[1] as string)
  expect(asked.length).toBeGreaterThan(3)
  for (const address of asked) expect(existsSync(join(folder, 'assets', address)), address).toBe(true)
  expect(sheet).not.toMatch(/https?:|data:/)
})
