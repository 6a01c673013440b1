import { afterEach, expect, test, vi } from 'vitest'
import type { Follower, Heads } from '#journal'
import type { AllianceSlug } from '#kernel'
import { type Listener, mostListeners, Streams } from './streams.ts'

const alliance = 'opdigtet' as AllianceSlug
const schema = 'alliance_opdigtet'

/** Heads that the test moves, and streams that follow them. */
function stage() {
  let follower: Follower | undefined
  const follow = (one: Follower) => {
    follower = one
    return () => {
      follower = undefined
    }
  }
  const heads = { follow } as unknown as Heads
  const errors: unknown[] = []
  const streams = new Streams(heads, (error) => errors.push(error))
  const heard = (name = 'en') => {
    const told: string[] = []
    const listener: Listener = {
      session: name,
      mayListen: async () => true,
      send: (text) => told.push(text),
      end: () => told.push('slut'),
    }
    return { told, listener }
  }
  return { streams, errors, heard, moved: (one: string | null = schema) => follower?.moved(one), letGo: () => follower?.letGo() }
}
afterEach(() => vi.useRealTimers())

test('given 200 who listen, when a rush of changes comes, then it is counted a few times, and all are told the last', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'Date'] })
  const { streams, heard, moved } = stage()
  let count = 0
  let made = 0
  const make = async () => {
    made++
    return `${count}`
  }
  const all = Array.from({ length: 200 }, () => heard())
  for (const { listener } of all) streams.join(alliance, 'x', make, listener)
  await vi.waitFor(() => expect(all.every(({ told }) => told.at(-1) === 'data: 0\n\n')).toBe(true))
  for (; count < 100; count++) moved()
  moved('alliance_en_anden')
  await vi.waitFor(() => expect(all.every(({ told }) => told.at(-1) === 'data: 100\n\n')).toBe(true))
  expect(made).toBeLessThan(4)
  streams.end()
})

test('given nothing new, then nothing is told; given no more to come, then all are let go', async () => {
  const { streams, heard, moved, errors } = stage()
  let text: string | null = 'en'
  let made = 0
  const { told, listener } = heard()
  const make = async () => {
    made++
    return text
  }
  streams.join(alliance, 'x', make, listener)
  await vi.waitFor(() => expect(told).toEqual(['data: en\n\n']))
  moved()
  await vi.waitFor(() => expect(made).toBe(2))
  text = null
  moved(null)
  await vi.waitFor(() => expect(told).toEqual(['data: en\n\n', 'event: slut\ndata: \n\n', 'slut']))
  expect([streams.size, errors]).toEqual([0, []])
  streams.end()
})

test('given somebody who leaves, and a full house, then there is room again', () => {
  const { streams, heard, letGo } = stage()
  const make = async () => 'x'
  const leaves = Array.from({ length: mostListeners }, () => streams.join(alliance, 'x', make, heard().listener))
  expect(streams.join(alliance, 'x', make, heard().listener)).toBeNull()
  leaves[0]?.()
  const { told, listener } = heard()
  expect(streams.join(alliance, 'x', make, listener)).not.toBeNull()
  letGo()
  expect([told.at(-1), streams.size, streams.join(alliance, 'x', make, heard().listener)]).toEqual(['slut', 0, null])
})
