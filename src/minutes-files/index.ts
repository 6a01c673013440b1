/** Minutes from a file: read, shown with the words that were read, and recorded when a person has confirmed it. */
export { routes } from './routes.ts'
export { putMinutes, type ReadMinutes } from './store.ts'
