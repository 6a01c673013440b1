export { recordGrounds } from './record-grounds.ts'
export { routes } from './routes.ts'
export * from './words.ts'
