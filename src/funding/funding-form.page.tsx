import { randomUUID } from 'node:crypto'
import type { Edition, Goal } from '#editions'
import { type Answers, type FormStatus, perform, Reading, readAnswers, showForm } from '#forms'
import { type Asked, look, type Route, showError } from '#identity'
import { danishDay, knownAnswers, parseCode, parseUuid, type RoughDay } from '#kernel'
import { Checkbox, errorOf, Fieldset, type FormError, RadioGroup, TextArea, TextField } from '#ui'
import { fundingAct, readRegister, withdrawFundingAct } from './acts.ts'
import { refusals } from './refusals.ts'
import type { Register } from './rules.ts'
import { type Funding, longest } from './words.ts'

const names = [
  'noegle',
  'set',
  'titel',
  'plan',
  'fra',
  'varig',
  'til',
  'kommuner',
  'beloeb',
  'adresse',
  'begrundelse',
  'kilde',
  'tilbage',
] as const
const limits = { titel: longest.title, adresse: longest.address, kommuner: 2000 }
const typedDay = (day: RoughDay) => day && danishDay(day)
const goalField = (id: string) => `maal-${id}`

/** The goals of every edition, the newest first, each as it stands in the newest version that has it. */
const goalsIn = ({ editions }: Register): { readonly edition: Edition; readonly goal: Goal }[] =>
  editions.flatMap((edition) => {
    const newest = new Map(edition.versions.flatMap(({ goals }) => goals.map((goal) => [goal.id, goal] as const)))
    return [...newest.values()].sort((a, b) => a.number - b.number).map((goal) => ({ edition, goal }))
  })

const answersOf = (funding: Funding): Answers => ({
  noegle: funding.id,
  set: String(funding.sequence),
  titel: funding.title,
  plan: funding.plan,
  fra: typedDay(funding.from),
  varig: funding.permanent,
  til: typedDay(funding.until),
  kommuner: (funding.municipalities ?? []).join('\n'),
  beloeb: funding.amount,
  adresse: funding.address,
  kilde: funding.source,
  ...Object.fromEntries(funding.goals.map((goal) => [goalField(goal), 'ja'])),
})

function show(asked: Asked, at: Register, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const field = (name: (typeof names)[number]) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const corrects = Boolean(answers.set)
  const here = `/${asked.var.alliance.slug}/finansiering`
  const page = {
    title: corrects ? 'Ret finansiering' : 'Registrér finansiering',
    lead: 'Midler udefra til det, kommunerne gør. Alle kan se det.',
    action: here,
    button: corrects ? 'Gem rettelsen' : 'Registrér',
    hidden: { noegle: answers.noegle ?? '', set: answers.set ?? '' },
    desk: { text: 'Finansiering', href: here },
  }
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      <TextField {...field('titel')} label="Hvad er midlerne til?" width="full" />
      <TextField {...field('plan')} label="Plan eller aftale" width="full" optional />
      <TextField {...field('fra')} label="Fra" hint="For eksempel 2016 eller januar 2016." width="short" optional />
      <RadioGroup
        {...field('varig')}
        label="Er midlerne varige?"
        options={[
          { value: 'yes', text: 'Ja' },
          { value: 'no', text: 'Nej, de er midlertidige' },
          { value: 'not-known', text: 'Det vides ikke' },
        ]}
      />
      <TextField {...field('til')} label="Til" hint="Kun for midlertidige midler." width="short" optional />
      <Fieldset legend="Hvilke mål er de til?">
        {goalsIn(at).map(({ edition, goal }) => (
          <Checkbox
            name={goalField(goal.id)}
            label={`Mål ${goal.number} i ${edition.year}: ${goal.shortTitle}`}
            checked={answers[goalField(goal.id)] === 'ja'}
          />
        ))}
      </Fieldset>
      <TextArea
        {...field('kommuner')}
        label="Kommuner"
        hint="Kommunekoder, en på hver linje. Lad feltet stå tomt, hvis det er alle kommuner."
        optional
      />
      <TextField {...field('beloeb')} label="Beløb" hint="Som kilden skriver det." width="full" optional />
      <TextField {...field('adresse')} label="Adresse" type="url" width="full" optional />
      <TextField
        {...field('kilde')}
        label="Hvor kommer oplysningen fra?"
        hint="Skriv ingen personers navne."
        width="full"
        optional
      />
      {corrects ? (
        <>
          <TextField {...field('begrundelse')} label="Hvorfor rettes det?" hint="Alle kan se det." width="full" />
          <Checkbox
            name="tilbage"
            label="Træk registreringen tilbage"
            hint="Den tæller så ikke mere med. Titlen og begrundelsen bliver stående."
            checked={answers.tilbage === 'ja'}
          />
        </>
      ) : null}
    </>,
  )
}

