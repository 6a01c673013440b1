export { cancelDayAct, meetingDaysAct, nameBodyAct, pathwayAct, recordMeetingDaysIn, recordPathwayIn } from './acts.ts'
export { pathwaysFacts } from './facts.ts'
export { readMeetingDayRecords, readMeetingDays, readPathways } from './store.ts'
export * from './words.ts'
