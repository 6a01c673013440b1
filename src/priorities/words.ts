export type PrioritiesFact = never
