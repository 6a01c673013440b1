import { type FormPage, type FormStatus, readAnswers as readTyped, showForm as showFormPage } from '#forms'
import { type Asked, look, todayFor } from '#identity'
import { readBodies } from '#members'
import { readDeskOf } from './acts.ts'

/** Where the acts of this room live. */
export const desk = (asked: Asked) => `/${asked.var.alliance.slug}/indsendelser`
export const deskTrail = (asked: Asked) => ({ text: 'Forelæggelser og udtalelser', href: desk(asked) })

/** How much each field takes; what is not named takes a line. */
const limits: Readonly<Record<string, number>> = { indstilling: 5000, tekst: 20_000, begrundelse: 500, adresse: 2000 }
export const readAnswers = (asked: Asked, names: readonly string[]) => readTyped(asked, names, limits)

/** Everything that the forms choose from and decide by, on today's date, with the names of the alliance's own bodies. */
export const readDesk = (asked: Asked) =>
  look(asked, async (read) => ({ ...(await readDeskOf(read, todayFor(asked))), named: await readBodies(read, null) }))
export type Seen = Awaited<ReturnType<typeof readDesk>>

export const bodyName = ({ named }: Seen, id: string) => named.find((body) => body.id === id)?.name ?? id
/** "2017-v2" as version 2 af udgaven 2017. */
export const versionName = (id: string) => id.replace(/^(\d{4})-v(\d+)$/, 'version $2 af udgaven $1')

/** A page with one form of this room. */
export const showForm = (
  asked: Asked,
  page: Omit<FormPage, 'desk'>,
  ...rest: [errors: Parameters<typeof showFormPage>[2], status: FormStatus, fields: Parameters<typeof showFormPage>[4]]
) => showFormPage(asked, { ...page, desk: deskTrail(asked) }, ...rest)
