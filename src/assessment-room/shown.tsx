/** An assessment as it is shown, on the desk and in public. */
import {
  type Assessment,
  type AssessmentContent,
  type AssessmentState,
  knownWords,
  questionWords,
  stateWords,
} from '#assessments'
import type { GoalKind } from '#editions'
import type { By } from '#journal'
import { danishDay, type MunicipalityCode, onDanishDay } from '#kernel'
import { Badge, Facts } from '#ui'

const notRecorded = 'ikke registreret'
const Lines = ({ lines }: { lines: readonly string[] }) =>
  lines.length ? (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  ) : (
    notRecorded
  )
const Words = ({ text }: { text: string }) => (text ? <span class="as-written">{text}</span> : notRecorded)

const permanentWords = { yes: 'varig', no: 'ikke varig', 'not-known': 'om den er varig, er ikke afklaret' } as const
export const shiftLine = ({ from, to, when }: AssessmentContent['reprioritised'][number]) =>
  `Fra ${from} til ${to}${when ? `, ${danishDay(when)}` : ' (tidspunkt ikke oplyst)'}`
export const fundingLine = ({ source, permanent }: AssessmentContent['funding'][number]) =>
  `${source} (${permanentWords[permanent]})`

/** Everything that it says, asked as the goal's kind asks; what it does not say is told. */
export const Said = ({ content, kind }: { content: AssessmentContent; kind: GoalKind }) => (
  <Facts
    facts={[
      { label: questionWords[kind].solvedToday, value: <Words text={content.solvedToday} /> },
      { label: questionWords[kind].meaning, value: <Words text={content.meaning} /> },
      { label: 'Holder sig inden for budgettet', value: knownWords[content.withinBudget] },
      { label: 'Er en ny opgave', value: knownWords[content.newTask] },
      { label: 'Omprioriteres', value: <Lines lines={content.reprioritised.map(shiftLine)} /> },
      { label: 'Finansiering', value: <Lines lines={content.funding.map(fundingLine)} /> },
      { label: 'Myndighed', value: content.authority || notRecorded },
      { label: 'Driftsansvarlig', value: content.operator || notRecorded },
    ]}
  />
)

const badges = { draft: undefined, approved: 'info', shared: 'warning', public: 'success' } as const
export const StateBadge = ({ state }: { state: AssessmentState }) => <Badge kind={badges[state]}>{stateWords[state].word}</Badge>

function officeText(by: By): string {
  if (by.office === 'secretariat') return 'af sekretariatet på kommunens vegne'
  if (by.office === 'link') return 'af kommunen med et personligt link'
  return by.office === 'clerk' ? 'af en kommunemedarbejder' : 'af driften'
}
/** Skrevet 25.11.2026 af sekretariatet på kommunens vegne. */
export const writtenText = ({ by, on }: Pick<Assessment, 'by' | 'on'>) =>
  by.office === 'operator' ? `Indlæst ${onDanishDay(on)}.` : `Skrevet ${onDanishDay(on)} ${officeText(by)}.`

export type NameOf = (code: MunicipalityCode) => string
