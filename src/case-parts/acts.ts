import type { ReadDb, Tx } from '#db'
import { readEditions } from '#editions'
import { type Actor, fingerprintOf, freshSalt, holdJournal, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, type MunicipalityCode, type Result, refuse } from '#kernel'
import { readKnownMunicipalities } from '#members'
import { deleteLocalPart, dropUnusedFiles, putCaseFile, putLocalPart, readLocalParts } from './desk-store.ts'
import { casesFacts } from './facts.ts'
import { defaultHeadings } from './headings.ts'
import {
  mayKeepCase,
  mayKeepTemplate,
  type PublishTemplate,
  publishTemplate,
  type RecordHeadings,
  recordHeadings,
  recordNumbers,
  removePart,
  type WritePart,
  writePart,
} from './rules.ts'
import { readHeadings, readNumbers, readTemplates } from './store.ts'
import type { CaseNumbers, CasesFact, LocalContent, LocalText, Placement, Refusal } from './words.ts'

type Place = readonly [ledger: Ledger, alliance: AllianceSlug, actor: Actor]
const reading = (tx: Tx) => tx as unknown as ReadDb

const hasEdition = async (tx: Tx, edition: number) => (await readEditions(reading(tx))).some(({ year }) => year === edition)
const hasMunicipality = async (tx: Tx, code: MunicipalityCode) =>
  (await readKnownMunicipalities(reading(tx))).some((known) => known.code === code)
/** Records what was decided; answers with the place of it in the journal, null where the very same was there. */
async function recorded(tx: Tx, actor: Actor, decided: Result<readonly CasesFact[], Refusal>) {
  if (!decided.ok) return decided
  const entries = await recordFacts(tx, actor, casesFacts, decided.value)
  return accept(entries.at(-1)?.sequence ?? null)
}
/** Holds the journal, so that whoever comes second looks after the first has written. */
const holding = <T>([ledger, alliance]: Place, work: (tx: Tx) => Promise<Result<T, Refusal>>) =>
  writing(ledger, alliance, async (tx) => {
    await holdJournal(tx)
    return work(tx)
  })

/** A new version of an edition's common case text. */
export const templateAct = (...[ledger, alliance, actor, command]: [...Place, PublishTemplate]) =>
  holding<number | null>([ledger, alliance, actor], async (tx) => {
    if (!mayKeepTemplate(actor)) return refuse('not-yours')
    if (!(await hasEdition(tx, command.edition))) return refuse('no-such-edition')
    return recorded(tx, actor, publishTemplate(await readTemplates(reading(tx)), command))
  })

export const headingsAct = (...[ledger, alliance, actor, command]: [...Place, RecordHeadings]) =>
  holding<number | null>([ledger, alliance, actor], async (tx) => {
    if (!mayKeepCase(actor, command.code)) return refuse('not-yours')
    if (!(await hasMunicipality(tx, command.code))) return refuse('no-such-municipality')
    const before = (await readHeadings(reading(tx))).find(({ code }) => code === command.code) ?? null
    return recorded(tx, actor, recordHeadings(before, command))
  })

export const numbersAct = (...[ledger, alliance, actor, command]: [...Place, CaseNumbers & { readonly seen: number | null }]) =>
  holding<number | null>([ledger, alliance, actor], async (tx) => {
    const { edition, code } = command
    if (!mayKeepCase(actor, code)) return refuse('not-yours')
    if (!(await hasMunicipality(tx, code))) return refuse('no-such-municipality')
    if (!(await hasEdition(tx, edition))) return refuse('no-such-edition')
    const before = (await readNumbers(reading(tx))).find((one) => one.edition === edition && one.code === code) ?? null
    return recorded(tx, actor, recordNumbers(before, command))
  })

type Case = { readonly edition: number; readonly code: MunicipalityCode }
/** What lies on the desk of a municipality's case, with the headings that it is under. */
const deskOf = async (tx: Tx, of: Case) => ({
  headings: (await readHeadings(reading(tx))).find(({ code }) => code === of.code)?.headings ?? defaultHeadings,
  parts: await readLocalParts(reading(tx), of),
})

