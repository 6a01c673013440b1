export { loadContacts } from './load-contacts.ts'
export { routes } from './routes.ts'
export { roleWords } from './words.ts'
