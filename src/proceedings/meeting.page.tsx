import {
  committeeWords,
  type DialogueMeeting,
  dialogueRoles,
  dialogueStateOf,
  meetingKindWords,
  meetingStateWords,
  politicalOf,
  readDialogueMeetings,
  roleChoices,
  roleHeads,
  totalOf,
} from '#dialogue'
import { look, type Route, showPage, todayFor } from '#identity'
import {
  type CalendarDay,
  capital,
  counted,
  danishDay,
  danishList,
  danishNumber,
  inDanishOrder,
  type MunicipalityCode,
} from '#kernel'
import { readEveryone } from '#members'
import { readThemes, type Theme } from '#themes'
import { Alert, Badge, DataTable, type Fact, Facts, Figures, LinkList, Section, Source } from '#ui'
import { headingOf, notFound, publicMeetings, stateBadges } from './parts.tsx'
import { readProceedings } from './store.ts'
import { membersAt, numbersOf, whenOf } from './view.ts'
import type { Note, Outcome, Proceedings } from './words.ts'
import { changeWords } from './words-da.ts'

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

/** The sum of what is recorded; null where nothing is. */
function sum(numbers: readonly (number | null)[]): number | null {
  const recorded = numbers.filter((one) => one !== null)
  return recorded.length ? recorded.reduce((all, one) => all + one, 0) : null
}

/** How many municipalities, and how many people, politicians and administration apart; what nobody has counted is left out. */
function Totals({ meeting, members, today }: { meeting: DialogueMeeting; members: number; today: CalendarDay }) {
  const { invited, asked, replied, tookPart } = numbersOf(meeting, members, today)
  const { attendance } = meeting
  const [all, those] = [danishNumber(members), danishNumber(invited ?? members)]
  const told: readonly (readonly [number: number | null, of: string | undefined, text: string])[] = [
    [invited, all, asked ? 'kommuner er inviteret' : 'kommuner bliver inviteret; invitationen er ikke sendt endnu'],
    [replied, those, 'inviterede har svaret'],
    [tookPart, all, 'kommuner deltog'],
    [sum(attendance.map(({ counts }) => politicalOf(counts))), undefined, 'politikere deltog'],
    [sum(attendance.map(({ counts }) => counts.administration)), undefined, 'fra administrationerne deltog'],
  ]
  const figures = told.flatMap(([number, of, text]) => (number === null ? [] : [{ number: danishNumber(number), of, text }]))
  return figures.length ? <Figures figures={figures} /> : null
}

/** A municipality's reply as the public reads it. */
function replyWords({ replies }: DialogueMeeting, code: MunicipalityCode): string {
  const reply = replies.find((one) => one.code === code)
  if (!reply) return 'intet svar'
  if (!reply.coming) return 'ingen kommer'
  const total = totalOf(reply.counts)
  return total === null ? 'kommer' : `${danishNumber(total)} kommer`
}

function Participation({ meeting, nameOf }: { meeting: DialogueMeeting; nameOf: (code: MunicipalityCode) => string }) {
  const { municipalities, replies, attendance } = meeting
  if (replies.length + attendance.length === 0)
    return <p>Hvem der har svaret, og hvor mange der deltog fra hver kommune, er ikke registreret.</p>
  const codes = new Set([...(municipalities ?? []), ...replies.map(({ code }) => code), ...attendance.map(({ code }) => code)])
  const rows = inDanishOrder([...codes], nameOf).map((code) => {
    const came = attendance.find((one) => one.code === code)
    const counts = dialogueRoles.map((role) => [role, came?.counts[role] == null ? '–' : danishNumber(came.counts[role])])
    return { name: nameOf(code), reply: replyWords(meeting, code), ...Object.fromEntries(counts) }
  })
  return (
    <>
      <p>Tallene er antal deltagere i hver rolle. – betyder, at tallet ikke er registreret.</p>
      <DataTable
        id="deltagelse-tabel"
        caption="Svar og deltagelse kommune for kommune"
        captionHidden
        stacked
        columns={[
          { key: 'name', header: 'Kommune' },
          { key: 'reply', header: 'Svar' },
          ...dialogueRoles.map((role) => ({ key: role, header: roleHeads[role], numeric: true })),
        ]}
        rows={rows}
      />
    </>
  )
}

const ThemeLink = ({ id, themes, slug }: { id: string; themes: Themes; slug: string }) => (
  <a href={`/${slug}/temaer/${id}`}>{themes.get(id)?.title ?? id}</a>
)

export const OutcomeText = ({ outcome, themes, slug }: { outcome: Outcome; themes: Themes; slug: string }) => (
  <>
    <strong>{capital(changeWords[outcome.change])}:</strong> {outcome.what}
    {outcome.themes.map((id, place) => (
      <>
        {place === 0 ? ' Tema: ' : ', '}
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
  if (!meeting) return notFound(asked)
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
  const moves = changes.filter(({ kind }) => kind === 'moved')
  if (moves.length === 0) return null
  return (
    <Section title={`Flyttet ${counted(moves.length, 'gang', 'gange')}`} id="flytninger">
      <ul>
        {moves.map(({ on, reason }) => (
          <li>
            Flyttet til {danishDay(on)}: {reason}
          </li>
        ))}
      </ul>
    </Section>
  )
}
