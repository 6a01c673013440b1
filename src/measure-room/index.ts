/** Where the measures are read and kept, and the time diagram shown. */
export { routes } from './routes.ts'
