import type { Fact, FactWays, Names } from '#journal'
import { type EveryFact, everyFact } from './every-fact.ts'

export const isTold = (fact: Fact): fact is EveryFact => Object.hasOwn(everyFact, fact.type)

/** What an entry says. One that an older or newer program wrote, and nobody here can tell, shows its type. */
export function sentenceOf(fact: Fact, names: Names): string {
  if (!isTold(fact)) return `Der er registreret noget af en slags, som programmet ikke kan fortælle: ${fact.type}.`
  return (everyFact[fact.type] as FactWays<EveryFact>).tell(fact, names)
}
