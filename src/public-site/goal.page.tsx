import type { ReadDb } from '#db'
import {
  type Edition,
  type Goal,
  goalAreaWords,
  goalKindWords,
  type Lineage,
  readEditions,
  readLineage,
  type Version,
} from '#editions'
import { readFunding } from '#funding'
import { type Asked, look, officeFor, type Route, showError, showPage, todayFor } from '#identity'
import { accept, type CalendarDay, danishDay, endsBefore, type Result, refuse } from '#kernel'
import { type Measure, readMeasures } from '#measures'
import { type Reference, readReferences } from '#references'
import { readThemes, type Theme } from '#themes'
import { Alert, Facts, Lead, LinkList, Section, Sentences } from '#ui'
import { type RecordedTerms, readWording, termLines, type VersionWording } from '#wording'
import { queried, type Turned } from './asked-for.ts'
import type { EditionView } from './edition-view.ts'
import { Content, FoundedOn, FromOutside } from './goal-content.tsx'
import { GoalLineage } from './goal-lineage.tsx'
import { editionQuery, type GoalsSeen, seeGoals } from './goals.page.tsx'
import { ClaimBoxes } from './register-parts.tsx'
import { words } from './words-da.ts'

type Found = {
  readonly goal: Goal
  /** The version that the goal stands in: the paper's, or an earlier one that it was left out after. */
  readonly version: Version
}
type GoalSeen = GoalsSeen &
  Found & {
    readonly view: EditionView
    readonly editions: readonly Edition[]
    readonly lineage: readonly Lineage[]
    readonly themes: readonly Theme[]
    readonly measures: readonly Measure[]
    readonly references: readonly Reference[]
    /** How many fundings are for the goal. */
    readonly funded: number
    readonly wording: VersionWording
  }

/** A goal that a draft had keeps its page, so that no old link is broken. */
function goalNumbered(wanted: number, { version, edition }: EditionView, of: string): Found | null {
  const all = [...(version ? [version] : []), ...edition.versions.toReversed()]
  for (const one of of ? all.filter(({ number }) => String(number) === of) : all) {
    const goal = one.goals.find(({ number }) => number === wanted)
    if (goal) return { goal, version: one }
  }
  return null
}

async function see(read: ReadDb, asked: Asked): Promise<Result<GoalSeen, Turned>> {
  const text = asked.req.param('number') ?? ''
  if (!/^[1-9]\d{0,2}$/.test(text))
    return refuse({ status: 400, detail: 'Et mål findes ved sit nummer i papiret, for eksempel 1.' })
  const of = queried(asked, 'version')
  if (!of.ok) return of
  if (!/^([1-9]\d{0,2})?$/.test(of.value))
    return refuse({ status: 400, detail: 'En version findes ved sit nummer, for eksempel 1.' })
  const seen = await seeGoals(read, asked)
  if (!seen.ok) return seen
  const { view } = seen.value
  const found = view && goalNumbered(Number(text), view, of.value)
  if (found) {
    const around = { editions: await readEditions(read), lineage: await readLineage(read), themes: await readThemes(read) }
    const measures = (await readMeasures(read)).filter((one) => one.goal === found.goal.id)
    const references = await readReferences(read)
    const funded = (await readFunding(read)).filter(({ goals }) => goals.includes(found.goal.id)).length
    const wording = await readWording(read, found.version.id)
    return accept({ ...seen.value, ...found, ...around, measures, references, funded, view, wording })
  }
  return refuse({ status: 404, detail: view ? `${view.edition.title} har ikke et registreret mål ${text}.` : words.noEditions })
}

/** One goal, on one page that can be brought to a meeting. */
export const goal: Route['answer'] = async (asked) => {
  const seen = await look(asked, (read) => see(read, asked))
  if (!seen.ok) return showError(asked, seen.refusal.status, seen.refusal.detail)
  const { slug } = asked.var.alliance
  const { goal } = seen.value
  const path = `/${slug}/maal`
  const trail = [{ text: 'Mål', href: `${path}${editionQuery(seen.value)}` }]
  return showPage(
    asked,
    { title: goal.title, here: path, trail, description: goal.shortTitle },
    <>
      <Whole {...seen.value} slug={slug} today={todayFor(asked)} />
      <Keeping asked={asked} of={seen.value} />
    </>,
  )
}

/** The way to record what is missing, for whoever may. */
const Keeping = ({ asked, of: { version, goal } }: { asked: Asked; of: Found }) =>
  officeFor(asked.var.visitor, null) === null ? null : (
    <p>
      <a href={`/${asked.var.alliance.slug}/maalenes-grundlag/${version.id}/${goal.id}`}>
        Registrér, hvad målet bygger på: vilkår, temaer og begrundelse
      </a>
    </p>
  )

