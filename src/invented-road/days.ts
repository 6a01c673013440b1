import { type Edition, later, meetingDay } from '#invented'

/** When each thing on the road to an edition was done; every day comes after the one before it. */
export type RoadDays = {
  readonly opens: string
  readonly answersBy: string
  /** When the round was closed and its themes put in order; the writing group begins then. */
  readonly closed: string
  readonly springAdministrative: string
  /** The political meeting of the spring is where the themes are voted on. */
  readonly springPolitical: string
  readonly autumnAdministrative: string
  readonly autumnPolitical: string
}

export const roadDays = ({ year }: Pick<Edition, 'year'>): RoadDays => {
  const on = (day: string) => meetingDay(`${year - 1}-${day}`)
  return {
    opens: on('02-03'),
    answersBy: on('03-03'),
    closed: on('03-14'),
    springAdministrative: on('04-08'),
    springPolitical: on('05-18'),
    autumnAdministrative: on('10-02'),
    autumnPolitical: on('10-21'),
  }
}

/** A day between two, at a share of the way; never the last. */
export function between(from: string, to: string, share: number): string {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
  return later(from, Math.min(Math.floor(days * share), Math.max(0, days - 1)))
}
