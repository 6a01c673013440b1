import {
  type CasePublished,
  casesFacts,
  type LocalContent,
  type LocalPart,
  mayKeepCase,
  type PublishedCase,
  type PublishedItem,
  type Refusal,
  readPublished,
  type Told,
} from '#case-parts'
import type { ReadDb, Tx } from '#db'
import { type Actor, canonical, holdJournal, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, type MunicipalityCode, type Result, refuse } from '#kernel'
import { isAnnex } from './annexes.ts'
import { readCaseGround } from './ground.ts'
import { headingsIn, ownPackage, readOwnWork } from './package-of.ts'
import type { CaseItem, CasePackage } from './words.ts'

type Case = { readonly edition: number; readonly code: MunicipalityCode }
const told = <C extends LocalContent>({ id, salt, content }: LocalPart<C>): Told<C> => ({ id, salt, content })
const isText = (part: LocalPart): part is LocalPart<Extract<LocalContent, { kind: 'text' }>> => part.content.kind === 'text'

/** The open annexes; the places of the closed ones stay empty. */
function itemsOf({ items }: CasePackage, parts: readonly LocalPart[]): PublishedItem[] {
  const own = parts.filter(isAnnex)
  const others = items.filter(({ kind }) => kind === 'other')
  return items.flatMap((item: CaseItem): PublishedItem[] => {
    const { place, kind, closed } = item
    if (closed || kind === 'case') return []
    if (kind !== 'other') return [{ place, kind }]
    const annex = own[others.indexOf(item)]
    return annex ? [{ place, kind, annex: told(annex) }] : []
  })
}

/** What is shown of a case from now on: what lies on the desk and is open, under the headings and the common text of today. */
async function showing(read: ReadDb, { edition, code }: Case): Promise<Result<CasePublished, Refusal>> {
  const ground = await readCaseGround(read, edition)
  if (!ground) return refuse('no-such-edition')
  if (!ground.members.some((member) => member.code === code)) return refuse('no-such-municipality')
  const work = await readOwnWork(read, edition, code)
  const { parts } = work
  const whole = ownPackage(ground, code, work)
  if (whole.items[0]?.closed) return refuse('case-is-closed')
  return accept({
    type: 'cases.case-published',
    edition,
    code,
    template: ground.templates.at(-1)?.version ?? null,
    headings: headingsIn(ground, code),
    texts: parts.filter(isText).map(told),
    items: itemsOf(whole, parts),
  })
}

const shownOf = ({ template, headings, texts, items }: Omit<CasePublished, 'type'>) =>
  canonical([template, headings, texts, items])
const shownBefore = async (read: ReadDb, { edition, code }: Case): Promise<PublishedCase | null> =>
  (await readPublished(read)).find((one) => one.edition === edition && one.code === code) ?? null

const holding = <T>(
  ledger: Ledger,
  alliance: AllianceSlug,
  work: (tx: Tx, read: ReadDb) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> =>
  writing(ledger, alliance, async (tx) => {
    await holdJournal(tx)
    return work(tx, tx as unknown as ReadDb)
  })

type Showing = Case & { /** The journal's number of what was shown; null where that was nothing. */ readonly seen: number | null }
/** The same in a transaction that is under way and holds the journal. */
export async function publishCaseIn(tx: Tx, actor: Actor, of: Showing): Promise<Result<number | null, Refusal>> {
  const read = tx as unknown as ReadDb
  if (!mayKeepCase(actor, of.code)) return refuse('not-yours')
  const wanted = await showing(read, of)
  if (!wanted.ok) return wanted
  const before = await shownBefore(read, of)
  if (before && shownOf(before) === shownOf(wanted.value)) return accept(null)
  if ((before?.sequence ?? null) !== of.seen) return refuse('changed-meanwhile')
  const [entry] = await recordFacts(tx, actor, casesFacts, [wanted.value])
  return accept(entry?.sequence ?? null)
}

/** The municipality shows its case to everyone as it stands; answers with the place in the journal, null where that is shown already. */
export const publishCase = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, of: Showing) =>
  holding<number | null>(ledger, alliance, (tx) => publishCaseIn(tx, actor, of))

/** The case is shown no longer, for a reason; what was shown stays in the journal. */
export const withdrawCase = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, of: Case & { readonly reason: string }) =>
  holding<number | null>(ledger, alliance, async (tx, read) => {
    const { edition, code, reason } = of
    if (!mayKeepCase(actor, code)) return refuse('not-yours')
    if (!(await shownBefore(read, of))) return refuse('not-published')
    const [entry] = await recordFacts(tx, actor, casesFacts, [{ type: 'cases.case-withdrawn', edition, code, reason }])
    return accept(entry?.sequence ?? null)
  })
