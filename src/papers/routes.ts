import type { Route } from '#identity'
import { area } from './area.page.tsx'
import { comparison } from './compare.page.tsx'
import { paper, paperVersion } from './paper.page.tsx'
import { paperPdf } from './paper-pdf.ts'
import { paperWord, versionWord } from './paper-word.ts'
import { papers } from './papers.page.tsx'

const get = (path: string, answer: Route['answer'], kept: readonly string[]): Route => ({
  method: 'GET',
  path,
  for: 'everyone',
  answer,
  kept,
})

/** The files' addresses come before the pages', which would take them for a year or a number. */
export const routes: readonly Route[] = [
  get('/:alliance/papirer', papers, []),
  get('/:alliance/papirer/:file{.+\\.pdf}', paperPdf, ['dato']),
  get('/:alliance/papirer/:file{[^/]+\\.docx}', paperWord, ['dato']),
  get('/:alliance/papirer/:year', paper, ['dato']),
  get('/:alliance/papirer/:year/versioner/:file{[^/]+\\.docx}', versionWord, []),
  get('/:alliance/papirer/:year/versioner/:number', paperVersion, []),
  get('/:alliance/papirer/:year/sammenlign', comparison, ['fra', 'til']),
  get('/:alliance/papirer/:year/udviklingsomraader/:place', area, ['version']),
]
