import { type Refusal as DraftRefusal, partOf, withWording, writingDraft } from '#drafting'
import type { Actor, Ledger } from '#journal'
import { type AllianceSlug, accept, type Result, refuse } from '#kernel'
import { answer, type WantedAnswer } from './rules.ts'
import { putAnswer, readDeskRemarks } from './store.ts'
import type { Refusal } from './words.ts'

/** The group answers: a proposal that is taken in becomes the draft's wording, as a save that names it. */
export async function answerRemark(
  ledger: Ledger,
  alliance: AllianceSlug,
  actor: Actor,
  edition: number,
  wanted: WantedAnswer,
): Promise<Result<null, Refusal>> {
  let refused: Refusal | null = null
  const done = await writingDraft<null>(ledger, alliance, actor, edition, async ({ read, tx, draft, save }) => {
    const remark = (await readDeskRemarks(read, edition)).find(({ id }) => id === wanted.remark)
    const part = remark && partOf(draft, remark.part)
    const decided = answer(wanted, remark, part)
    if (!decided.ok) {
      refused = decided.refusal
      return refuse('no-such-part')
    }
    if (!decided.value) return accept(null)
    const { id, kind, wording } = decided.value
    if (wanted.answer === 'accepted' && kind === 'proposal' && part) {
      const content = withWording(part.content, wording)
      await save({ part: part.id, content, basedOn: part.save, stands: true, reason: 'proposal', remark: id })
    }
    await putAnswer(tx, { id, answer: wanted.answer, reason: wanted.reason }, actor.by, actor.now)
    return accept(null)
  })
  return done.ok ? done : refuse(refused ?? drafted(done.refusal))
}

const drafted = (refusal: DraftRefusal): Refusal =>
  refusal === 'not-yours' || refusal === 'is-numbered' ? refusal : 'no-such-draft'
