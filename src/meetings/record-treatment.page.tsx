import { randomUUID } from 'node:crypto'
import { type Asked, actorFor, type Route, showError } from '#identity'
import type { Actor } from '#journal'
import { parseUuid, type Result } from '#kernel'
import { type Answers, answersOf, emptyRow, readTyped, type Typed, wordsMark } from './answers.ts'
import { type Case, openCase, openCaseOf, standingFor } from './case.ts'
import { showConflict } from './conflict.page.tsx'
import { freshForm, showDetails } from './details.page.tsx'
import { type Details, readDetails } from './details.ts'
import { type Around, desk, type Step } from './form-parts.tsx'
import { changeRows, proposeRows, readOutcomes } from './outcomes.ts'
import { type ProposalStep, showProposal } from './proposal.page.tsx'
import { type Recorded, type RecordTreatment, recordTreatment, treatmentId } from './record-treatment.ts'
import { isConflict, refusals } from './refusals.ts'
import { treat } from './rules.ts'
import type { Matter, Outcome, Refusal, Treatment } from './words.ts'

const isMatterId = (text: string) => text.length <= 120 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
const noCase = (asked: Asked) => showError(asked, 404, 'Sagen findes ikke, eller den hører ikke til din kommune.')
const malformed = (asked: Asked) => showError(asked, 400, 'Formularen er ikke hel. Begynd forfra fra listen over sager.')

/** The empty form; which matter it is about stands in the address. */
export const showNew = async (asked: Asked, matter: string) => {
  if (!isMatterId(matter)) return showError(asked, 400, 'Sagens navn i adressen kan ikke læses.')
  const theCase = await openCase(asked, matter)
  return theCase ? showDetails({ asked, case: theCase, typed: freshForm(matter), errors: [] }) : noCase(asked)
}

/** The form filled with a record; one that has been corrected already leads to the one that stands. */
export const showCorrection: Route['answer'] = async (asked) => {
  const id = parseUuid(asked.req.param('id') ?? '')
  if (!id) return showError(asked, 400, 'Registreringens nummer i adressen kan ikke læses.')
  const theCase = await openCaseOf(asked, id)
  const standing = theCase && standingFor(theCase.before, id)
  if (!standing) return showError(asked, 404, 'Registreringen findes ikke, eller den hører ikke til din kommune.')
  if (standing.withdrawn) return asked.redirect(`${desk(asked)}/${standing.id}/tilbage`, 303)
  if (standing.id !== id) return asked.redirect(`${desk(asked)}/${standing.id}/rettelse`, 303)
  return showDetails({ asked, case: theCase, typed: answersOf(standing, randomUUID()), errors: [] })
}

/** What was sent, on a matter that is the visitor's to record on; or the answer that says why not. */
async function sentStep(asked: Asked, around: Around | undefined): Promise<Step | Response> {
  const typed = await readTyped(asked)
  const { sag = '', noegle = '', retter = '' } = typed?.answers ?? {}
  if (!typed || !isMatterId(sag) || !parseUuid(noegle) || (retter && !parseUuid(retter))) return malformed(asked)
  const theCase = await openCase(asked, sag)
  if (!theCase) return noCase(asked)
  if (retter && !theCase.before.some(({ id }) => id === retter)) return showError(asked, 404, refusals['no-such-treatment'].text)
  return { asked, case: theCase, typed, errors: [], around }
}

const treatmentOf = ({ answers }: Typed, { in: _, isNew: __, ...details }: Details, outcomes: readonly Outcome[]): Treatment => ({
  id: treatmentId(answers.sag, answers.noegle),
  outcomes,
  ...details,
})
const inRows = (field: string) => /-\d+$/.test(field)

/** A refusal on the step that its field is on, or beside the record that caused it. */
function showRefusal(step: ProposalStep, refusal: Refusal): Response | Promise<Response> {
  const { status, field, text } = refusals[refusal]
  if (isConflict(refusal)) return showConflict(step, refusal, treatmentId(step.typed.answers.sag, step.typed.answers.noegle))
  const errors = [{ field, text }]
  return inRows(field) ? showProposal({ ...step, errors }, status) : showDetails({ ...step, errors }, status)
}

/** Could this be recorded at all, whatever came of it? Asked before a person is asked for more. */
function early({ case: { matter, before, today }, typed, details }: ProposalStep): Refusal | null {
  const anything = { point: null, proposed: 'not-known', kind: 'not-known', votes: '', reservation: '' } as const
  const treatment = treatmentOf(typed, details, [anything])
  const outcome = treat(matter, details.in, before, treatment, typed.answers.retter || null, today)
  return outcome.ok ? null : outcome.refusal
}

