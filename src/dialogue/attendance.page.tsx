import { type Answers, type FormStatus, Reading, readAnswers } from '#forms'
import { type Asked, actorFor, look, type Route, showError, showPage, todayFor } from '#identity'
import { capital, counted } from '#kernel'
import { type Member, readMembership } from '#members'
import {
  Alert,
  CountInput,
  DataTable,
  ErrorSummary,
  errorOf,
  Form,
  FormActions,
  type FormError,
  Lead,
  Section,
  SubmitButton,
  TextArea,
} from '#ui'
import { attendanceAct } from './acts.ts'
import { answersOf, cell, inFields, seenField, type Table, touched } from './attendance-fields.ts'
import { pasted } from './counts-typed.ts'
import { desk, groundOf, notFound } from './form-parts.tsx'
import { refusals } from './refusals.ts'
import { type CountedRow, memberDay, noCounts } from './rules.ts'
import { countsInWords, titleOf } from './sentences.ts'
import { readDialogueMeetings } from './store.ts'
import { dialogueRoles } from './words.ts'
import { roleChoices, roleHeads } from './words-da.ts'

async function tableAsked(asked: Asked): Promise<Table | null> {
  return look(asked, async (read) => {
    const meeting = (await readDialogueMeetings(read)).find(({ id }) => id === asked.req.param('id'))
    if (!meeting) return null
    const { members } = await readMembership(read, memberDay(meeting, todayFor(asked)))
    return { meeting, members }
  })
}

function Rows({ members, answers, errors }: { members: readonly Member[]; answers: Answers; errors: readonly FormError[] }) {
  return (
    <DataTable
      id="deltagelse-tabel"
      caption="Deltagelse kommune for kommune"
      captionHidden
      stacked
      columns={[{ key: 'name', header: 'Kommune' }, ...dialogueRoles.map((role) => ({ key: role, header: roleHeads[role] }))]}
      rows={members.map(({ code, name }) => ({
        name: (
          <>
            {name}
            <input type="hidden" id={seenField(code)} name={seenField(code)} value={answers[seenField(code)] ?? ''} />
          </>
        ),
        ...Object.fromEntries(
          dialogueRoles.map((role) => [
            role,
            <CountInput
              name={cell(code, role)}
              value={answers[cell(code, role)] ?? ''}
              label={`${roleChoices[role]}, ${name}`}
              error={errorOf(errors, cell(code, role))}
            />,
          ]),
        ),
      }))}
    />
  )
}

type Shown = {
  readonly answers: Answers
  readonly errors: readonly FormError[]
  readonly status: FormStatus
  readonly note?: string
}
function show(asked: Asked, table: Table, { answers, errors, status, note }: Shown) {
  const { meeting, members } = table
  const own = `${desk(asked)}/${meeting.id}`
  return showPage(
    asked,
    {
      title: `Deltagelse: ${capital(titleOf(meeting))}`,
      trail: [
        { text: 'Dialogarbejde', href: desk(asked) },
        { text: capital(titleOf(meeting)), href: own },
      ],
      hidden: true,
    },
    <>
      <ErrorSummary errors={errors} />
      {note ? (
        <Alert kind="info">
          <p>{note}</p>
        </Alert>
      ) : null}
      <Lead>
        Skriv, hvor mange der deltog fra hver kommune. 0 er ingen. Et tomt felt er ikke registreret. Antallene kan ses af alle.
      </Lead>
      <p>
        <a href={`${own}/deltagelse?fra=svar`}>Udfyld de tomme rækker med kommunernes svar</a>
      </p>
      <Form action={`${own}/deltagelse`}>
        <span id="dato" />
        <Rows members={members} answers={answers} errors={errors} />
        <FormActions>
          <SubmitButton>Gem deltagelsen</SubmitButton>
          <a href={own}>Fortryd</a>
        </FormActions>
        <Section title="Sæt ind fra et regneark" id="regneark">
          <TextArea
            name="indsat"
            value={answers.indsat ?? ''}
            error={errorOf(errors, 'indsat')}
            label="Linjer fra regnearket"
            hint="En linje for hver kommune: navn eller kode, borgmestre, udvalgsformænd, udvalgsmedlemmer, administration. Tallene sættes ind i felterne ovenfor, så du kan se dem efter, før du gemmer."
            rows={6}
            optional
          />
          <FormActions>
            <SubmitButton kind="secondary" name="handling" value="indsaet">
              Sæt tallene ind i felterne
            </SubmitButton>
          </FormActions>
        </Section>
      </Form>
    </>,
    status,
  )
}

