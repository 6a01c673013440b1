/** A version is laid before a body's meeting, or taken off it again. */
import { randomUUID } from 'node:crypto'
import { planOf } from '#agenda'
import { type Answers, type FormStatus, perform, Reading } from '#forms'
import { type Asked, type Route, showError, todayFor } from '#identity'
import { capital, danishDay, parseUuid } from '#kernel'
import { errorOf, Fieldset, type FormError, RadioGroup, SelectField, TextArea, TextField } from '#ui'
import { submitAct, withdrawAct } from './acts.ts'
import { bodyName, desk, readAnswers, readDesk, type Seen, showForm, versionName } from './form-parts.tsx'
import { refusals } from './refusals.ts'
import { takesVersions } from './rules.ts'
import { purposes, type RecordedSubmission } from './words.ts'
import { purposeWords } from './words-da.ts'

const names = ['noegle', 'version', 'organ', 'moede', 'moededag', 'dato', 'formaal', 'indstilling', 'kilde'] as const

/** The meetings that still can take a version, and the one that was chosen. */
const meetingOptions = ({ items, treatments }: Seen, chosen: string | undefined, asked: Asked) =>
  planOf(items, treatments, todayFor(asked))
    .meetings.filter(({ item, state }) => item.id === chosen || state === 'ahead' || state === 'due')
    .map(({ item, on }) => ({ value: item.id, text: `${item.bodyName}, ${danishDay(on)}` }))

function show(asked: Asked, seen: Seen, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const field = (name: (typeof names)[number]) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const page = {
    title: 'Forelæg en version',
    lead: 'En version lægges på et møde i et organ. Hvad organet gjorde, registreres bagefter under Behandlinger, og så står det som behandlet.',
    action: desk(asked),
    button: 'Forelæg versionen',
    hidden: { noegle: answers.noegle ?? '' },
  }
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      <SelectField
        {...field('version')}
        label="Hvilken version?"
        options={seen.versions.toReversed().map(({ id }) => ({ value: id, text: capital(versionName(id)) }))}
      />
      <SelectField
        {...field('organ')}
        label="Hvilket organ?"
        options={seen.named.filter(takesVersions).map(({ id, name }) => ({ value: id, text: name }))}
      />
      <Fieldset legend="På hvilket møde?" boxed>
        <SelectField
          {...field('moede')}
          label="Et møde i mødekalenderen"
          hint="Flyttes mødet, flytter forelæggelsen med."
          options={meetingOptions(seen, answers.moede, asked)}
          optional
        />
        <TextField
          {...field('moededag')}
          label="Eller mødets dato, hvis det ikke står i kalenderen"
          hint="For eksempel 6.3.2027; for et tidligere møde er marts 2017 eller 2017 nok."
          width="short"
          optional
        />
      </Fieldset>
      <TextField
        {...field('dato')}
        label="Hvornår er den sendt ind?"
        hint="Lad feltet stå tomt, hvis det ikke vides."
        width="short"
        optional
      />
      <RadioGroup
        {...field('formaal')}
        label="Hvad bliver organet bedt om?"
        options={purposes.map((purpose) => ({ value: purpose, text: capital(purposeWords[purpose]) }))}
      />
      <TextArea {...field('indstilling')} label="Indstillingens egne ord" hint="De kan læses af alle." rows={5} optional />
      <TextField {...field('kilde')} label="Hvor kommer oplysningen fra?" width="full" optional />
    </>,
  )
}

export const showSubmitting: Route['answer'] = async (asked) => {
  const seen = await readDesk(asked)
  const version = asked.req.query('version') ?? seen.versions.at(-1)?.id ?? ''
  return show(asked, seen, { noegle: randomUUID(), version, dato: danishDay(todayFor(asked)) }, [], 200)
}

export const submitFromForm: Route['answer'] = async (asked) => {
  const typed = await readAnswers(asked, names)
  const seen = await readDesk(asked)
  const read = new Reading(typed)
  const id = parseUuid(read.text('noegle'))
  if (!id) return showError(asked, 404)
  const purpose = purposes.find((one) => one === read.text('formaal'))
  if (!purpose) read.wrong('formaal', 'Vælg, hvad organet bliver bedt om, eller at det ikke er registreret.')
  const submission = {
    id,
    version: read.needed('version', 'Vælg en version.'),
    body: read.needed('organ', 'Vælg et organ.'),
    meeting: read.text('moede') || null,
    meets: read.rough('moededag'),
    submittedOn: read.rough('dato'),
    purpose: purpose ?? ('not-known' as const),
    recommendation: read.text('indstilling'),
    source: read.text('kilde'),
  }
  const again = (errors: readonly FormError[], status: FormStatus) => show(asked, seen, typed.answers, errors, status)
  if (read.errors.length) return again(read.errors, 422)
  return perform(asked, submitAct, submission, { desk: desk(asked), refusals }, again)
}

const submissionAsked = (asked: Asked, { submissions }: Seen) => submissions.find(({ id }) => id === asked.req.param('id'))

const showTaking = (
  asked: Asked,
  seen: Seen,
  { id, version, body }: RecordedSubmission,
  reason: string,
  errors: readonly FormError[],
  status: FormStatus,
) =>
  showForm(
    asked,
    {
      title: `Tag ${versionName(version)} af mødet`,
      lead: `Versionen er forelagt ${bodyName(seen, body)}. At den har været forelagt, bliver stående med begrundelsen.`,
      action: `${desk(asked)}/${id}/tilbagetagelse`,
      button: 'Tag versionen af mødet',
      hidden: {},
    },
    errors,
    status,
    <TextArea
      name="begrundelse"
      value={reason}
      error={errorOf(errors, 'begrundelse')}
      label="Begrundelse"
      hint="Den kan læses af alle. Skriv ingen personers navne."
      rows={2}
    />,
  )

export const showWithdrawing: Route['answer'] = async (asked) => {
  const seen = await readDesk(asked)
  const found = submissionAsked(asked, seen)
  return found ? showTaking(asked, seen, found, '', [], 200) : showError(asked, 404)
}

export const withdrawFromForm: Route['answer'] = async (asked) => {
  const typed = await readAnswers(asked, ['begrundelse'])
  const seen = await readDesk(asked)
  const found = submissionAsked(asked, seen)
  if (!found) return showError(asked, 404)
  const read = new Reading(typed)
  const reason = read.needed('begrundelse', 'Skriv en begrundelse.')
  const again = (errors: readonly FormError[], status: FormStatus) => showTaking(asked, seen, found, reason, errors, status)
  if (read.errors.length) return again(read.errors, 422)
  return perform(asked, withdrawAct, { id: found.id, version: found.version, reason }, { desk: desk(asked), refusals }, again)
}
