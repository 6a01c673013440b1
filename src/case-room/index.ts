export { CaseContent } from './case-content.tsx'
export { routes } from './routes.ts'
export { HowToWrite } from './text.page.tsx'
