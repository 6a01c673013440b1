import { saveAssessments } from '#assessments'
import { contentOfRow, laidTable } from '#council-files'
import type { Actor, Ledger } from '#journal'
import type { AllianceSlug } from '#kernel'
import { type Files, problemLines, readTable } from '#reading'

const name = laidTable.file
type Tell = (line: string) => void

/** Assessments that are not public: their file may lie beside the others, but is no part of what these load into the journal. */
export const withoutLaid = (files: Files): Files => new Map([...files].filter(([file]) => file.toLowerCase() !== name))

/** Lays the assessments of a folder's file on the desks, where it has one; each goal that somebody has written in is left as it is. */
export async function layAssessments(files: Files, ledger: Ledger, alliance: AllianceSlug, actor: Actor, complain: Tell) {
  const file = [...files].find(([one]) => one.toLowerCase() === name)
  if (!file) return
  const read = readTable(laidTable, file[1], name)
  if (!read.ok) {
    for (const line of problemLines(read.refusal)) complain(line)
    return
  }
  const wanted = read.value.rows.flatMap(({ values: { municipality, edition, goal, state, ...row } }) => {
    const content = contentOfRow(row)
    return 'column' in content ? [] : [{ code: municipality, edition, goal, state, content, seen: 0 }]
  })
  const laid = await saveAssessments(ledger, alliance, actor, wanted)
  if (!laid.ok && laid.refusal.why !== 'changed-meanwhile') complain(`${name}: ${laid.refusal.goal} er ikke gemt.`)
}
