import type { Route } from '#identity'
import { callFromForm, dropFromForm, showCall } from './call.page.tsx'
import { showDesk } from './desk.page.tsx'
import { csvFile, jsonFile, workbookFile } from './files.ts'
import { showFollowing } from './following.page.tsx'

const open = { method: 'GET', for: 'everyone', calm: true, kept: ['udgave', 'klynge', 'trin'] } as const

const own = { for: 'secretariat' } as const

export const routes: readonly Route[] = [
  { ...open, path: '/:alliance/opfoelgning', answer: showFollowing },
  { ...open, path: '/:alliance/opfoelgning.csv', answer: csvFile },
  { ...open, path: '/:alliance/opfoelgning.xlsx', answer: workbookFile },
  { ...open, path: '/:alliance/opfoelgning.json', answer: jsonFile },
  { ...own, method: 'GET', path: '/:alliance/opfoelgningsarbejde', answer: showDesk },
  { ...own, method: 'POST', path: '/:alliance/opfoelgningsarbejde/opkald/:id/slet', answer: dropFromForm },
  { ...own, method: 'GET', path: '/:alliance/opfoelgningsarbejde/:referral/opkald', answer: showCall },
  { ...own, method: 'POST', path: '/:alliance/opfoelgningsarbejde/:referral/opkald', answer: callFromForm },
]
