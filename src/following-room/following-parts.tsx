import { type Following, type Line, type RecordedReminder, totalsOf } from '#following'
import { type CalendarDay, danishDay, danishNumber, danishShare } from '#kernel'
import { inhabitantsShare, ofInhabitants } from '#public-site'
import { DataTable, Mark, TileMap } from '#ui'
import { answerByText, answeringText, answerText, datesText, meetingsText, receivedText, sentText } from './columns.ts'
import { allLooks, lookOf, lookOfStage } from './looks.ts'
import { signText } from './reasons.ts'
import { turnText } from './status.ts'

/** How many municipalities and inhabitants are in each stage, of how many. */
export function StageTotals({ following: { lines, populationDate } }: { following: Following }) {
  const row = (share: Parameters<typeof inhabitantsShare>[0]) => ({
    councils: `${danishNumber(share.councils)} af ${danishNumber(share.of)}`,
    share: danishShare(share.councils, share.of),
    inhabitants: ofInhabitants(share, null).replace(' indbyggere', ''),
    weighted: inhabitantsShare(share),
  })
  const { stages, outcomes } = totalsOf(lines)
  const date = populationDate ? `. Indbyggertal pr. ${danishDay(populationDate)}` : ''
  return (
    <DataTable
      id="trin-i-tal"
      caption={`Kommuner og indbyggere efter trin${date}`}
      stacked
      columns={[
        { key: 'stage', header: 'Trin' },
        { key: 'councils', header: 'Kommuner', numeric: true },
        { key: 'share', header: 'Andel af kommuner', numeric: true },
        { key: 'inhabitants', header: 'Indbyggere', numeric: true },
        { key: 'weighted', header: 'Andel af indbyggere', numeric: true },
      ]}
      rows={stages.flatMap(({ stage, share }) => [
        {
          stage: <Mark look={lookOfStage(stage)} />,
          ...row(share),
        },
        ...(stage === 'decided'
          ? outcomes.map((one) => ({
              stage: <Mark look={lookOf({ stage, outcome: one.outcome })} note="(del af de besluttede)" />,
              ...row(one.share),
            }))
          : []),
      ])}
    />
  )
}

/** Each municipality in its stage, where it lies. */
export const StageMap = ({ lines, slug }: { lines: Following['lines']; slug: string }) => (
  <TileMap
    id="kort"
    titleText="Kommunerne efter trin"
    desc="Et felt for hver kommune, nogenlunde hvor den ligger. De samme oplysninger står i tabellen."
    looks={allLooks}
    tiles={lines.map((line) => ({
      code: line.council.member.code,
      name: line.council.member.name,
      row: line.council.member.tile?.row,
      column: line.council.member.tile?.column,
      href: `/${slug}/kommuner/${line.council.member.code}`,
      look: lookOf(line),
      note: answeringText(line) || undefined,
    }))}
  />
)

/** Municipality by stage, with the days. */
export const Matrix = ({ lines, slug }: { lines: readonly Line[]; slug: string }) => (
  <DataTable
    id="matrix"
    caption="Hver kommunes vej, med datoer. En streg betyder, at intet er registreret."
    stacked
    emptyText="Ingen kommuner er på det trin."
    columns={[
      { key: 'name', header: 'Kommune' },
      { key: 'stage', header: 'Trin nu' },
      { key: 'sent', header: 'Sendt' },
      { key: 'received', header: 'Modtaget' },
      { key: 'committees', header: 'Udvalg og råd' },
      { key: 'finance', header: 'Økonomiudvalg' },
      { key: 'council', header: 'Kommunal\u00adbestyrelse' },
      { key: 'decided', header: 'Svar' },
    ]}
    rows={lines.map((line) => ({
      name: (
        <a id={`kommune-${line.council.member.code}`} href={`/${slug}/kommuner/${line.council.member.code}`}>
          {line.council.member.name}
        </a>
      ),
      stage: <Mark look={lookOf(line)} short />,
      sent: sentText(line),
      received: receivedText(line),
      committees: meetingsText(line.committees),
      finance: datesText(line.finance),
      council: datesText(line.councils),
      decided: answerText(line),
    }))}
  />
)

/** Those who have not decided though the day asked for has passed, the longest first. */
export function Late({ lines, slug }: { lines: Following['lines']; slug: string }) {
  const daysOf = ({ answering }: Line) => (answering.kind === 'late' ? answering.days : 0)
  const late = lines.filter((line) => daysOf(line) > 0).sort((a, b) => daysOf(b) - daysOf(a))
  if (late.length === 0) return <p>Ingen kommune er for sent ude efter en registreret svarfrist.</p>
  return (
    <DataTable
      id="sent"
      caption="Ikke besluttet, og svarfristen er udløbet"
      captionHidden
      stacked
      columns={[
        { key: 'name', header: 'Kommune' },
        { key: 'days', header: 'Dage efter fristen', numeric: true },
        { key: 'answerBy', header: 'Svarfrist' },
        { key: 'stage', header: 'Trin nu' },
        { key: 'sign', header: 'Seneste livstegn' },
      ]}
      rows={late.map((line) => ({
        name: <a href={`/${slug}/kommuner/${line.council.member.code}`}>{line.council.member.name}</a>,
        days: danishNumber(daysOf(line)),
        answerBy: answerByText(line),
        stage: <Mark look={lookOf(line)} />,
        sign: signText(line),
      }))}
    />
  )
}

type RemindedProps = { reminders: readonly RecordedReminder[]; nameOf: (code: string) => string }
/** Which municipality was reminded when; whom the mail went to is nobody else's business. */
export const RemindersSent = ({ reminders, nameOf }: RemindedProps) => (
  <DataTable
    id="paamindelser-sendt"
    caption="Sendte påmindelser, de nyeste først"
    stacked
    emptyText="Der er ikke sendt nogen påmindelse."
    columns={[
      { key: 'name', header: 'Kommune' },
      { key: 'on', header: 'Sendt' },
      { key: 'turn', header: 'Omgang' },
      { key: 'answerBy', header: 'Svarfrist' },
    ]}
    rows={[...reminders].reverse().map(({ code, on, turn, answerBy }) => ({
      name: nameOf(code),
      on: danishDay(on),
      turn: turnText(turn),
      answerBy: danishDay(answerBy as CalendarDay),
    }))}
  />
)
