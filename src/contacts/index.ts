export { type Invitation, type Invited, invite } from './invite.ts'
/** For the desks of the rooms upstairs: `readInvited` in the desk's look, `<InvitedTable …>` on its page; the buttons have an address here. */
export { type InvitedMunicipality, InvitedTable, readInvited, readInvitedToEach } from './invited.tsx'
/** For reminders: a room says what still awaits answers, and gets its line in `src/reactions.ts`. */
export {
  type Awaiting,
  doMorning,
  isReminderDay,
  type Morning,
  type MorningPlace,
  type Reminder,
  remind,
  remindingOf,
} from './remind.ts'
export { routes } from './routes.ts'
export { deleteContact, forgetContact, putContact, readContacts } from './store.ts'
export * from './words.ts'
