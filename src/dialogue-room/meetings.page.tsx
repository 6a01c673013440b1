import { type DialogueMeeting, dialogueStateOf, meetingKindWords, meetingStateWords, readDialogueMeetings } from '#dialogue'
import { look, type Route, showPage, todayFor } from '#identity'
import { type CalendarDay, capital, counted, danishDay, danishList } from '#kernel'
import { readEveryone } from '#members'
import { changeWords, headingOf, type Outcome, readProceedings } from '#proceedings'
import { Badge, DataTable, Lead, LinkList, Section } from '#ui'
import { publicMeetings, stateBadges } from './parts.ts'
import { byRound, membersAt, type Numbers, numbersOf, whenOf } from './view.ts'

const missing = 'ikke registreret'
const notYet = 'endnu ikke'
/** 12 af 29 kommuner; what nobody has counted says so. */
const share = (count: number | null, of: number) =>
  count === null ? missing : `${count} af ${counted(of, 'kommune', 'kommuner')}`

type Row = { readonly meeting: DialogueMeeting; readonly numbers: Numbers; readonly outcomes: readonly Outcome[] }
const rowOf =
  (base: string, today: CalendarDay) =>
  ({ meeting, numbers, outcomes }: Row) => {
    const state = dialogueStateOf(meeting, today)
    return {
      when: (
        <a href={`${base}/${meeting.id}`}>
          {whenOf(meeting)}
          <span class="sr-only">{`: ${headingOf(meeting)}`}</span>
        </a>
      ),
      kind: capital(meetingKindWords[meeting.kind]),
      state: <Badge kind={stateBadges[state]}>{meetingStateWords[state]}</Badge>,
      place: meeting.place || missing,
      invited: numbers.asked ? share(numbers.invited, numbers.members) : notYet,
      replied: numbers.asked ? share(numbers.replied, numbers.invited ?? numbers.members) : notYet,
      tookPart: state === 'ahead' || state === 'due' ? notYet : share(numbers.tookPart, numbers.members),
      outcome: capital(danishList([...new Set(outcomes.map(({ change }) => changeWords[change]))])) || missing,
    }
  }

/** Every dialogue meeting, by edition and round. */
export const showMeetings: Route['answer'] = async (asked) => {
  const today = todayFor(asked)
  const { meetings, proceedings, everyone } = await look(asked, async (read) => ({
    meetings: await readDialogueMeetings(read),
    proceedings: await readProceedings(read),
    everyone: await readEveryone(read),
  }))
  const base = publicMeetings(asked)
  const row = rowOf(base, today)
  const rows = (own: readonly DialogueMeeting[]) =>
    own.map((meeting) =>
      row({
        meeting,
        numbers: numbersOf(meeting, membersAt(everyone, meeting, today).length, today),
        outcomes: proceedings.outcomes.filter((one) => one.meeting === meeting.id && one.withdrawn === null),
      }),
    )
  const { slug } = asked.var.alliance
  const plans = asked.var.visitor?.offices.some(({ office }) => office === 'secretariat') ?? false
  return showPage(
    asked,
    { title: 'Dialogmøder', here: `/${slug}/forloeb`, trail: [{ text: 'Forløb', href: `/${slug}/forloeb` }] },
    <>
      <Lead>
        På dialogmøder mødes kommunernes politikere eller administrationer om temaerne. Møderne beslutter ikke noget, men kan give
        anledning til ændringer.
      </Lead>
      {plans ? <LinkList links={[{ text: 'Planlæg og registrér dialogmøder', href: `/${slug}/dialogarbejde` }]} /> : null}
      {meetings.length === 0 ? <p>Der er ikke registreret noget dialogmøde.</p> : null}
      {byRound(meetings).map(({ edition, rounds }) => (
        <Section title={`Møder om udgaven ${edition}`} id={`udgave-${edition}`}>
          {rounds.map(({ round, meetings: own }) => (
            <DataTable
              id={`runde-${edition}-${round}`}
              caption={capital(danishDay(round))}
              stacked
              columns={[
                { key: 'when', header: 'Hvornår' },
                { key: 'kind', header: 'Slags' },
                { key: 'state', header: 'Stand' },
                { key: 'place', header: 'Sted' },
                { key: 'invited', header: 'Inviteret' },
                { key: 'replied', header: 'Har svaret' },
                { key: 'tookPart', header: 'Deltog' },
                { key: 'outcome', header: 'Førte til' },
              ]}
              rows={rows(own)}
            />
          ))}
        </Section>
      ))}
    </>,
  )
}
