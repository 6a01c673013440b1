export * from './record-treatment.ts'
export { mayTreat } from './rules.ts'
export { applyMatter, applyTreatment, lockMatter, readMatters, readTreatments } from './store.ts'
export * from './words.ts'
