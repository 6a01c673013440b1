/** Where municipalities write what the goals mean to them, and where it is read. */
export { type Desk, deskAsked, deskPath, goalNamed } from './asked.ts'
export { routes } from './routes.ts'
export { fundingLine, Said, StateBadge, shiftLine, writtenText } from './shown.tsx'
