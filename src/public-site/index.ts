export { dayAsked, editionNamed, type Turned } from './asked-for.ts'
export { routes } from './routes.ts'
