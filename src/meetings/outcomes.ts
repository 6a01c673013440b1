import { accept, type Result, refuse } from '#kernel'
import type { BodyKind } from '#members'
import type { FormError } from '#ui'
import { badRowTexts, mostRows, type RowAnswers, rowsOf } from './answers.ts'
import type { Details } from './details.ts'
import { readWords } from './wording.ts'
import { type Matter, type Outcome, type OutcomeKind, outcomeKinds, type Proposed, proposals } from './words.ts'

const unseen: readonly OutcomeKind[] = ['not-known', 'not-public']

/** The outcomes that can be chosen: a municipality dispatches nothing, and of unseen words nothing is known. */
export function kindsFor({ code }: Matter, { words, source }: Pick<Details, 'words' | 'source'>): readonly OutcomeKind[] {
  if (!words && (code || !source)) return unseen
  return outcomeKinds.filter((kind) => !code || kind !== 'approved-for-dispatch')
}

/** What the words propose, as answers that a person can change. */
export function proposeRows(matter: Matter, details: Details): RowAnswers[] {
  if (!details.words) return rowsOf([{ point: null, kind: null, proposed: 'not-known', votes: '', reservation: '' }])
  const kinds = kindsFor(matter, details)
  const proposed = readWords(details.words).map((one) => ({
    ...one,
    kind: one.kind && kinds.includes(one.kind) ? one.kind : null,
  }))
  const [only] = proposed
  if (proposed.length !== 1 || !only) return rowsOf(proposed)
  // What was already said of the whole matter is not said again of its only outcome.
  return rowsOf([{ ...only, votes: details.votes ? '' : only.votes, reservation: details.reservation ? '' : only.reservation }])
}

/** In a council an approval counts as adoption or not by what the point proposed: then that must be answered. */
export const mustSayProposed = (body: BodyKind, kind: string) => body === 'council' && (kind === 'approved' || kind === 'adopted')

type Read = { readonly outcome: Outcome | null; readonly errors: FormError[] }

function readRow(row: RowAnswers, number: number, kinds: readonly OutcomeKind[], body: BodyKind): Read {
  const errors: FormError[] = []
  const kind = kinds.find((known) => known === row.udfald)
  const proposed: Proposed | undefined = proposals.find((known) => known === row.foreslog)
  if (!kind) errors.push({ field: `udfald-${number}`, text: `Vælg, hvad udfald ${number} blev.` })
  if (row.punkt && !/^[1-9]\d?$/.test(row.punkt))
    errors.push({ field: `punkt-${number}`, text: 'Skriv punktets nummer med tal, for eksempel 2, eller lad feltet stå tomt.' })
  if (kind && mustSayProposed(body, kind) && !proposed)
    errors.push({
      field: `foreslog-${number}`,
      text: `Vælg, hvad indstillingen foreslog ved udfald ${number}. Det afgør, om det er en vedtagelse.`,
    })
  if (!kind || errors.length) return { outcome: null, errors }
  const point = row.punkt ? Number(row.punkt) : null
  return { outcome: { point, proposed: proposed ?? 'not-known', kind, votes: row.stemmer, reservation: row.bemaerkning }, errors }
}

/** The second half of the form as outcomes, or every field that is wrong. */
export function readOutcomes(rows: readonly RowAnswers[], matter: Matter, details: Details): Result<Outcome[], FormError[]> {
  const unfit = badRowTexts(rows)
  if (unfit.length) return refuse(unfit)
  const read = rows.map((row, place) => readRow(row, place + 1, kindsFor(matter, details), details.in.kind))
  const errors = read.flatMap((one) => one.errors)
  return errors.length ? refuse(errors) : accept(read.flatMap(({ outcome }) => outcome ?? []))
}

/** The rows after a button: one more, or one fewer. */
export function changeRows(rows: readonly RowAnswers[], doing: string, empty: RowAnswers): readonly RowAnswers[] {
  if (doing === 'tilfoej') return rows.length < mostRows ? [...rows, empty] : rows
  const removed = /^fjern-(\d{1,2})$/.exec(doing)
  return removed && rows.length > 1 ? rows.filter((_, place) => place + 1 !== Number(removed[1])) : rows
}
