import type { GoalKind } from '#editions'
import type { AssessmentState, KnownAnswer } from './words.ts'

export const stateWords: Record<AssessmentState, { readonly word: string; readonly meaning: string }> = {
  draft: { word: 'Kladde', meaning: 'Kun jeres egen kommune og sekretariatet kan se den.' },
  approved: {
    word: 'Godkendt lokalt',
    meaning: 'Den er godkendt hos jer. Stadig kun jeres egen kommune og sekretariatet kan se den.',
  },
  shared: {
    word: 'Delt med de andre kommuner',
    meaning: 'De andre kommuner, skrivegruppen og sekretariatets læsere kan også læse den.',
  },
  public: { word: 'Offentlig', meaning: 'Alle kan læse den.' },
}
export const knownWords: Record<KnownAnswer, string> = { yes: 'Ja', no: 'Nej', 'not-known': 'Ikke afklaret' }

/** What a goal's kind asks a municipality, for each is followed up in its own way (S49). */
export type Questions = { readonly solvedToday: string; readonly meaning: string; readonly overview: string }
export const questionWords: Record<GoalKind, Questions> = {
  task: {
    solvedToday: 'Sådan løser vi opgaven i dag',
    meaning: 'Det betyder målet hos os',
    overview: 'Hvordan kommunerne løser opgaven',
  },
  position: {
    solvedToday: 'Det tilbyder vi borgerne i dag',
    meaning: 'Det betyder den fælles holdning hos os',
    overview: 'Hvad kommunerne tilbyder',
  },
  strategy: {
    solvedToday: 'Det gør vi i dag',
    meaning: 'Det bidrager vi med til strategien',
    overview: 'Hvad kommunerne bidrager med',
  },
}
