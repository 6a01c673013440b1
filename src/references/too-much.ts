import { danishSize, mostCopyBytes } from '#copies'

/** What is said of a file that is larger than the largest copy. */
export const tooMuch = `Filen fylder for meget. Der er plads til højst ${danishSize(mostCopyBytes)}.`
