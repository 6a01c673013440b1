import { type Asked, actorFor, look, type Route, readForm, showError, showPage } from '#identity'
import { danishDay } from '#kernel'
import {
  DataTable,
  ErrorSummary,
  errorOf,
  Form,
  FormActions,
  type FormError,
  Lead,
  RadioGroup,
  Section,
  SelectField,
  SubmitButton,
} from '#ui'
import { versionsInOrder } from './lineage.ts'
import { readLineage } from './lineage-store.ts'
import { traceGoal, withdrawLineage } from './record-lineage.ts'
import { lineageRefusals } from './refusals.ts'
import { lineageSentence } from './sentences.ts'
import { readEditions } from './store.ts'
import { type Lineage, lineageId, lineageKinds, type Version } from './words.ts'
import { lineageWords } from './words-da.ts'

type Field = (name: string) => string
const pathOf = (asked: Asked) => `/${asked.var.alliance.slug}/maalenes-vej`

const see = (asked: Asked) =>
  look(asked, async (read) => ({ versions: versionsInOrder(await readEditions(read)), lineage: await readLineage(read) }))
type Seen = Awaited<ReturnType<typeof see>>

const versionText = ({ edition, number, dated }: Version) =>
  `${edition}, version ${number}${dated ? ` (${danishDay(dated)})` : ''}`
/** Every goal once, under its newest number and name. */
function goalOptions({ versions }: Seen) {
  const newest = new Map(versions.flatMap((version) => version.goals.map((goal) => [goal.id, { goal, version }] as const)))
  return [...newest].map(([value, { goal, version }]) => ({
    value,
    text: `${version.edition}, version ${version.number}, mål ${goal.number}: ${goal.shortTitle}`,
  }))
}
/** A goal by its newest short name. */
const namer = ({ versions }: Seen) => {
  const names = new Map(versions.flatMap(({ goals }) => goals.map(({ id, shortTitle }) => [id, shortTitle] as const)))
  return (id: string) => names.get(id) ?? id
}
const areaValue = (version: string, place: number) => `${version} ${place}`
const areaOptions = ({ versions }: Seen) =>
  versions.flatMap((version) =>
    version.areas.map(({ place, title }) => ({
      value: areaValue(version.id, place),
      text: `${version.edition}, version ${version.number}, område ${place}: ${title || 'navnet er ikke registreret'}`,
    })),
  )

const NewRecord = ({ asked, seen, field, errors }: { asked: Asked; seen: Seen; field: Field; errors: readonly FormError[] }) => (
  <Form action={pathOf(asked)}>
    <SelectField
      name="version"
      label="I hvilken version skete det?"
      options={seen.versions.map((version) => ({ value: version.id, text: versionText(version) }))}
      value={field('version')}
      error={errorOf(errors, 'version')}
    />
    <SelectField
      name="maal"
      label="Hvilket mål gælder det?"
      options={goalOptions(seen)}
      value={field('maal')}
      error={errorOf(errors, 'maal')}
    />
    <RadioGroup
      name="slags"
      label="Hvad skete der? Målet …"
      options={lineageKinds.map((value) => ({ value, text: lineageWords[value] }))}
      value={field('slags')}
      error={errorOf(errors, 'slags')}
    />
    <SelectField
      name="omraade"
      label="Hvilket udviklingsområde?"
      hint="Kun når målet blev til et udviklingsområde eller er genoptaget fra et."
      optional
      options={areaOptions(seen)}
      value={field('omraade')}
      error={errorOf(errors, 'omraade')}
    />
    <SelectField
      name="fra"
      label="Hvilket tidligere mål?"
      hint="Kun når målet er samlet af flere eller delt ud. Registrér en gang for hvert tidligere mål."
      optional
      options={goalOptions(seen)}
      value={field('fra')}
      error={errorOf(errors, 'fra')}
    />
    <FormActions>
      <SubmitButton>Registrér</SubmitButton>
    </FormActions>
  </Form>
)

