/** What can become of a meeting before it is held: people are invited, it is moved, it is called off. */
import { type Answers, type FormStatus, Reading, readAnswers } from '#forms'
import type { Asked, Route } from '#identity'
import { capital, counted, danishDay } from '#kernel'
import { errorOf, type FormError, TextArea, TextField } from '#ui'
import { cancelAct, inviteAct, moveAct } from './acts.ts'
import { desk, meetingAsked, notFound, perform, showForm } from './form-parts.tsx'
import { readTime } from './meeting.page.tsx'
import { lastChange, leftToInvite } from './rules.ts'
import { titleOf } from './sentences.ts'
import type { DialogueMeeting } from './words.ts'

const kinds = {
  invitation: { title: 'Send invitationen', button: 'Send invitationen', fields: ['dato'] },
  flytning: { title: 'Flyt', button: 'Flyt mødet', fields: ['dato', 'tid', 'sted', 'begrundelse'] },
  aflysning: { title: 'Aflys', button: 'Aflys mødet', fields: ['dato', 'begrundelse'] },
} as const
type Kind = keyof typeof kinds

function leadOf(kind: Kind, meeting: DialogueMeeting): string {
  const told = meeting.unreachable ? ' De inviterede får besked.' : ''
  if (kind !== 'invitation') return `Mødet er planlagt til: ${danishDay(meeting.on)}.${told}`
  const left = counted(leftToInvite(meeting).length, 'kommune', 'kommuner')
  const whom = meeting.unreachable === null ? left : `de ${left}, der ikke har svaret,`
  // Each municipality has committees of its own names, so a letter left out by name would be a guess.
  const all = meeting.committees.length ? ' Den går til formænd og medlemmer af alle registrerede udvalg.' : ''
  return `Invitationen sendes til ${whom} med et personligt link til kommunens svar. Den går til de kontakter, der er registreret for mødets roller, og til den, der svarer for kommunen.${all}`
}

function show(
  asked: Asked,
  kind: Kind,
  meeting: DialogueMeeting,
  answers: Answers,
  errors: readonly FormError[],
  status: FormStatus,
) {
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const page = {
    title: `${kinds[kind].title}: ${capital(titleOf(meeting))}`,
    lead: leadOf(kind, meeting),
    action: `${desk(asked)}/${meeting.id}/${kind}`,
    button: kinds[kind].button,
    hidden: { noegle: String(lastChange(meeting)), ...(kind === 'flytning' ? {} : { dato: danishDay(meeting.on) }) },
  }
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      {kind === 'flytning' ? (
        <>
          <TextField {...field('dato')} label="Ny dato" hint="For eksempel 6.3.2027." width="short" />
          <TextField {...field('tid')} label="Klokkeslæt" hint="For eksempel 13.00-15.30." width="short" optional />
          <TextField {...field('sted')} label="Sted" width="full" optional />
        </>
      ) : null}
      {kind === 'invitation' ? null : (
        <TextArea
          {...field('begrundelse')}
          label="Begrundelse"
          hint="Den kan læses af alle. Skriv ingen personers navne."
          rows={2}
        />
      )}
    </>,
  )
}

const showing =
  (kind: Kind): Route['answer'] =>
  async (asked) => {
    const meeting = await meetingAsked(asked)
    return meeting ? show(asked, kind, meeting, { tid: meeting.time, sted: meeting.place }, [], 200) : notFound(asked)
  }

const changing =
  (kind: Kind): Route['answer'] =>
  async (asked) => {
    const typed = await readAnswers(asked, ['noegle', ...kinds[kind].fields], { tid: 40, sted: 300 })
    const meeting = await meetingAsked(asked)
    if (!meeting) return notFound(asked)
    const read = new Reading(typed)
    const own = { meeting: meeting.id, seen: read.place('noegle') ?? -1 }
    const again = async (errors: readonly FormError[], status: FormStatus) =>
      show(asked, kind, (await meetingAsked(asked)) ?? meeting, typed.answers, errors, status)
    if (kind === 'invitation') return perform(asked, meeting.id, inviteAct, own, again)
    const reason = read.needed('begrundelse', 'Skriv en begrundelse.')
    if (kind === 'aflysning')
      return read.errors.length ? again(read.errors, 422) : perform(asked, meeting.id, cancelAct, { ...own, reason }, again)
    read.needed('dato', 'Skriv den nye dato.')
    const moved = { ...own, to: read.rough('dato'), time: readTime(read), place: read.text('sted'), reason }
    return read.errors.length ? again(read.errors, 422) : perform(asked, meeting.id, moveAct, moved, again)
  }

export const [showInvitation, invitationFromForm] = [showing('invitation'), changing('invitation')]
export const [showMove, moveFromForm] = [showing('flytning'), changing('flytning')]
export const [showCancel, cancelFromForm] = [showing('aflysning'), changing('aflysning')]
