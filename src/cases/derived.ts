import type { HeadingPart } from '#case-parts'
import { capital, danishList, type MunicipalityCode, onDanishDay } from '#kernel'
import { isStanding, outcomePhrase } from '#meetings'
import type { NamedStep } from '#pathways'
import { aboutIn, type CaseGround, councilIn } from './ground.ts'
import { itemName } from './item-names.ts'
import type { CaseItem } from './words.ts'

/** What joint bodies did with the edition's versions, and the dispatch: a line each, as it is recorded. */
function processIn(ground: CaseGround, code: MunicipalityCode): string {
  const { edition, treatments } = ground
  const { referral } = aboutIn(ground, code)
  const number = new Map(edition.versions.map((version) => [version.id, version.number]))
  const treated = treatments
    .filter(isStanding)
    .map(
      (one) =>
        `${capital(one.bodyName)} ${onDanishDay(one.metOn)} om version ${number.get(one.matter)}: ${danishList(one.outcomes.map(outcomePhrase))}.`,
    )
  const sent = referral ? [`Version ${referral.versionNumber} er sendt til kommunen ${onDanishDay(referral.dispatchedOn)}.`] : []
  return [...treated, ...sent].map((line) => `- ${line}`).join('\n')
}

const roleWords = { hears: 'høres', treats: 'behandler sagen', decides: 'beslutter' } as const
const named = ({ bodyName, role }: NamedStep) => `${bodyName} ${roleWords[role]}`
/** Who decides, and by which way: only the council can adopt on a municipality's behalf. */
function competenceIn(ground: CaseGround, code: MunicipalityCode): string {
  const steps = ground.pathways.find((way) => way.code === code)?.steps ?? []
  return steps.length ? steps.map((step) => `- ${named(step)}`).join('\n') : `${councilIn(ground, code)} beslutter.`
}

/** What a case can say from recorded facts alone. Nothing is said where there is nothing. */
export function derivedIn(
  ground: CaseGround,
  code: MunicipalityCode,
  annexes: readonly CaseItem[],
): Partial<Record<HeadingPart, string>> {
  const process = processIn(ground, code)
  return {
    ...(aboutIn(ground, code).version?.goals.length ? { goals: '{maal}' } : {}),
    ...(process ? { process } : {}),
    competence: competenceIn(ground, code),
    annexes: annexes.map((item) => `- ${itemName(item)}`).join('\n') || 'Ingen bilag.',
  }
}
