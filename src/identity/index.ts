export { type EndOffice, endOffice, type GrantOffice, grantOffice } from './change-offices.ts'
export {
  type AddressedAlliance,
  type Asked,
  type Audience,
  actorFor,
  audiences,
  type Env,
  type LinkedTo,
  look,
  mayEnter,
  officeFor,
  type Route,
  type Site,
  todayFor,
  writerFor,
} from './doors.ts'
export { erasePerson } from './erase-person.ts'
export { identityFacts } from './facts.ts'
export { readFile, readFileForm, readForm, type SentFile } from './form.ts'
export { officeWords, showError, showPage } from './frame.tsx'
export { type Mail, parseMail } from './people.ts'
export {
  enterByLink,
  findLinks,
  isLinkToken,
  issueLink,
  type LinkUse,
  linkedBy,
  lockLinks,
  type NewLink,
  readLinkUses,
  revokeLinks,
} from './personal-links.ts'
export { routes } from './routes.ts'
export { identitySentence, officeOf } from './sentences.ts'
export { findVisitor, sessionCookieName, startSession } from './sessions.ts'
export { type ContactSettings, readContactSettings } from './settings.ts'
export { applyEnded, applyGranted, readHolders, readOffices } from './store.ts'
export { tooOften } from './too-often.tsx'
export { TryAs } from './try-as.tsx'
export { refusals as officeRefusals } from './wording.ts'
export * from './words.ts'
