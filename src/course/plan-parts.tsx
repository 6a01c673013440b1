import {
  type Lead as Ahead,
  deadlinesOf,
  isOffCalendar,
  type Mandate,
  type Plan,
  planStateWords,
  type Standing,
  triggerWords,
} from '#agenda'
import type { Edition } from '#editions'
import { type CalendarDay, counted, danishDay, dayOff } from '#kernel'
import { Badge, type BadgeKind, DataTable, Facts, LinkList, More, Section, Sentences } from '#ui'
import { goalLimitOf, limitSentence } from './goal-limits.ts'

const badges: Record<Standing['state'], BadgeKind> = {
  done: 'success',
  late: 'error',
  due: 'warning',
  ahead: 'info',
  undated: 'plain',
  cancelled: 'plain',
  past: 'plain',
}
const missing = 'ikke registreret'

/** A link that says in its text what it leads to, for those who hear the links alone. */
const Record = ({ address, of }: { address: string; of: string }) =>
  address ? (
    <a href={address}>
      Organets referat<span class="sr-only">{`: ${of}`}</span>
    </a>
  ) : (
    <span>{missing}</span>
  )

type MandatesProps = { mandates: readonly Mandate[]; editions: readonly Edition[]; slug: string }
/** Who asked for what, and whether the limit is kept. */
export const Mandates = ({ mandates, editions, slug }: MandatesProps) => (
  <Section title="Mandatet" id="mandat">
    {mandates.length ? (
      mandates.map((one) => <OneMandate mandate={one} editions={editions} slug={slug} />)
    ) : (
      <p>Der er ikke registreret, hvem der har bedt om papiret.</p>
    )}
  </Section>
)

function OneMandate({ mandate, editions, slug }: { mandate: Mandate } & Omit<MandatesProps, 'mandates'>) {
  const { bodyName, askedOn, asks, trigger, triggerText, edition, address, source, earlier } = mandate
  const limit = goalLimitOf(mandate, editions)
  const led = editions.find(({ year }) => year === edition)
  return (
    <>
      <Facts
        facts={[
          { label: 'Hvem bad om det', value: bodyName },
          { label: 'Hvornår', value: danishDay(askedOn) },
          { label: 'Hvad', value: asks },
          { label: 'Anledning', value: triggerWords[trigger], note: triggerText || undefined },
          { label: 'Fører til', value: led ? <a href={`/${slug}/papirer/${led.year}`}>{led.title}</a> : (edition ?? missing) },
          { label: 'Organets egen beslutning', value: address ? <a href={address}>{address}</a> : missing },
          { label: 'Kilde', value: source || missing },
          ...(earlier.length
            ? [
                {
                  label: 'Rettet',
                  value: earlier.map((sequence) => (
                    <>
                      <a href={`/${slug}/journal?foer=${sequence + 1}#nr-${sequence}`}>tidligere post, nr. {sequence}</a>{' '}
                    </>
                  )),
                },
              ]
            : []),
        ]}
      />
      {limit ? <Sentences sentences={[limitSentence(limit)]} /> : <p>Der er ikke registreret en grænse for antallet af mål.</p>}
    </>
  )
}

