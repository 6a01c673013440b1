/** Many decisions at once: a sheet of those that have not answered, out and in, shown row by row before anything is saved. */
import { randomUUID } from 'node:crypto'
import { type Confirmed, decisionRefusals, proposedAnswers, readMeaning, recordDecisions } from '#decisions'
import { type Asked, actorFor, look, type Route, showError, showPage, todayFor } from '#identity'
import { accept, counted, danishNumber, parseUuid, type Result, refuse } from '#kernel'
import { type Body, readBodies } from '#members'
import { mostSheetBytes, writeSheet } from '#sheets'
import {
  Alert,
  ErrorSummary,
  FileField,
  Form,
  FormActions,
  type FormError,
  Lead,
  LinkList,
  More,
  Section,
  SubmitButton,
  TextArea,
} from '#ui'
import { type Ground, readGround } from './ground.ts'
import { type Line, linesOf } from './lines.ts'
import { showPreview } from './preview.page.tsx'
import { asText, columnNames, csvOf, isWorkbook, readRows, readWorkbook, type Written, workbookOf } from './sheet.ts'

/** A workbook, with what a form puts around it. */
export const manyBytes = mostSheetBytes + 100_000
export const path = (asked: Asked) => `/${asked.var.alliance.slug}/beslutningsarbejde/mange`
const trail = (asked: Asked) => [{ text: 'Udsendelser til kommunerne', href: `/${asked.var.alliance.slug}/udsendelsesarbejde` }]

type Seen = { readonly ground: Ground; readonly bodies: readonly Body[] }
const see = (asked: Asked, year: string): Promise<Seen | null> =>
  look(asked, async (read) => {
    const ground =
      /^\d{4}$/.test(year) || year === '' ? await readGround(read, year ? Number(year) : null, todayFor(asked)) : null
    return ground && { ground, bodies: await readBodies(read) }
  })

/** Told only to whoever comes from saving: how many still wait stands on the page anyway. */
const Told = ({ asked, ground }: { asked: Asked; ground: Ground }) =>
  ground.before.some(({ sequence }) => String(sequence) === asked.req.query('registreret')) ? (
    <Alert kind="success" title="Beslutningerne er registreret">
      <p>Alle kan se dem nu. Arket herunder har kun dem, der ikke har svaret endnu.</p>
    </Alert>
  ) : null

function show(asked: Asked, { ground }: Seen, text: string, wrong: readonly string[], status: 200 | 422) {
  const errors: FormError[] = wrong.map((line) => ({ field: 'raekker', text: line }))
  const file = (kind: string) => `${path(asked)}.${kind}?udgave=${ground.edition}`
  return showPage(
    asked,
    { title: 'Skriv mange beslutninger ind', trail: trail(asked), hidden: true },
    <>
      <Told asked={asked} ground={ground} />
      <ErrorSummary errors={errors} title={errors.length ? 'Intet er gemt. Ret arket, og prøv igen' : undefined} />
      <Lead>
        {danishNumber(ground.waiting.length)} af {counted(ground.sent, 'kommunalbestyrelse', 'kommunalbestyrelser')}, der har fået{' '}
        {ground.title}, har ingen registreret beslutning om det.
      </Lead>
      <Section title="1. Hent arket" id="hent">
        <LinkList
          links={[
            { text: 'Hent et regneark (.xlsx)', href: file('xlsx') },
            { text: 'Hent en CSV-fil', href: file('csv') },
          ]}
        />
        <p>Skriv dato, referatets ord og link ud for de kommuner, der har besluttet. Lad de andre rækker stå.</p>
      </Section>
      <Section title="2. Send det ind" id="send">
        <Form action={path(asked)} files>
          <input type="hidden" name="udgave" value={String(ground.edition)} />
          <FileField name="fil" label="Arket" hint="Et regneark (.xlsx) eller en CSV-fil." accept=".xlsx,.csv,.txt" optional />
          <More summary="Eller sæt rækker ind" open={text !== ''}>
            <TextArea
              name="raekker"
              label="Rækker"
              hint={`Første række er overskriften: ${columnNames.join('; ')}.`}
              value={text}
              rows={8}
              error={errors.length ? 'Se listen øverst på siden.' : undefined}
              optional
            />
          </More>
          <FormActions>
            <SubmitButton>Se rækkerne</SubmitButton>
          </FormActions>
        </Form>
      </Section>
    </>,
    status,
  )
}

export const showMany: Route['answer'] = async (asked) => {
  const seen = await see(asked, asked.req.query('udgave') ?? '')
  return seen ? show(asked, seen, '', [], 200) : showError(asked, 404, 'Der er ingen udgave af papiret.')
}

export const downloadMany =
  (kind: 'xlsx' | 'csv'): Route['answer'] =>
  async (asked) => {
    const seen = await see(asked, asked.req.query('udgave') ?? '')
    if (!seen) return showError(asked, 404)
    asked.header('content-disposition', `attachment; filename="beslutninger-${seen.ground.edition}.${kind}"`)
    asked.header('cache-control', 'private, no-store')
    if (kind === 'csv') return asked.body(csvOf(seen.ground), 200, { 'content-type': 'text/csv; charset=utf-8' })
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    const bytes = await writeSheet(workbookOf(seen.ground, asked.var.alliance.name))
    return asked.body(Uint8Array.from(bytes), 200, { 'content-type': type })
  }

