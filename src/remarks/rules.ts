import { type Part, wordingOf } from '#drafting'
import type { Actor } from '#journal'
import { accept, type CalendarDay, dayOf, type MunicipalityCode, type Result, refuse } from '#kernel'
import type { Answer, Refusal, Remark, RemarkKind, RemarkTakenBack, Round } from './words.ts'

/** Only the secretariat, or whoever runs the program, opens the draft for remarks. */
export const mayOpen = ({ by }: Actor) => by.office === 'secretariat' || by.office === 'operator'

/** A municipality by its clerk or its link, for itself; the secretariat on anybody's behalf. */
export function mayRemark({ by }: Actor, code: MunicipalityCode): boolean {
  if (by.office === 'clerk' || by.office === 'link') return by.municipality === code
  return by.office === 'secretariat' || by.office === 'operator'
}

export const isOpen = ({ until }: Pick<Round, 'until'>, today: CalendarDay) => today <= until
export const roundId = (edition: number, number: number) => `${edition}-${number}`

export type WantedRemark = {
  readonly id: string
  readonly round: string
  readonly code: MunicipalityCode
  readonly part: string
  readonly kind: RemarkKind
  readonly text: string
  readonly wording: string
  /** The save that the municipality read when it wrote this. */
  readonly save: number
}
/** What a remark's fingerprint is made of. */
export const sealedOf = ({ round, code, part, kind, text, wording, on }: Omit<WantedRemark, 'id' | 'save'> & { on: string }) => ({
  round,
  code,
  part,
  kind,
  text,
  wording,
  on,
})

/**
 * May this be said? Late remarks are taken from the secretariat only, who enters what came by other ways. `on` is what the part said
 * when the municipality read it. Null where the very same was said already.
 */
export function remark(
  actor: Actor,
  wanted: WantedRemark,
  round: Round | null,
  on: string | null,
  before: Remark | undefined,
): Result<{ readonly on: string } | null, Refusal> {
  if (!mayRemark(actor, wanted.code)) return refuse('not-yours')
  if (!round) return refuse('no-such-round')
  if (before) {
    const same = before.part === wanted.part && before.text === wanted.text && before.wording === wanted.wording
    return same && before.code === wanted.code ? accept(null) : refuse('said-otherwise')
  }
  if (!isOpen(round, dayOf(actor.now)) && !mayOpen(actor)) return refuse('too-late')
  if (on === null) return refuse('no-such-part')
  if (wanted.kind === 'comment' && !wanted.text) return refuse('nothing-said')
  if (wanted.kind === 'proposal' && (!wanted.wording || wanted.wording === on)) return refuse('same-wording')
  return accept({ on })
}

/** May it be taken back? Until the group has answered it. Null where it is not there any longer. */
export function takeBack(
  actor: Actor,
  code: MunicipalityCode,
  remark: Remark | undefined,
): Result<RemarkTakenBack | null, Refusal> {
  if (!mayRemark(actor, code)) return refuse('not-yours')
  if (!remark) return accept(null)
  if (remark.code !== code) return refuse('no-such-remark')
  if (remark.answer) return refuse('answered')
  return accept({ type: 'remarks.remark-taken-back', id: remark.id, round: remark.round, code })
}

/** Has the group written in the part since the wording that the remark was made on? */
export const hasChanged = ({ on }: Pick<Remark, 'on'>, part: Part | undefined) => !part || wordingOf(part.content) !== on

export type WantedAnswer = {
  readonly remark: string
  readonly answer: Answer
  readonly reason: string
  /** The save that the group saw in the draft when it answered. */
  readonly seen: number
}
/** May the group answer so? A proposal that is taken in must find the part as it was shown. Null where it is answered so already. */
export function answer(wanted: WantedAnswer, remark: Remark | undefined, part: Part | undefined): Result<Remark | null, Refusal> {
  if (!remark) return refuse('no-such-remark')
  if (remark.answer)
    return remark.answer === wanted.answer && remark.reason === wanted.reason ? accept(null) : refuse('already-answered')
  if (wanted.answer === 'refused' && !wanted.reason) return refuse('needs-a-reason')
  if (wanted.answer === 'accepted') {
    if (remark.kind !== 'proposal') return wanted.reason ? accept(remark) : refuse('needs-a-reason')
    if (!part) return refuse('part-is-gone')
    if (part.save !== wanted.seen) return refuse('changed-meanwhile')
  }
  return accept(remark)
}
