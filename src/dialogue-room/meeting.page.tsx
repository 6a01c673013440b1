import {
  committeeWords,
  type DialogueMeeting,
  dialogueMissing,
  dialogueStateOf,
  meetingKindWords,
  meetingStateWords,
  readDialogueMeetings,
  roleChoices,
} from '#dialogue'
import { look, type Route, showPage, todayFor } from '#identity'
import { type CalendarDay, capital, counted, danishDay, danishList, type MunicipalityCode } from '#kernel'
import { readEveryone } from '#members'
import { changeWords, headingOf, type Note, type Outcome, type Proceedings, readProceedings } from '#proceedings'
import { readThemes, type Theme } from '#themes'
import { Alert, Badge, type Fact, Facts, LinkList, Section, Source } from '#ui'
import { Participation, Totals } from './participation.tsx'
import { publicMeetings, stateBadges } from './parts.ts'
import { membersAt, whenOf } from './view.ts'

const missing = 'ikke registreret'
type Themes = ReadonlyMap<string, Theme>

const rolesInWords = ({ roles, committees }: DialogueMeeting) => ({
  value: capital(danishList(roles.map((role) => roleChoices[role].toLocaleLowerCase('da')))) || missing,
  note: committees.length ? `fra ${danishList(committees.map((one) => committeeWords[one]))}` : undefined,
})

function factsOf(meeting: DialogueMeeting, today: CalendarDay): Fact[] {
  const state = dialogueStateOf(meeting, today)
  return [
    { label: 'Hvornår', value: whenOf(meeting) },
    { label: 'Hvor', value: meeting.place || missing },
    { label: 'Slags', value: capital(meetingKindWords[meeting.kind]) },
    { label: 'Runde', value: `${capital(danishDay(meeting.round))}, om udgaven ${meeting.edition}` },
    { label: 'Stand', value: <Badge kind={stateBadges[state]}>{meetingStateWords[state]}</Badge> },
    { label: 'Inviterede roller', ...rolesInWords(meeting) },
    { label: 'Program', value: meeting.programme ? <span class="as-written">{meeting.programme}</span> : missing },
    { label: 'Kilde', value: <Source source={meeting.source} address="" /> },
  ]
}

const ThemeLink = ({ id, themes, slug }: { id: string; themes: Themes; slug: string }) => (
  <a href={`/${slug}/temaer/${id}`}>{themes.get(id)?.title ?? id}</a>
)

export const OutcomeText = ({ outcome, themes, slug }: { outcome: Outcome; themes: Themes; slug: string }) => (
  <>
    <strong>{capital(changeWords[outcome.change])}:</strong> {outcome.what}
    {outcome.themes.map((id, place) => (
      <>
        {place > 0 ? ', ' : outcome.themes.length > 1 ? ' Temaer: ' : ' Tema: '}
        <ThemeLink id={id} themes={themes} slug={slug} />
      </>
    ))}
    {outcome.source ? <span class="facts-note">Kilde: {outcome.source}</span> : null}
  </>
)

