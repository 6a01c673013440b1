export { clusterAsked, dayAsked, editionAsked, editionNamed, queried, type Turned } from './asked-for.ts'
export { inhabitantsShare, municipalities, ofCouncils, ofInhabitants } from './counts.ts'
export { ClusterField, DayField } from './fields.tsx'
export { routes } from './routes.ts'
