import { type Claim, type Council, jointSentences, readClaims, readTerms, type Terms, termsOf, totalsOf } from '#adoption'
import type { ReadDb } from '#db'
import { readEditions } from '#editions'
import { type Asked, look, type Route, showError, showPage, todayFor } from '#identity'
import { accept, type CalendarDay, danishDay, danishList, onDanishDay, type Result } from '#kernel'
import { type Alliance, clustersOf, readAlliance, readMembership } from '#members'
import { Alert, AskForm, Lead, LinkList, Section, SelectField, Sentences, SubmitButton } from '#ui'
import { clusterAsked, dayAsked, editionAsked, type Turned } from './asked-for.ts'
import { shareText } from './counts.ts'
import { type EditionView, viewEdition } from './edition-view.ts'
import { ClusterField, DayField } from './fields.tsx'
import { ClaimBoxes, ClusterTotals, OnThisPage, RegisterTable, StateBars, StateMap, StateTotals } from './register-parts.tsx'
import { words } from './words-da.ts'

type Seen = {
  readonly view: EditionView
  readonly years: readonly number[]
  readonly names: readonly string[]
  readonly cluster: string | null
  readonly on: CalendarDay
  readonly today: CalendarDay
  /** Claims that nobody knows the day of, where another day than today is shown. */
  readonly undatedClaims: readonly Claim[]
  readonly terms: Terms
}

async function see(read: ReadDb, asked: Asked): Promise<Result<Seen | null, Turned>> {
  const today = todayFor(asked)
  const on = dayAsked(asked)
  if (!on.ok) return on
  const editions = await readEditions(read)
  const edition = editionAsked(asked, editions)
  if (!edition.ok) return edition
  const cluster = clusterAsked(asked, await readMembership(read, on.value))
  if (!cluster.ok) return cluster
  if (!edition.value) return accept(null)
  const view = await viewEdition(read, (await readAlliance(read)) as Alliance, edition.value, on.value, today)
  const claims = on.value < today ? await readClaims(read) : []
  return accept({
    view,
    years: editions.map(({ year }) => year),
    names: view.register.clusters.map(({ name }) => name),
    cluster: cluster.value,
    on: on.value,
    today,
    terms: termsOf(await readTerms(read), edition.value.year),
    undatedClaims: claims.filter(({ edition: year, statedOn }) => year === view.edition.year && !statedOn),
  })
}

/** The adoption register: what every council did with the paper, by the end of a day. */
export const register: Route['answer'] = async (asked) => {
  const seen = await look(asked, (read) => see(read, asked))
  if (!seen.ok) return showError(asked, seen.refusal.status, seen.refusal.detail)
  const { slug } = asked.var.alliance
  const path = `/${slug}/tilslutning`
  const description = seen.value?.view.status.verdict
  return showPage(
    asked,
    { title: seen.value ? titleOf(seen.value) : 'Tilslutning', here: path, description },
    seen.value ? <Whole {...seen.value} slug={slug} /> : <p>{words.noEditions}</p>,
  )
}

const titleOf = ({ view: { edition }, cluster, on, today }: Seen) =>
  `Tilslutning til ${edition.title}${cluster ? ` i klyngen ${cluster}` : ''}${on < today ? ` ${onDanishDay(on)}` : ''}`

function Whole({ slug, ...seen }: Seen & { slug: string }) {
  const { view, cluster, on, today } = seen
  const { register, status } = view
  const councils = cluster ? register.councils.filter(inCluster(cluster)) : register.councils
  const totals = cluster ? totalsOf(councils) : register.totals
  return (
    <>
      <Lead>{status.verdict}</Lead>
      {on < today ? <Past {...seen} /> : null}
      <OnThisPage parts={parts} />
      <Sentences sentences={status.sentences} />
      <ClaimBoxes status={status} />
      <ByTheTerms {...seen} slug={slug} />
      <Filter {...seen} path={`/${slug}/tilslutning`} />
      <Section title={cluster ? `Klyngen ${cluster}` : 'I tal'} id="tal">
        {cluster ? <p>{shareText(totals.adopted, register.populationDate)} er registreret som vedtaget.</p> : null}
        <StateBars totals={totals} date={register.populationDate} keyed={false} />
        <StateTotals totals={totals} date={register.populationDate} />
        {cluster ? null : <ClusterTotals register={register} slug={slug} />}
      </Section>
      <Section title="På kort" id="paa-kort">
        <StateMap slug={slug} councils={councils} id="kort" />
      </Section>
      <Section title="Kommune for kommune" id="kommune-for-kommune">
        <RegisterTable councils={councils} slug={slug} />
      </Section>
    </>
  )
}

/** What the answers come to by the alliance's own terms, and where those and what was sent can be read. */
const ByTheTerms = ({ view: { register, edition }, terms, slug }: Seen & { slug: string }) => (
  <>
    <Sentences sentences={jointSentences(register, terms)} />
    <LinkList
      links={[
        { text: 'Reglerne for vedtagelse', href: `/${slug}/udsendelser#regler-${edition.year}` },
        { text: 'Hvad der er sendt til kommunerne', href: `/${slug}/udsendelser` },
        { text: 'Opfølgning: hvor langt sagen er i hver kommune', href: `/${slug}/opfoelgning?udgave=${edition.year}` },
        { text: 'Prognose: hvornår de andre kan beslutte', href: `/${slug}/prognose?udgave=${edition.year}` },
      ]}
    />
  </>
)

const parts = [
  ['tal', 'I tal'],
  ['paa-kort', 'På kort'],
  ['kommune-for-kommune', 'Kommune for kommune'],
] as const

const inCluster =
  (name: string) =>
  ({ member }: Council) =>
    clustersOf(member).some(({ grouping }) => grouping === name)

/** What another day than today leaves out, because nobody knows when it was. */
function Past({ on, view: { register }, undatedClaims }: Seen) {
  const undated = register.councils.filter((council) => council.undated.length > 0)
  return (
    <Alert kind="info" title={`Sådan stod det ${onDanishDay(on)}`}>
      <p>Her vises, hvad der var sket til og med den dag, ud fra hvad der er registreret i dag.</p>
      {undated.length ? (
        <p>
          Disse kommuner har behandlinger, hvis dato ikke kendes nøje nok til at være med:{' '}
          {danishList(
            undated.map(
              ({ member, undated: some }) =>
                `${member.name} (${some.map(({ bodyName, metOn }) => `${bodyName}, ${danishDay(metOn)}`).join('; ')})`,
            ),
          )}
          .
        </p>
      ) : null}
      {undatedClaims.map(({ statedBy }) => (
        <p>Den udaterede påstand fra {statedBy} er ikke med, for ingen ved, hvornår den blev fremsat.</p>
      ))}
    </Alert>
  )
}

const Filter = ({ path, on, today, names, cluster, years, view }: Seen & { path: string }) => (
  <AskForm action={path} label="Vælg dag og klynge">
    <DayField label="Til og med dato" on={on} today={today} />
    <ClusterField names={names} cluster={cluster} />
    {years.length > 1 ? (
      <SelectField
        name="udgave"
        label="Udgave"
        empty={null}
        options={years.map((year) => ({ value: String(year), text: String(year) }))}
        value={String(view.edition.year)}
      />
    ) : null}
    <SubmitButton>Vis</SubmitButton>
  </AskForm>
)
