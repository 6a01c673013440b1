import type { ReadDb, Tx } from '#db'
import { readEditions } from '#editions'
import { type Actor, fingerprintOf, freshSalt, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, dayOf, type Result, refuse } from '#kernel'
import { readKnownMunicipalities } from '#members'
import { assessmentsFacts } from './facts.ts'
import { contentOf, isInEdition, type Standing, save, saysTheSame, sealedOf, type WantedSave } from './rules.ts'
import { holdAssessment, putAssessment, readAssessmentsOf, readLaidAssessments } from './store.ts'
import type { AssessmentsFact, Refusal } from './words.ts'

async function standing(read: ReadDb, wanted: WantedSave): Promise<Standing> {
  const latest = (await readAssessmentsOf(read, wanted.code, wanted.edition)).find(({ goal }) => goal === wanted.goal)
  return { goalIsThere: isInEdition(await readEditions(read), wanted), latest: latest ?? null }
}

/** It is public: the same that was laid before proves the fingerprint of that. */
async function publish(tx: Tx, actor: Actor, { code, edition, goal, content }: WantedSave) {
  const laid = await readLaidAssessments(tx as unknown as ReadDb, code)
  const same = laid.findLast((one) => one.edition === edition && one.goal === goal && saysTheSame(one, content))
  const salt = same?.salt ?? null
  const fact = { type: 'assessments.assessment-published', code, edition, goal, salt, source: '', ...contentOf(content) } as const
  return (await recordFacts(tx, actor, assessmentsFacts, [fact]))[0]?.sequence ?? null
}

/** It lies on the desk, its fingerprint in the journal; what was public of it stands no longer. */
async function lay(tx: Tx, actor: Actor, { code, edition, goal, content, state }: WantedSave, wasPublic: boolean) {
  const salt = freshSalt()
  const of = { code, edition, goal }
  const facts: AssessmentsFact[] = [
    { type: 'assessments.assessment-laid', ...of, fingerprint: fingerprintOf(salt, sealedOf(of, content)) },
    ...(wasPublic ? [{ type: 'assessments.assessment-taken-back', ...of } as const] : []),
  ]
  const [entry] = await recordFacts(tx, actor, assessmentsFacts, facts)
  if (!entry) throw new Error('nothing was recorded')
  const kept = { ...of, ...contentOf(content), state, save: entry.sequence, by: actor.by, on: dayOf(actor.now), salt }
  await putAssessment(tx, kept, actor.now)
  return entry.sequence
}

/** Saves in a transaction that is there: its place in the journal, or null where the very same stands already. */
export async function saveIn(tx: Tx, actor: Actor, wanted: WantedSave): Promise<Result<number | null, Refusal>> {
  await holdAssessment(tx, wanted)
  const read = tx as unknown as ReadDb
  if (!(await readKnownMunicipalities(read)).some(({ code }) => code === wanted.code)) return refuse('no-such-municipality')
  const stands = await standing(read, wanted)
  const decided = save(actor, wanted, stands)
  if (!decided.ok || !decided.value) return decided.ok ? accept(null) : decided
  const wasPublic = stands.latest?.state === 'public'
  return accept(wanted.state === 'public' ? await publish(tx, actor, wanted) : await lay(tx, actor, wanted, wasPublic))
}

/**
 * A municipality says what a goal means to it, in one of four states. What is public is in the journal in clear; of the rest the journal
 * has the fingerprint. Nobody's text is lost: every save is kept, and who did not see the newest is refused.
 */
export const saveAssessment = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, wanted: WantedSave) =>
  writing(ledger, alliance, (tx) => saveIn(tx, actor, wanted))

/** Several at once, all or none: the first that is refused is named by its goal. */
export const saveAssessments = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, all: readonly WantedSave[]) =>
  writing(ledger, alliance, async (tx): Promise<Result<number, { goal: string; why: Refusal }>> => {
    let saved = 0
    for (const wanted of all.toSorted((a, b) => (a.goal < b.goal ? -1 : 1))) {
      const done = await saveIn(tx, actor, wanted)
      if (!done.ok) return refuse({ goal: wanted.goal, why: done.refusal })
      if (done.value) saved++
    }
    return accept(saved)
  })
