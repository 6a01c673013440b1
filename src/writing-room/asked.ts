import { readMandates } from '#agenda'
import { type Draft, type Part, readDraft } from '#drafting'
import { type Asked, look, officeOf, showError } from '#identity'
import type { By } from '#journal'
import { readEveryone } from '#members'
import { readDeskRemarks } from '#remarks'
import { readThemes } from '#themes'

export const deskPath = (asked: Asked) => `/${asked.var.alliance.slug}/udkast`
export const draftPath = (asked: Asked, edition: number) => `${deskPath(asked)}/${edition}`
export const partPath = (asked: Asked, edition: number, part: string) => `${draftPath(asked, edition)}/dele/${part}`

/** The year in the address; null where it is none. */
export function yearAsked(asked: Asked): number | null {
  const text = asked.req.param('year') ?? ''
  const year = /^\d{4}$/.test(text) ? Number(text) : 0
  return year >= 1990 && year <= 2199 ? year : null
}

/** The draft that the address names, and what its pages say beside it; null where there is none. */
export async function draftAsked(asked: Asked) {
  const edition = yearAsked(asked)
  if (edition === null) return null
  return look(asked, async (read) => {
    const draft = await readDraft(read, edition)
    if (!draft) return null
    const { municipalities } = await readEveryone(read)
    const names = new Map(municipalities.map(({ code, name }) => [code, name]))
    const mandates = (await readMandates(read)).filter((mandate) => mandate.edition === edition && mandate.goalLimit !== null)
    const living = (await readThemes(read)).filter((theme) => theme.edition === edition && theme.state === 'living')
    const themes = living.map(({ id, title }) => ({ id, title }))
    const office = (by: By) => officeOf(by, { municipality: (code) => names.get(code) ?? code })
    // Those of an earlier version's draft were answered before it was numbered.
    const unanswered = (await readDeskRemarks(read, edition)).filter(({ answer }) => answer === null)
    const waiting = (part: string) => unanswered.filter((remark) => remark.part === part).length
    return { draft, office, goalLimit: mandates.at(-1)?.goalLimit ?? null, offered: { themes }, waiting }
  })
}
export type AskedDraft = NonNullable<Awaited<ReturnType<typeof draftAsked>>>

export const partAsked = (asked: Asked, { parts, removed }: Draft): Part | undefined =>
  [...parts, ...removed].find(({ id }) => id === asked.req.param('part'))

export const noDraft = (asked: Asked) => showError(asked, 404, 'Der er ikke begyndt noget udkast til den udgave.')
export const noPart = (asked: Asked) => showError(asked, 404, 'Det står ikke i udkastet.')
/** Who can see what is written here; the same words on each of these pages. */
export const whoSees =
  'Udkastet kan kun ses af skrivegruppen og sekretariatet. Kommunerne får det at se, som det står, når det åbnes for bemærkninger; alle kan se det, når det er nummereret som en version.'
