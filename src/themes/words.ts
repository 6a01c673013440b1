export type ThemesFact = never
