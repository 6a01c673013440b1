import type { Importance, ThemeState, Track } from './words.ts'

export const trackWords: Record<Track, string> = { physical: 'fysisk sundhed', mental: 'psykisk sundhed' }

/** How much a theme matters; said both of the community and of the own municipality. */
export const importanceWords: Record<Importance, string> = {
  1: 'meget lille',
  2: 'lille',
  3: 'nogen',
  4: 'stor',
  5: 'meget stor',
}

export const themeStateWords: Record<ThemeState, string> = {
  living: 'med i arbejdet',
  merged: 'lagt sammen med andre',
  split: 'delt i flere',
  'left-out': 'holdt ude for nu',
  withdrawn: 'trukket tilbage',
}
