/** A file of minutes is sent and read; nothing is recorded yet. */
import { randomUUID } from 'node:crypto'
import { fingerprint } from '#copies'
import { type Asked, type Route, readFile, showError, showPage } from '#identity'
import { writing } from '#journal'
import { accept } from '#kernel'
import { minutesRefusals, mostMinutesBytes, readMinutes } from '#minutes'
import { ErrorSummary, errorOf, FileField, Form, FormActions, type FormError, Lead, Section, SubmitButton } from '#ui'
import { filePath, uploadPath } from './file-asked.ts'
import { hasClosed } from './own-copy.ts'
import { putMinutes } from './store.ts'
import { neverTried } from './words-da.ts'

/** What a form with the largest file takes. */
export const mostUpload = mostMinutesBytes + 10_000
const field = 'fil'
const desk = (asked: Asked) => `/${asked.var.alliance.slug}/behandlinger`
export const trail = (asked: Asked) => [{ text: 'Behandlinger', href: desk(asked) }]

const page = (asked: Asked, errors: readonly FormError[], status: 200 | 422 = 200) =>
  showPage(
    asked,
    { title: 'Læs et referat ind', trail: trail(asked), hidden: true },
    <>
      <ErrorSummary errors={errors} />
      <Lead>
        Vælg en fil med et offentligt referat. Du får vist, hvilke ord der er læst, og et forslag til, hvad de betyder. Intet
        registreres, før du har bekræftet det.
      </Lead>
      <Form action={uploadPath(asked)} files>
        <FileField
          name={field}
          label="Referatet"
          hint="En PDF med tekst, en gemt webside (.html) eller dagsordens-XML fra SBSYS eller Acadre. Højst 20 MB."
          accept=".pdf,.html,.htm,.xml,application/pdf,text/html,application/xml,text/xml"
          error={errorOf(errors, field)}
        />
        <FormActions>
          <SubmitButton>Læs referatet</SubmitButton>
          <a href={desk(asked)}>Fortryd</a>
        </FormActions>
      </Form>
      <Section title="Godt at vide" id="godt-at-vide">
        <ul>
          <li>
            Lukkede punkter og lukkede bilag læses ikke og gemmes ikke. En fil, der har nogen, gemmes ikke selv; kun teksten af
            det åbne gemmes.
          </li>
          <li>
            Har filen intet lukket, gemmes en kopi af den, når du bekræfter. Kopien kan hentes af dem, der har et hverv i
            alliancen. Alle kan se, <a href={`/${asked.var.alliance.slug}/kopier`}>hvilke kopier der er</a>.
          </li>
          <li>Bekræfter du ikke, slettes det, der er læst, senest efter et døgn.</li>
          <li>{neverTried}</li>
        </ul>
      </Section>
    </>,
    status,
  )

export const showUpload: Route['answer'] = (asked) => page(asked, [])

/** Reads the file that was sent, and lays what it said on the desk for its sender. A file with something closed is laid nowhere itself. */
export const readFromForm: Route['answer'] = async (asked) => {
  const { visitor, site, alliance } = asked.var
  if (!visitor) return showError(asked, 403)
  const wrong = (text: string) => page(asked, [{ field, text }], 422)
  const bytes = await readFile(asked, field)
  if (!bytes) return wrong('Vælg en fil med et referat.')
  const read = await readMinutes(bytes)
  if (!read.ok) return wrong(minutesRefusals[read.refusal])
  const content = read.value
  const file = { id: randomUUID(), person: visitor.person, sha256: fingerprint(bytes), content, readAt: site.clock.now() }
  const kept = hasClosed(content) ? null : bytes
  await writing(site.ledger, alliance.slug, async (tx) => accept(await putMinutes(tx, { ...file, bytes: kept })))
  return asked.redirect(filePath(asked, file.id), 303)
}
