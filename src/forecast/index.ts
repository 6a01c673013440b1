export { ArrivalForecast, DecisionForecast, NextSteps } from './forecast-parts.tsx'
export { readForecasts, readForecastsOf } from './read-forecasts.ts'
export * from './words.ts'
export { arrivalFact, arrivalLooks, decisionForecast, expectedText, missingText, roleWords, startWords } from './words-da.ts'
