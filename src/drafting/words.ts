export type DraftingFact = never
