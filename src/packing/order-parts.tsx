/** One order of all cases as it stands: how far it is, municipality by municipality, and where the files are fetched. */
import type { Asked } from '#identity'
import type { Head } from '#journal'
import { counted, danishInstant, danishNumber } from '#kernel'
import { Alert, DataTable, Form, FormActions, Section, SubmitButton } from '#ui'
import type { OrderedPackages, Package } from './words.ts'
import { failureWords, stateWords } from './words-da.ts'

export const desk = (asked: Asked) => `/${asked.var.alliance.slug}/sagsarbejde/pakker`

const inState = ({ packages }: OrderedPackages, state: Package['state']) => packages.filter((one) => one.state === state).length
export const isUnderWay = (order: OrderedPackages) => inState(order, 'waiting') > 0

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

const kilobytes = (bytes: number) => `${danishNumber(Math.max(1, Math.round(bytes / 1000)))} kB`

function rowOf(base: string, order: OrderedPackages) {
  return ({ code, municipality, state, failure, sequence, madeAt, bytes }: Package) => ({
    municipality,
    state: failure ? `${stateWords[state]}: ${failureWords[failure]}` : stateWords[state],
    made: madeAt && sequence !== null ? `${danishInstant(madeAt)}, post nr. ${danishNumber(sequence)}` : '–',
    files:
      state === 'made' ? (
        <a href={`${base}/${order.id}/${code}.zip`}>{`Hent filerne fra ${municipality} (${kilobytes(bytes)})`}</a>
      ) : (
        '–'
      ),
  })
}

const Packages = ({ base, order }: { base: string; order: OrderedPackages }) => (
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
)

/** The script takes the part anew while it is under way. */
export function Order({ asked, order, head }: { asked: Asked; order: OrderedPackages; head: Head }) {
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
        <Packages base={base} order={order} />
      </div>
    </Section>
  )
}
