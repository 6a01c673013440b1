import { type Assessment, type PublicAssessment, readAssessmentsOf, readPublicAssessments } from '#assessments'
import {
  type CommonItem,
  defaultHeadings,
  type LocalContent,
  type LocalPart,
  type LocalText,
  type PublishedCase,
  readLocalParts,
  readShown,
} from '#case-parts'
import type { ReadDb } from '#db'
import type { MunicipalityCode } from '#kernel'
import { type Annex, commonAnnexes, isAnnex, numbered, ownAnnex, published } from './annexes.ts'
import { assessedGoals } from './assessment-annex.ts'
import { type Composed, composed, textGaps } from './compose.ts'
import { derivedIn } from './derived.ts'
import { aboutIn, type CaseGround, councilIn, readCaseGround } from './ground.ts'
import { valuesIn } from './values.ts'
import type { CaseAudience, CaseItem, CasePackage, Gap, PackageFor, PublicCasePackage } from './words.ts'

/** Everything but what the audience decides. */
function headOf(ground: CaseGround, code: MunicipalityCode) {
  const { alliance, edition, head, day, names, numbers } = ground
  const own = numbers.find((one) => one.code === code)
  return {
    alliance: alliance.name,
    invented: alliance.invented,
    edition: edition.year,
    version: aboutIn(ground, code).version?.number ?? null,
    code,
    municipality: names.get(code) ?? code,
    council: councilIn(ground, code),
    title: edition.title,
    caseNumber: own?.caseNumber ?? '',
    subjectNumber: own?.subjectNumber ?? '',
    day,
    basis: head,
  }
}

type Told = Pick<Composed, 'headings' | 'template' | 'texts'>
/** The case itself, and what its text lacks. */
function caseItem(ground: CaseGround, code: MunicipalityCode, annexes: readonly CaseItem[], audience: CaseAudience, told: Told) {
  const given = { audience, ...told, values: valuesIn(ground, code), derived: derivedIn(ground, code, annexes) }
  const item = { place: 1, kind: 'case', title: ground.edition.title, content: composed(given), file: null } as const
  return { item, gaps: textGaps(given) }
}

const contents = <K extends LocalContent['kind']>(parts: readonly LocalPart[], kind: K) =>
  parts.map(({ content }) => content).filter((content): content is Extract<LocalContent, { kind: K }> => content.kind === kind)

/** The headings of a municipality's cases: its own where they are recorded, else ours. */
export const headingsIn = (ground: CaseGround, code: MunicipalityCode) =>
  ground.headings.find((one) => one.code === code)?.headings ?? defaultHeadings

function numberGaps({ caseNumber, subjectNumber }: ReturnType<typeof headOf>, annexes: readonly Annex[]): Gap[] {
  const has = (kind: CommonItem) => annexes.some((annex) => annex.kind === kind)
  return [
    ...(caseNumber ? [] : [{ kind: 'no-case-number' } as const]),
    ...(subjectNumber ? [] : [{ kind: 'no-subject-number' } as const]),
    ...(has('time-diagram') ? [] : [{ kind: 'no-time-diagram' } as const]),
  ]
}

/** What a municipality has written itself, public or not. */
export type OwnWork = { readonly parts: readonly LocalPart[]; readonly assessments: readonly Assessment[] }

/** Goals that the municipality has said nothing of, or that its people still write on, where it has said anything at all. */
function assessmentGaps(ground: CaseGround, code: MunicipalityCode, assessments: readonly Assessment[]): Gap[] {
  const { version } = aboutIn(ground, code)
  const said = version ? assessedGoals(version, assessments) : []
  if (!version || said.length === 0) return [{ kind: 'no-assessment' }]
  const draft = said.filter(({ assessment }) => assessment.state === 'draft').map(({ goal }) => goal)
  const missing = version.goals.filter((goal) => !said.some((one) => one.goal === goal))
  return [
    ...missing.map(({ number }): Gap => ({ kind: 'goal-not-assessed', number })),
    ...draft.map(({ number }): Gap => ({ kind: 'draft-assessment', number })),
  ]
}

/** The whole case as those see it who may see the municipality's own work. */
export function ownPackage(ground: CaseGround, code: MunicipalityCode, { parts, assessments }: OwnWork): CasePackage {
  const head = headOf(ground, code)
  const closed = contents(parts, 'closing').map(({ item }) => item)
  const own = parts.filter(isAnnex).map(({ content }) => ownAnnex(content))
  const annexes = numbered(commonAnnexes(ground, code, assessments), own, closed)
  const texts: LocalText[] = contents(parts, 'text')
  const told = { headings: headingsIn(ground, code), template: ground.templates.at(-1) ?? null, texts }
  const { item, gaps } = caseItem(ground, code, annexes, 'own', told)
  const items = [{ ...item, closed: closed.includes('case') }, ...annexes]
  return {
    ...head,
    audience: 'own',
    items,
    gaps: [...gaps, ...numberGaps(head, annexes), ...assessmentGaps(ground, code, assessments)],
  }
}

const isOpen = <I extends CaseItem>(item: I): item is I & { readonly closed: false } => !item.closed

/** A case as its municipality shows it to everyone; `shown` is without what was closed since. */
export function publicPackage(
  ground: CaseGround,
  shown: PublishedCase,
  assessments: readonly PublicAssessment[],
): PublicCasePackage {
  const { code } = shown
  const annexes = published(shown, commonAnnexes(ground, code, assessments)).filter(isOpen)
  const template = ground.templates.find(({ version }) => version === shown.template) ?? null
  const texts = shown.texts.map(({ content }) => content)
  const { item } = caseItem(ground, code, annexes, 'public', { headings: shown.headings, template, texts })
  return { ...headOf(ground, code), audience: 'public', items: [{ ...item, closed: false }, ...annexes], gaps: [] }
}

export const readOwnWork = async (read: ReadDb, edition: number, code: MunicipalityCode): Promise<OwnWork> => ({
  parts: await readLocalParts(read, { edition, code }),
  assessments: await readAssessmentsOf(read, code, edition),
})

async function ownOf(read: ReadDb, ground: CaseGround, code: MunicipalityCode) {
  if (!ground.members.some((member) => member.code === code)) return null
  return ownPackage(ground, code, await readOwnWork(read, ground.edition.year, code))
}
async function publicOf(read: ReadDb, ground: CaseGround, code: MunicipalityCode) {
  const shown = (await readShown(read)).find((one) => one.edition === ground.edition.year && one.code === code)
  if (!shown) return null
  const said = await readPublicAssessments(read)
  const own = said.filter((one) => one.edition === ground.edition.year && one.code === code)
  return publicPackage(ground, shown, own)
}

/** One municipality's case on a ground that was read before: read the ground once for all of them. */
export const packageOn = async <A extends CaseAudience>(
  read: ReadDb,
  ground: CaseGround,
  code: MunicipalityCode,
  audience: A,
): Promise<PackageFor<A> | null> =>
  (await (audience === 'public' ? publicOf(read, ground, code) : ownOf(read, ground, code))) as PackageFor<A> | null

/**
 * One municipality's case of an edition: `own` for those who may see its work (ask `actorFor` first), `public` for everyone. Null where
 * there is no such edition or member, and for the public where the municipality has not published its case. Read it inside one `look`.
 */
export async function packageOf<A extends CaseAudience>(
  read: ReadDb,
  code: MunicipalityCode,
  year: number,
  audience: A,
): Promise<PackageFor<A> | null> {
  const ground = await readCaseGround(read, year)
  return ground ? packageOn(read, ground, code, audience) : null
}
