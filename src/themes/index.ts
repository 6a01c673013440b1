export { themesFacts } from './facts.ts'
export { routes } from './routes.ts'
export * from './words.ts'
