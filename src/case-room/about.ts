import { type OwnCase, readOwnCase } from '#cases'
import { type Asked, actorFor, look, showError } from '#identity'
import type { Actor } from '#journal'
import { type MunicipalityCode, parseCode } from '#kernel'

/** Whose case an address is about, who asks, and all that is recorded of it. */
export type About = OwnCase & {
  readonly year: number
  readonly code: MunicipalityCode
  readonly name: string
  readonly actor: Actor
}

export function yearAsked(asked: Asked): number | null {
  const text = asked.req.param('year') ?? ''
  return /^\d{4}$/.test(text) ? Number(text) : null
}

/** For those who may keep the municipality's case, and nobody else: its clerk, whoever came by the letter, the secretariat. */
export async function aboutAsked(asked: Asked): Promise<About | null> {
  const [year, code] = [yearAsked(asked), parseCode(asked.req.param('code') ?? '')]
  if (year === null || code === null) return null
  const actor = actorFor(asked, code, { purpose: 'case', about: String(year) })
  const found = actor && (await look(asked, (read) => readOwnCase(read, code, year)))
  return found && { ...found, year, code, name: found.whole.municipality, actor }
}

/** An answer for those who may keep the case; the others find nothing. */
export const forKeepers =
  (answer: (asked: Asked, about: About) => Response | Promise<Response>) =>
  async (asked: Asked): Promise<Response> => {
    const about = await aboutAsked(asked)
    return about ? answer(asked, about) : showError(asked, 404)
  }

/** Where a case is worked on, and where everyone sees it. */
export const casePath = (asked: Asked, { year, code }: Pick<About, 'year' | 'code'>) =>
  `/${asked.var.alliance.slug}/sager/${year}/${code}`
export const publicPath = (asked: Asked, { year, code }: Pick<About, 'year' | 'code'>) =>
  `/${asked.var.alliance.slug}/kommuner/${code}/sag/${year}`
export const caseTrail = (asked: Asked, about: About) => ({ text: `Sagen i ${about.name}`, href: casePath(asked, about) })

/** What an act of this room takes first. */
export const placeOf = ({ var: { site, alliance } }: Asked, { actor }: About) => [site.ledger, alliance.slug, actor] as const
/** A place in the journal, or a number of saves, that a form was made from; null where it was made from none. */
export const seenIn = (typed: string | undefined): number | null =>
  typed ? (/^\d{1,15}$/.test(typed) ? Number(typed) : -1) : null
