/** Where what was noted at a meeting is read through once more and made public. */
import { dialogueDesk, dialogueMissing, showDialogueForm } from '#dialogue'
import { type FormStatus, Reading, readAnswers } from '#forms'
import type { Asked, Route } from '#identity'
import { type FormError, Section } from '#ui'
import { publishAct } from './acts.ts'
import { NoteLine } from './notes.page.tsx'
import { type About, groundAsked, headingOf, perform } from './parts.tsx'
import { notedUpTo, unpublished } from './rules.ts'

function Left({ about }: { about: About }) {
  const { ground, meeting } = about
  const left = unpublished(ground.desk, ground.proceedings).filter((note) => note.meeting === meeting.id)
  if (left.length === 0) return <p>Der er ingen noter, som ikke er offentlige.</p>
  return (
    <ul>
      {left.map((note) => (
        <li>
          {note.text ? <NoteLine about={about} note={note} /> : 'En note, der er offentlig nu, er tømt og bliver taget ud.'}
        </li>
      ))}
    </ul>
  )
}

function show(asked: Asked, about: About, errors: readonly FormError[], status: FormStatus) {
  const { ground, meeting } = about
  const page = {
    title: 'Offentliggør referatet',
    lead: `${headingOf(meeting)}. Når du offentliggør, kan alle læse noterne for altid. Se efter, at der ingen navne står i dem.`,
    action: `${dialogueDesk(asked)}/${meeting.id}/referat`,
    button: 'Offentliggør referatet',
    hidden: { set: String(notedUpTo(ground.desk, meeting.id)) },
  }
  return showDialogueForm(
    asked,
    page,
    errors,
    status,
    <Section title="Det bliver offentligt" id="tekst">
      <Left about={about} />
    </Section>,
  )
}

export const showRecord: Route['answer'] = async (asked) => {
  const about = await groundAsked(asked)
  return about ? show(asked, about, [], 200) : dialogueMissing(asked)
}

export const recordFromForm: Route['answer'] = async (asked) => {
  const about = await groundAsked(asked)
  if (!about) return dialogueMissing(asked)
  const seen = new Reading(await readAnswers(asked, ['set'])).place('set') ?? -1
  const to = `${dialogueDesk(asked)}/${about.meeting.id}`
  return perform(asked, publishAct, { meeting: about.meeting.id, seen }, to, async (errors, status) =>
    show(asked, (await groundAsked(asked)) ?? about, errors, status),
  )
}
