export type DialogueFact = never
