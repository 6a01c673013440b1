/** The secretariat writes the common case text of an edition; every version of it stays. */
import { most, partIds, partWords, type RecordedTemplate, refusals, templateAct, unknownFields } from '#case-parts'
import { HowToWrite } from '#case-room'
import { Unfilled, unfilledIn } from '#cases'
import { type Answers, type FormStatus, perform, Reading, readAnswers, showForm } from '#forms'
import { type Asked, look, type Route, showError } from '#identity'
import { danishList } from '#kernel'
import { errorOf, type FormError, TextArea, TextField } from '#ui'
import { type CommonCase, deskPath, deskTrail, readCommonCase, templatePath, yearAsked } from './about.ts'

const names = ['set', ...partIds, 'kilde']
const limits = Object.fromEntries(partIds.map((part) => [part, most.text]))
const rows: Readonly<Record<string, number>> = { summary: 4, recommendation: 4 }

const caseAsked = async (asked: Asked): Promise<(CommonCase & { readonly year: number }) | null> => {
  const year = yearAsked(asked)
  const found = year === null ? null : await look(asked, (read) => readCommonCase(read, year))
  return found && year !== null ? { ...found, year } : null
}

const answersOf = (template: RecordedTemplate | undefined): Answers => ({
  set: template ? String(template.sequence) : '',
  kilde: template?.source ?? '',
  ...Object.fromEntries((template?.parts ?? []).map(({ part, text }) => [part, text])),
})

type Shown = { readonly answers: Answers; readonly errors: readonly FormError[]; readonly status: FormStatus }
function show(asked: Asked, about: CommonCase & { readonly year: number }, { answers, errors, status }: Shown) {
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const newest = about.templates.at(-1)
  const page = {
    title: `Fælles sagsfremstilling ${about.year}`,
    lead: `Teksten kommer i alle kommunernes sager, under deres egne overskrifter. Alle kan læse den, så snart den er udgivet${newest ? `; nu gælder version ${newest.version}` : ''}. En del uden tekst er ikke med.`,
    action: templatePath(asked, about.year),
    button: newest ? `Udgiv som version ${newest.version + 1}` : 'Udgiv',
    hidden: { set: answers.set ?? '' },
    desk: deskTrail(asked),
  }
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      {!newest && about.earlier ? (
        <p>{`Intet er udgivet endnu. Teksten herunder er taget fra udgaven ${about.earlier.edition}.`}</p>
      ) : null}
      <Unfilled
        fields={unfilledIn(
          about.ground,
          partIds.map((part) => answers[part] ?? ''),
        )}
      />
      {partIds.map((part) => (
        <TextArea {...field(part)} label={partWords[part]} rows={rows[part] ?? 8} optional />
      ))}
      <TextField {...field('kilde')} label="Hvor kommer teksten fra?" width="full" optional />
      <HowToWrite />
    </>,
  )
}

export const showTemplate: Route['answer'] = async (asked) => {
  const about = await caseAsked(asked)
  if (!about) return showError(asked, 404)
  // Much is the same from one paper to the next.
  const begun = about.earlier ? { ...answersOf(about.earlier), set: '' } : answersOf(undefined)
  const newest = about.templates.at(-1)
  return show(asked, about, { answers: newest ? answersOf(newest) : begun, errors: [], status: 200 })
}

export const templateFromForm: Route['answer'] = async (asked) => {
  const about = await caseAsked(asked)
  if (!about) return showError(asked, 404)
  const typed = await readAnswers(asked, names, limits)
  const read = new Reading(typed)
  const parts = partIds.map((part) => ({ part, text: read.text(part) }))
  for (const { part, text } of parts) {
    const unknown = unknownFields(text)
    if (unknown.length)
      read.wrong(part, `Der er ingen felter, der hedder ${danishList(unknown)}. Felterne står nederst på siden.`)
  }
  if (parts.every(({ text }) => text === '')) read.wrong('summary', 'Skriv mindst én del.')
  const again = (errors: readonly FormError[], status: FormStatus, now = about) =>
    show(asked, now, { answers: { ...typed.answers, set: String(now.templates.at(-1)?.sequence ?? '') }, errors, status })
  if (read.errors.length) return show(asked, about, { answers: typed.answers, errors: read.errors, status: 422 })
  const command = { edition: about.year, parts, source: read.text('kilde'), seen: read.place('set') }
  return perform(asked, templateAct, command, { desk: deskPath(asked), refusals }, async (errors, status) =>
    again(
      errors.map(({ text }) => ({ field: 'summary', text })),
      status,
      (await caseAsked(asked)) ?? about,
    ),
  )
}
