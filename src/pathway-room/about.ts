import type { ReadDb } from '#db'
import { readEditions } from '#editions'
import { type Asked, actorFor, look, showError, todayFor } from '#identity'
import type { Actor } from '#journal'
import { danishOrder, type MunicipalityCode, parseCode, type Result, within } from '#kernel'
import { type Body, readMember } from '#members'
import { type Refusal, readWays, type Ways } from '#pathways'
import type { FormError } from '#ui'
import { refusals } from './refusals.ts'

/** Whose way an address is about, and all that is recorded of it. */
export type About = Ways & { readonly code: MunicipalityCode; readonly name: string; readonly actor: Actor }

async function readAbout(read: ReadDb, code: MunicipalityCode, asked: Asked) {
  const found = await readMember(read, code, todayFor(asked))
  if (!found) return null
  const [newest] = await readEditions(read)
  return { newest, about: { code, name: found.member.name, ...(await readWays(read, code)) } }
}

/** For those who may keep the municipality's way, and nobody else: its clerk, whoever came by the newest letter, the secretariat. */
export async function aboutAsked(asked: Asked): Promise<About | null> {
  const code = parseCode(asked.req.param('code') ?? '')
  const read = code && (await look(asked, (db) => readAbout(db, code, asked)))
  if (!read) return null
  const linked = read.newest ? ({ purpose: 'case', about: String(read.newest.year) } as const) : null
  const actor = actorFor(asked, code, linked)
  return actor && { ...read.about, actor }
}

/** An answer for those who may keep the way; the others find nothing. */
export const forKeepers =
  (answer: (asked: Asked, about: About) => Response | Promise<Response>) =>
  async (asked: Asked): Promise<Response> => {
    const about = await aboutAsked(asked)
    return about ? answer(asked, about) : showError(asked, 404)
  }

/** Where a municipality's way is shown, and where it is kept. */
export const wayOf = (asked: Asked, code: MunicipalityCode) => `/${asked.var.alliance.slug}/kommuner/${code}/vej`
export const deskOf = (asked: Asked, { code }: About) => `${wayOf(asked, code)}/ret`

/** The municipality's bodies on a day, the council first; one that ended before is left out. */
export const bodiesNow = ({ bodies }: Pick<About, 'bodies'>, asked: Asked): Body[] =>
  bodies
    .filter(({ from, to }) => within(todayFor(asked), from, to))
    .sort((a, b) => Number(b.kind === 'council') - Number(a.kind === 'council') || danishOrder(a.name, b.name))

/** The newest number of the journal that anything of the meeting days has: what was seen when a form was made. */
export const seenDays = ({ days }: Pick<About, 'days'>) => Math.max(0, ...days.map(({ sequence }) => sequence))

type Again = (errors: readonly FormError[], status: 403 | 404 | 409 | 422) => Response | Promise<Response>
/** Leads to the desk, which tells of what was done; a refusal is shown on the form's page again. */
export function answerWith(asked: Asked, about: About, done: Result<number | null, Refusal>, field: string, again: Again) {
  if (done.ok) return asked.redirect(`${deskOf(asked, about)}${done.value ? `?registreret=${done.value}` : ''}`, 303)
  const { status, text } = refusals[done.refusal]
  return again([{ field, text }], status)
}
