import type { ReadDb } from '#db'
import { readForums } from '#forums'
import { intakeFacts, readRounds } from '#intake'
import { type Actor, holdJournal, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, dayOf, type Result, refuse } from '#kernel'
import { readThemes, themesFacts } from '#themes'
import { type AnswerSent, answerRound, type Turned } from './rules.ts'

type Ground = { readonly ledger: Ledger; readonly alliance: AllianceSlug }
/** A municipality answers; its suggestions and its answer are recorded together, or not at all. */
export const answerAct = ({ ledger, alliance }: Ground, actor: Actor, sent: AnswerSent) =>
  writing(ledger, alliance, async (tx): Promise<Result<number | null, Turned>> => {
    await holdJournal(tx)
    const read = tx as unknown as ReadDb
    const round = (await readRounds(read)).find(({ id }) => id === sent.round)
    if (!round) return refuse({ why: 'not-asked', suggestion: null })
    const about = { round, themes: await readThemes(read), forums: await readForums(read) }
    const decided = answerRound(about, sent, actor, dayOf(actor.now))
    if (!decided.ok) return decided
    if (!decided.value) return accept(null)
    await recordFacts(tx, actor, themesFacts, decided.value.themes)
    return accept((await recordFacts(tx, actor, intakeFacts, [decided.value.answer])).at(-1)?.sequence ?? null)
  })
