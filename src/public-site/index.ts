export { dayAsked, editionAsked, editionNamed, queried, type Turned } from './asked-for.ts'
export { DayField } from './fields.tsx'
export { routes } from './routes.ts'
