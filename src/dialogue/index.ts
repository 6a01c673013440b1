export { attendanceAct, replyAct } from './acts.ts'
export { dialogueFacts } from './facts.ts'
export { desk as dialogueDesk, notFound as dialogueMissing, showForm as showDialogueForm } from './form-parts.tsx'
export { type Involved, involvedIn, readInvolvement } from './involvement.ts'
export { dialogueMorning } from './morning.ts'
export { routes } from './routes.ts'
export {
  administrativeOf,
  leftToInvite,
  mayPlan as mayPlanDialogue,
  memberDay,
  noCounts,
  politicalOf,
  stateOf as dialogueStateOf,
  takesReplies,
  totalOf,
} from './rules.ts'
export { countsInWords, titleOf as dialogueTitle, warningsOf } from './sentences.ts'
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
export { committeeWords, meetingKindWords, meetingStateWords, roleChoices, roleHeads, roleWords } from './words-da.ts'
