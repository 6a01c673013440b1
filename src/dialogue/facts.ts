import type { FactsOf } from '#journal'
import { dialogueSentence } from './sentences.ts'
import { applyAttendance, applyCancelled, applyInvited, applyMeeting, applyMoved, applyReply } from './store.ts'
import type { DialogueFact } from './words.ts'

/** Every fact of this room. */
export const dialogueFacts: FactsOf<DialogueFact> = {
  'dialogue.meeting-recorded': { apply: applyMeeting, tell: dialogueSentence },
  'dialogue.municipalities-invited': { apply: applyInvited, tell: dialogueSentence },
  'dialogue.meeting-moved': { apply: applyMoved, tell: dialogueSentence },
  'dialogue.meeting-cancelled': { apply: applyCancelled, tell: dialogueSentence },
  'dialogue.reply-given': { apply: applyReply, tell: dialogueSentence },
  'dialogue.attendance-recorded': { apply: applyAttendance, tell: dialogueSentence },
}
