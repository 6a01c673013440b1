/** Following up as JSON: the same for the page's own file and the API. */
import type { RecordedTreatment } from '#meetings'
import { clustersOf } from '#members'
import type { Following } from './read-following.ts'
import { totalsOf } from './stages.ts'
import type { CurvePoint, Line, RecordedReminder } from './words.ts'

const asMeeting = ({ bodyName, metOn, id }: RecordedTreatment) => ({ body: bodyName, metOn, treatment: id })

function asLine(line: Line, reminders: readonly RecordedReminder[]) {
  const { council, stage, outcome, decision, receivedOn, answerBy, answering, sign } = line
  const { member, referral } = council
  return {
    code: member.code,
    name: member.name,
    clusters: clustersOf(member).map(({ grouping }) => grouping),
    stage,
    outcome,
    referral: referral && {
      id: referral.id,
      version: referral.versionNumber,
      dispatchedOn: referral.dispatchedOn,
      notBefore: referral.notBefore,
    },
    sentBefore: [...line.sentBefore],
    receivedOn,
    committees: line.committees.map(asMeeting),
    financeCommittee: line.finance.map(asMeeting),
    council: line.councils.map(asMeeting),
    decision: decision && asMeeting(decision),
    answerBy,
    daysLate: answering.kind === 'late' ? answering.days : null,
    answeredLate: answering.kind === 'answered' ? answering.late : null,
    lastSign: sign && { on: sign.on, what: sign.what, body: sign.bodyName },
    reminders: reminders.map(({ on, answerBy: of, turn }) => ({ on, answerBy: of, turn })),
  }
}

/** Everything that the page shows; what is not known is null or empty, never left out. */
export function followingAnswer(
  { edition, populationDate, lines }: Following,
  curve: readonly CurvePoint[],
  reminders: readonly RecordedReminder[],
) {
  const own = (line: Line) => reminders.filter(({ referral }) => referral === line.council.referral?.id)
  const totals = totalsOf(lines)
  return {
    edition,
    populationDate,
    totals: { ...totals, stages: [...totals.stages], outcomes: [...totals.outcomes] },
    municipalities: lines.map((line) => asLine(line, own(line))),
    curve: [...curve],
  }
}
