/** The secretariat's desk for one dialogue meeting, with everything about it. */
import { type InvitedMunicipality, InvitedTable, readInvited } from '#contacts'
import {
  type DialogueMeeting,
  dialogueDesk,
  dialogueMissing,
  dialogueStateOf,
  leftToInvite,
  meetingStateWords,
  takesReplies,
  warningsOf,
} from '#dialogue'
import { type Asked, look, type Route, showPage, todayFor } from '#identity'
import { type CalendarDay, counted, danishDay, startsAfter } from '#kernel'
import { readKnownMunicipalities } from '#members'
import { deskStep, type Ground, headingOf, readGround, unpublished } from '#proceedings'
import { Alert, Badge, Facts, LinkList, Section, Sentences } from '#ui'
import { Municipalities, type NameOf, Outcomes } from './desk-tables.tsx'
import { publicMeetings, stateBadges } from './parts.ts'
import { leftToDo, whenOf } from './view.ts'

type Seen = {
  readonly ground: Ground
  readonly meeting: DialogueMeeting
  readonly links: readonly InvitedMunicipality[]
  readonly nameOf: NameOf
}
async function see(asked: Asked): Promise<Seen | null> {
  const id = asked.req.param('id') ?? ''
  const now = asked.var.site.clock.now()
  const { ground, links, known } = await look(asked, async (read) => ({
    ground: await readGround(read),
    links: await readInvited(read, { purpose: 'meeting', about: id }, now),
    known: new Map((await readKnownMunicipalities(read)).map(({ code, name }) => [code, name])),
  }))
  const meeting = ground.meetings.find((one) => one.id === id)
  return meeting ? { ground, meeting, links, nameOf: (code) => known.get(code) ?? code } : null
}

/** Tells what was just recorded; only what is in the journal of this meeting, so that an address cannot make it say anything. */
function Saved({ asked, seen: { meeting, ground } }: { asked: Asked; seen: Seen }) {
  const told = Number(asked.req.query('gemt'))
  const counts = asked.req.query('talt')
  const ofMeeting = [...meeting.changes, ...ground.proceedings.outcomes, ...ground.proceedings.published]
  const text = ofMeeting.some(({ sequence }) => sequence === told)
    ? 'Det er registreret, og alle kan se det nu.'
    : /^\d{1,3}$/.test(counts ?? '')
      ? `Deltagelsen er gemt for ${counted(Number(counts), 'kommune', 'kommuner')}; resten stod der allerede.`
      : null
  return text ? (
    <Alert kind="success" title="Gemt">
      <p>{text}</p>
    </Alert>
  ) : null
}

function Warnings({ meeting }: { meeting: DialogueMeeting }) {
  const warnings = meeting.cancelled === null ? warningsOf(meeting) : []
  return warnings.length ? (
    <Alert kind="warning" title="Se efter, om dagen er rigtig">
      <p>{warnings.join(' ')}</p>
    </Alert>
  ) : null
}

function actsOn(meeting: DialogueMeeting, base: string, today: CalendarDay) {
  const state = dialogueStateOf(meeting, today)
  const to = (path: string, text: string) => ({ text, href: `${base}/${path}` })
  if (state === 'cancelled') return [to('flytning', 'Flyt mødet til en ny dag')]
  const invites = takesReplies(meeting, today) && meeting.municipalities !== null
  const begun = !startsAfter(meeting.on, today)
  return [
    to('rettelse', 'Ret mødet'),
    ...(invites && meeting.unreachable === null ? [to('invitation', 'Send invitationen')] : []),
    ...(invites && meeting.unreachable !== null && leftToInvite(meeting).length
      ? [to('invitation', 'Send invitationen igen til dem, der ikke har svaret')]
      : []),
    ...(state === 'held' ? [] : [to('flytning', 'Flyt mødet'), to('aflysning', 'Aflys mødet')]),
    ...(begun ? [to('deltagelse', 'Registrér deltagelsen')] : []),
    ...(begun ? [to('noter', 'Skriv noter fra bordene'), to('aendringer/ny', 'Registrér en ændring, som mødet førte til')] : []),
  ]
}

function MeetingRecord({ asked, seen: { meeting, ground } }: { asked: Asked; seen: Seen }) {
  const own = ground.desk.filter((note) => note.meeting === meeting.id && note.text !== '')
  const left = unpublished(ground.desk, ground.proceedings).filter((note) => note.meeting === meeting.id)
  const published = ground.proceedings.published.some((one) => one.meeting === meeting.id)
  return (
    <>
      <Sentences
        sentences={[
          `Der er skrevet ${counted(own.length, 'note', 'noter')}. ${counted(left.length, 'ændring er', 'ændringer er')} ikke offentlige endnu.`,
          published
            ? 'Referatet er offentliggjort. Nye og rettede noter bliver først offentlige, når du offentliggør igen.'
            : 'Referatet er ikke offentliggjort.',
        ]}
      />
      {left.length || !published ? (
        <LinkList
          links={[
            { text: 'Læs noterne igennem, og offentliggør referatet', href: `${dialogueDesk(asked)}/${meeting.id}/referat` },
          ]}
        />
      ) : null}
    </>
  )
}

export const showMeetingDesk: Route['answer'] = async (asked) => {
  const seen = await see(asked)
  if (!seen) return dialogueMissing(asked)
  const { meeting, ground, links, nameOf } = seen
  const today = todayFor(asked)
  const base = `${dialogueDesk(asked)}/${meeting.id}`
  const state = dialogueStateOf(meeting, today)
  const begun = !startsAfter(meeting.on, today)
  return showPage(
    asked,
    { title: headingOf(meeting), trail: [deskStep(asked)], hidden: true },
    <>
      <Saved asked={asked} seen={seen} />
      <Warnings meeting={meeting} />
      <Facts
        facts={[
          { label: 'Hvornår', value: whenOf(meeting) },
          {
            label: 'Stand',
            value: <Badge kind={stateBadges[state]}>{meetingStateWords[state]}</Badge>,
            note: meeting.cancelled ?? undefined,
          },
          { label: 'Mangler', value: leftToDo(meeting, ground.desk, ground.proceedings, today).join('. ') || 'intet' },
          { label: 'Runde', value: `${danishDay(meeting.round)}, udgaven ${meeting.edition}` },
        ]}
      />
      <LinkList
        links={[
          ...actsOn(meeting, base, today),
          { text: 'Se siden, som alle kan se', href: `${publicMeetings(asked)}/${meeting.id}` },
        ]}
      />
      <Section title="Kommunerne" id="kommuner">
        <Municipalities asked={asked} meeting={meeting} nameOf={nameOf} />
      </Section>
      {links.length ? (
        <Section title="Links" id="links">
          <InvitedTable asked={asked} thing={{ about: meeting.id }} invited={links} nameOf={nameOf} back={base} />
        </Section>
      ) : null}
      {begun && state !== 'cancelled' ? (
        <>
          <Section title="Referat" id="referat">
            <MeetingRecord asked={asked} seen={seen} />
          </Section>
          <Section title="Hvad mødet førte til" id="aendringer">
            <Outcomes asked={asked} meeting={meeting} outcomes={ground.proceedings.outcomes} />
          </Section>
        </>
      ) : null}
    </>,
  )
}
