import type { ChangeKind } from './words.ts'

export const changeWords: Record<ChangeKind, string> = {
  'tracks-merged': 'spor samlet i ét papir',
  'theme-merged': 'temaer samlet',
  'theme-split': 'et tema delt',
  'theme-left-out': 'et tema udeladt',
  'theme-taken-up': 'et tema taget op',
  other: 'en anden ændring',
}
