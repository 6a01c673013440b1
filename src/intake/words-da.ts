import type { StateLook } from '#ui'
import type { AnswerStanding, AskingWay, RoundState } from './words.ts'

export const roundStateWords: Record<RoundState, string> = {
  ahead: 'endnu ikke åbnet',
  open: 'åben',
  overdue: 'fristen er udløbet',
  closed: 'lukket',
  'not-known': 'ikke registreret',
}
export const askingWords: Record<AskingWay, string> = { mail: 'mail med link', reminder: 'rykker', other: 'på anden vis' }

/** How a municipality's answer looks: shape, letter and colour each tell it alone. */
export const standingLooks = {
  themes: { word: 'svaret med temaer', short: 'temaer', letter: 'T', shape: 'disc', class: 'state-adopted' },
  nothing: { word: 'intet at tilføje', short: 'intet', letter: 'N', shape: 'square', class: 'state-reservation' },
  awaiting: { word: 'afventer svar', short: 'afventer', letter: 'A', shape: 'arrow-right', class: 'state-referred' },
  silent: { word: 'intet svar', short: 'intet svar', letter: 'I', shape: 'octagon', class: 'state-rejected' },
  'not-known': { word: 'ikke registreret', short: 'ikke registreret', letter: '?', shape: 'ring', class: 'state-not-recorded' },
} as const satisfies Record<AnswerStanding, StateLook>

/** By which way an answer came. */
export const answerOfficeWords = {
  link: 'kommunen med sit link',
  clerk: 'kommunen selv',
  secretariat: 'sekretariatet på vegne af kommunen',
  operator: 'indlæst fra fil',
  writer: 'ikke registreret',
} as const
