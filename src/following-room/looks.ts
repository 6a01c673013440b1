/** How the stages look and are called, on the page, in the files and in addresses. */
import type { DecidedOutcome, Line, Stage } from '#following'
import { type StateLook, stateLooks } from '#ui'

/** Beside shape, letter and colour each has its word; who has decided looks as on the adoption register. */
export const stageLooks = {
  'not-sent': { word: 'ikke registreret som sendt', short: 'ikke sendt', letter: '?', shape: 'ring', class: 'stage-not-sent' },
  'not-received': {
    word: 'sendt, modtagelse ikke registreret',
    short: 'sendt',
    letter: 'S',
    shape: 'arrow-right',
    class: 'stage-not-received',
  },
  're-sent': { word: 'sendt igen', short: 'sendt igen', letter: 'G', shape: 'double-arrow', class: 'stage-re-sent' },
  received: { word: 'modtaget', short: 'modtaget', letter: 'M', shape: 'diamond', class: 'stage-received' },
  'in-committee': { word: 'i udvalg eller råd', short: 'i udvalg', letter: 'U', shape: 'hexagon', class: 'stage-in-committee' },
  'in-finance': { word: 'i økonomiudvalget', short: 'i økonomiudv.', letter: 'Ø', shape: 'pentagon', class: 'stage-in-finance' },
  'in-council': {
    word: 'hos kommunalbestyrelsen',
    short: 'hos kommunalb.',
    letter: 'K',
    shape: 'shield',
    class: 'stage-in-council',
  },
} as const satisfies Record<Exclude<Stage, 'decided'>, StateLook>

const outcomeLooks: Record<DecidedOutcome, StateLook> = {
  adopted: stateLooks.adopted,
  'adopted-with-reservation': stateLooks['adopted-with-reservation'],
  rejected: stateLooks.rejected,
}
/** The curve's two lines. */
export const receivedLook: StateLook = stageLooks.received
export const decidedLook: StateLook = {
  word: 'besluttet',
  short: 'besluttet',
  letter: 'B',
  shape: 'disc',
  class: 'state-adopted',
}

/** In the order of legends: those who have decided first, as on every other map. */
export const allLooks: readonly StateLook[] = [
  ...Object.values(outcomeLooks),
  stageLooks['in-council'],
  stageLooks['in-finance'],
  stageLooks['in-committee'],
  stageLooks.received,
  stageLooks['re-sent'],
  stageLooks['not-received'],
  stageLooks['not-sent'],
]

export const lookOf = ({ stage, outcome }: Pick<Line, 'stage' | 'outcome'>): StateLook =>
  stage === 'decided' ? (outcome ? outcomeLooks[outcome] : decidedLook) : stageLooks[stage]
export const stageWord = (stage: Stage) => (stage === 'decided' ? decidedLook.word : stageLooks[stage].word)
export const lookOfStage = (stage: Stage): StateLook => (stage === 'decided' ? decidedLook : stageLooks[stage])

/** As an address names them: ?trin=udvalg */
export const stageNames: Readonly<Record<Stage, string>> = {
  'not-sent': 'ikke-sendt',
  'not-received': 'sendt',
  're-sent': 'sendt-igen',
  received: 'modtaget',
  'in-committee': 'udvalg',
  'in-finance': 'oekonomiudvalg',
  'in-council': 'kommunalbestyrelse',
  decided: 'besluttet',
}
