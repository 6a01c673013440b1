import type { Route } from '#identity'
import { minutesRefusals } from '#minutes'
import { propose, recordFromForm, showDecision } from './decision.page.tsx'
import { deleteFromForm, showPreview } from './preview.page.tsx'
import { mostUpload, readFromForm, showUpload } from './upload.page.tsx'

const get = (path: string, answer: Route['answer']): Route => ({
  method: 'GET',
  path: `/:alliance/referater${path}`,
  for: 'recorders',
  answer,
})
const post = (path: string, answer: Route['answer']): Route => ({ ...get(path, answer), method: 'POST' })
const upload = post('/nyt', readFromForm)

/** The upload's own address comes before those of what was read, which would take it for one. */
export const routes: readonly Route[] = [
  get('/nyt', showUpload),
  { ...upload, takes: mostUpload, tooMuch: minutesRefusals['too-large'] },
  get('/:minutes', showPreview),
  get('/:minutes/beslutning', showDecision),
  post('/:minutes/forslag', propose),
  post('/:minutes/registrering', recordFromForm),
  post('/:minutes/sletning', deleteFromForm),
]
