import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFile } from '#case-files'
import type { CaseBlock, CaseItem } from '#cases'
import { annexes, ownCase, publicCase } from '../case-files/sample.ts'

let folder = ''
const at = (name: string) => join(folder, name)
const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

/** Word by word: how lines and pages break is each program's own. */
const wordsOf = (text: string) =>
  text
    .replace(/\u00a0/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
const textsOf = (block: CaseBlock): string[] => {
  if (block.kind === 'table') return [block.caption, ...block.columns, ...block.rows.flat()]
  return block.kind === 'picture' ? [] : [block.text]
}
/** All words of a case, in the order that they are read. */
const saidIn = (items: readonly CaseItem[]) =>
  items
    .flatMap(({ content }) => content)
    .flatMap(textsOf)
    .flatMap(wordsOf)
/** Which of the wanted words are not found in their order; signs of lists and page heads may stand between. */
function missing(wanted: readonly string[], found: readonly string[]): string[] {
  let from = 0
  return wanted.filter((word) => {
    const next = found.indexOf(word, from)
    if (next >= 0) from = next + 1
    return next < 0
  })
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samsigte-office-'))
  writeFileSync(at('egen.docx'), await makeFile(ownCase, 'docx', annexes))
  writeFileSync(at('alle.docx'), await makeFile(publicCase, 'docx', annexes))
  writeFileSync(at('egen.pdf'), await makeFile(ownCase, 'pdf', annexes))
  for (const [name, bytes] of Object.entries(unzipSync(await makeFile(ownCase, 'zip', annexes)))) writeFileSync(at(name), bytes)
  // LibreOffice takes seconds to start and little for each file.
  const profile = `-env:UserInstallation=file://${at('profil')}`
  const files = [at('egen.docx'), at('alle.docx')]
  run('soffice', profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, ...files)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a case’s Word file, opened by LibreOffice', () => {
  test('says every word of the case, in order, and nothing closed where it is for everyone', () => {
    const own = readFileSync(at('egen.txt'), 'utf8')
    expect(missing(saidIn(ownCase.items), wordsOf(own))).toEqual([])
    expect(own).toContain('LUKKET')
    const everyones = readFileSync(at('alle.txt'), 'utf8')
    expect(missing(saidIn(publicCase.items), wordsOf(everyones))).toEqual([])
    expect(everyones).not.toMatch(/Fortrolig|LUKKET/)
  })
})

describe('a case’s PDF files, read by poppler', () => {
  test.each(['egen.pdf', '01 - Fælles mål på sundhedsområdet.pdf', '03 - Tidsplan.pdf'])(
    '%s is tagged, has a title, and is Danish',
    (name) => {
      const info = run('pdfinfo', at(name))
      expect(info).toMatch(/^Tagged:\s+yes$/m)
      expect(info).toMatch(/^Title:\s+(Fælles mål på sundhedsområdet|Bilag 2: Tidsplan)$/m)
      expect(readFileSync(at(name), 'latin1')).toContain('/Lang (da)')
    },
  )

  test('say every word of the case in the order that it is read, and what the picture shows', () => {
    expect(missing(saidIn(ownCase.items), wordsOf(run('pdftotext', at('egen.pdf'), '-')))).toEqual([])
    const structure = run('pdfinfo', '-struct-text', at('egen.pdf'))
    for (const tag of ['Document', 'H1', 'H2', 'Table', 'TH', 'Caption', 'L', 'LI', 'Figure'])
      expect(structure).toMatch(new RegExp(`^\\s*${tag}\\b`, 'm'))
    expect(missing(saidIn(ownCase.items.slice(2, 3)), wordsOf(run('pdftotext', at('03 - Tidsplan.pdf'), '-')))).toEqual([])
  })
})
