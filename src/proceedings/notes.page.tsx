/** Where notes are taken at the tables, one after the other. */
import { randomUUID } from 'node:crypto'
import { dialogueDesk, dialogueMissing } from '#dialogue'
import { type Answers, type FormStatus, Reading, readAnswers } from '#forms'
import { type Asked, type Route, showError, showPage } from '#identity'
import { parseUuid } from '#kernel'
import {
  Alert,
  ErrorSummary,
  errorOf,
  Form,
  FormActions,
  type FormError,
  Lead,
  Section,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '#ui'
import { noteAct } from './acts.ts'
import { type About, deskStep, groundAsked, headingOf, perform } from './parts.tsx'
import type { DeskNote } from './words.ts'

const names = ['noegle', 'set', 'bord', 'tema', 'tekst']
const limits = { bord: 40, tema: 60, tekst: 4000 }

/** The living themes of the meeting's edition, and the one that was chosen before. */
const themesFor = ({ ground, meeting }: About, chosen: string | undefined) =>
  ground.themes.filter(({ id, edition, state }) => edition === meeting.edition && (state === 'living' || id === chosen))
const notesOf = ({ ground, meeting }: About) => ground.desk.filter((note) => note.meeting === meeting.id && note.text !== '')
const answersOf = ({ id, version, table, theme, text }: DeskNote): Answers => ({
  noegle: id,
  set: String(version),
  bord: table,
  tema: theme ?? '',
  tekst: text,
})

function NoteForm({
  asked,
  about,
  answers,
  errors,
}: {
  asked: Asked
  about: About
  answers: Answers
  errors: readonly FormError[]
}) {
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  return (
    <Form action={`${dialogueDesk(asked)}/${about.meeting.id}/noter`}>
      <input type="hidden" name="noegle" value={answers.noegle ?? ''} />
      <input type="hidden" name="set" value={answers.set ?? ''} />
      <TextField {...field('bord')} label="Bord" hint="For eksempel 3." width="short" optional />
      <SelectField
        {...field('tema')}
        label="Tema"
        options={themesFor(about, answers.tema).map(({ id, title }) => ({ value: id, text: title }))}
        empty="Intet bestemt tema"
        optional
      />
      <TextArea {...field('tekst')} label="Hvad blev der sagt?" hint="Skriv ingen navne på personer." rows={5} />
      <FormActions>
        <SubmitButton>{answers.set ? 'Gem rettelsen' : 'Gem noten'}</SubmitButton>
        <a href={`${dialogueDesk(asked)}/${about.meeting.id}${answers.set ? '/noter' : ''}`}>
          {answers.set ? 'Fortryd' : 'Tilbage til mødet'}
        </a>
      </FormActions>
    </Form>
  )
}

const themeTitle = ({ ground }: About, theme: string | null) =>
  ground.themes.find(({ id }) => id === theme)?.title ?? 'intet bestemt tema'

export const NoteLine = ({ about, note: { table, theme, text } }: { about: About; note: DeskNote }) => (
  <>
    <strong>
      {table ? `Bord ${table}` : 'Uden bord'}, {themeTitle(about, theme)}:
    </strong>{' '}
    <span class="as-written">{text}</span>
  </>
)

function Written({ asked, about }: { asked: Asked; about: About }) {
  const notes = notesOf(about)
  if (notes.length === 0) return <p>Der er ikke skrevet nogen note endnu.</p>
  return (
    <ul>
      {notes.toReversed().map((note) => (
        <li>
          <NoteLine about={about} note={note} />{' '}
          <a href={`${dialogueDesk(asked)}/${about.meeting.id}/noter/${note.id}`}>
            Ret<span class="sr-only">{`: ${note.text.slice(0, 60)}`}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function show(asked: Asked, about: About, answers: Answers, errors: readonly FormError[], status: FormStatus, other?: string) {
  const own = `${dialogueDesk(asked)}/${about.meeting.id}`
  return showPage(
    asked,
    {
      title: answers.set ? 'Ret en note' : 'Noter fra bordene',
      trail: [deskStep(asked), { text: headingOf(about.meeting), href: own }],
      hidden: true,
    },
    <>
      <ErrorSummary errors={errors} />
      {asked.req.query('gemt') ? (
        <Alert kind="success" title="Noten er gemt">
          <p>Skriv den næste.</p>
        </Alert>
      ) : null}
      {other === undefined ? null : (
        <Alert kind="warning" title="Sådan står noten nu">
          <p class="as-written">{other || 'Den er tømt.'}</p>
        </Alert>
      )}
      <Lead>Noterne kan kun læses af sekretariatet, indtil sekretariatet offentliggør mødets referat. Så kan alle læse dem.</Lead>
      <NoteForm asked={asked} about={about} answers={answers} errors={errors} />
      <Section title="Skrevet indtil nu" id="skrevet">
        <Written asked={asked} about={about} />
      </Section>
    </>,
    status,
  )
}

export const showNotes: Route['answer'] = async (asked) => {
  const about = await groundAsked(asked)
  if (!about) return dialogueMissing(asked)
  const fresh = { noegle: randomUUID(), bord: asked.req.query('bord')?.slice(0, limits.bord) ?? '' }
  return show(asked, about, fresh, [], 200)
}
export const showNote: Route['answer'] = async (asked) => {
  const about = await groundAsked(asked)
  const note = about && notesOf(about).find(({ id }) => id === asked.req.param('note'))
  return about && note ? show(asked, about, answersOf(note), [], 200) : showError(asked, 404, 'Noten findes ikke.')
}

export const noteFromForm: Route['answer'] = async (asked) => {
  const about = await groundAsked(asked)
  if (!about) return dialogueMissing(asked)
  const typed = await readAnswers(asked, names, limits)
  const read = new Reading(typed)
  const id = parseUuid(read.text('noegle'))
  if (!id) return showError(asked, 404, 'Noten findes ikke.')
  const note = {
    id,
    meeting: about.meeting.id,
    seen: read.place('set'),
    table: read.text('bord').replace(/^bord /i, ''),
    theme: read.text('tema') || null,
    text: read.text('tekst'),
  }
  if (read.errors.length) return show(asked, about, typed.answers, read.errors, 422)
  const to = `${dialogueDesk(asked)}/${about.meeting.id}/noter?bord=${encodeURIComponent(note.table)}`
  return perform(asked, noteAct, note, to, async (errors, status) => {
    const now = (await groundAsked(asked)) ?? about
    const standing = now.ground.desk.find((one) => one.id === id)
    const answers = {
      ...typed.answers,
      set: standing && note.seen !== null ? String(standing.version) : (typed.answers.set ?? ''),
    }
    return show(asked, now, answers, errors, status, status === 409 ? standing?.text : undefined)
  })
}
