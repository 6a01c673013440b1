import type { Morning } from '#contacts'
import { dialogueMorning } from '#dialogue'
import { followingMorning } from '#following'
import { intakeMorning } from '#intake'
import { prioritiesMorning } from '#priorities'

/** What rooms do each morning, before the letters of the day are written: a line for each. */
export const everyMorning: readonly Morning[] = [intakeMorning, dialogueMorning, prioritiesMorning, followingMorning]
