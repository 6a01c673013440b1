import { expect, test } from 'vitest'
import type { Mandate } from '#agenda'
import type { Edition, Version } from '#editions'
import { roughly } from '#kernel'
import { goalLimitOf, limitSentence } from './goal-limits.ts'

const mandate = (goalLimit: number | null) => ({ edition: 2017, goalLimit }) as Mandate
const version = (number: number, goalCount: number | null, goals = 0) =>
  ({ number, dated: roughly(`2017-0${number}-06`), goalCount, goals: Array.from({ length: goals }) }) as unknown as Version
const said = (limit: number, ...versions: readonly Version[]) => {
  const found = goalLimitOf(mandate(limit), [{ year: 2017, versions } as unknown as Edition])
  return found && limitSentence(found)
}

test('given a limit, then the newest version is held to it, and what nobody knows is said', () => {
  expect(said(3, version(1, 6), version(2, 3))).toBe(
    'Grænsen er 3 mål. Den nyeste version (version 2, 6.2.2017) har 3 mål og holder grænsen.',
  )
  expect(said(3, version(1, 6))).toBe('Grænsen er 3 mål. Den nyeste version (version 1, 6.1.2017) har 6 mål: 3 over grænsen.')
  expect(said(3, version(1, null, 4))).toContain('har 4 mål: 1 over grænsen.')
  expect(said(3, version(1, null))).toBe(
    'Grænsen er 3 mål. Hvor mange mål den nyeste version (version 1, 6.1.2017) har, er ikke registreret.',
  )
  expect(said(3)).toBe('Grænsen er 3 mål. Der er endnu ikke registreret en version.')
  expect(goalLimitOf(mandate(null), [])).toBeNull()
})
