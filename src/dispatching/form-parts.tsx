import { readEvents } from '#agenda'
import { type FormPage, type FormStatus, readAnswers as readTyped, showForm as showFormPage } from '#forms'
import { type Asked, look, todayFor } from '#identity'
import type { MunicipalityCode } from '#kernel'
import { type Member, readKnownMunicipalities, readMembership } from '#members'
import { readAddressees } from '#submissions'
import { readDeskOf } from './acts.ts'
import { lastElection } from './rules.ts'

/** Where the acts of this room live. */
export const desk = (asked: Asked) => `/${asked.var.alliance.slug}/udsendelsesarbejde`
export const deskTrail = (asked: Asked) => ({ text: 'Udsendelser til kommunerne', href: desk(asked) })

/** How much each field takes; what is not named takes a line. */
const limits: Readonly<Record<string, number>> = { nej: 1000, forbehold: 1000 }
export const readAnswers = (asked: Asked, names: readonly string[]) => readTyped(asked, names, limits)

/** Everything that the forms choose from and decide by, on today's date. */
export const readDesk = (asked: Asked) =>
  look(asked, async (read) => {
    const today = todayFor(asked)
    const names = new Map((await readKnownMunicipalities(read)).map(({ code, name }) => [code, name]))
    return {
      ...(await readDeskOf(read, today)),
      today,
      addressees: await readAddressees(read),
      election: lastElection(await readEvents(read), today),
      named: (await readMembership(read, today)).members as readonly Member[],
      nameOf: (code: MunicipalityCode) => names.get(code) ?? code,
    }
  })
export type Seen = Awaited<ReturnType<typeof readDesk>>

/** "2017-v2" as version 2 af udgaven 2017. */
export const versionName = (id: string) => id.replace(/^(\d{4})-v(\d+)$/, 'version $2 af udgaven $1')

/** A page with one form of this room. */
export const showForm = (
  asked: Asked,
  page: Omit<FormPage, 'desk'> & { readonly desk?: FormPage['desk'] },
  ...rest: [errors: Parameters<typeof showFormPage>[2], status: FormStatus, fields: Parameters<typeof showFormPage>[4]]
) => showFormPage(asked, { desk: deskTrail(asked), ...page }, ...rest)
