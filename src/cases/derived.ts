import type { HeadingPart } from '#case-parts'
import { approvesForDispatch } from '#editions'
import { capital, danishList, type MunicipalityCode, onDanishDay } from '#kernel'
import { isStanding, outcomePhrase } from '#meetings'
import type { NamedStep } from '#pathways'
import { aboutIn, type CaseGround, councilIn } from './ground.ts'
import { itemName } from './item-names.ts'
import { valuesIn } from './values.ts'
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

/** That a joint body approved the version, and when; where it did. */
function summaryIn(ground: CaseGround, code: MunicipalityCode): string {
  const { version } = aboutIn(ground, code)
  const approval = ground.treatments.find((one) => one.matter === version?.id && approvesForDispatch(one))
  return approval && version
    ? `${capital(approval.bodyName)} godkendte ${onDanishDay(approval.metOn)} version ${version.number} af {papir} til udsendelse til kommunerne.`
    : ''
}

/** What is recorded of the money that each goal takes. */
function moneyIn(ground: CaseGround, code: MunicipalityCode): string {
  const { version } = aboutIn(ground, code)
  const { terms } = ground.wordings.find((one) => one.version === version?.id) ?? { terms: [] }
  return (version?.goals ?? [])
    .flatMap(({ id, number }) => {
      const economy = terms.find(({ goal }) => goal === id)?.economy
      return economy ? [`- Mål ${number}: ${economy}`] : []
    })
    .join('\n')
}

/** What a case can say from recorded facts alone. Nothing is said where there is nothing. */
export function derivedIn(
  ground: CaseGround,
  code: MunicipalityCode,
  annexes: readonly CaseItem[],
): Partial<Record<HeadingPart, string>> {
  const { version } = aboutIn(ground, code)
  const said = {
    summary: summaryIn(ground, code),
    background: ground.edition.purpose ? '{formaal}' : '',
    goals: version?.goals.length ? '{maal}' : '',
    process: processIn(ground, code),
    preconditions: moneyIn(ground, code),
    'follow-up': valuesIn(ground, code).svarfrist === null ? '' : 'Kommunen er bedt om at svare senest {svarfrist}.',
    competence: competenceIn(ground, code),
    annexes: annexes.map((item) => `- ${itemName(item)}`).join('\n') || 'Ingen bilag.',
  } satisfies Partial<Record<HeadingPart, string>>
  return Object.fromEntries(Object.entries(said).filter(([, words]) => words !== ''))
}
