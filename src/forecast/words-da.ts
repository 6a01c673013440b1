import { type CalendarDay, danishDay, danishList } from '#kernel'
import type { StepRole } from '#pathways'
import type { StateLook } from '#ui'
import type { Arrival, Decision, Missing, Start, StepForecast, Way } from './words.ts'

/** What a body does in its step. */
export const roleWords: Record<StepRole, string> = { hears: 'høres', treats: 'behandler', decides: 'beslutter' }

export const startWords: Record<Start['by'], string> = {
  receipt: 'modtaget',
  dispatch: 'sendt (modtagelsen er ikke registreret)',
  treatment: 'senest modtaget (den dag, det første organ behandlede det)',
}

const lacking: Record<Exclude<Missing['what'], 'meeting-days' | 'treatment-day' | 'outcome'>, string> = {
  pathway: 'papirets vej gennem kommunen',
  dispatch: 'at papiret er sendt til kommunen',
  received: 'hvornår kommunen fik papiret',
}
const bodiesOf = (missing: readonly Missing[], what: Missing['what']) =>
  missing.flatMap((one) => (one.what === what && 'bodyName' in one ? [one.bodyName] : []))

/** What nobody has recorded yet: "Der mangler: kommende mødedage for Økonomiudvalget og Byrådet." */
export function missingText(missing: readonly Missing[]): string {
  const plain = missing.flatMap((one) => ('bodyName' in one ? [] : [lacking[one.what]]))
  const [meet, treated, said] = (['meeting-days', 'treatment-day', 'outcome'] as const).map((what) =>
    danishList(bodiesOf(missing, what)),
  )
  const named = [
    ...(meet ? [`kommende mødedage for ${meet}`] : []),
    ...(treated ? [`hvornår ${treated} behandlede det`] : []),
    ...(said ? [`hvad ${said} besluttede`] : []),
  ]
  return `Der mangler: ${[...plain, ...named].join('; ')}.`
}

/** What a forecast says of a step, and nothing that is recorded. */
export function expectedText({ stand, expected }: StepForecast): string | null {
  if (stand === 'treated' || stand === 'passed-over') return null
  return expected ? `tidligst ${danishDay(expected.on)}` : 'kan ikke forudsiges'
}

/** How an answer came, as it is recorded; null where nothing but a forecast can be told, or no day was asked for. */
export function arrivalFact({ decision, answerBy, arrival }: Way, today: CalendarDay): string | null {
  if (answerBy === null) return null
  if (decision.kind === 'decided') return factWords[arrival]
  return today > answerBy ? 'fristen er overskredet' : null
}
const factWords: Record<Arrival, string> = {
  'in-time': 'besluttet til tiden',
  late: 'besluttet for sent',
  'not-known': 'beslutningens dato er ikke kendt nøje nok',
}

/** How an answer is forecast to come, as shape, letter, colour and word. */
export const arrivalLooks = {
  'in-time': { word: 'ventes til tiden', short: 'til tiden', letter: 'T', shape: 'disc', class: 'state-adopted' },
  late: { word: 'ventes for sent', short: 'for sent', letter: 'S', shape: 'triangle', class: 'state-postponed' },
  'not-known': {
    word: 'kan ikke forudsiges',
    short: 'kan ikke forudsiges',
    letter: '?',
    shape: 'ring',
    class: 'state-not-recorded',
  },
} as const satisfies Record<Arrival, StateLook>

/** The forecast of the decision, in the middle of a sentence or alone in a cell; null where it has fallen. */
export function decisionForecast(decision: Decision): string | null {
  if (decision.kind === 'decided') return null
  return decision.kind === 'forecast' ? `tidligst ${danishDay(decision.on)}` : 'kan ikke forudsiges'
}
