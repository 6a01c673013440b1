/** What is noted at a dialogue meeting, made public, and said to have come of it. */
import type { ReadDb, Tx } from '#db'
import { dialogueTitle, mayPlanDialogue, readDialogueMeetings } from '#dialogue'
import { type Actor, freshSalt, holdJournal, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, dayOf, type Result, refuse } from '#kernel'
import { readThemes } from '#themes'
import { proceedingsFacts } from './facts.ts'
import {
  type Ground,
  noteFingerprint,
  publishRecord,
  recordOutcome,
  type WantedNote,
  type WantedOutcome,
  type WantedRecord,
  withdrawOutcome,
  writeNote,
} from './rules.ts'
import { keepNote, readDeskNotes, readProceedings } from './store.ts'
import type { ProceedingsFact, Refusal } from './words.ts'

/** All that the room's acts decide from. */
export const readGround = async (read: ReadDb): Promise<Ground> => ({
  meetings: await readDialogueMeetings(read),
  themes: await readThemes(read),
  desk: await readDeskNotes(read),
  proceedings: await readProceedings(read),
  titleOf: dialogueTitle,
})

type Done = Result<number | null, Refusal>
const keep = async (tx: Tx, actor: Actor, facts: readonly ProceedingsFact[]) =>
  (await recordFacts(tx, actor, proceedingsFacts, facts)).at(-1)?.sequence ?? null

/** The journal is held before anything is looked at: of two who write at once, the second sees what the first wrote. */
const acting =
  <C>(decide: (ground: Ground, command: C, actor: Actor, tx: Tx) => Promise<Result<readonly ProceedingsFact[], Refusal>>) =>
  (ledger: Ledger, alliance: AllianceSlug, actor: Actor, command: C): Promise<Done> =>
    writing(ledger, alliance, async (tx): Promise<Done> => {
      if (!mayPlanDialogue(actor)) return refuse('not-yours')
      await holdJournal(tx)
      const decided = await decide(await readGround(tx as unknown as ReadDb), command, actor, tx)
      return decided.ok ? accept(await keep(tx, actor, decided.value)) : decided
    })

/** A note is laid on the desk; the journal gets its fingerprint. */
export const noteAct = acting(async (ground, wanted: WantedNote, actor, tx) => {
  const decided = writeNote(ground, wanted, freshSalt(), dayOf(actor.now))
  if (!decided.ok) return decided
  const note = decided.value
  const meeting = ground.meetings.find(({ id }) => id === wanted.meeting)
  if (!note || !meeting) return accept([])
  await keepNote(tx, note, actor.now)
  const { id } = note
  const own = { id, meeting: meeting.id, title: ground.titleOf(meeting), fingerprint: noteFingerprint(note) }
  return accept([{ type: 'proceedings.note-written', ...own }])
})
export const publishAct = acting(async (ground, wanted: WantedRecord, actor) => publishRecord(ground, wanted, dayOf(actor.now)))

const asList = <F extends ProceedingsFact>(decided: Result<F | null, Refusal>) =>
  decided.ok ? accept(decided.value ? [decided.value] : []) : decided
export const outcomeAct = acting(async (ground, wanted: WantedOutcome, actor) =>
  asList(recordOutcome(ground, wanted, dayOf(actor.now))),
)
export const withdrawOutcomeAct = acting(async (ground, wanted: { id: string; reason: string; seen: number }) =>
  asList(withdrawOutcome(ground, wanted)),
)