export const showNewFunding: Route['answer'] = async (asked) =>
  show(asked, await look(asked, readRegister), { noegle: randomUUID(), varig: 'not-known' }, [], 200)

const standingIn = ({ funding }: Register, id: string | undefined) =>
  funding.find((one) => one.id === id && one.withdrawn === null)

export const showFundingForm: Route['answer'] = async (asked) => {
  const at = await look(asked, readRegister)
  const found = standingIn(at, asked.req.param('id'))
  return found ? show(asked, at, answersOf(found), [], 200) : showError(asked, 404, refusals['no-such-funding'].text)
}

function municipalitiesFrom(read: Reading) {
  const written = read
    .text('kommuner')
    .split(/[\s,;]+/)
    .filter(Boolean)
  const codes = written.flatMap((one) => parseCode(one) ?? [])
  if (codes.length < written.length)
    read.wrong('kommuner', 'En kommunekode er fire cifre, for eksempel 0183. Skriv en på hver linje.')
  return codes.length ? [...new Set(codes)].sort() : null
}

function fundingFrom(read: Reading, at: Register) {
  const permanent = knownAnswers.find((one) => one === read.text('varig'))
  if (!permanent) read.wrong('varig', 'Vælg et svar.')
  return {
    id: read.text('noegle'),
    seen: read.place('set'),
    title: read.needed('titel', 'Skriv, hvad midlerne er til.'),
    plan: read.text('plan'),
    from: read.rough('fra'),
    permanent: permanent ?? 'not-known',
    until: read.rough('til'),
    goals: goalsIn(at)
      .flatMap(({ goal }) => (read.text(goalField(goal.id)) === 'ja' ? [goal.id] : []))
      .sort(),
    municipalities: municipalitiesFrom(read),
    amount: read.text('beloeb'),
    address: read.address('adresse'),
    reason: read.text('set') ? read.needed('begrundelse', refusals['needs-a-reason'].text) : '',
    source: read.text('kilde'),
  }
}

export const fundingFromForm: Route['answer'] = async (asked) => {
  const at = await look(asked, readRegister)
  const typed = await readAnswers(asked, [...names, ...goalsIn(at).map(({ goal }) => goalField(goal.id))], limits)
  const read = new Reading(typed)
  const known = standingIn(at, read.text('noegle'))
  if (!known && !parseUuid(read.text('noegle'))) return showError(asked, 404, refusals['no-such-funding'].text)
  const funding = fundingFrom(read, at)
  const again = (errors: readonly FormError[], status: FormStatus) =>
    show(asked, at, { ...typed.answers, set: known ? String(known.sequence) : '' }, errors, status)
  if (read.errors.length) return show(asked, at, typed.answers, read.errors, 422)
  const ways = { desk: `/${asked.var.alliance.slug}/finansiering`, refusals }
  if (known && read.text('tilbage') === 'ja')
    return perform(asked, withdrawFundingAct, { id: known.id, seen: funding.seen ?? -1, reason: funding.reason }, ways, again)
  return perform(asked, fundingAct, funding, ways, again)
}
