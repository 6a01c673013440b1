/** The register's columns, for the matrix and for the files alike. */
import type { CurvePoint, Line, Reach, RecordedReminder } from '#following'
import { counted, danishDay, danishList, type RoughDay } from '#kernel'
import type { RecordedTreatment } from '#meetings'
import { clustersOf } from '#members'
import { lookOf, stageWord } from './looks.ts'
import { signText } from './reasons.ts'

export const nothing = '–'
const dayText = (on: RoughDay) => (on ? danishDay(on) : 'dato ikke registreret')

/** When it was sent, as far as anybody knows. */
export function sentText({ council: { referral }, sentBefore }: Line): string {
  if (!referral) return nothing
  const { dispatchedOn, notBefore } = referral
  const day = dispatchedOn || !notBefore ? dayText(dispatchedOn) : `ikke registreret, tidligst ${danishDay(notBefore)}`
  return sentBefore.length ? `${day} (første gang ${dayText(sentBefore[0] as RoughDay)})` : day
}
export const receivedText = ({ receivedOn }: Line) => (receivedOn === null ? nothing : dayText(receivedOn))
/** Where each body is named, as one municipality can have several of a kind. */
export const meetingsText = (treatments: readonly RecordedTreatment[]) =>
  treatments.map(({ bodyName, metOn }) => `${bodyName} ${dayText(metOn)}`).join('; ') || nothing
export const datesText = (treatments: readonly RecordedTreatment[]) =>
  danishList(treatments.map(({ metOn }) => dayText(metOn))) || nothing
export const decidedText = ({ outcome, decision, stage }: Line) =>
  outcome ? `${lookOf({ stage, outcome }).word} ${decision ? dayText(decision.metOn) : ''}`.trim() : nothing

export const answerByText = ({ answerBy }: Line) => (answerBy ? danishDay(answerBy) : 'ikke registreret')
/** How the answer stands to the day that was asked for; empty where none was. */
export function answeringText({ answering }: Line): string {
  switch (answering.kind) {
    case 'not-asked':
      return ''
    case 'answered':
      return answering.late === null ? '' : answering.late ? 'efter fristen' : 'til tiden'
    case 'awaited':
      return answering.daysLeft === 0 ? 'fristen er i dag' : `${counted(answering.daysLeft, 'dag', 'dage')} til fristen`
    case 'late':
      return `${counted(answering.days, 'dag', 'dage')} for sent`
  }
}

/** The decision and how it stands to the day that was asked for, or how long it is to that. */
export function answerText(line: Line): string {
  const asked = line.answerBy && line.stage !== 'decided' ? `frist ${danishDay(line.answerBy)}` : ''
  const parts = [line.outcome ? decidedText(line) : asked, answeringText(line)].filter(Boolean)
  return parts.join(', ') || (line.stage === 'not-sent' ? nothing : 'svarfrist ikke registreret')
}

export type FileColumn = {
  readonly title: string
  readonly kind: 'text' | 'number' | 'day'
  readonly width: number
  readonly cell: (line: Line, reminders: readonly RecordedReminder[]) => string | number | null
}
const text = (title: string, width: number, cell: (line: Line) => string): FileColumn => ({
  title,
  kind: 'text',
  width,
  cell: (line) => cell(line).replace(new RegExp(`^${nothing}$`), ''),
})
const lastOf = ({ council }: Line, reminders: readonly RecordedReminder[]) =>
  reminders.findLast(({ referral }) => referral === council.referral?.id)?.on ?? null

/** A row for each municipality in a file. */
export const fileColumns: readonly FileColumn[] = [
  text('Kommunekode', 12, ({ council }) => council.member.code),
  text('Kommune', 20, ({ council }) => council.member.name),
  text('Klynge', 16, ({ council }) => danishList(clustersOf(council.member).map(({ grouping }) => grouping))),
  text('Trin', 28, ({ stage }) => stageWord(stage)),
  text('Sendt', 24, sentText),
  text('Modtaget', 14, receivedText),
  text('Udvalg og råd', 34, ({ committees }) => meetingsText(committees)),
  text('Økonomiudvalg', 28, ({ finance }) => meetingsText(finance)),
  text('Kommunalbestyrelse', 28, ({ councils }) => meetingsText(councils)),
  text('Besluttet', 28, decidedText),
  { title: 'Svarfrist', kind: 'day', width: 12, cell: ({ answerBy }) => answerBy },
  {
    title: 'Dage efter fristen',
    kind: 'number',
    width: 12,
    cell: ({ answering }) => (answering.kind === 'late' ? answering.days : null),
  },
  text('Svar i forhold til fristen', 24, answeringText),
  text('Seneste livstegn', 30, signText),
  { title: 'Senest påmindet', kind: 'day', width: 14, cell: lastOf },
]

const bounds = ({ sure, possible }: Reach) => [sure, possible]
export const curveTitles = [
  'Dato',
  'Medlemmer',
  'Sendt (mindst)',
  'Sendt (højst)',
  'Modtaget (mindst)',
  'Modtaget (højst)',
  'Besluttet (mindst)',
  'Besluttet (højst)',
] as const
export const curveRow = ({ on, members, sent, received, decided }: CurvePoint): [string, ...number[]] => [
  on,
  members,
  ...bounds(sent),
  ...bounds(received),
  ...bounds(decided),
]
