export { missingIn } from './missing.ts'
export { type NumberVersion, numberVersion, readReady } from './number-version.ts'
export { routes } from './routes.ts'
export * from './words.ts'
