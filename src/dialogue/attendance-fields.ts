/** The attendance table as the fields of a form, and back. */
import type { Answers, Reading } from '#forms'
import type { Member } from '#members'
import { readCounts } from './counts-typed.ts'
import { type CountedRow, noCounts } from './rules.ts'
import { type Counts, type DialogueMeeting, type DialogueRole, dialogueRoles } from './words.ts'

export type Table = { readonly meeting: DialogueMeeting; readonly members: readonly Member[] }
export type Code = Member['code']

export const cell = (code: Code, role: DialogueRole) => `${code}-${role}`
/** What a row was when the form was made: the number of its record and its counts, so that a row nobody touched is left alone. */
export const seenField = (code: Code) => `set-${code}`
type Standing = DialogueMeeting['attendance'][number] | undefined
const inOneLine = (counts: Counts | undefined) => dialogueRoles.map((role) => counts?.[role] ?? '').join(',')
const seenOf = (standing: Standing) => `${standing?.sequence ?? ''}:${inOneLine(standing?.counts)}`
export const inFields = (code: Code, counts: Counts | undefined): Answers =>
  Object.fromEntries(dialogueRoles.map((role) => [cell(code, role), String(counts?.[role] ?? '')]))

/** The rows as they stand; those without a record may be filled from what the municipalities replied. */
export function answersOf({ meeting, members }: Table, fromReplies: boolean): Answers {
  const rows = members.map(({ code }): Answers => {
    const standing = meeting.attendance.find((one) => one.code === code)
    const reply = meeting.replies.find((one) => one.code === code)
    const nobody = Object.fromEntries(meeting.roles.map((role) => [role, 0]))
    const replied = fromReplies && reply ? (reply.coming ? reply.counts : { ...noCounts, ...nobody }) : undefined
    return { [seenField(code)]: seenOf(standing), ...inFields(code, standing?.counts ?? replied) }
  })
  return Object.assign({}, ...rows)
}

/** The rows that were touched since the form was made, as they are typed. */
export function touched({ members }: Table, answers: Answers, read: Reading): CountedRow[] {
  const rows = members.map(({ code }) => {
    const [sequence = '', saw = ''] = (answers[seenField(code)] ?? '').split(':')
    const counts = readCounts(read, dialogueRoles, (role) => cell(code, role))
    return { code, counts, saw, seen: /^\d{1,15}$/.test(sequence) ? Number(sequence) : null }
  })
  return rows.filter(({ counts, saw }) => inOneLine(counts) !== saw)
}
