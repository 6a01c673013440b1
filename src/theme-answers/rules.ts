import { type AnswerGiven, type Round, roundState, themesOf } from '#intake'
import type { Actor } from '#journal'
import { accept, type CalendarDay, type MunicipalityCode, type Result, type RoughDay, refuse } from '#kernel'
import { type NewTheme, saysTheSame, suggest, type Theme, type ThemesFact, takeBack } from '#themes'
import type { AnswerRefusal } from './words.ts'

/** What a municipality answers, and what it saw when it did. */
export type AnswerSent = {
  readonly round: string
  readonly code: MunicipalityCode
  /** The place in the journal of the answer that stood then; null where none did. */
  readonly seen: number | null
  readonly nothing: boolean
  readonly suggestions: readonly NewTheme[]
  /** Its suggestions that were shown as settled: they stay as they are. */
  readonly settled: readonly string[]
  readonly note: string
}
export type Answering = {
  readonly round: Round
  readonly themes: readonly Theme[]
  readonly forums: readonly { readonly id: string }[]
}
/** Why it is not taken, and the suggestion that it is about. */
export type Turned = { readonly why: AnswerRefusal; readonly suggestion: string | null }
export type Taken = { readonly themes: readonly ThemesFact[]; readonly answer: AnswerGiven }

const turned = (why: AnswerRefusal, suggestion: string | null = null) => refuse({ why, suggestion })

/** Who may answer for a municipality: itself, by a clerk or its link, and the secretariat on its behalf. */
export const mayAnswer = ({ by }: Actor, code: MunicipalityCode) =>
  by.office === 'secretariat' || ((by.office === 'clerk' || by.office === 'link') && by.municipality === code)

/** May this office answer now? After the deadline only the secretariat, who then enters what came late. */
export function answerableBy(round: Round, { by }: Actor, today: CalendarDay): AnswerRefusal | null {
  const state = roundState(round, today)
  if (state === 'closed') return 'is-closed'
  if (state === 'ahead' || state === 'not-known') return 'not-open'
  return state === 'overdue' && by.office !== 'secretariat' ? 'too-late' : null
}

/** Is it word for word the answer that stands? Then it was sent twice, and counts once. */
function stands({ round, themes }: Answering, sent: AnswerSent): boolean {
  const answer = round.answers.find(({ code }) => code === sent.code)
  const own = themesOf(themes, round.id, sent.code)
  const open = own.filter((theme) => !sent.settled.includes(theme.id))
  const same = (theme: Theme) => sent.suggestions.some((one) => one.id === theme.id && saysTheSame(theme, one))
  return (
    answer !== undefined &&
    answer.nothing === sent.nothing &&
    answer.note === sent.note &&
    open.length === sent.suggestions.length &&
    open.every(same)
  )
}

/** What becomes of each suggestion: recorded anew, as it was, or taken back; those that are settled stay as they are. */
function changes({ round, themes }: Answering, sent: AnswerSent, today: CalendarDay): Result<ThemesFact[], Turned> {
  const facts: ThemesFact[] = []
  const by = { edition: round.edition, round: round.id, code: sent.code }
  for (const one of sent.suggestions) {
    const said = suggest(
      themes.find(({ id }) => id === one.id),
      by,
      one,
      today,
    )
    if (!said.ok) return turned(said.refusal, one.id)
    if (said.value) facts.push(said.value)
  }
  const kept = [...sent.settled, ...sent.suggestions.map(({ id }) => id)]
  for (const theme of themesOf(themes, round.id, sent.code).filter(({ id }) => !kept.includes(id))) {
    const back = takeBack(theme, today)
    if (!back.ok) return turned('settled-gone', theme.id)
    facts.push(back.value)
  }
  return accept(facts)
}

/**
 * A municipality answers a round, or changes its answer. Null where the very same answer stands already. Nothing of it is taken where
 * one suggestion cannot be.
 */
export function answerRound(about: Answering, sent: AnswerSent, actor: Actor, today: CalendarDay): Result<Taken | null, Turned> {
  const { round, themes, forums } = about
  if (!mayAnswer(actor, sent.code)) return turned('not-yours')
  if (!round.asked.includes(sent.code)) return turned('not-asked')
  if (stands(about, sent)) return accept(null)
  const closed = answerableBy(round, actor, today)
  if (closed) return turned(closed)
  const answer = round.answers.find(({ code }) => code === sent.code)
  if ((answer?.sequence ?? null) !== sent.seen) return turned('changed-meanwhile')
  const changed = changes(about, sent, today)
  if (!changed.ok) return changed
  const own = themesOf(themes, round.id, sent.code)
  // One that was taken up again since it was shown as settled stays as it is, too: it was not among what could be changed.
  const isSent = (id: string) => sent.suggestions.some((one) => one.id === id)
  const settled = own.filter(({ id }) => sent.settled.includes(id) && !isSent(id))
  const count = settled.length + sent.suggestions.length
  if (sent.nothing === count > 0) return turned(sent.nothing ? 'both' : 'neither')
  const strange = sent.suggestions.find((one) => one.forums.some((id) => !forums.some((forum) => forum.id === id)))
  if (strange) return turned('no-such-forum', strange.id)
  const ids = [...settled, ...sent.suggestions].map(({ id }) => id).sort()
  const on = today as string as RoughDay
  const said = {
    on,
    nothing: sent.nothing,
    themes: ids,
    note: sent.note,
    late: roundState(round, today) === 'overdue',
    source: '',
  }
  return accept({
    themes: changed.value,
    answer: { type: 'intake.answer-given', round: round.id, title: round.title, code: sent.code, ...said },
  })
}
