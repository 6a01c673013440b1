export {
  type AddressedAlliance,
  type Asked,
  type Audience,
  actorFor,
  audiences,
  type Env,
  look,
  mayEnter,
  officeFor,
  type Route,
  type Site,
  todayFor,
} from './doors.ts'
export { officeWords, showError, showPage } from './frame.tsx'
export { routes } from './routes.tsx'
export { findVisitor, sessionCookieName, startSession } from './sessions.ts'
export { applyEnded, applyGranted, readOffices } from './store.ts'
export * from './words.ts'
