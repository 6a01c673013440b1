import { everyFact } from '#chronicle'
import type { Applying } from '#verify'

/** What each fact does to the tables: the same functions that wrote them, so that they can be rebuilt. */
export const applying: Applying = Object.fromEntries(Object.entries(everyFact).map(([type, { apply }]) => [type, apply as never]))
