export { forumsFacts } from './facts.ts'
export { routes } from './routes.ts'
export { applyForum, readForums } from './store.ts'
export * from './words.ts'
