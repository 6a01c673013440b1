/** Where the secretariat orders all municipalities' cases as files, follows how far they are, and fetches them. */
import { randomUUID } from 'node:crypto'
import { readEditions } from '#editions'
import { readAnswers } from '#forms'
import { type Asked, actorFor, look, type Route, showError, showPage } from '#identity'
import type { Head } from '#journal'
import { counted, danishInstant, danishNumber, type Result } from '#kernel'
import {
  Alert,
  DataTable,
  ErrorSummary,
  errorOf,
  Form,
  FormActions,
  type FormError,
  Lead,
  Section,
  SelectField,
  SubmitButton,
} from '#ui'
import { orderPackages, retryFailed } from './order.ts'
import { refusals } from './refusals.ts'
import { readOrders } from './store.ts'
import type { OrderedPackages, Package, Refusal } from './words.ts'
import { failureWords, stateWords } from './words-da.ts'

export const desk = (asked: Asked) => `/${asked.var.alliance.slug}/sagsarbejde/pakker`

type Seen = { readonly years: readonly number[]; readonly orders: readonly OrderedPackages[]; readonly head: Head }
const see = (asked: Asked): Promise<Seen> =>
  look(asked, async (read, head) => ({
    years: (await readEditions(read)).map(({ year }) => year).sort((a, b) => b - a),
    orders: await readOrders(read),
    head,
  }))

const inState = ({ packages }: OrderedPackages, state: Package['state']) => packages.filter((one) => one.state === state).length
const isUnderWay = (order: OrderedPackages) => inState(order, 'waiting') > 0

/** 12 af 29 sager er lavet, 1 mislykkedes. */
function progressOf(order: OrderedPackages): string {
  const failed = inState(order, 'failed')
  const told = `${danishNumber(inState(order, 'made'))} af ${counted(order.packages.length, 'sag', 'sager')} er lavet`
  return `${told}${failed ? `, ${danishNumber(failed)} mislykkedes` : ''}.`
}

/** A package from an earlier revision may say something else than what is recorded now. */
function ageOf({ packages }: OrderedPackages, head: Head): string | null {
  const oldest = Math.min(...packages.flatMap(({ sequence }) => sequence ?? []))
  const behind = head.sequence - oldest
  return Number.isFinite(oldest) && behind > 0
    ? `Siden den ældste af filerne blev lavet, er der kommet ${counted(behind, 'post', 'poster')} i journalen. Filerne kan være forældede; bestil dem igen, før de sendes.`
    : null
}

const megabytes = (bytes: number) => `${danishNumber(Math.max(1, Math.round(bytes / 1000)))} kB`

function rowOf(base: string, order: OrderedPackages) {
  return ({ code, municipality, state, failure, sequence, madeAt, bytes }: Package) => ({
    municipality,
    state: failure ? `${stateWords[state]}: ${failureWords[failure]}` : stateWords[state],
    made: madeAt && sequence !== null ? `${danishInstant(madeAt)}, post nr. ${danishNumber(sequence)}` : '–',
    files:
      state === 'made' ? (
        <a href={`${base}/${order.id}/${code}.zip`}>{`Hent filerne fra ${municipality} (${megabytes(bytes)})`}</a>
      ) : (
        '–'
      ),
  })
}

