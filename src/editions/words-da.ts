import type { GoalArea, GoalKind, Lineage } from './words.ts'

/** What a goal is about, as the screen says it. */
export const goalAreaWords: Record<GoalArea, string> = {
  'acute-physical': 'Akut fysisk sygdom',
  'acute-psychiatric': 'Akut psykiatrisk tilstand',
  prevention: 'Forebyggelse',
}

/** What kind of thing the municipalities want together. */
export const goalKindWords: Record<GoalKind, { readonly word: string; readonly meaning: string }> = {
  task: { word: 'Vi løser opgaven', meaning: 'En opgave, som kommunerne allerede har, og som de vil løse sammen.' },
  position: { word: 'Fælles holdning', meaning: 'Kommunerne vil mene det samme, og de vil sige det sammen.' },
  strategy: { word: 'Fælles strategi', meaning: 'Kommunerne vil gå samme vej på tværs af kommunegrænser.' },
}

/** How the lineage of a goal is said, after the goal's name. */
export const lineageWords: Record<Lineage['kind'], string> = {
  parked: 'blev til et udviklingsområde',
  revived: 'er genoptaget fra et udviklingsområde',
  merged: 'er samlet af flere mål',
  split: 'er delt ud fra et andet mål',
}
