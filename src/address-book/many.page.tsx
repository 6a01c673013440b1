import { createHash, randomUUID } from 'node:crypto'
import type { Contact } from '#contacts'
import { type Asked, actorFor, type Route, showError, showPage } from '#identity'
import { counted } from '#kernel'
import { type Problems, problemLines } from '#reading'
import {
  Alert,
  DataTable,
  ErrorSummary,
  FileField,
  Form,
  FormActions,
  type FormError,
  Lead,
  More,
  SubmitButton,
  TextArea,
} from '#ui'
import { keepMany } from './acts.ts'
import { type Book, bookPath, readBook } from './book.ts'
import { columnNames, readContactRows } from './rows.ts'
import { type Change, changesOf } from './rules.ts'
import { roleWords } from './words.ts'

/** Room for ten thousand rows. */
export const manyBytes = 1024 * 1024
const path = (asked: Asked) => `${bookPath(asked)}/mange`
const title = 'Tilføj mange kontakter'
const trail = (asked: Asked) => [{ text: 'Kontakter', href: bookPath(asked) }]

const Example = () => (
  <More summary="Sådan skal listen se ud">
    <p>
      Første række er overskriften: {columnNames.join(', ')}. Kommunen skrives med navn eller kode. Rollen er kontakt, borgmester,
      udvalgsformand, udvalgsmedlem eller forvaltning. Udvalg og navn må stå tomme. Kopiér rækkerne fra et regneark, eller gem det
      som CSV.
    </p>
    <pre>{'kommune;rolle;udvalg;navn;mail\nIshøj;kontakt;;Navn Navnesen;navn@kommune.example'}</pre>
  </More>
)

function show(asked: Asked, text: string, problems: Problems | null, status: 200 | 422) {
  const errors: FormError[] = problems ? problemLines(problems).map((line) => ({ field: 'raekker', text: line })) : []
  return showPage(
    asked,
    { title, trail: trail(asked), hidden: true },
    <>
      <ErrorSummary errors={errors} title={problems ? 'Intet er gemt. Ret rækkerne, og prøv igen' : undefined} />
      <Lead>
        Sæt rækker ind, eller vælg en fil. Du ser dem række for række, før noget gemmes. De kontakter, der ikke er på listen,
        bliver stående.
      </Lead>
      <Example />
      <Form action={path(asked)} files>
        <TextArea
          name="raekker"
          label="Rækker"
          rows={10}
          optional
          value={text}
          error={errors.length > 0 ? 'Se listen øverst på siden.' : undefined}
        />
        <FileField name="fil" label="Eller en fil" accept=".csv,.txt,text/csv" optional />
        <FormActions>
          <SubmitButton>Se rækkerne</SubmitButton>
          <a href={bookPath(asked)}>Fortryd</a>
        </FormActions>
      </Form>
    </>,
    status,
  )
}

export const showMany: Route['answer'] = (asked) => show(asked, '', null, 200)

const empty: Problems = {
  shown: [
    {
      file: 'listen',
      row: null,
      line: null,
      column: null,
      value: null,
      expected: { kind: 'other', sentence: 'er tom. Sæt rækker ind, eller vælg en fil.' },
    },
  ],
  total: 1,
}

/** What was sent: the pasted rows or a file's bytes, and the answers beside. */
async function readSent(asked: Asked) {
  const type = asked.req.header('content-type') ?? ''
  const isForm = /^(multipart\/form-data;|application\/x-www-form-urlencoded)/.test(type)
  const body = isForm ? await asked.req.parseBody().catch(() => ({})) : {}
  const fields = body as Record<string, unknown>
  const text = (name: string) => (typeof fields[name] === 'string' ? (fields[name] as string).replaceAll('\0', '') : '')
  const file = fields.fil instanceof File && fields.fil.size > 0 ? fields.fil : null
  return { rows: text('raekker'), file, save: text('handling') === 'gem', seen: text('set') }
}

const print = (changes: readonly Change[]) =>
  createHash('sha256')
    .update(JSON.stringify(changes.map(({ kind, contact: { id: _, ...row } }) => [kind, row])))
    .digest('hex')
    .slice(0, 16)
const kindWords: Record<Change['kind'], string> = { new: 'ny', changed: 'ændres', same: 'uændret' }

/** Rows that were pasted or sent as a file are shown one by one, or saved when they have been. */
export const manyFromForm: Route['answer'] = async (asked) => {
  const sent = await readSent(asked)
  const book = await readBook(asked)
  const input = sent.file ? new Uint8Array(await sent.file.arrayBuffer()) : sent.rows
  if (input.length === 0) return show(asked, '', empty, 422)
  const read = readContactRows(input, book.places, sent.file?.name || 'listen')
  if (!read.ok) return show(asked, sent.rows, read.refusal, 422)
  const changes = changesOf(book.contacts, read.value, randomUUID)
  if (!sent.save || sent.seen !== print(changes)) return preview(asked, book, changes, sent.save)
  return save(asked, read.value)
}

async function save(asked: Asked, rows: readonly Omit<Contact, 'id'>[]) {
  const actor = actorFor(asked, null)
  if (!actor) return showError(asked, 403)
  const done = await keepMany(asked.var.site.ledger, asked.var.alliance.slug, actor, rows)
  return done.ok ? asked.redirect(`${bookPath(asked)}?gemt=${done.value}`, 303) : showError(asked, 403)
}

const quoted = (cell: string) => (/[";\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
/** The rows as they were understood, to be sent once more. */
const asText = (changes: readonly Change[]) =>
  [
    columnNames.join(';'),
    ...changes.map(({ contact: { code, role, committee, name, mail } }) =>
      [code, roleWords[role], committee, name, mail].map(quoted).join(';'),
    ),
  ].join('\n')

function preview(asked: Asked, book: Book, changes: readonly Change[], meanwhile: boolean) {
  const count = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).length
  return showPage(
    asked,
    { title: 'Se rækkerne igennem', trail: trail(asked), hidden: true },
    <>
      {meanwhile ? (
        <Alert kind="warning" title="Kontakterne er ændret i mellemtiden">
          <p>Intet er gemt endnu. Se rækkerne igennem igen.</p>
        </Alert>
      ) : null}
      <Lead>
        {counted(changes.length, 'række', 'rækker')}: {counted(count('new'), 'ny', 'nye')},{' '}
        {counted(count('changed'), 'ændres', 'ændres')}, {counted(count('same'), 'uændret', 'uændrede')}. Intet er gemt endnu.
      </Lead>
      <DataTable
        id="raekker-tabel"
        caption="Rækkerne, som de er læst"
        captionHidden
        stacked
        columns={[
          { key: 'place', header: 'Kommune' },
          { key: 'kind', header: 'Hvad sker der' },
          { key: 'role', header: 'Rolle' },
          { key: 'committee', header: 'Udvalg' },
          { key: 'name', header: 'Navn' },
          { key: 'mail', header: 'Mail' },
        ]}
        rows={changes.map(({ kind, contact: { code, role, committee, name, mail } }) => ({
          place: book.nameOf(code),
          kind: kindWords[kind],
          role: roleWords[role],
          committee: committee || '–',
          name: name || '–',
          mail,
        }))}
      />
      <Form action={path(asked)}>
        <input type="hidden" name="raekker" value={asText(changes)} />
        <input type="hidden" name="set" value={print(changes)} />
        <FormActions>
          <SubmitButton name="handling" value="gem">
            Gem alle rækker
          </SubmitButton>
          <a href={path(asked)}>Fortryd</a>
        </FormActions>
      </Form>
    </>,
    meanwhile ? 409 : 200,
  )
}
