export { dayAsked, editionNamed, type Turned } from './asked-for.ts'
export { DayField } from './fields.tsx'
export { routes } from './routes.ts'
