import { most, partIds } from '#case-parts'
import type { Route } from '#identity'
import { showCommon } from './common.page.tsx'
import { showDesk } from './desk.page.tsx'
import { showTemplate, templateFromForm } from './template.page.tsx'

/** A character can take nine bytes on its way in an ordinary form. */
const takes = partIds.length * 9 * most.text

export const routes: readonly Route[] = [
  {
    method: 'GET',
    path: '/:alliance/sagsfremstilling/:year',
    for: 'everyone',
    kept: ['version'],
    calm: true,
    answer: showCommon,
  },
  { method: 'GET', path: '/:alliance/sagsarbejde', for: 'secretariat', answer: showDesk },
  { method: 'GET', path: '/:alliance/sagsarbejde/skabelon/:year', for: 'secretariat', answer: showTemplate },
  { method: 'POST', path: '/:alliance/sagsarbejde/skabelon/:year', for: 'secretariat', takes, answer: templateFromForm },
]