export const showAttendance: Route['answer'] = async (asked) => {
  const table = await tableAsked(asked)
  if (!table) return notFound(asked)
  return show(asked, table, { answers: answersOf(table, asked.req.query('fra') === 'svar'), errors: [], status: 200 })
}

/** Puts pasted lines into the form's fields; nothing is stored before a person has looked at them. */
function fill(asked: Asked, table: Table, answers: Answers) {
  const { rows, wrong } = pasted(answers.indsat ?? '', table.members)
  const filled = [...rows].flatMap(([code, cells]) => dialogueRoles.map((role, place) => [cell(code, role), cells[place] ?? '']))
  const all = { ...answers, ...Object.fromEntries(filled) }
  if (wrong.length || rows.size === 0) {
    const text = wrong.join(' ') || 'Sæt mindst én linje ind.'
    return show(asked, table, { answers: all, errors: [{ field: 'indsat', text }], status: 422 })
  }
  const note = `Tallene for ${counted(rows.size, 'kommune', 'kommuner')} står nu i felterne. De er ikke gemt endnu: se dem efter, og gem.`
  return show(asked, table, { answers: { ...all, indsat: '' }, errors: [], status: 200, note })
}

/** What was typed in the touched rows over what stands now; a row that somebody else has changed meanwhile says so. */
function shownAgain(table: Table, typed: Answers, rows: readonly CountedRow[]): Pick<Shown, 'answers' | 'errors'> {
  const kept = rows.map(({ code, counts }) => inFields(code, counts))
  const answers = Object.assign({ indsat: typed.indsat ?? '' }, answersOf(table, false), ...kept)
  const errors = rows.flatMap(({ code, seen }) => {
    const standing = table.meeting.attendance.find((one) => one.code === code)
    if ((standing?.sequence ?? null) === seen) return []
    const now = countsInWords(standing?.counts ?? noCounts) || 'ingen'
    return [{ field: cell(code, 'mayor'), text: `En anden har registreret: ${now}. Send igen, hvis dit skal gælde.` }]
  })
  return { answers, errors }
}

export const attendanceFromForm: Route['answer'] = async (asked) => {
  const table = await tableAsked(asked)
  const actor = actorFor(asked, null)
  if (!table) return notFound(asked)
  if (!actor) return showError(asked, 403)
  const fields = table.members.flatMap(({ code }) => [seenField(code), ...dialogueRoles.map((role) => cell(code, role))])
  const typed = await readAnswers(asked, ['handling', 'indsat', ...fields], { indsat: 10_000 })
  if (typed.answers.handling === 'indsaet') return fill(asked, table, typed.answers)
  const read = new Reading(typed)
  const rows = touched(table, typed.answers, read)
  if (read.errors.length) return show(asked, table, { answers: typed.answers, errors: read.errors, status: 422 })
  const done = await attendanceAct(groundOf(asked), actor, { meeting: table.meeting.id, rows })
  if (done.ok) return asked.redirect(`${desk(asked)}/${table.meeting.id}?talt=${done.value}`, 303)
  const { status, field, text } = refusals[done.refusal]
  const now = (await tableAsked(asked)) ?? table
  const { answers, errors } = shownAgain(now, typed.answers, rows)
  return show(asked, now, { answers, errors: [{ field, text }, ...errors], status })
}
