import type { Outcome } from '#counting'
import type { DialogueMeeting } from '#dialogue'
import type { EndingKind, StepKind } from '#making'

export const notRecorded = 'ikke registreret'
export const meetingNames: Record<DialogueMeeting['kind'], string> = {
  administrative: 'administrativt dialogmøde',
  political: 'politisk dialogmøde',
}
export const methodWords: Record<Outcome['method'], string> = {
  borda: 'point (Borda)',
  schulze: 'par mod par (Schulze)',
  top: 'blandt de første (top-k)',
}
/** Where something ended. */
export const endingWords: Record<EndingKind, string> = {
  goal: 'mål i papiret',
  area: 'udviklingsområde',
  drafted: 'med i et udkast',
  gone: 'ikke med i papiret',
  'left-out': 'holdt ude for nu',
  withdrawn: 'trukket tilbage',
  open: 'ikke afgjort',
}
export const stepWords: Record<StepKind, string> = {
  suggested: 'foreslået',
  merged: 'lagt sammen',
  split: 'delt',
  'left-out': 'holdt ude for nu',
  withdrawn: 'trukket tilbage',
  noted: 'drøftet',
  changed: 'ændret',
  ranked: 'prioriteret',
  drafted: 'skrevet',
  'goal-merged': 'mål samlet',
  'goal-split': 'mål delt',
  parked: 'udviklingsområde',
  submitted: 'indsendt',
  treated: 'behandlet',
  dispatched: 'sendt ud',
  decided: 'besluttet',
}