/** One change of what lies on the desk, in a transaction that holds the journal; answers with the part's id, null where nothing changed. */
export async function writePartIn(tx: Tx, actor: Actor, of: Case, wanted: WritePart): Promise<Result<string | null, Refusal>> {
  const decided = writePart(await deskOf(tx, of), wanted)
  if (!decided.ok || decided.value === null) return decided.ok ? accept(null) : decided
  const salt = freshSalt()
  const { id, content } = decided.value
  const { edition, code } = of
  await putLocalPart(tx, of, { ...decided.value, salt, savedAt: actor.now, savedBy: actor.by })
  const fingerprint = fingerprintOf(salt, content)
  await recordFacts(tx, actor, casesFacts, [{ type: 'cases.part-written', edition, code, part: id, fingerprint }])
  return accept(id)
}
async function remove(tx: Tx, actor: Actor, of: Case, id: string, seen: number | null): Promise<Result<string | null, Refusal>> {
  const decided = removePart(await deskOf(tx, of), id, seen)
  if (!decided.ok || decided.value === null) return decided.ok ? accept(null) : decided
  const { edition, code } = of
  await deleteLocalPart(tx, id)
  await dropUnusedFiles(tx)
  await recordFacts(tx, actor, casesFacts, [{ type: 'cases.part-removed', edition, code, part: id }])
  return accept(id)
}

/** Whoever may change a municipality's case of an edition that is there. */
const changing = <T>([ledger, alliance, actor]: Place, of: Case, work: (tx: Tx) => Promise<Result<T, Refusal>>) =>
  holding<T>([ledger, alliance, actor], async (tx) => {
    if (!mayKeepCase(actor, of.code)) return refuse('not-yours')
    if (!(await hasMunicipality(tx, of.code))) return refuse('no-such-municipality')
    if (!(await hasEdition(tx, of.edition))) return refuse('no-such-edition')
    return work(tx)
  })

type Writing = Case & WritePart & { /** The file's bytes, where the annex has a new one. */ readonly bytes?: Uint8Array }
/** Lays an annex, a text or a closing on the desk; the journal gets its fingerprint. Answers with the part's id, null where it was so already. */
export const writePartAct = (...[ledger, alliance, actor, { bytes, ...command }]: [...Place, Writing]) =>
  changing<string | null>([ledger, alliance, actor], command, async (tx) => {
    const { content } = command
    if (content.kind === 'annex' && content.file && bytes) await putCaseFile(tx, content.file, bytes)
    const done = await writePartIn(tx, actor, command, command)
    await dropUnusedFiles(tx)
    return done
  })

/** A text as a form has it; an empty one takes away what was there. `id` is for a new one. */
export type TypedText = Pick<LocalText, 'placement' | 'text'> & { readonly id: string; readonly seen: number | null }
type WritingTexts = Case & { readonly heading: string; readonly texts: readonly TypedText[] }
/** All that a municipality writes under one heading, at once; answers with how many of them were changed. */
export const writeTextsAct = (...[ledger, alliance, actor, command]: [...Place, WritingTexts]) =>
  changing<number>([ledger, alliance, actor], command, async (tx) => {
    let changed = 0
    for (const { id, placement, text, seen } of command.texts) {
      const { parts } = await deskOf(tx, command)
      const before = parts.find(({ content }) => isTextAt(content, command.heading, placement))
      const content = { kind: 'text', heading: command.heading, placement, text } as const
      if (!text && !before && seen !== null) return refuse('changed-meanwhile')
      if (!text && !before) continue
      const done = await (text
        ? writePartIn(tx, actor, command, { id, content, seen })
        : remove(tx, actor, command, before?.id ?? id, seen))
      if (!done.ok) return done
      if (done.value) changed += 1
    }
    return accept(changed)
  })
const isTextAt = (content: LocalContent, heading: string, placement: Placement) =>
  content.kind === 'text' && content.heading === heading && content.placement === placement

type Removing = Case & { readonly id: string; readonly seen: number | null }
/** Takes something off the desk again; answers with its id, null where it was gone already. */
export const removePartAct = (...[ledger, alliance, actor, command]: [...Place, Removing]) =>
  changing<string | null>([ledger, alliance, actor], command, (tx) => remove(tx, actor, command, command.id, command.seen))
