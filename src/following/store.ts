import type { ReadDb, Tx } from '#db'
import type { Entry } from '#journal'
import type { CalendarDay, MunicipalityCode } from '#kernel'
import type { CallNote, RecordedReminder, Reminded } from './words.ts'

type FollowingTables = {
  council_reminders: {
    sequence: number
    referral: string
    code: MunicipalityCode
    answer_by: CalendarDay
    turn: number
    reminded_on: CalendarDay
  }
  desk_calls: {
    id: string
    referral: string
    code: MunicipalityCode
    called_on: CalendarDay
    agreed: string
    call_again: CalendarDay | null
  }
}
const inAlliance = (tx: Tx) => tx.$extendTables<FollowingTables>()
const lookingAt = (read: ReadDb) => read.$extendTables<FollowingTables>()

export const applyReminded = (tx: Tx, { referral, code, answerBy, turn, on }: Reminded, { sequence }: Entry) =>
  inAlliance(tx)
    .insertInto('council_reminders')
    .values({ sequence, referral, code, answer_by: answerBy, turn, reminded_on: on })
    .execute()

/** Every reminder that was sent, oldest first. */
export const readReminders = (read: ReadDb): Promise<RecordedReminder[]> =>
  lookingAt(read)
    .selectFrom('council_reminders')
    .select(['sequence', 'referral', 'code', 'answer_by as answerBy', 'turn', 'reminded_on as on'])
    .orderBy('sequence')
    .execute()

/** The secretariat's own notes of calls, oldest first. Never for the public. */
export const readCallNotes = (read: ReadDb): Promise<CallNote[]> =>
  lookingAt(read)
    .selectFrom('desk_calls')
    .select(['id', 'referral', 'code', 'called_on as calledOn', 'agreed', 'call_again as callAgain'])
    .orderBy('called_on')
    .orderBy('id')
    .execute()

/** Writes a note down; one that is there already stays, so that a form sent twice counts once. */
export const putCallNote = (tx: Tx, { calledOn, callAgain, ...note }: CallNote) =>
  inAlliance(tx)
    .insertInto('desk_calls')
    .values({ ...note, called_on: calledOn, call_again: callAgain })
    .onConflict((on) => on.column('id').doNothing())
    .execute()

export const deleteCallNote = (tx: Tx, id: string) => inAlliance(tx).deleteFrom('desk_calls').where('id', '=', id).execute()
