import type { Share } from '#adoption'
import { type CalendarDay, counted, danishDay, danishNumber, danishShare } from '#kernel'

export const municipalities = (count: number) => counted(count, 'kommune', 'kommuner')

/** "0 af 29 kommuner". */
export const ofCouncils = ({ councils, of }: Share) => `${danishNumber(councils)} af ${municipalities(of)}`

/** "alle 29 kommuner". */
export const everyOne = (of: number) => (of === 1 ? 'den ene kommune' : `alle ${municipalities(of)}`)

const pr = (date: CalendarDay | null) => (date ? ` pr. ${danishDay(date)}` : '')

/** "104.305 af 1.845.939 indbyggere pr. 1.1.2020"; says so where someone was not counted. */
export const ofInhabitants = ({ inhabitants, ofInhabitants: whole }: Share, date: CalendarDay | null) =>
  inhabitants === null || whole === null
    ? 'indbyggertal ikke registreret'
    : `${danishNumber(inhabitants)} af ${danishNumber(whole)} indbyggere${pr(date)}`

/** "0,0 %" of the inhabitants; a dash where they are not counted. */
export const inhabitantsShare = ({ inhabitants, ofInhabitants: whole }: Share) =>
  inhabitants === null || whole === null ? '–' : danishShare(inhabitants, whole)

/** "0 af 29 kommuner (0 af 1.845.939 indbyggere pr. 1.1.2020, 0,0 %)". */
export function shareText(share: Share, date: CalendarDay | null): string {
  const percent = share.inhabitants === null || share.ofInhabitants === null ? '' : `, ${inhabitantsShare(share)}`
  return `${ofCouncils(share)} (${ofInhabitants(share, date)}${percent})`
}

/** A population, whose date the caller says. */
export const populationText = (population: number | null) => (population === null ? 'ikke registreret' : danishNumber(population))
