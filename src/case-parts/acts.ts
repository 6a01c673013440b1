import type { ReadDb, Tx } from '#db'
import { readEditions } from '#editions'
import { type Actor, fingerprintOf, freshSalt, holdJournal, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, type MunicipalityCode, type Result, refuse } from '#kernel'
import { readKnownMunicipalities } from '#members'
import { deleteLocalPart, putCaseFile, putLocalPart, readLocalParts } from './desk-store.ts'
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
import type { CaseNumbers, CasesFact, Refusal } from './words.ts'

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

type Writing = Case & WritePart & { /** The file's bytes, where the annex has a new one. */ readonly bytes?: Uint8Array }
/** Lays a text, an annex or a closing on the desk; the journal gets its fingerprint. Answers with the part's id. */
export const writePartAct = (...[ledger, alliance, actor, { bytes, ...command }]: [...Place, Writing]) =>
  holding<string>([ledger, alliance, actor], async (tx) => {
    const { edition, code } = command
    if (!mayKeepCase(actor, code)) return refuse('not-yours')
    if (!(await hasMunicipality(tx, code))) return refuse('no-such-municipality')
    if (!(await hasEdition(tx, edition))) return refuse('no-such-edition')
    const decided = writePart(await deskOf(tx, command), command)
    if (!decided.ok) return decided
    if (decided.value === null) return accept(command.id)
    const salt = freshSalt()
    const { id, content } = decided.value
    if (content.kind === 'annex' && content.file && bytes) await putCaseFile(tx, content.file, bytes)
    await putLocalPart(tx, command, { ...decided.value, salt, savedAt: actor.now, savedBy: actor.by })
    const fingerprint = fingerprintOf(salt, content)
    await recordFacts(tx, actor, casesFacts, [{ type: 'cases.part-written', edition, code, part: id, fingerprint }])
    return accept(id)
  })

type Removing = Case & { readonly id: string; readonly seen: number | null }
/** Takes something off the desk again; answers with false where it was gone already. */
export const removePartAct = (...[ledger, alliance, actor, command]: [...Place, Removing]) =>
  holding<boolean>([ledger, alliance, actor], async (tx) => {
    const { edition, code, id, seen } = command
    if (!mayKeepCase(actor, code)) return refuse('not-yours')
    const decided = removePart(await deskOf(tx, command), id, seen)
    if (!decided.ok) return decided
    if (decided.value === null) return accept(false)
    await deleteLocalPart(tx, id)
    await recordFacts(tx, actor, casesFacts, [{ type: 'cases.part-removed', edition, code, part: id }])
    return accept(true)
  })
