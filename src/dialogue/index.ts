export { dialogueFacts } from './facts.ts'
export { routes } from './routes.ts'
export { countsInWords, titleOf as dialogueTitle } from './sentences.ts'
export {
  applyAttendance,
  applyCancelled,
  applyInvited,
  applyMeeting,
  applyMoved,
  applyReply,
  readDialogueMeetings,
} from './store.ts'
export * from './words.ts'
export { committeeWords, meetingKindWords, roleWords } from './words-da.ts'
