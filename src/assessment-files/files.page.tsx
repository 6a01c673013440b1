/** Where a municipality's assessments are taken out to a spreadsheet, and in again. */
import { randomUUID } from 'node:crypto'
import { type Desk, deskAsked, deskPath } from '#assessment-room'
import { emptyContent } from '#assessments'
import { type Asked, type Route, readFile, showError, showPage, todayFor } from '#identity'
import { writing } from '#journal'
import { accept } from '#kernel'
import { mostSheetBytes, readSheet, sheetRefusals, writeSheet } from '#sheets'
import { ErrorSummary, errorOf, FileField, Form, FormActions, type FormError, Lead, LinkList, Section, SubmitButton } from '#ui'
import { fileIn } from './sheet-in.ts'
import { workbookOf } from './sheet-out.ts'
import { putFile } from './store.ts'
import type { Sheeted } from './words.ts'
import { fileRefusals } from './words-da.ts'

/** What a form with the largest file takes. */
export const mostUpload = mostSheetBytes + 10_000
const field = 'fil'
const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const filesPath = (asked: Asked, { edition, code }: Desk) => `${deskPath(asked, edition.year, code)}/regneark`
export const trailTo = (asked: Asked, { edition, code, nameOf }: Desk) => [
  { text: `Vurderinger i ${nameOf(code)} ${edition.year}`, href: deskPath(asked, edition.year, code) },
]

function page(asked: Asked, desk: Desk, errors: readonly FormError[], status: 200 | 422 = 200) {
  const path = filesPath(asked, desk)
  return showPage(
    asked,
    { title: 'Vurderingerne som regneark', trail: trailTo(asked, desk), hidden: true },
    <>
      <ErrorSummary errors={errors} />
      <Lead>Hent vurderingerne, skriv i dit regnearksprogram, og læs filen ind igen.</Lead>
      <Section title="Hent regnearket" id="hent">
        <p>Der er en række for hvert mål, med det, der er skrevet indtil nu. Svar, der vælges, har lister at vælge fra.</p>
        <LinkList links={[{ text: 'Hent vurderingerne som regneark (.xlsx)', href: `${path}/vurderinger.xlsx` }]} />
      </Section>
      <Section title="Læs regnearket ind" id="laes">
        <p>
          I får først vist, hvad der ændres, mål for mål, og vælger, hvad der skal gemmes. Intet er gemt, før I gemmer det dér.
        </p>
        <Form action={path} files>
          <FileField
            name={field}
            label="Regneark"
            hint="En .xlsx-fil på højst 5 MB uden makroer og adgangskode, hentet her."
            accept={`.xlsx,${mediaType}`}
            error={errorOf(errors, field)}
          />
          <FormActions>
            <SubmitButton>Se, hvad der ændres</SubmitButton>
            <a href={deskPath(asked, desk.edition.year, desk.code)}>Fortryd</a>
          </FormActions>
        </Form>
      </Section>
    </>,
    status,
  )
}

export const showFiles: Route['answer'] = async (asked) => {
  const desk = await deskAsked(asked)
  return desk ? page(asked, desk, []) : showError(asked, 404)
}

/** Every goal, those that nobody has begun too. */
export const sheetedOf = ({ code, edition, goals, own }: Desk): Sheeted => ({
  code,
  edition: edition.year,
  entries: goals.map(({ id }) => {
    const now = own.find(({ goal }) => goal === id)
    return { goal: id, state: now?.state ?? 'draft', seen: now?.save ?? 0, content: now ?? emptyContent }
  }),
})

export const sheetFile: Route['answer'] = async (asked) => {
  const desk = await deskAsked(asked)
  if (!desk) return showError(asked, 404)
  const { alliance } = asked.var
  const { year, title } = desk.edition
  const about = { alliance: alliance.name, name: desk.nameOf(desk.code), title, day: todayFor(asked), goals: desk.goals }
  const bytes = await writeSheet(workbookOf(sheetedOf(desk), about))
  asked.header('content-type', mediaType)
  asked.header('content-disposition', `attachment; filename="vurderinger-${desk.code}-${year}-${about.day}.xlsx"`)
  return asked.body(Uint8Array.from(bytes))
}

/** Reads the file that was sent, and keeps what it said until the municipality has seen it: no assessment is touched. */
export const readFromForm: Route['answer'] = async (asked) => {
  const desk = await deskAsked(asked)
  if (!desk) return showError(asked, 404)
  const wrong = (text: string) => page(asked, desk, [{ field, text }], 422)
  const bytes = await readFile(asked, field)
  if (!bytes) return wrong('Vælg et regneark (.xlsx).')
  const read = await readSheet(bytes)
  if (!read.ok) return wrong(sheetRefusals[read.refusal])
  const found = fileIn(read.value, { code: desk.code, edition: desk.edition.year }, desk.goals)
  if (!found.ok) return wrong(fileRefusals[found.refusal])
  const { site, alliance } = asked.var
  const file = { id: randomUUID(), code: desk.code, edition: desk.edition.year, content: found.value, readAt: desk.actor.now }
  await writing(site.ledger, alliance.slug, async (tx) => accept(await putFile(tx, file)))
  return asked.redirect(`${filesPath(asked, desk)}/${file.id}`, 303)
}