function Order({ asked, order, head }: { asked: Asked; order: OrderedPackages; head: Head }) {
  const base = desk(asked)
  const age = ageOf(order, head)
  return (
    <Section title={`Udgaven fra ${order.edition}`} id={`udgave-${order.edition}`}>
      <div data-under-way={isUnderWay(order) ? 'ja' : undefined}>
        <p role="status">
          <strong>{progressOf(order)}</strong> Bestilt {danishInstant(order.orderedAt)}.
        </p>
        {isUnderWay(order) ? (
          <p>
            De bliver lavet en ad gangen, også hvis programmet genstartes. <a href={base}>Opdatér siden</a>
          </p>
        ) : null}
        {age ? <Alert kind="info">{age}</Alert> : null}
        {inState(order, 'made') ? (
          <p>
            <a href={`${base}/${order.id}.zip`}>Hent alle de sager, der er lavet, i én ZIP-fil</a>
          </p>
        ) : null}
        {inState(order, 'failed') && !isUnderWay(order) ? (
          <Form action={`${base}/${order.id}/igen`}>
            <FormActions>
              <SubmitButton>Prøv dem igen, der mislykkedes</SubmitButton>
            </FormActions>
          </Form>
        ) : null}
        <DataTable
          id={`pakker-${order.edition}`}
          caption={`Sagerne fra kommunerne, udgaven fra ${order.edition}`}
          captionHidden
          stacked
          columns={[
            { key: 'municipality', header: 'Kommune' },
            { key: 'state', header: 'Tilstand' },
            { key: 'made', header: 'Lavet' },
            { key: 'files', header: 'Filer' },
          ]}
          rows={order.packages.map(rowOf(base, order))}
        />
      </div>
    </Section>
  )
}

const title = 'Sagerne fra alle kommuner'
type Shown = { readonly year: string; readonly errors: readonly FormError[]; readonly status: 200 | 403 | 404 | 409 | 422 }
async function show(asked: Asked, { year, errors, status }: Shown) {
  const { years, orders, head } = await see(asked)
  return showPage(
    asked,
    {
      title,
      trail: [{ text: 'Sager til kommunerne', href: `/${asked.var.alliance.slug}/sagsarbejde` }],
      hidden: true,
      ...(orders.some(isUnderWay) && { scripts: ['packing.js'] }),
    },
    <>
      <ErrorSummary errors={errors} />
      <Lead>
        Her laves hver kommunes sag som filer: Word, PDF, HTML, ren tekst og en ZIP med hvert bilag for sig. Det sker i
        baggrunden, og du kan lukke siden imens. Filerne kan rumme lukkede bilag og oplysninger, som kommunerne ikke har
        offentliggjort: Giv dem kun til den kommune, de hører til.
      </Lead>
      <Form action={desk(asked)}>
        <input type="hidden" name="noegle" value={randomUUID()} />
        <SelectField
          name="udgave"
          label="Udgave af papiret"
          value={year || String(years[0] ?? '')}
          options={years.map((one) => ({ value: String(one), text: String(one) }))}
          error={errorOf(errors, 'udgave')}
        />
        <FormActions>
          <SubmitButton>Lav sagerne fra alle kommuner</SubmitButton>
        </FormActions>
      </Form>
      {orders.length === 0 ? <p>Ingen har bestilt sagerne endnu.</p> : null}
      {orders.map((order) => (
        <Order asked={asked} order={order} head={head} />
      ))}
    </>,
    status,
  )
}

export const showOrders: Route['answer'] = (asked) => show(asked, { year: '', errors: [], status: 200 })

/** Leads to the page when it is done; a refusal is shown on it. */
async function answer(asked: Asked, year: string, done: Result<string, Refusal>) {
  if (done.ok) return asked.redirect(desk(asked), 303)
  const { status, field, text } = refusals[done.refusal]
  return show(asked, { year, errors: [{ field, text }], status })
}

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

export const orderFromForm: Route['answer'] = async (asked) => {
  const actor = actorFor(asked, null)
  if (!actor) return showError(asked, 403)
  const { answers } = await readAnswers(asked, ['noegle', 'udgave'])
  const { noegle: id = '', udgave: year = '' } = answers
  const wanted = { id: isUuid(id) ? id : randomUUID(), edition: /^\d{4}$/.test(year) ? Number(year) : 0 }
  return answer(asked, year, await orderPackages(asked.var.site.ledger, asked.var.alliance.slug, actor, wanted))
}

export const retryFromForm: Route['answer'] = async (asked) => {
  const actor = actorFor(asked, null)
  const id = asked.req.param('order') ?? ''
  if (!actor || !isUuid(id)) return showError(asked, actor ? 404 : 403)
  return answer(asked, '', await retryFailed(asked.var.site.ledger, asked.var.alliance.slug, actor, id))
}