const Recorded = ({ asked, seen }: { asked: Asked; seen: Seen }) => (
  <DataTable
    id="registreret"
    caption="Hvad der er registreret"
    captionHidden
    stacked
    emptyText="Der er endnu ikke registreret noget."
    columns={[
      { key: 'what', header: 'Hvad der skete' },
      { key: 'act', header: 'Fejl?' },
    ]}
    rows={seen.lineage.map((one) => ({
      what: lineageSentence(one, namer(seen)),
      act: (
        <form method="post" action={`${pathOf(asked)}/tilbagetagelse`}>
          <input type="hidden" name="id" value={lineageId(one)} />
          <SubmitButton kind="secondary">
            Tag tilbage<span class="sr-only">{`: ${lineageSentence(one, namer(seen))}`}</span>
          </SubmitButton>
        </form>
      ),
    }))}
  />
)

async function page(asked: Asked, field: Field, errors: readonly FormError[], status: 200 | 403 | 404 | 409 | 422 = 200) {
  const seen = await see(asked)
  return showPage(
    asked,
    { title: 'Hvad der blev af målene', hidden: true, trail: [] },
    <>
      <ErrorSummary errors={errors} />
      <Lead>
        Her registreres, hvilke mål der blev til udviklingsområder, blev genoptaget, samlet eller delt fra en version til den
        næste. Alle kan se det, når to versioner sammenlignes.
      </Lead>
      <Section title="Registrér" id="ny">
        <NewRecord asked={asked} seen={seen} field={field} errors={errors} />
      </Section>
      <Section title="Registreret" id="alle">
        <Recorded asked={asked} seen={seen} />
      </Section>
    </>,
    status,
  )
}

export const showLineage: Route['answer'] = (asked) => page(asked, () => '', [])

/** What the answers say, or what is wrong with them. */
function readLineageForm(field: Field): Lineage | FormError[] {
  const kind = lineageKinds.find((one) => one === field('slags'))
  const [version, goal, fromGoal] = [field('version'), field('maal'), field('fra')]
  const [areaVersion = '', place = ''] = field('omraade').split(' ')
  const aboutArea = kind === 'parked' || kind === 'revived'
  const errors: FormError[] = []
  if (!version) errors.push({ field: 'version', text: 'Vælg en version.' })
  if (!goal) errors.push({ field: 'maal', text: 'Vælg et mål.' })
  if (!kind) errors.push({ field: 'slags', text: 'Vælg, hvad der skete.' })
  if (aboutArea && !/^[1-9]\d{0,2}$/.test(place)) errors.push({ field: 'omraade', text: lineageRefusals['no-such-area'].text })
  if (kind && !aboutArea && !fromGoal) errors.push({ field: 'fra', text: 'Vælg det tidligere mål.' })
  if (!kind || errors.length > 0) return errors
  return kind === 'parked' || kind === 'revived'
    ? { version, goal, kind, fromGoal: null, area: { version: areaVersion, place: Number(place) } }
    : { version, goal, kind, fromGoal, area: null }
}

export const traceFromForm: Route['answer'] = async (asked) => {
  const field = await readForm(asked)
  const lineage = readLineageForm(field)
  if (Array.isArray(lineage)) return page(asked, field, lineage, 422)
  const actor = actorFor(asked, null)
  if (!actor) return showError(asked, 403)
  const { site, alliance } = asked.var
  const outcome = await traceGoal(site.ledger, alliance.slug, actor, lineage as Lineage)
  if (outcome.ok) return asked.redirect(pathOf(asked), 303)
  const refused = lineageRefusals[outcome.refusal]
  // The goal that was parked is the one that must stand earlier; of the others it is the one they came from.
  const at = outcome.refusal === 'no-earlier-goal' && field('slags') === 'parked' ? 'maal' : refused.field
  return page(asked, field, [{ field: at, text: refused.text }], refused.status)
}

export const withdrawFromForm: Route['answer'] = async (asked) => {
  const id = (await readForm(asked))('id')
  const recorded = (await see(asked)).lineage.find((one) => lineageId(one) === id)
  const actor = actorFor(asked, null)
  if (!actor) return showError(asked, 403)
  const { site, alliance } = asked.var
  const outcome = recorded && (await withdrawLineage(site.ledger, alliance.slug, actor, recorded))
  if (outcome?.ok) return asked.redirect(pathOf(asked), 303)
  return showError(asked, 404, lineageRefusals['not-recorded'].text)
}
