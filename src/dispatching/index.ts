export { answerDateAct, dispatchAct, receiptAct, termsAct } from './acts.ts'
export { casePath, decisionPath } from './letters.ts'
export { routes } from './routes.ts'
export * from './words.ts'
