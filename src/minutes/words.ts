import type { CalendarDay } from '#kernel'

/** How a file of minutes was written: the agenda XML of two case systems, a saved web page, or a PDF with text. */
export type MinutesFormat = 'sbsys' | 'acadre' | 'html' | 'pdf'

/** Part of an item under its own heading ("Indstilling", "Beslutning"); the heading is '' for what stands before the first. */
export type MinutesSection = { readonly heading: string; readonly text: string }
/** One open item of a meeting. `number` is as the file has it, '' where it has none; `absent` are those who were not there for it. */
export type MinutesItem = {
  readonly number: string
  readonly title: string
  readonly sections: readonly MinutesSection[]
  readonly absent: readonly string[]
  /** Which body settles the case in the end, where the file says so. */
  readonly settledIn: string
}

/** Why a day may be a misprint: its weekday is another, or the file speaks of the same day in another year. */
export type DayDoubt = 'weekday' | 'other-year'
/** A day that the file gives for its meeting: in its own words, and with what stands around them. */
export type FoundDay = {
  readonly day: CalendarDay
  readonly words: string
  readonly near: string
  readonly doubt: DayDoubt | null
}

/**
 * What a file of minutes says. A closed item and a closed annex are counted; nothing that they say, not even their titles, is in it.
 * An item is closed unless the file says that it is open, where its format has a mark for that.
 */
export type Minutes = {
  readonly format: MinutesFormat
  readonly body: string
  /** The first lines, or the body's name: where a municipality is looked for. */
  readonly head: string
  /** The likeliest first; empty where the file gives none. */
  readonly days: readonly FoundDay[]
  readonly absent: readonly string[]
  readonly items: readonly MinutesItem[]
  readonly closedItems: number
  readonly closedAnnexes: number
  /** The file says that it is an agenda: what was decided is not in it yet. */
  readonly isAgenda: boolean
}

export type MinutesRefusal =
  | 'too-large'
  | 'empty-file'
  | 'not-minutes'
  | 'another-xml'
  | 'list-of-agendas'
  | 'broken'
  | 'wrong-letters'
  | 'outside-references'
  | 'locked-by-password'
  | 'no-text'
  | 'too-much-text'
  | 'too-heavy'
  | 'busy'

/** Stops the reading of a file wherever it has come to. */
export class MinutesTrouble extends Error {
  readonly refusal: MinutesRefusal
  constructor(refusal: MinutesRefusal) {
    super(refusal)
    this.refusal = refusal
  }
}
