import type { Loader } from '#rows'

/** The files of the making of a paper, in the order that their rows need each other. */
export const makingFiles: readonly Loader[] = []
