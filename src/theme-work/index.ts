export { ThemesDesk } from './desk-parts.tsx'
export { routes } from './routes.ts'
