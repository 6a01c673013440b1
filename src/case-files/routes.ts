import type { Route } from '#identity'
import { ownFile, ownItem, publicFile } from './downloads.ts'

/** The text is the case's own room's, beside its page. These come before its addresses, which would take a file for a year. */
export const routes: readonly Route[] = [
  { method: 'GET', path: '/:alliance/sager/:year/:code/:file{sag\\.(?:docx|pdf|html|zip)}', for: 'invited', answer: ownFile },
  { method: 'GET', path: '/:alliance/sager/:year/:code/bilag/:file{[0-9]+\\.[a-z0-9]+}', for: 'invited', answer: ownItem },
  {
    method: 'GET',
    path: '/:alliance/kommuner/:code/sag/:file{[0-9]+\\.(?:docx|pdf|html|zip)}',
    for: 'everyone',
    kept: [],
    answer: publicFile,
  },
]
