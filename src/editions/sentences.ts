import type { Names } from '#journal'
import { counted, danishDay, danishList, ended, never, onDanishDay } from '#kernel'
import type { AreaRef, EditionsFact, Lineage, WorkBegun } from './words.ts'

const areaNamed = ({ version, place }: AreaRef) => `udviklingsområde ${place} i ${versionNamed(version)}`
/** "2017-v2" as version 2 af udgaven 2017. */
export const versionNamed = (id: string) => id.replace(/^(\d{4})-v(\d+)$/, 'version $2 af udgaven $1')

/** What became of a goal, in a sentence. */
export function lineageSentence({ version, kind, area, ...of }: Lineage, named: Names['goal'] = (id) => id): string {
  const goal = `»${named(of.goal)}«`
  const fromGoal = of.fromGoal === null ? '' : `»${named(of.fromGoal)}«`
  const there = versionNamed(version)
  if (kind === 'parked') return `Målet ${goal} blev til ${areaNamed(area as AreaRef)}.`
  if (kind === 'revived') return `Målet ${goal} i ${there} er genoptaget fra ${areaNamed(area as AreaRef)}.`
  return kind === 'merged'
    ? `Målet ${fromGoal} gik op i målet ${goal} i ${there}.`
    : `Målet ${goal} i ${there} er delt ud fra målet ${fromGoal}.`
}

/** With whom a municipality would like to work, in words; empty where it has not said. */
const wishSentence = (
  { withAnyone, partners }: Pick<WorkBegun, 'withAnyone' | 'partners'>,
  names: Pick<Names, 'municipality'>,
) => {
  const named = partners.map((code) => names.municipality(code))
  const whom = withAnyone ? (named.length ? `alle, der vil, især ${danishList(named)}` : 'alle, der vil') : danishList(named)
  return whom ? `Vil gerne arbejde sammen med ${whom}.` : ''
}

/** What a municipality does, and with whom it would like to; empty where it has said neither. */
export const workSentences = (work: Pick<WorkBegun, 'work' | 'withAnyone' | 'partners'>, names: Pick<Names, 'municipality'>) =>
  [work.work && ended(work.work), wishSentence(work, names)].filter(Boolean).join(' ')

/** What a fact of this room says, as the journal tells it. */
export function editionsSentence(fact: EditionsFact, names: Names): string {
  switch (fact.type) {
    case 'editions.edition-recorded':
      return `Udgaven ${fact.title} er registreret.`
    case 'editions.version-recorded':
      return `Version ${fact.number} af udgaven ${fact.edition} (${danishDay(fact.dated)}) er registreret med ${fact.goalCount === null ? 'et ukendt antal mål' : counted(fact.goalCount, 'mål', 'mål')}${fact.areaCount === null ? '' : ` og ${counted(fact.areaCount, 'udviklingsområde', 'udviklingsområder')}`}.`
    case 'editions.goal-recorded':
      return `Mål ${fact.number} i udgaven ${fact.edition} er registreret: ${fact.shortTitle}.`
    case 'editions.area-recorded':
      return `Udviklingsområde ${fact.place} er registreret: ${fact.title || 'navnet er ikke registreret'}.`
    case 'editions.lineage-recorded':
      return lineageSentence(fact, names.goal)
    case 'editions.lineage-withdrawn':
      return `Taget tilbage som en fejl: ${lineageSentence(fact, names.goal)}`
    case 'editions.goal-left-out':
      return `Målet »${names.goal?.(fact.goal) ?? fact.goal}« er ikke med i ${versionNamed(fact.version)}: ${ended(fact.reason)}`
    case 'editions.work-begun':
      return [
        `${names.municipality(fact.code)} arbejder frivilligt med ${areaNamed(fact)}, begyndt ${onDanishDay(fact.begun)}${fact.work ? `: ${fact.work.replace(/[.\s]+$/, '')}` : ''}.`,
        wishSentence(fact, names),
      ]
        .filter(Boolean)
        .join(' ')
    case 'editions.work-ended':
      return `${names.municipality(fact.code)} arbejder ikke længere med ${areaNamed(fact)}, ophørt ${onDanishDay(fact.ended)}.`
    default:
      return never(fact)
  }
}
