export * from './calendar.ts'
export * from './danish.ts'
export * from './identifiers.ts'
export * from './result.ts'