function Outcomes({ outcomes, themes, slug }: { outcomes: readonly Outcome[]; themes: Themes; slug: string }) {
  if (outcomes.length === 0) return <p>Der er ikke registreret nogen ændring, som mødet gav anledning til.</p>
  return (
    <ul>
      {outcomes.map((outcome) => (
        <li>
          {outcome.withdrawn === null ? (
            <OutcomeText outcome={outcome} themes={themes} slug={slug} />
          ) : (
            <>
              <s>{outcome.what}</s> Trukket tilbage: {outcome.withdrawn}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

const tableWords = ({ table }: Note) => (table ? `Bord ${table}: ` : '')
/** The notes under their themes, those that are tied to none last. */
function Notes({ notes, themes, slug }: { notes: readonly Note[]; themes: Themes; slug: string }) {
  const groups = [...Map.groupBy(notes, ({ theme }) => theme)].sort(([a], [b]) => Number(a === null) - Number(b === null))
  return (
    <>
      {groups.map(([theme, own]) => (
        <>
          <h3>{theme === null ? 'Uden tema' : <ThemeLink id={theme} themes={themes} slug={slug} />}</h3>
          <ul>
            {own.map((note) => (
              <li class="as-written">
                {tableWords(note)}
                {note.text}
              </li>
            ))}
          </ul>
        </>
      ))}
    </>
  )
}

type RecordProps = { proceedings: Proceedings; meeting: DialogueMeeting; themes: Themes; slug: string; ahead: boolean }
function MeetingRecord({ proceedings, meeting, themes, slug, ahead }: RecordProps) {
  const notes = proceedings.notes.filter((note) => note.meeting === meeting.id)
  const published = proceedings.published.find((one) => one.meeting === meeting.id)
  if (notes.length) return <Notes notes={notes} themes={themes} slug={slug} />
  if (published) return <p>Referatet er offentliggjort uden noter.</p>
  return ahead ? (
    <p>Noterne fra bordene kan læses her, når mødet er holdt og sekretariatet har offentliggjort dem.</p>
  ) : (
    <p>Der er ikke offentliggjort noter fra mødet. Noter er først offentlige, når sekretariatet offentliggør mødets referat.</p>
  )
}

/** One dialogue meeting: programme, whom it was for, who replied and came, what was noted and what it changed. */
export const showMeeting: Route['answer'] = async (asked) => {
  const today = todayFor(asked)
  const { meetings, proceedings, everyone, themes } = await look(asked, async (read) => ({
    meetings: await readDialogueMeetings(read),
    proceedings: await readProceedings(read),
    everyone: await readEveryone(read),
    themes: new Map((await readThemes(read)).map((theme) => [theme.id, theme])),
  }))
  const meeting = meetings.find(({ id }) => id === asked.req.param('id'))
  if (!meeting) return dialogueMissing(asked)
  const { slug } = asked.var.alliance
  const members = membersAt(everyone, meeting, today)
  const names = new Map([...everyone.municipalities, ...members].map(({ code, name }) => [code, name]))
  const state = dialogueStateOf(meeting, today)
  const clerk = asked.var.visitor?.offices.find(
    ({ office, code }) => office === 'clerk' && meeting.municipalities?.includes(code as MunicipalityCode),
  )
  const outcomes = proceedings.outcomes.filter((one) => one.meeting === meeting.id)
  return showPage(
    asked,
    {
      title: headingOf(meeting),
      here: `/${slug}/forloeb`,
      trail: [
        { text: 'Forløb', href: `/${slug}/forloeb` },
        { text: 'Dialogmøder', href: publicMeetings(asked) },
      ],
    },
    <>
      {meeting.cancelled === null ? null : (
        <Alert kind="info" title="Mødet er aflyst">
          <p>Begrundelse: {meeting.cancelled}</p>
        </Alert>
      )}
      {clerk ? (
        <LinkList
          links={[{ text: 'Svar for jeres kommune', href: `${publicMeetings(asked)}/${meeting.id}/svar/${clerk.code}` }]}
        />
      ) : null}
      <Facts facts={factsOf(meeting, today)} />
      <Moves meeting={meeting} />
      <Section title="Hvem der var med" id="deltagelse">
        <Totals meeting={meeting} members={members.length} today={today} />
        {meeting.municipalities === null ? <p>Hvilke kommuner mødet var for, er ikke registreret.</p> : null}
        <Participation meeting={meeting} nameOf={(code) => names.get(code) ?? code} />
      </Section>
      <Section title="Hvad mødet førte til" id="aendringer">
        <Outcomes outcomes={outcomes} themes={themes} slug={slug} />
      </Section>
      <Section title="Noter fra bordene" id="noter">
        <MeetingRecord
          proceedings={proceedings}
          meeting={meeting}
          themes={themes}
          slug={slug}
          ahead={state === 'ahead' || state === 'due' || state === 'undated'}
        />
      </Section>
    </>,
  )
}

/** Every time that the meeting was moved, with the reason. */
function Moves({ meeting: { changes } }: { meeting: DialogueMeeting }) {
  const planned = changes.filter(({ kind }) => kind === 'recorded' || kind === 'moved')
  const moves = planned.flatMap(({ kind, on, reason }, place) => {
    const to = on === planned[place - 1]?.on ? 'Nyt klokkeslæt eller sted' : `Flyttet til ${danishDay(on)}`
    return kind === 'moved' ? [`${to}: ${reason}`] : []
  })
  if (moves.length === 0) return null
  return (
    <Section title={`Flyttet ${counted(moves.length, 'gang', 'gange')}`} id="flytninger">
      <ul>
        {moves.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
    </Section>
  )
}
