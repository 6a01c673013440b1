/** A municipality's own annex: a text or a file, open or closed. */
import { createHash, randomUUID } from 'node:crypto'
import {
  type CaseFile,
  type CommonItem,
  commonItems,
  type LocalPart,
  most,
  type OwnAnnex,
  refusals,
  removePartAct,
  writePartAct,
} from '#case-parts'
import { type Answers, type FormStatus, Reading, readAnswers, readAnswersAndFile } from '#forms'
import { type Asked, type SentFile, showError, showPage } from '#identity'
import { danishNumber } from '#kernel'
import {
  ActForm,
  Checkbox,
  ErrorSummary,
  errorOf,
  FileField,
  Form,
  FormActions,
  type FormError,
  Lead,
  SubmitButton,
  TextArea,
  TextField,
} from '#ui'
import { type About, aboutAsked, casePath, caseTrail, forKeepers, placeOf, seenIn } from './about.ts'
import { fileKind } from './file-kinds.ts'

const names = ['id', 'set', 'titel', 'tekst', 'lukket']
const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

function annexAsked(asked: Asked, { work }: About): LocalPart<OwnAnnex> | undefined {
  const found = work.parts.find(({ id }) => id === asked.req.param('id'))
  return found?.content.kind === 'annex' ? (found as LocalPart<OwnAnnex>) : undefined
}
const answersOf = ({ id, save, content }: LocalPart<OwnAnnex>): Answers => ({
  id,
  set: String(save),
  titel: content.title,
  tekst: content.text,
  lukket: content.closed ? 'ja' : '',
})

type Shown = {
  readonly answers: Answers
  readonly file: CaseFile | null
  readonly errors: readonly FormError[]
  readonly status: FormStatus
}
function show(asked: Asked, about: About, { answers, file, errors, status }: Shown) {
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const base = casePath(asked, about)
  const isNew = !answers.set
  return showPage(
    asked,
    { title: isNew ? 'Læg et bilag ved' : 'Ret et bilag', trail: [caseTrail(asked, about)], hidden: true },
    <>
      <ErrorSummary errors={errors} />
      <Lead>Bilaget kommer efter de fælles bilag. Kun I og sekretariatet kan se det, indtil I viser sagen for alle.</Lead>
      <Form action={`${base}/bilag`} files>
        <input type="hidden" name="id" value={answers.id ?? ''} />
        <input type="hidden" name="set" value={answers.set ?? ''} />
        <TextField {...field('titel')} label="Titel" width="full" />
        <TextArea {...field('tekst')} label="Tekst" rows={8} optional />
        <FileField
          name="fil"
          label={file ? 'En anden fil' : 'Fil'}
          hint={`${file ? `Nu: ${file.name}. ` : ''}PDF, Word, Excel eller billede (PNG, JPEG) på højst ${danishNumber(most.fileBytes / 1_000_000)} MB.`}
          accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg"
          error={errorOf(errors, 'fil')}
          optional
        />
        <Checkbox
          name="lukket"
          label="Bilaget er lukket"
          hint="Det er for kommunalbestyrelsen og kommer aldrig på en offentlig side."
          checked={answers.lukket === 'ja'}
        />
        <FormActions>
          <SubmitButton>Gem bilaget</SubmitButton>
          <a href={base}>Fortryd</a>
        </FormActions>
      </Form>
      {isNew ? null : (
        <ActForm
          action={`${base}/bilag/${answers.id}/fjern`}
          hidden={{ set: answers.set ?? '' }}
          text="Fjern bilaget"
          of={answers.titel ?? ''}
        />
      )}
    </>,
    status,
  )
}

export const showNewAnnex = forKeepers((asked, about) =>
  show(asked, about, { answers: { id: randomUUID(), set: '' }, file: null, errors: [], status: 200 }),
)
export const showAnnex = forKeepers((asked, about) => {
  const part = annexAsked(asked, about)
  return part
    ? show(asked, about, { answers: answersOf(part), file: part.content.file, errors: [], status: 200 })
    : showError(asked, 404)
})