const Whole = ({ goal, version, view, wording, slug, today, ...seen }: GoalSeen & { slug: string; today: CalendarDay }) => (
  <>
    <Lead>
      Mål {goal.number} i {view.edition.title}: {goal.shortTitle}
    </Lead>
    {version === view.version ? null : <OtherVersion goal={goal} version={version} view={view} slug={slug} />}
    <Facts facts={factsOf({ goal, version }, view, wording, today)} />
    <Content goal={goal} wording={wording} measures={seen.measures} slug={slug} />
    <FromOutside goal={goal} references={seen.references} funded={seen.funded} slug={slug} />
    <FoundedOn goal={goal} wording={wording} themes={seen.themes} slug={slug} />
    <GoalLineage goal={goal} version={version} editions={seen.editions} lineage={seen.lineage} slug={slug} />
    <LinkList
      links={[
        { text: 'Målets vej fra forslag til beslutning', href: `/${slug}/traad/maal/${goal.id}` },
        ...(version === view.version
          ? [{ text: 'Hvad målet betyder i kommunerne', href: `/${slug}/vurderinger/${view.edition.year}/maal/${goal.number}` }]
          : []),
        {
          text: 'Hvem samarbejder om målet, og hvem søger flere?',
          href: `/${slug}/samarbejde?udgave=${view.edition.year}#maal-${goal.number}`,
        },
      ]}
    />
    {version === view.version ? <Adoption view={view} path={`/${slug}/tilslutning${editionQuery({ ...seen, view })}`} /> : null}
  </>
)

const Adoption = ({ view, path }: { view: EditionView; path: string }) => (
  <Section
    title="Hvem har vedtaget det?"
    id="tilslutning"
    intro="Kommunerne tager stilling til hele papiret, ikke til hvert mål."
  >
    <Sentences sentences={[view.status.verdict, view.status.documented]} />
    <ClaimBoxes status={view.status} />
    <LinkList links={[{ text: 'Se registret, kommune for kommune', href: path }]} />
  </Section>
)

/** A goal of another version: the paper may have it still, worded otherwise, or not. */
function OtherVersion({ goal, version, view, slug }: Found & { view: EditionView; slug: string }) {
  const now = view.version?.goals.find(({ id }) => id === goal.id)
  if (!now) return <LeftOut version={version} view={view} />
  return (
    <Alert kind="info" title={`Sådan stod målet i version ${version.number}`}>
      <p>
        Det er i dag{' '}
        <a href={`/${slug}/maal/${now.number}?udgave=${view.edition.year}`}>
          mål {now.number} i version {view.version?.number}
        </a>
        .
      </p>
    </Alert>
  )
}

const LeftOut = ({ version, view }: { version: Version; view: EditionView }) => (
  <Alert kind="info" title="Målet er ikke med i papiret">
    <p>
      Det stod i version {version.number} ({danishDay(version.dated)})
      {view.version ? ` og er ikke med i version ${view.version.number} (${danishDay(view.version.dated)})` : ''}. Derfor har
      ingen kommune taget stilling til det.
    </p>
  </Alert>
)

/** Known of the shown version only. */
const approvalNote = (approved: boolean) =>
  approved ? ', godkendt til udsendelse' : ', ikke registreret som godkendt til udsendelse'

const late = 'Fristen er overskredet. Om målet er nået, er ikke registreret.'

/** Where the terms are known from stands with the first of them. */
const termFacts = (terms: RecordedTerms | undefined) =>
  termLines(terms).map(({ label, text, note }, at) => ({
    label,
    value: text,
    note:
      [note, at === 0 && terms?.source ? `Vilkårene er kendt fra: ${terms.source}` : ''].filter(Boolean).join(' ') || undefined,
  }))

const factsOf = (
  { goal: { id, area, kind, deadline, cause }, version }: Found,
  { edition, version: shown, approved }: EditionView,
  { terms }: VersionWording,
  today: CalendarDay,
) => [
  { label: 'Område', value: goalAreaWords[area] },
  { label: 'Slags mål', value: goalKindWords[kind].word, note: goalKindWords[kind].meaning },
  ...termFacts(terms.find(({ goal }) => goal === id)),
  { label: 'Frist', value: danishDay(deadline), note: version === shown && endsBefore(deadline, today) ? late : undefined },
  { label: 'Anledning', value: cause || words.notRecorded },
  { label: 'Hvis mål det er', value: edition.owner || words.notRecorded },
  {
    label: 'Udgave',
    value: edition.title,
    note: `Version ${version.number} (${danishDay(version.dated)})${version === shown ? approvalNote(approved) : ''}`,
  },
]
