import { chance } from './chance.ts'
import { type Content, inventContent } from './goals.ts'
import { later, meetingDay } from './meeting-days.ts'
import { newestYear, type Size } from './words.ts'

export type Version = { readonly number: number; readonly dated: string; readonly approved: boolean }
export type Edition = Content & {
  readonly year: number
  readonly title: string
  readonly periodTo: number
  readonly versions: readonly Version[]
  readonly dispatched: string
  /** How many editions are newer. */
  readonly age: number
}

const yearsBetween = ({ years, editions }: Size) => Math.floor(years / editions)

/** One edition; the newest took the joint body a draft more than the others. */
function inventEdition(size: Size, age: number): Edition {
  const step = yearsBetween(size)
  const year = newestYear - age * step
  const by = chance(size.seed, `edition ${year}`)
  const drafts = age === 0 ? [`${year - 1}-09-12`, `${year - 1}-11-21`] : [`${year - 1}-11-14`]
  const approvedOn = meetingDay(`${year}-02-0${by.between(2, 9)}`)
  const days = [...drafts.map((day) => meetingDay(later(day, by.below(10)))), approvedOn]
  return {
    ...inventContent(by),
    year,
    title: `Fælles sundhedsmål ${year}`,
    periodTo: year + step,
    versions: days.map((dated, at) => ({ number: at + 1, dated, approved: dated === approvedOn })),
    dispatched: meetingDay(later(approvedOn, by.between(10, 24))),
    age,
  }
}

/** The newest first. */
export const inventEditions = (size: Size): Edition[] =>
  Array.from({ length: size.editions }, (_, age) => inventEdition(size, age))
/** The version that went to the councils. */
export const sentVersion = ({ versions }: Edition) => versions.length