/** The file as it is kept; null where it is none that a case takes. Its name is what the municipality called it, without folders. */
function keptFile({ name, bytes }: SentFile, read: Reading): CaseFile | null {
  const mediaType = fileKind(bytes)
  if (bytes.length > most.fileBytes) read.wrong('fil', `Filen fylder mere end ${danishNumber(most.fileBytes / 1_000_000)} MB.`)
  else if (!mediaType)
    read.wrong('fil', 'Filen er ikke en PDF, en Word-fil (.docx), et regneark (.xlsx) eller et billede. Vælg en anden.')
  if (!mediaType || bytes.length > most.fileBytes) return null
  const plain =
    name
      .split(/[/\\]/)
      .at(-1)
      ?.replace(/[\p{C}"*:<>?|]/gu, '')
      .trim()
      .slice(0, 120) || 'bilag'
  return { sha256: createHash('sha256').update(bytes).digest('hex'), name: plain, mediaType, size: bytes.length }
}

export const annexFromForm = forKeepers(async (asked, about) => {
  const typed = await readAnswersAndFile(asked, names, 'fil', { titel: most.title, tekst: most.annexText })
  const read = new Reading(typed)
  const id = read.text('id')
  if (!isUuid(id)) return showError(asked, 404)
  const before = about.work.parts.find((part) => part.id === id)?.content
  const earlier = before?.kind === 'annex' ? before.file : null
  const file = typed.file ? keptFile(typed.file, read) : earlier
  const title = read.needed('titel', refusals['no-title'].text)
  if (!read.text('tekst') && !file && !typed.file) read.wrong('tekst', refusals['nothing-said'].text)
  const again = (errors: readonly FormError[], status: FormStatus, answers: Answers = typed.answers) =>
    show(asked, about, { answers, file: earlier, errors, status })
  if (read.errors.length) return again(read.errors, 422)
  const content: OwnAnnex = { kind: 'annex', title, text: read.text('tekst'), file, closed: read.text('lukket') === 'ja' }
  const command = { edition: about.year, code: about.code, id, content, seen: seenIn(typed.answers.set) }
  const bytes = typed.file ? { bytes: typed.file.bytes } : {}
  const done = await writePartAct(...placeOf(asked, about), { ...command, ...bytes })
  if (done.ok) return asked.redirect(`${casePath(asked, about)}?gjort=gemt`, 303)
  const { status, field, text } = refusals[done.refusal]
  const now = (await aboutAsked(asked))?.work.parts.find((part) => part.id === id)
  return again([{ field: field === 'titel' ? field : 'tekst', text }], status, { ...typed.answers, set: String(now?.save ?? '') })
})

export const removeAnnexFromForm = forKeepers(async (asked, about) => {
  const { answers } = await readAnswers(asked, ['set'])
  const id = asked.req.param('id') ?? ''
  if (!isUuid(id)) return showError(asked, 404)
  const of = { edition: about.year, code: about.code, id, seen: seenIn(answers.set) }
  const done = await removePartAct(...placeOf(asked, about), of)
  if (done.ok) return asked.redirect(`${casePath(asked, about)}?gjort=gemt#bilag`, 303)
  return asked.redirect(`${casePath(asked, about)}?gjort=aendret#bilag`, 303)
})

/** Closes one of the items that every case has, or opens it again. */
export const closingFromForm = forKeepers(async (asked, about) => {
  const { answers } = await readAnswers(asked, ['del', 'set', 'luk'])
  const item = commonItems.find((one): one is CommonItem => one === answers.del)
  if (!item) return showError(asked, 404)
  const of = { edition: about.year, code: about.code, seen: seenIn(answers.set) }
  const closing = about.work.parts.find(({ content }) => content.kind === 'closing' && content.item === item)
  const place = placeOf(asked, about)
  const done =
    answers.luk === 'ja'
      ? await writePartAct(...place, { ...of, id: randomUUID(), content: { kind: 'closing', item } })
      : await removePartAct(...place, { ...of, id: closing?.id ?? randomUUID() })
  if (done.ok) return asked.redirect(`${casePath(asked, about)}?gjort=gemt#bilag`, 303)
  return asked.redirect(`${casePath(asked, about)}?gjort=aendret#bilag`, 303)
})