/** From the first step to the second, and about in the second: the proposal, one outcome more or fewer, or back. */
export async function proposeFrom(asked: Asked, around?: Around): Promise<Response> {
  const step = await sentStep(asked, around)
  if (step instanceof Response) return step
  const { typed } = step
  if (typed.doing === 'tilbage') return showDetails(step)
  const details = readDetails(typed.answers, step.case)
  if (!details.ok) return showDetails({ ...step, errors: details.refusal }, 422)
  const proposal = { ...step, details: details.value }
  const refusal = early(proposal)
  if (refusal) return showRefusal(proposal, refusal)
  const laest = wordsMark(details.value.words)
  const kept = typed.rows.length > 0 && typed.answers.laest === laest
  const rows = kept ? changeRows(typed.rows, typed.doing, emptyRow) : proposeRows(step.case.matter, details.value)
  return showProposal({ ...proposal, typed: { answers: { ...typed.answers, laest }, rows, doing: '', confirmed: false } })
}
export const propose: Route['answer'] = (asked) => proposeFrom(asked)

/** Where a record can be seen: on its municipality's page, or with the paper. A version's name begins with its edition's year. */
export const shownAt = (asked: Asked, { code, id }: Pick<Matter, 'code' | 'id'>) => {
  const year = /^\d{4}(?=-)/.exec(id)?.[0]
  return `/${asked.var.alliance.slug}/${code ? `kommuner/${code}` : year ? `papirer/${year}` : 'papirer'}`
}
const unconfirmed = { field: 'bekraeft', text: 'Sæt kryds ved, at du har sammenholdt valgene med ordlyden.' }

/** How a room above records what it has found: its own act around this room's, and where it leads then. */
export type Recording = {
  readonly act: (actor: Actor, command: RecordTreatment) => Promise<Result<Recorded, Refusal>>
  readonly leads: (recorded: Recorded) => Response
}

async function write(step: ProposalStep, outcomes: readonly Outcome[], own?: Recording): Promise<Response> {
  const { asked, typed, details } = step
  const { matter } = step.case
  const actor = actorFor(asked, matter.code)
  if (!actor) return noCase(asked)
  const { site, alliance } = asked.var
  const command = {
    treatment: treatmentOf(typed, details, outcomes),
    supersedes: typed.answers.retter || null,
    newBody: details.isNew ? details.in : null,
  }
  const recorded = await (own ? own.act(actor, command) : recordTreatment(site.ledger, alliance.slug, actor, command))
  if (recorded.ok && own) return own.leads(recorded.value)
  if (recorded.ok) return asked.redirect(`${shownAt(asked, matter)}?registreret=${recorded.value.sequence}`, 303)
  // What is shown beside the refusal is what stands now, not what stood when the form was read.
  const now: Case = (await openCase(asked, matter.id)) ?? step.case
  return showRefusal({ ...step, case: now }, recorded.refusal)
}

/** Records what a person has confirmed. */
export async function recordFrom(asked: Asked, around?: Around, own?: Recording): Promise<Response> {
  const step = await sentStep(asked, around)
  if (step instanceof Response) return step
  const { typed } = step
  const details = readDetails(typed.answers, step.case)
  if (!details.ok) return showDetails({ ...step, errors: details.refusal }, 422)
  const proposal = { ...step, details: details.value }
  const outcomes = readOutcomes(typed.rows, step.case.matter, details.value)
  const errors = [...(outcomes.ok ? [] : outcomes.refusal), ...(typed.confirmed ? [] : [unconfirmed])]
  if (!outcomes.ok || errors.length) return showProposal({ ...proposal, errors }, 422)
  return write(proposal, outcomes.value, own)
}
export const recordFromForm: Route['answer'] = (asked) => recordFrom(asked)

/** The first step with answers that somebody above has found; a matter that is not the visitor's is not found. */
export async function showFound(
  asked: Asked,
  answers: Partial<Answers> & Pick<Answers, 'sag'>,
  around: Around,
): Promise<Response> {
  const theCase = isMatterId(answers.sag) ? await openCase(asked, answers.sag) : null
  if (!theCase) return noCase(asked)
  const fresh = freshForm(answers.sag)
  const typed = { ...fresh, answers: { ...fresh.answers, ...answers } }
  return showDetails({ asked, case: theCase, typed, errors: [], around })
}
