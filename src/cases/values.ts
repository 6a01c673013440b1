import { answerByOf, inForceInWords, referralId } from '#adoption'
import type { CaseField, FieldValue, FieldValues } from '#case-parts'
import { approvesForDispatch } from '#editions'
import { byTime, danishDay, danishNumber, danishPeriod, type MunicipalityCode, type RoughDay } from '#kernel'
import { aboutIn, type CaseGround, councilIn } from './ground.ts'

const known = (text: string): FieldValue => text || null
const knownDay = (day: RoughDay | string | null | undefined): FieldValue => (day ? danishDay(day as RoughDay) : null)

/** What each field of a case text stands for in one municipality's case; null where that is not recorded. */
export function valuesIn(ground: CaseGround, code: MunicipalityCode): FieldValues {
  const { alliance, edition, treatments, dispatches, answerDates, terms, members } = ground
  const { referral, version } = aboutIn(ground, code)
  const dispatch = dispatches.find(({ id }) => referral && referralId(id, code) === referral.id)
  const approvals = treatments.filter((one) => one.matter === version?.id && approvesForDispatch(one))
  const approval = [...approvals].sort((a, b) => byTime(a.metOn, b.metOn)).at(-1)
  const goals = version?.goals ?? []
  return {
    kommune: known(ground.names.get(code) ?? ''),
    raad: councilIn(ground, code),
    alliance: alliance.name,
    antal_kommuner: danishNumber(members.length),
    organ: known(alliance.jointBody),
    organets_beslutning: known(approval?.words ?? ''),
    organets_dag: knownDay(approval?.metOn),
    papir: edition.title,
    udgave: String(edition.year),
    version: version && String(version.number),
    periode: edition.periodFrom || edition.periodTo ? danishPeriod(edition.periodFrom, edition.periodTo) : null,
    formaal: known(edition.purpose),
    maal: goals.length ? goals.map(({ number, title }) => `Mål ${number}: ${title}`) : null,
    antal_maal:
      version && version.goalCount !== null ? danishNumber(version.goalCount) : goals.length ? danishNumber(goals.length) : null,
    udsendt: knownDay(referral?.dispatchedOn),
    svarfrist: dispatch ? knownDay(answerByOf(answerDates, dispatch.id)) : null,
    ikrafttraeden: terms && terms.inForce !== 'not-known' ? inForceInWords(terms) : null,
  } satisfies Record<CaseField, FieldValue>
}
