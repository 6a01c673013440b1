import type { Route } from '#identity'
import { downloadMany, manyBytes, manyFromForm, showMany } from './many.page.tsx'

const route = (method: Route['method'], ending: string, answer: Route['answer'], more: Partial<Route> = {}): Route => ({
  method,
  path: `/:alliance/beslutningsarbejde/mange${ending}`,
  for: 'secretariat',
  answer,
  ...more,
})

export const routes: readonly Route[] = [
  route('GET', '', showMany),
  route('GET', '.xlsx', downloadMany('xlsx')),
  route('GET', '.csv', downloadMany('csv')),
  route('POST', '', manyFromForm, {
    takes: manyBytes,
    tooMuch: 'Filen fylder for meget: over 5 MB. Fjern det, der ikke skal bruges.',
  }),
]
