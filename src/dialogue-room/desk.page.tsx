/** The secretariat's desk for dialogue meetings: all of them with what is left to do. */
import { type DialogueMeeting, dialogueDesk, dialogueStateOf, meetingStateWords } from '#dialogue'
import { look, type Route, showPage, todayFor } from '#identity'
import { byTime } from '#kernel'
import { headingOf, readGround } from '#proceedings'
import { Badge, DataTable, Lead, LinkList } from '#ui'
import { publicMeetings, stateBadges } from './parts.ts'
import { leftToDo } from './view.ts'

/** Those with something left to do first, then the newest. */
const inOrder = (left: (meeting: DialogueMeeting) => readonly string[]) => (a: DialogueMeeting, b: DialogueMeeting) =>
  Number(left(a).length === 0) - Number(left(b).length === 0) || -byTime(a.on, b.on) || a.id.localeCompare(b.id)

export const showDesk: Route['answer'] = async (asked) => {
  const ground = await look(asked, readGround)
  const today = todayFor(asked)
  const left = (meeting: DialogueMeeting) => leftToDo(meeting, ground.desk, ground.proceedings, today)
  const base = dialogueDesk(asked)
  return showPage(
    asked,
    { title: 'Dialogarbejde', trail: [], hidden: true },
    <>
      <Lead>
        Her planlægger sekretariatet dialogmøder og registrerer, hvad der kom ud af dem. Alle kan se resultatet under{' '}
        <a href={publicMeetings(asked)}>Dialogmøder</a>.
      </Lead>
      <LinkList links={[{ text: 'Planlæg et dialogmøde', href: `${base}/moeder/nyt` }]} />
      <DataTable
        id="dialogmoeder"
        caption="Dialogmøderne"
        stacked
        emptyText="Der er ikke registreret noget dialogmøde."
        columns={[
          { key: 'meeting', header: 'Møde' },
          { key: 'state', header: 'Stand' },
          { key: 'left', header: 'Hvad der mangler' },
        ]}
        rows={ground.meetings.toSorted(inOrder(left)).map((meeting) => {
          const state = dialogueStateOf(meeting, today)
          return {
            meeting: <a href={`${base}/${meeting.id}`}>{headingOf(meeting)}</a>,
            state: <Badge kind={stateBadges[state]}>{meetingStateWords[state]}</Badge>,
            left: left(meeting).join('. ') || 'intet',
          }
        })}
      />
    </>,
  )
}
