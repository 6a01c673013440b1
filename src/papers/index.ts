export { closePress } from './paper-pdf.ts'
export { routes } from './routes.ts'
