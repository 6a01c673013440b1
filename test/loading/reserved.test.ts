import { expect, test } from 'vitest'
import type { AllianceSlug } from '#kernel'
import { isReserved } from '../../src/loading/reserved.ts'
import { allRoutes } from '../../src/site.ts'

test('every word that the site’s own addresses begin with is one that no alliance can be called', () => {
  const first = allRoutes.map(({ path }) => path.split('/')[1] ?? '')
  const own = first.filter((word) => /^[a-z][a-z0-9-]*$/.test(word))
  expect(own).toContain('healthz')
  expect(own.filter((word) => !isReserved(word as AllianceSlug))).toEqual([])
  expect(isReserved('kkr-hovedstaden' as AllianceSlug)).toBe(false)
})
