export { readForecasts } from './read-forecasts.ts'
export * from './words.ts'
