import type { Route } from '#identity'
import { wordRefusals } from '#word'
import { draftFile, mostUpload, readFromForm, showFiles } from './files.page.tsx'
import { saveFromForm, showPreview } from './preview.page.tsx'

const get = (path: string, answer: Route['answer']): Route => ({
  method: 'GET',
  path: `/:alliance/udkast/:year/word${path}`,
  for: 'writers',
  answer,
})
const post = (path: string, answer: Route['answer']): Route => ({ ...get(path, answer), method: 'POST' })

/** The file's own address comes before those of what was read, which would take it for one. */
export const routes: readonly Route[] = [
  get('', showFiles),
  { ...post('', readFromForm), takes: mostUpload, tooMuch: wordRefusals['too-large'] },
  get('/udkast.docx', draftFile),
  get('/:file', showPreview),
  post('/:file', saveFromForm),
]
