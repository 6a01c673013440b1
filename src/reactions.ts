import type { Morning } from '#contacts'

/** What rooms do each morning, before the letters of the day are written: a line for each. */
export const everyMorning: readonly Morning[] = []
