import { expect, test } from 'vitest'
import { routes } from './routes.ts'

test('given what everyone sees of a case, then it is asked for anew after every act on the desk: it may have closed something', () => {
  const open = routes.filter((route) => route.for === 'everyone')
  expect(open.map(({ path, calm }) => [path, calm])).toEqual(open.map(({ path }) => [path, undefined]))
  expect(open).toHaveLength(2)
})
