import type { StateLook } from '#ui'
import type { Importance, Origin, ThemeState, Track } from './words.ts'

export const trackWords: Record<Track, string> = { physical: 'fysisk sundhed', mental: 'psykisk sundhed' }

/** How much a theme matters; said both of the community and of the own municipality. */
export const importanceWords: Record<Importance, string> = {
  1: 'meget lille',
  2: 'lille',
  3: 'nogen',
  4: 'stor',
  5: 'meget stor',
}

/** Who put a theme forward, where no municipality did. */
export const originWords: Record<Exclude<Origin, 'municipality'>, string> = {
  secretariat: 'sekretariatet',
  lineage: 'andre temaer',
  'not-known': 'ikke registreret',
}

/** How a theme's state looks: shape, letter and colour each tell it alone. */
export const themeLooks = {
  living: { word: 'med i arbejdet', short: 'med', letter: 'M', shape: 'disc', class: 'state-adopted' },
  merged: { word: 'lagt sammen med andre', short: 'lagt sammen', letter: 'L', shape: 'hexagon', class: 'state-in-treatment' },
  split: { word: 'delt i flere', short: 'delt', letter: 'D', shape: 'diamond', class: 'state-referred' },
  'left-out': { word: 'holdt ude for nu', short: 'holdt ude', letter: 'H', shape: 'triangle', class: 'state-postponed' },
  withdrawn: { word: 'trukket tilbage', short: 'trukket tilbage', letter: 'T', shape: 'arrow-left', class: 'state-returned' },
} as const satisfies Record<ThemeState, StateLook>

/** A long word that may break at its seam: at the head of a narrow column. */
export const theCommunity = 'fælles\u00ADskabet'
