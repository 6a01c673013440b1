/** Problems are gathered from all files, so that one round of corrections is enough; memory for them is bounded. */
import { limits, type Problem, type Problems } from './reading-words.ts'

/** Collects the problems of one file: keeps the first, counts all. */
export class Gathering {
  readonly kept: Problem[] = []
  total = 0

  add(problem: Problem): void {
    this.total++
    if (this.kept.length < limits.shown) this.kept.push(problem)
  }
}

/** Joins the problems of several files. A file full of errors leaves room for the others': places are dealt one file at a time. */
export function joinProblems(files: readonly Problems[]): Problems {
  const places = files.map(() => 0)
  let left: number = limits.shown
  for (let dealt = true; dealt && left > 0; ) {
    dealt = false
    files.forEach((file, index) => {
      if (left === 0 || (places[index] ?? 0) >= file.shown.length) return
      places[index] = (places[index] ?? 0) + 1
      left--
      dealt = true
    })
  }
  return {
    shown: files.flatMap((file, index) => file.shown.slice(0, places[index])),
    total: files.reduce((sum, file) => sum + file.total, 0),
  }
}

/** Problems found by a later step, in the same form as those found while reading. */
export function gathered(problems: Iterable<Problem>): Problems {
  const gathering = new Gathering()
  for (const problem of problems) gathering.add(problem)
  return { shown: gathering.kept, total: gathering.total }
}
