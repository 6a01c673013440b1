import { expect, test } from 'vitest'
import { clientOf, Limit } from './limits.ts'

const at = (second: number) => new Date(second * 1000)

test('given two in ten seconds, when a third comes, then it may when the first is ten seconds old', () => {
  const limit = new Limit(2, 10_000)
  limit.count('a', at(0))
  expect(limit.fullUntil('a', at(3))).toBeNull()
  limit.count('a', at(3))
  expect(limit.fullUntil('a', at(4))).toEqual(at(10))
  expect(limit.fullUntil('b', at(4))).toBeNull()
  expect(limit.fullUntil('a', at(10))).toBeNull()
})

test('given more keys than there is room for, then the oldest are forgotten and the newest remembered', () => {
  const limit = new Limit(1, 10_000, 3)
  for (let key = 0; key < 1000; key++) limit.count(String(key), at(0))
  expect(limit.size).toBe(3)
  expect(limit.fullUntil('0', at(0))).toBeNull()
  expect(limit.fullUntil('999', at(0))).toEqual(at(10))
})

const from = (remoteAddress?: string, forwarded?: string, behindProxy = true) =>
  clientOf({
    env: remoteAddress ? { incoming: { socket: { remoteAddress } } } : undefined,
    req: { header: () => forwarded },
    var: { site: { behindProxy } },
  } as never)

test.each([
  [from('192.0.2.1'), '192.0.2.1'],
  [from('::ffff:192.0.2.1'), '192.0.2.1'],
  [from('2001:db8:1:2:3:4:5:6'), '2001:db8:1:2'],
  [from('2001:0db8:1:2::9'), '2001:db8:1:2'],
  [from('::1'), '0:0:0:0'],
  [from('192.0.2.1', '198.51.100.1, 203.0.113.9'), '203.0.113.9'],
  [from('192.0.2.1', '203.0.113.9', false), '192.0.2.1'],
  [from('192.0.2.1', '203.0.113.9:51234'), '203.0.113.9'],
  [from('192.0.2.1', '[2001:db8:1:2::9]:51234'), '2001:db8:1:2'],
  [from('192.0.2.1', ''), '192.0.2.1'],
  [from(), 'unknown'],
])('who asks: %s is counted as %s', (found, expected) => {
  expect(found).toBe(expected)
})
