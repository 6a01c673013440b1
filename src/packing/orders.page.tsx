/** Where the secretariat orders all municipalities' cases as files, follows how far they are, and fetches them. */
import { randomUUID } from 'node:crypto'
import { readEditions } from '#editions'
import { readAnswers } from '#forms'
import { type Asked, actorFor, look, type Route, showError, showPage } from '#identity'
import type { Head } from '#journal'
import type { Result } from '#kernel'
import { ErrorSummary, errorOf, Form, FormActions, type FormError, Lead, SelectField, SubmitButton } from '#ui'
import { orderPackages, retryFailed } from './order.ts'
import { desk, isUnderWay, Order } from './order-parts.tsx'
import { refusals } from './refusals.ts'
import { readOrders } from './store.ts'
import type { OrderedPackages, Refusal } from './words.ts'

type Seen = { readonly years: readonly number[]; readonly orders: readonly OrderedPackages[]; readonly head: Head }
const see = (asked: Asked): Promise<Seen> =>
  look(asked, async (read, head) => ({
    years: (await readEditions(read)).map(({ year }) => year).sort((a, b) => b - a),
    orders: await readOrders(read),
    head,
  }))

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