/** What was sent: a file or rows, and the answers beside. */
async function readSent(asked: Asked) {
  const type = asked.req.header('content-type') ?? ''
  const isForm = /^(multipart\/form-data;|application\/x-www-form-urlencoded)/.test(type)
  const fields: Record<string, unknown> = isForm ? await asked.req.parseBody().catch(() => ({})) : {}
  const answers = Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.replaceAll('\0', '').trim()]] : [],
    ),
  ) as Readonly<Record<string, string>>
  const file = fields.fil instanceof File && fields.fil.size > 0 ? fields.fil : null
  return { answers, text: (name: string) => answers[name] ?? '', file }
}
type Sent = Awaited<ReturnType<typeof readSent>>

async function rowsOf({ text, file }: Sent): Promise<Result<Written[], string[]>> {
  if (!file) return text('raekker') ? readRows(text('raekker'), 'rækkerne') : refuse(['Vælg et ark, eller sæt rækker ind.'])
  const bytes = new Uint8Array(await file.arrayBuffer())
  return isWorkbook(bytes) ? readWorkbook(bytes, file.name) : readRows(bytes, file.name)
}

export const manyFromForm: Route['answer'] = async (asked) => {
  const sent = await readSent(asked)
  const seen = await see(asked, sent.text('udgave'))
  if (!seen) return showError(asked, 404)
  const rows = await rowsOf(sent)
  if (!rows.ok) return show(asked, seen, sent.text('raekker'), rows.refusal, 422)
  const lines = linesOf(rows.value, seen.ground, (code) => seen.bodies.filter((body) => body.code === code))
  const none = 'Ingen række har noget skrevet ind. Udfyld dato og ordlyd, hvor der er besluttet.'
  if (lines.length === 0) return show(asked, seen, sent.text('raekker'), [none], 422)
  const text = asText(lines.map(({ written }) => written))
  if (sent.text('trin') === 'ret') return show(asked, seen, text, [], 200)
  if (sent.text('trin') === 'gem') return save(asked, seen, lines, sent, text)
  const answers = Object.assign(
    {},
    ...lines.map(({ answer }, place) => proposedAnswers(answer?.decision.words ?? '', rowName(place))),
  )
  return showPreview({ asked, seen: seen.ground, lines, text, token: randomUUID(), answers, errors: [] }, 200)
}

/** Tells the answers of one row from those of the others. */
export const rowName = (place: number) => `r${place + 1}-`
const tickName = (place: number) => `gem-${place + 1}`

/** The rows that were ticked, each with its confirmed meaning; or every field that is not answered. */
function confirmedOf(lines: readonly Line[], sent: Sent, token: string): Result<Confirmed[], FormError[]> {
  const errors: FormError[] = []
  const confirmed = lines.flatMap(({ answer }, place): Confirmed[] => {
    if (!answer || sent.text(tickName(place)) !== 'ja') return []
    const { words, body } = answer.decision
    const outcomes = readMeaning(words, body, sent.text, rowName(place))
    if (!outcomes.ok) errors.push(...outcomes.refusal)
    return outcomes.ok ? [{ ...answer.decision, matter: answer.referral.id, token, outcomes: outcomes.value }] : []
  })
  if (errors.length === 0 && confirmed.length === 0)
    errors.push({ field: tickName(firstTick(lines)), text: 'Sæt kryds ved de rækker, der skal gemmes.' })
  return errors.length ? refuse(errors) : accept(confirmed)
}
const firstTick = (lines: readonly Line[]) =>
  Math.max(
    0,
    lines.findIndex(({ answer }) => answer),
  )

async function save(asked: Asked, { ground }: Seen, lines: readonly Line[], sent: Sent, text: string) {
  const token = parseUuid(sent.text('noegle'))
  if (!token) return showError(asked, 404)
  const again = (errors: FormError[], status: 409 | 422) =>
    showPreview({ asked, seen: ground, lines, text, token, answers: sent.answers, errors }, status)
  const confirmed = confirmedOf(lines, sent, token)
  if (!confirmed.ok) return again(confirmed.refusal, 422)
  const codes = new Map(ground.referrals.map(({ id, code }) => [id, code]))
  const { ledger } = asked.var.site
  const done = await recordDecisions(ledger, asked.var.alliance.slug, confirmed.value, (matter) => {
    const actor = actorFor(asked, codes.get(matter) ?? null)
    if (!actor) throw new Error('only the secretariat comes here')
    return actor
  })
  if (done.ok) return asked.redirect(`${path(asked)}?udgave=${ground.edition}&registreret=${done.value.at(-1)}`, 303)
  const place = lines.findIndex(({ answer }) => answer?.referral.id === done.refusal.matter)
  return again(
    [{ field: tickName(Math.max(0, place)), text: `${lines[place]?.name}: ${decisionRefusals[done.refusal.refusal].text}` }],
    409,
  )
}
