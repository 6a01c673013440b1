/** A version that is approved for dispatch is sent to councils. */
import { randomUUID } from 'node:crypto'
import { sendingAgain } from '#adoption'
import { readUnfilled, Unfilled } from '#cases'
import { type Answers, type FormStatus, perform, Reading } from '#forms'
import { type Asked, look, type Route, showError } from '#identity'
import { type CalendarDay, capital, counted, danishDay, daysAfter, type MunicipalityCode, parseUuid } from '#kernel'
import { Checkbox, errorOf, Fieldset, type FormError, RadioGroup, SelectField, TextArea, TextField } from '#ui'
import { dispatchAct } from './acts.ts'
import { desk, readAnswers, readDesk, type Seen, showForm, versionName } from './form-parts.tsx'
import { refusals } from './refusals.ts'
import { approvalOf, electedSince, sentTo } from './rules.ts'
import { againOptions } from './words-da.ts'

const councilField = (code: string) => `raad-${code}`
const fields = ['noegle', 'version', 'dato', 'frist', 'igen', 'begrundelse', 'kilde'] as const
const namesOf = ({ named }: Seen) => [...fields, ...named.map(({ code }) => councilField(code))]

/** Four months: two rounds of meetings in most municipalities. The secretariat changes it as it likes. */
const usualDays = 120

/** Those that the approval named, less those that have it; every member where nobody is named. */
function chosenFor(seen: Seen, version: string): MunicipalityCode[] {
  const has = sentTo(seen, version)
  const named = seen.addressees.find((one) => one.version === version)?.councils ?? seen.members
  return named.filter((code) => seen.members.includes(code) && !has.has(code))
}

const startingAnswers = (seen: Seen, version: string): Answers => ({
  noegle: randomUUID(),
  version,
  dato: danishDay(seen.today),
  frist: danishDay(daysAfter(seen.today, usualDays)),
  ...Object.fromEntries(chosenFor(seen, version).map((code) => [councilField(code), 'ja'])),
})

const approvedOf = (seen: Seen) => seen.versions.filter(({ id }) => approvalOf(seen, id)).toReversed()

function Councils({ seen, answers, errors }: { seen: Seen; answers: Answers; errors: readonly FormError[] }) {
  const has = sentTo(seen, answers.version ?? '')
  return (
    <Fieldset
      legend="Kommunalbestyrelser"
      name="raad"
      hint={`Alliancen har ${counted(seen.named.length, 'medlem', 'medlemmer')} i dag. Dem, som godkendelsen nævner, og som ikke har fået versionen, er valgt.`}
      error={errorOf(errors, 'raad')}
      boxed
    >
      {seen.named.map(({ code, name }) => (
        <Checkbox
          name={councilField(code)}
          label={has.has(code) ? `${name} (har fået versionen)` : name}
          checked={answers[councilField(code)] === 'ja'}
        />
      ))}
    </Fieldset>
  )
}

/** What the councils' cases will say is not recorded, so that it can be recorded first. */
const unfilledFor = (asked: Asked, { versions }: Seen, version: string | undefined) => {
  const edition = versions.find(({ id }) => id === version)?.edition
  return edition === undefined ? [] : look(asked, (read) => readUnfilled(read, edition))
}

async function show(asked: Asked, seen: Seen, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const field = (name: (typeof fields)[number]) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const again = sentTo(seen, answers.version ?? '').size > 0
  const page = {
    title: again ? 'Send en version ud igen' : 'Send en version ud',
    lead: 'Hver kommunalbestyrelse får versionen forelagt. Kommunens kontakter får en mail med deres egne links: til kommunens sag og til at svare, hvad kommunalbestyrelsen besluttede.',
    action: desk(asked),
    button: 'Send versionen ud',
    hidden: { noegle: answers.noegle ?? '' },
  }
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      <Unfilled fields={await unfilledFor(asked, seen, answers.version)} />
      <SelectField
        {...field('version')}
        label="Hvilken version?"
        hint="Kun versioner, der er godkendt til udsendelse, kan sendes. De er låst."
        options={approvedOf(seen).map(({ id }) => ({ value: id, text: capital(versionName(id)) }))}
      />
      <TextField {...field('dato')} label="Hvornår er den sendt?" hint="For eksempel 6.3.2027." width="short" />
      <TextField
        {...field('frist')}
        label="Svarfrist"
        hint="Den dag, kommunerne bliver bedt om at have svaret. Den binder ingen kommunalbestyrelse."
        width="short"
      />
      <Councils seen={seen} answers={answers} errors={errors} />
      {again ? (
        <>
          <RadioGroup {...field('igen')} label="Hvorfor sendes den igen?" options={againOptions} />
          <TextArea
            {...field('begrundelse')}
            label="Begrundelse"
            hint="Den kan læses af alle. Skriv ingen personers navne."
            rows={2}
          />
        </>
      ) : null}
      <TextField {...field('kilde')} label="Hvor kommer oplysningen fra?" width="full" optional />
    </>,
  )
}

export const showSending: Route['answer'] = async (asked) => {
  const seen = await readDesk(asked)
  const version = asked.req.query('version') ?? approvedOf(seen)[0]?.id ?? ''
  const unapproved = seen.versions.some(({ id }) => id === version) && !approvalOf(seen, version)
  const { status, field, text } = refusals['not-approved']
  if (unapproved) return show(asked, seen, startingAnswers(seen, version), [{ field, text }], status)
  return show(asked, seen, { ...startingAnswers(seen, version), ...elected(asked, seen, version) }, [], 200)
}

/** Chosen beforehand where the desk offers it: every council that was elected since it got the version. */
function elected(asked: Asked, seen: Seen, version: string): Answers {
  if (asked.req.query('nyvalgte') !== 'ja' || !seen.election) return {}
  const codes = electedSince(seen, version, seen.election)
  return { igen: 'new-council', ...Object.fromEntries(codes.map((code) => [councilField(code), 'ja'])) }
}

export const sendFromForm: Route['answer'] = async (asked) => {
  const seen = await readDesk(asked)
  const typed = await readAnswers(asked, namesOf(seen))
  const read = new Reading(typed)
  const id = parseUuid(read.text('noegle'))
  if (!id) return showError(asked, 404)
  const because = sendingAgain.find((one) => one === read.text('igen'))
  const version = read.needed('version', 'Vælg en version, der er godkendt til udsendelse.')
  const wanted = {
    id,
    version,
    councils: seen.members.filter((code) => read.text(councilField(code)) === 'ja'),
    dispatchedOn: read.day('dato') ?? ('' as CalendarDay),
    answerBy: read.day('frist') ?? ('' as CalendarDay),
    again: because ? { because, reason: read.text('begrundelse').trim() } : null,
    source: read.text('kilde'),
  }
  if (read.text('begrundelse') && !because) read.wrong('igen', 'Vælg, hvorfor versionen sendes igen.')
  const again = (errors: readonly FormError[], status: FormStatus) => show(asked, seen, typed.answers, errors, status)
  if (read.errors.length) return again(read.errors, 422)
  return perform(asked, dispatchAct(asked.var.site.origin), wanted, { desk: `${desk(asked)}/${id}`, refusals }, again)
}