/** What was recorded of a step, in the order it was, where there is more than its being planned. */
function history({ item: { changes } }: Standing): string[] {
  const [, ...since] = changes
  // Planned and then done is what was to be; only what went otherwise is told.
  if (since.every(({ kind }) => kind === 'done') && since.length < 2) return []
  return changes.map(({ kind, on, reason }) => {
    if (kind === 'planned') return `Planlagt til ${on ? danishDay(on) : 'en dag, der regnes fra et møde eller ikke er fastsat'}.`
    if (kind === 'moved') return `Flyttet til ${on ? danishDay(on) : 'en dag, der ikke er fastsat'}: ${reason}`
    return kind === 'cancelled' ? `Aflyst: ${reason}` : `Registreret som udført ${danishDay(on)}.`
  })
}
const History = ({ standing }: { standing: Standing }) => {
  const lines = history(standing)
  return lines.length ? (
    <More summary="Se, hvad der er ændret">
      <ul>
        {lines.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
    </More>
  ) : null
}

/** The day that a step is planned for, and what it is reckoned from. */
const plannedDay = ({ on, meeting, item }: Standing) =>
  meeting
    ? `${danishDay(on)} (${item.weekdaysBefore ? `${counted(item.weekdaysBefore, 'hverdag', 'hverdage')} før mødet` : 'mødet'} i ${meeting.bodyName})`
    : danishDay(on)

const stepRow = (meetings: readonly Standing[]) => (standing: Standing) => {
  const { item, done, state, cancelled } = standing
  return {
    title: (
      <>
        {item.place}. {item.title}
      </>
    ),
    body: item.bodyName || missing,
    on: plannedDay(standing),
    state: <Badge kind={badges[state]}>{planStateWords[state]}</Badge>,
    done: done ? danishDay(done.on) : cancelled === null ? 'endnu ikke' : 'bliver ikke udført',
    record: (
      <>
        {done ? <Record address={done.address} of={item.title} /> : cancelled === null ? 'endnu ikke' : `Aflyst: ${cancelled}`}
        {isOffCalendar(standing, meetings) ? ' Dagen står ikke i organets mødekalender.' : null}
        <History standing={standing} />
      </>
    ),
  }
}

/** Every step of each edition, with its planned day, the day it was done, and the body's own record. */
export function Steps({ plan: { steps, meetings }, editions }: { plan: Plan; editions: readonly Edition[] }) {
  const of = [...Map.groupBy(steps, ({ item }) => item.edition)]
  return (
    <Section
      title="Planen trin for trin"
      id="plan"
      intro="Om et trin er udført, forestår inden for 14 dage eller er forsinket, regnes ud fra datoerne. Et trin, der venter på en behandling, er udført, når behandlingen er registreret."
    >
      {of.length === 0 ? <p>Der er ikke registreret nogen plan.</p> : null}
      {of.map(([year, own]) => (
        <DataTable
          id={`plan-${year ?? 'uden-udgave'}`}
          caption={editions.find((one) => one.year === year)?.title ?? (year === null ? 'Uden udgave' : `Udgaven ${year}`)}
          stacked
          columns={[
            { key: 'title', header: 'Trin' },
            { key: 'body', header: 'Hvem' },
            { key: 'on', header: 'Planlagt' },
            { key: 'state', header: 'Stand' },
            { key: 'done', header: 'Udført' },
            { key: 'record', header: 'Dokumentation' },
          ]}
          rows={own.map(stepRow(meetings))}
        />
      ))}
    </Section>
  )
}

const dayWords = ({ on }: Standing) => {
  const off = on.length === 10 ? dayOff(on as string as CalendarDay) : null
  return off ? `${danishDay(on)} (${off})` : danishDay(on)
}
const meetingRow = (leads: readonly Ahead[]) => (standing: Standing) => ({
  on: dayWords(standing),
  body: standing.item.bodyName,
  state: <Badge kind={badges[standing.state]}>{planStateWords[standing.state]}</Badge>,
  deadlines:
    standing.cancelled !== null ? (
      `Aflyst: ${standing.cancelled}`
    ) : (
      <>
        {deadlinesOf(standing, leads)
          .map(({ what, on }) => `${what}: senest ${danishDay(on)}`)
          .join('. ') || missing}
        <History standing={standing} />
      </>
    ),
})

const columns = [
  { key: 'on', header: 'Dag' },
  { key: 'body', header: 'Organ' },
  { key: 'state', header: 'Stand' },
  { key: 'deadlines', header: 'Frister' },
] as const

/** The meetings ahead, each with its deadlines reckoned backwards; those that were fold away. */
export function Meetings({ plan: { meetings }, leads }: { plan: Plan; leads: readonly Ahead[] }) {
  const before = meetings.filter(({ state }) => state === 'past')
  return (
    <Section
      title="Møder og frister"
      id="moeder"
      intro="Fristerne er regnet baglæns fra mødet i hverdage. Lørdage, søndage, helligdage, grundlovsdag og juleaftensdag tælles ikke med, og mødedagen heller ikke."
    >
      <DataTable
        id="moedekalender"
        caption="Kommende møder"
        stacked
        columns={columns}
        rows={meetings.filter(({ state }) => state !== 'past').map(meetingRow(leads))}
        emptyText="Der er ikke registreret noget kommende møde."
      />
      {before.length ? (
        <More summary="Møder, hvis dag er gået">
          <DataTable
            id="tidligere-moeder"
            caption="Tidligere møder"
            captionHidden
            stacked
            columns={columns}
            rows={before.map(meetingRow(leads))}
          />
        </More>
      ) : null}
    </Section>
  )
}

/** How anyone can follow the process without an account. */
export const Follow = ({ slug }: { slug: string }) => (
  <Section title="Følg med" id="foelg" intro="Abonnér uden at oplyse noget om dig selv.">
    <LinkList
      links={[
        { text: 'Nyt i forløbet som feed (Atom)', href: `/${slug}/forloeb.atom`, note: 'til en feedlæser' },
        { text: 'Trin og møder som kalender (iCalendar)', href: `/${slug}/forloeb.ics`, note: 'til din kalender' },
      ]}
    />
  </Section>
)
