import { randomUUID } from 'node:crypto'
import { type Draft, mostParts, readDraft } from '#drafting'
import { type Asked, look, type Route, readFile, showPage, todayFor, writerFor } from '#identity'
import { writing } from '#journal'
import { accept, danishDay, danishNumber } from '#kernel'
import { ErrorSummary, errorOf, FileField, Form, FormActions, type FormError, Lead, LinkList, Section, SubmitButton } from '#ui'
import { mostWordBytes, readWord, wordRefusals, writeWord } from '#word'
import { longest } from '#wording'
import { deskPath, draftPath, noDraft, refusals, yearAsked } from '#writing-room'
import { draftDocument } from './draft-out.ts'
import { putFile } from './store.ts'

/** What a form with the largest file takes. */
export const mostUpload = mostWordBytes + 10_000
/** More than this cannot become a draft, whatever of it is goals' terms. */
const mostPieces = 4 * mostParts
const field = 'fil'

export async function draftIn(asked: Asked): Promise<Draft | null> {
  const edition = yearAsked(asked)
  return edition === null ? null : look(asked, (read) => readDraft(read, edition))
}
export const filesPath = (asked: Asked, { edition }: Draft) => `${draftPath(asked, edition)}/word`
export const trailTo = (asked: Asked, { number, edition }: Draft) => [
  { text: 'Udkast', href: deskPath(asked) },
  { text: `Version ${number} af ${edition}`, href: draftPath(asked, edition) },
]

function page(asked: Asked, draft: Draft, errors: readonly FormError[], status: 200 | 403 | 409 | 422 = 200) {
  const path = filesPath(asked, draft)
  return showPage(
    asked,
    { title: 'Udkastet som Word-fil', trail: trailTo(asked, draft), hidden: true },
    <>
      <ErrorSummary errors={errors} />
      <Lead>Hent udkastet, skriv videre i dit tekstprogram, og læs filen ind igen.</Lead>
      <Section title="Hent udkastet" id="hent">
        <p>
          Filen har papirets tekst med overskrifter, lister, mål og udviklingsområder. Under hvert mål står dets oplysninger i en
          liste, for eksempel »Frist: marts 2028«. Ret dem dér. Temaer og målenes vej står ikke i filen, men bliver ved målene.
        </p>
        <LinkList links={[{ text: 'Hent udkastet som Word-fil (.docx)', href: `${path}/udkast.docx` }]} />
      </Section>
      <Section title="Læs en fil ind" id="laes">
        <p>
          Du får først vist, hvad der ændres, og hvad der ikke kan tages med. Intet er gemt, før du gemmer det dér, og det, der
          står i udkastet nu, bliver i historikken.
        </p>
        {draft.numbered ? (
          <p>{refusals['is-numbered'].text}</p>
        ) : (
          <Form action={path} files>
            <FileField
              name={field}
              label="Word-fil"
              hint="En .docx-fil på højst 10 MB uden makroer og adgangskode."
              accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
              error={errorOf(errors, field)}
            />
            <FormActions>
              <SubmitButton>Se, hvad der ændres</SubmitButton>
              <a href={draftPath(asked, draft.edition)}>Fortryd</a>
            </FormActions>
          </Form>
        )}
      </Section>
    </>,
    status,
  )
}

/** Where a draft is taken out to a word processor and in again. */
export const showFiles: Route['answer'] = async (asked) => {
  const draft = await draftIn(asked)
  return draft ? page(asked, draft, []) : noDraft(asked)
}

/** The draft as a Word file, with every part's name in it, so that it is known when it comes back. */
export const draftFile: Route['answer'] = async (asked) => {
  const draft = await draftIn(asked)
  if (!draft) return noDraft(asked)
  const { alliance } = asked.var
  const today = todayFor(asked)
  const note = `Udkast til version ${draft.number} af ${draft.edition}, hentet fra Samsigte ${danishDay(today)}. Udkastet er ikke offentligt.`
  const bytes = await writeWord(draftDocument(draft, { author: alliance.name, day: today, notes: [note] }))
  asked.header('content-type', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')
  asked.header(
    'content-disposition',
    `attachment; filename="${alliance.slug}-${draft.edition}-udkast-${draft.number}-${today}.docx"`,
  )
  return asked.body(Uint8Array.from(bytes))
}

/** A text that could be read in but never saved again by hand: its sender divides it where it makes sense. */
const tooLong = (text: string) =>
  `Et afsnit fylder ${danishNumber(text.length)} tegn, og der er plads til ${danishNumber(longest.text)}. Del det i flere afsnit i Word, og send filen igen. Det begynder: »${text.slice(0, 60)}…«`

/** Reads the file that was sent, and keeps what it said until the person has seen it: nothing of the draft is touched. */
export const readFromForm: Route['answer'] = async (asked) => {
  const [draft, actor] = [await draftIn(asked), writerFor(asked)]
  if (!draft) return noDraft(asked)
  const wrong = (text: string, status: 403 | 409 | 422) => page(asked, draft, [{ field, text }], status)
  if (!actor?.person) return wrong(refusals['not-yours'].text, 403)
  if (draft.numbered) return wrong(refusals['is-numbered'].text, 409)
  const bytes = await readFile(asked, field)
  if (!bytes) return wrong('Vælg en Word-fil (.docx).', 422)
  const read = await readWord(bytes)
  if (!read.ok) return wrong(wordRefusals[read.refusal], 422)
  if (read.value.pieces.length > mostPieces) return wrong(refusals['too-many'].text, 422)
  const long = read.value.pieces.find(({ text }) => text.length > longest.text)
  if (long) return wrong(tooLong(long.text), 422)
  const file = { id: randomUUID(), edition: draft.edition, person: actor.person, content: read.value, readAt: actor.now }
  await writing(asked.var.site.ledger, asked.var.alliance.slug, async (tx) => accept(await putFile(tx, file)))
  return asked.redirect(`${filesPath(asked, draft)}/${file.id}`, 303)
}
