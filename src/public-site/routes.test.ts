import { expect, test } from 'vitest'
import { routes } from './routes.ts'

test('given a municipality’s page, which leads to the case it shows, then it is made anew when something is closed on the desk', () => {
  const page = routes.find(({ path }) => path === '/:alliance/kommuner/:code')
  expect([page?.kept, page?.calm]).toEqual([[], undefined])
})
