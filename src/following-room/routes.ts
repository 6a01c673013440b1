import type { Route } from '#identity'
import { csvFile, jsonFile, workbookFile } from './files.ts'
import { showFollowing } from './following.page.tsx'

const open = { method: 'GET', for: 'everyone', calm: true, kept: ['udgave', 'klynge', 'trin'] } as const

export const routes: readonly Route[] = [
  { ...open, path: '/:alliance/opfoelgning', answer: showFollowing },
  { ...open, path: '/:alliance/opfoelgning.csv', answer: csvFile },
  { ...open, path: '/:alliance/opfoelgning.xlsx', answer: workbookFile },
  { ...open, path: '/:alliance/opfoelgning.json', answer: jsonFile },
]
