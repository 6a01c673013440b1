export { routes } from './routes.ts'
export { agreementSentence, firmnessSentences, methodWords } from './sentences.ts'
