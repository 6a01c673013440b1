export { type Invitation, type Invited, invite } from './invite.ts'
export { routes } from './routes.ts'
export { readContacts } from './store.ts'
export * from './words.ts'
