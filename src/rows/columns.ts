/** Columns that several files have. */
import { optionally, text, wholeNumber } from '#reading'

/** Text that may be missing. */
export const blank = (max?: number) => optionally(text(max), '')
/** The year that an edition goes by. */
export const edition = () => wholeNumber({ min: 1990, max: 2199 })
export const number = () => wholeNumber({ min: 1, max: 999 })
export const count = () => wholeNumber({ max: 1000 })
export const tilePlace = () => wholeNumber({ min: 1, max: 40 })
