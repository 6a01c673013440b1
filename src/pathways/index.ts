export { cancelDayAct, meetingDaysAct, nameBodyAct, pathwayAct, readWays, recordMeetingDaysIn, recordPathwayIn } from './acts.ts'
export { pathwaysFacts } from './facts.ts'
export { recordPathway, type Ways } from './rules.ts'
export {
  applyMeetingDayCancelled,
  applyMeetingDays,
  applyPathway,
  readMeetingDayRecords,
  readMeetingDays,
  readPathways,
} from './store.ts'
export * from './words.ts'
