import { randomUUID } from 'node:crypto'
import { type Asked, actorFor, type Route, readForm, showError, showPage } from '#identity'
import { danishDay, parseTypedDay, type RoughDay } from '#kernel'
import {
  Checkbox,
  ErrorSummary,
  errorOf,
  Fieldset,
  Form,
  FormActions,
  type FormError,
  Lead,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '#ui'
import { workRefusals } from './refusals.ts'
import type { VoluntaryWork } from './words.ts'
import { beginWork } from './work-acts.ts'
import { type AreaCase, areaPath, areaTitle, openArea } from './work-case.ts'

const longestWork = 500
export const workPath = (asked: Asked) => `/${asked.var.alliance.slug}/frivilligt-arbejde`
type Field = (name: string) => string
const noArea = (asked: Asked) => showError(asked, 404, 'Udviklingsområdet er ikke registreret.')

/** The municipality, chosen for whoever can only speak for one. */
function Who({ own }: AreaCase, field: Field, errors: readonly FormError[]) {
  const [only] = own
  return (
    <SelectField
      name="kommune"
      label="Hvilken kommune?"
      empty={own.length === 1 ? null : undefined}
      options={own.map(({ code, name }) => ({ value: code, text: name }))}
      value={field('kommune') || (own.length === 1 ? only?.code : '')}
      error={errorOf(errors, 'kommune')}
    />
  )
}

const With = ({ members }: AreaCase, field: Field, errors: readonly FormError[]) => (
  <Fieldset
    legend="Hvem vil kommunen gerne arbejde sammen med? (frivilligt)"
    name="med"
    hint="Et ønske, som de andre kan se. Det forpligter ingen."
    error={errorOf(errors, 'med')}
  >
    <Checkbox name="med-alle" label="Alle, der vil" checked={field('med-alle') === 'ja'} error={errorOf(errors, 'med-alle')} />
    {members.map(({ code, name }) => (
      <Checkbox name={`med-${code}`} label={name} checked={field(`med-${code}`) === 'ja'} />
    ))}
  </Fieldset>
)

const page = (
  asked: Asked,
  about: AreaCase,
  field: Field,
  errors: readonly FormError[],
  status: 200 | 403 | 404 | 409 | 422 = 200,
) =>
  showPage(
    asked,
    {
      title: 'Frivilligt arbejde med et udviklingsområde',
      hidden: true,
      trail: [{ text: areaTitle(about.area), href: areaPath(asked, about.version, about.area.place) }],
    },
    <>
      <ErrorSummary errors={errors} />
      <Lead>
        {areaTitle(about.area)}. Et udviklingsområde er en invitation. At arbejde med det er frivilligt og er ikke en vedtagelse.
      </Lead>
      <Form action={workPath(asked)}>
        <input type="hidden" name="version" value={about.version.id} />
        <input type="hidden" name="omraade" value={String(about.area.place)} />
        {Who(about, field, errors)}
        <TextField
          name="dato"
          label="Hvornår begyndte arbejdet?"
          hint="Skriv en dag, for eksempel 6.2.2017."
          width="short"
          value={field('dato')}
          error={errorOf(errors, 'dato')}
        />
        <TextArea
          name="arbejde"
          label="Hvad arbejder kommunen med?"
          hint="Kort. Det kan læses af alle, så skriv intet om enkelte personer."
          optional
          maxlength={longestWork}
          value={field('arbejde')}
          error={errorOf(errors, 'arbejde')}
        />
        {With(about, field, errors)}
        <FormActions>
          <SubmitButton>Registrér</SubmitButton>
          <a href={areaPath(asked, about.version, about.area.place)}>Fortryd</a>
        </FormActions>
      </Form>
    </>,
    status,
  )

/** The empty form; which area it is about stands in the address. */
export const showBeginning: Route['answer'] = async (asked) => {
  const about = await openArea(asked, asked.req.query('version') ?? '', asked.req.query('omraade') ?? '')
  return about ? page(asked, about, (name) => (name === 'dato' ? danishDay(about.today) : ''), []) : noArea(asked)
}

/** What the answers say, or what is wrong with them. */
export function readWorkForm({ area, version, own, members }: AreaCase, field: Field): Omit<VoluntaryWork, 'id'> | FormError[] {
  const place = own.find(({ code }) => code === field('kommune'))
  const begun = parseTypedDay(field('dato'))
  const work = field('arbejde')
  const errors: FormError[] = []
  if (!place) errors.push({ field: 'kommune', text: 'Vælg en kommune.' })
  if (!begun) errors.push({ field: 'dato', text: 'Skriv den dag, arbejdet begyndte, for eksempel 6.2.2017.' })
  if (work.length > longestWork)
    errors.push({ field: 'arbejde', text: `Skriv højst ${longestWork} tegn. Der står ${work.length}.` })
  if (!place || !begun || errors.length > 0) return errors
  const partners = members.filter(({ code }) => field(`med-${code}`) === 'ja').map(({ code }) => code)
  const day = begun as unknown as RoughDay
  return {
    version: version.id,
    place: area.place,
    code: place.code,
    work,
    begun: day,
    withAnyone: field('med-alle') === 'ja',
    partners: partners.sort(),
  }
}

/** Records what the form says; the answer is the area's own page. */
export const beginFromForm: Route['answer'] = async (asked) => {
  const field = await readForm(asked)
  const about = await openArea(asked, field('version'), field('omraade'))
  if (!about) return noArea(asked)
  const work = readWorkForm(about, field)
  if (Array.isArray(work)) return page(asked, about, field, work, 422)
  const said = work as Omit<VoluntaryWork, 'id'>
  const actor = actorFor(asked, said.code)
  if (!actor) return showError(asked, 403)
  const { site, alliance } = asked.var
  const outcome = await beginWork(site.ledger, alliance.slug, actor, { id: randomUUID(), ...said })
  if (outcome.ok) return asked.redirect(areaPath(asked, about.version, about.area.place), 303)
  const { status, field: at, text } = workRefusals[outcome.refusal]
  return page(asked, about, field, [{ field: at, text }], status)
}
