/** A municipality's assessments as a spreadsheet: out, and in again when it has seen what would change. */
export { routes } from './routes.ts'
