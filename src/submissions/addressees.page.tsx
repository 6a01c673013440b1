/** Whom an approved version is for. */
import { type Answers, type FormStatus, perform, Reading } from '#forms'
import { type Asked, look, type Route, showError, todayFor } from '#identity'
import { counted } from '#kernel'
import { type Member, readMembership } from '#members'
import { Checkbox, errorOf, Fieldset, type FormError, TextField } from '#ui'
import { addressAct } from './acts.ts'
import { desk, readAnswers, readDesk, type Seen, showForm, versionName } from './form-parts.tsx'
import { refusals } from './refusals.ts'
import type { Addressees } from './words.ts'

type Case = {
  readonly seen: Seen
  readonly version: string
  readonly members: readonly Member[]
  readonly before: Addressees | undefined
}

async function caseOf(asked: Asked): Promise<Case | null> {
  const version = asked.req.param('version') ?? ''
  const seen = await readDesk(asked)
  if (!seen.versions.some(({ id }) => id === version)) return null
  const { members } = await look(asked, (read) => readMembership(read, todayFor(asked)))
  return { seen, version, members, before: seen.addressees.find((one) => one.version === version) }
}

const partnersOf = ({ named }: Seen) => named.filter(({ kind }) => kind === 'partner')
const councilField = (code: string) => `raad-${code}`
const partnerField = (id: string) => `part-${id}`
const namesOf = ({ seen, members }: Case) => [
  'set',
  'kilde',
  ...members.map(({ code }) => councilField(code)),
  ...partnersOf(seen).map(({ id }) => partnerField(id)),
]

/** Every member, where nothing has been recorded: that is whom a joint paper is for. */
function answersOf({ members, before }: Case): Answers {
  const codes = before?.councils ?? members.map(({ code }) => code)
  return {
    set: before ? String(before.sequence) : '',
    kilde: before?.source ?? '',
    ...Object.fromEntries(codes.map((code) => [councilField(code), 'ja'])),
    ...Object.fromEntries((before?.partners ?? []).map((id) => [partnerField(id), 'ja'])),
  }
}

function show(asked: Asked, about: Case, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const box = (name: string, label: string) => <Checkbox name={name} label={label} checked={answers[name] === 'ja'} />
  const page = {
    title: `Modtagere af ${versionName(about.version)}`,
    lead: 'Godkendelsen til udsendelse nævner, hvem versionen skal sendes til. Selve udsendelsen registreres for sig.',
    action: `${desk(asked)}/modtagere/${about.version}`,
    button: 'Gem modtagerne',
    hidden: { set: answers.set ?? '' },
  }
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      <Fieldset
        legend="Kommunalbestyrelser, der skal behandle versionen"
        name="raad"
        hint={`Alliancen har ${counted(about.members.length, 'medlem', 'medlemmer')} i dag.`}
        error={errorOf(errors, 'raad') ?? errorOf(errors, 'kommune') ?? errorOf(errors, 'version')}
        boxed
      >
        {about.members.map(({ code, name }) => box(councilField(code), name))}
      </Fieldset>
      {partnersOf(about.seen).length ? (
        <Fieldset legend="Samarbejdsparter, der skal have den til orientering" boxed>
          {partnersOf(about.seen).map(({ id, name }) => box(partnerField(id), name))}
        </Fieldset>
      ) : null}
      <TextField
        name="kilde"
        value={answers.kilde ?? ''}
        error={errorOf(errors, 'kilde')}
        label="Hvor kommer oplysningen fra?"
        width="full"
        optional
      />
    </>,
  )
}

export const showAddressing: Route['answer'] = async (asked) => {
  const about = await caseOf(asked)
  return about ? show(asked, about, answersOf(about), [], 200) : showError(asked, 404)
}

export const addressFromForm: Route['answer'] = async (asked) => {
  const about = await caseOf(asked)
  if (!about) return showError(asked, 404)
  const typed = await readAnswers(asked, namesOf(about))
  const read = new Reading(typed)
  const addressed = {
    version: about.version,
    councils: about.members
      .map(({ code }) => code)
      .filter((code) => read.text(councilField(code)) === 'ja')
      .sort(),
    partners: partnersOf(about.seen)
      .map(({ id }) => id)
      .filter((id) => read.text(partnerField(id)) === 'ja')
      .sort(),
    source: read.text('kilde'),
    seen: read.place('set'),
  }
  const again = async (errors: readonly FormError[], status: FormStatus) => {
    const now = (await caseOf(asked)) ?? about
    return show(asked, now, { ...typed.answers, set: now.before ? String(now.before.sequence) : '' }, errors, status)
  }
  if (read.errors.length) return again(read.errors, 422)
  return perform(asked, addressAct, addressed, { desk: desk(asked), refusals }, again)
}
