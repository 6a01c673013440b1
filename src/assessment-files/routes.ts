import type { Route } from '#identity'
import { sheetRefusals } from '#sheets'
import { mostUpload, readFromForm, sheetFile, showFiles } from './files.page.tsx'
import { saveFromForm, showPreview } from './preview.page.tsx'

const path = '/:alliance/vurderingsarbejde/:year/:code/regneark'
/** They come before the desk's own, which would take the first for a goal; the file's address before those of what was read. */
export const routes: readonly Route[] = [
  { method: 'GET', path, for: 'invited', answer: showFiles },
  { method: 'POST', path, for: 'invited', answer: readFromForm, takes: mostUpload, tooMuch: sheetRefusals['too-large'] },
  { method: 'GET', path: `${path}/vurderinger.xlsx`, for: 'invited', answer: sheetFile },
  { method: 'GET', path: `${path}/:file`, for: 'invited', answer: showPreview },
  { method: 'POST', path: `${path}/:file`, for: 'invited', answer: saveFromForm },
]
