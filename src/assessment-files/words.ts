import type { AssessmentContent, AssessmentState } from '#assessments'
import type { Goal } from '#editions'
import type { CalendarDay, MunicipalityCode } from '#kernel'
import type { PassedOver } from '#sheets'

/** What a file is made of: a municipality's assessments of an edition's goals, one a goal, those that are not begun too. */
export type Sheeted = {
  readonly code: MunicipalityCode
  readonly edition: number
  readonly entries: readonly Entry[]
}
/** One goal's row of a file; `seen` is the save that the file was made from, 0 where there was none. */
export type Entry = {
  readonly goal: string
  readonly state: AssessmentState
  readonly seen: number
  readonly content: AssessmentContent
}
/** Something in a file that cannot be taken as it stands: where, in which goal's rows (null: in none's), and what to do. */
export type Trouble = { readonly place: string; readonly goal: string | null; readonly text: string }
/** What a file that came back says. */
export type FileRead = {
  readonly entries: readonly Entry[]
  readonly troubles: readonly Trouble[]
  readonly passedOver: readonly PassedOver[]
}
export type FileRefusal = 'no-such-sheet' | 'no-such-column' | 'another-municipality' | 'another-edition' | 'no-keys'

/** What is known when a file is written. */
export type About = {
  readonly alliance: string
  readonly name: string
  readonly title: string
  readonly day: CalendarDay
  readonly goals: readonly Goal[]
}
