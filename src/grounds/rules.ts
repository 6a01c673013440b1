import { createHash } from 'node:crypto'
import type { Goal, Version } from '#editions'
import { type Actor, canonical } from '#journal'
import { accept, type Result, refuse } from '#kernel'
import { changesFounding, changesTerms, type VersionWording, type WordingFact } from '#wording'
import type { Grounds, GroundsRefusal, RecordGrounds } from './words.ts'

/** The secretariat keeps what goals rest on; so does whoever runs the program. */
export const mayKeepGrounds = ({ by }: Actor) => by.office === 'secretariat' || by.office === 'operator'

/** What stands of a goal; where nothing is recorded, blanks. */
export function groundsOf(goal: Goal, { version, terms, foundings, arguments: said }: VersionWording): Grounds {
  const blank = { goal: goal.id, obligation: 'not-known' as const, reason: '', economy: '', source: '' }
  return {
    version,
    terms: terms.find((one) => one.goal === goal.id) ?? blank,
    founding: foundings.find((one) => one.goal === goal.id) ?? { goal: goal.id, themes: [], vote: null, words: '' },
    argument: said.find(({ area }) => area === goal.area) ?? { area: goal.area, text: '', source: '' },
  }
}

/** Marks what stands, so that a form can tell whether it still does. */
export const markOf = ({ version, terms, founding, argument }: Grounds) =>
  createHash('sha256').update(canonical({ version, terms, founding, argument })).digest('hex').slice(0, 16)

export type Standing = {
  readonly version: Version | undefined
  readonly wording: VersionWording
  readonly themes: readonly string[]
  readonly locked: boolean
}

const isSame = (a: unknown, b: unknown) => canonical(a) === canonical(b)

/** What must be recorded for it to be so: only what is said otherwise than it stands. */
function factsOf(before: Grounds, { version, terms, founding, argument }: Grounds): WordingFact[] {
  const facts: WordingFact[] = []
  if (!isSame(before.terms, terms)) facts.push({ type: 'wording.terms-recorded', version, ...terms })
  if (!isSame(before.argument, argument)) facts.push({ type: 'wording.argument-recorded', version, ...argument })
  if (!isSame(before.founding, founding)) facts.push({ type: 'wording.goal-founded', version, ...founding })
  return facts
}

/** Says what a goal rests on. Of a locked version only what nobody had recorded; a form sent twice records nothing the second time. */
export function keepGrounds(actor: Actor, command: RecordGrounds, standing: Standing): Result<WordingFact[], GroundsRefusal> {
  if (!mayKeepGrounds(actor)) return refuse('not-yours')
  const goal = standing.version?.goals.find(({ id }) => id === command.terms.goal)
  if (!goal || goal.area !== command.argument.area || goal.id !== command.founding.goal) return refuse('no-such-goal')
  if (command.founding.themes.some((theme) => !standing.themes.includes(theme))) return refuse('no-such-theme')
  const before = groundsOf(goal, standing.wording)
  const facts = factsOf(before, command)
  if (facts.length === 0) return accept(facts)
  if (command.seen !== markOf(before)) return refuse('changed-meanwhile')
  const argued = before.argument.text !== '' && before.argument.text !== command.argument.text
  const changes = changesTerms(before.terms, command.terms) || changesFounding(foundedBefore(before), command.founding) || argued
  if (standing.locked && changes) return refuse('locked')
  return accept(facts)
}

/** A founding that says nothing is one that nobody has recorded. */
const foundedBefore = ({ founding }: Grounds) =>
  founding.themes.length === 0 && founding.vote === null && founding.words === '' ? undefined : founding
