import { stages } from '#following'
import { look, type Route, showError, showPage } from '#identity'
import { ClusterField } from '#public-site'
import { AskForm, Lead, LinkList, Section, SelectField, Sentences, SubmitButton } from '#ui'
import { filterName, queryOf, type Seen, seeFollowing } from './asked.ts'
import { CurveOverTime } from './curve-parts.tsx'
import { Late, Matrix, RemindersSent, StageMap, StageTotals } from './following-parts.tsx'
import { stageWord } from './looks.ts'
import { rhythmSentence, statusOf } from './status.ts'

const titleOf = ({ edition, cluster }: Seen) => `Opfølgning på ${edition.title}${cluster ? ` i klyngen ${cluster}` : ''}`

/** How far the paper is in every municipality: in sentences, by stage, on the map, over time and one by one. */
export const showFollowing: Route['answer'] = async (asked) => {
  const seen = await look(asked, (read) => seeFollowing(read, asked))
  if (!seen.ok) return showError(asked, seen.refusal.status, seen.refusal.detail)
  const { slug } = asked.var.alliance
  const here = { here: `/${slug}/tilslutning`, trail: [{ text: 'Tilslutning', href: `/${slug}/tilslutning` }] }
  if (!seen.value)
    return showPage(asked, { title: 'Opfølgning', ...here }, <p>Der er endnu ikke registreret en udgave af papiret.</p>)
  const calls = asked.var.visitor?.offices.some(({ office }) => office === 'secretariat') ?? false
  return showPage(asked, { title: titleOf(seen.value), ...here }, <Whole seen={seen.value} slug={slug} calls={calls} />)
}

const filterWord = (filter: NonNullable<Seen['filter']>) => (filter === 'late' ? 'for sent ude' : stageWord(filter))

function Whole({ seen, slug, calls }: { seen: Seen; slug: string; calls: boolean }) {
  const { edition, following, shown, filter, curve, reminders } = seen
  const { verdict, sentences } = statusOf(edition.title, following.lines)
  const path = `/${slug}/opfoelgning`
  const names = new Map(following.lines.map(({ council }) => [council.member.code as string, council.member.name]))
  return (
    <>
      <Lead>{verdict}</Lead>
      <Sentences sentences={sentences} />
      <LinkList links={linksOf(seen, slug, calls)} />
      <Filters seen={seen} path={path} />
      <Section title="I tal" id="tal" intro="Hver kommune står på ét trin: det længste, der er registreret.">
        <StageTotals following={following} />
      </Section>
      <Section title="På kort" id="paa-kort">
        <StageMap lines={shown} slug={slug} />
      </Section>
      <Section title="Over tid" id="over-tid">
        <CurveOverTime points={curve} paper={edition.title} />
      </Section>
      <Section title="Efter svarfristen" id="efter-svarfristen">
        <Late lines={following.lines} slug={slug} />
      </Section>
      <Section title={filter ? `Kommune for kommune: ${filterWord(filter)}` : 'Kommune for kommune'} id="kommune-for-kommune">
        <Matrix lines={shown} slug={slug} />
      </Section>
      <Section title="Påmindelser" id="paamindelser" intro={rhythmSentence}>
        <RemindersSent reminders={reminders} nameOf={(code) => names.get(code) ?? code} />
      </Section>
    </>
  )
}

const linksOf = (seen: Seen, slug: string, calls: boolean) => [
  ...(calls ? [{ text: 'Hvem skal der ringes til?', href: `/${slug}/opfoelgningsarbejde?udgave=${seen.edition.year}` }] : []),
  { text: 'Hent som CSV til Excel', href: `/${slug}/opfoelgning.csv${queryOf(seen)}` },
  { text: 'Hent som regneark (XLSX)', href: `/${slug}/opfoelgning.xlsx${queryOf(seen)}` },
  { text: 'Hent som JSON', href: `/${slug}/opfoelgning.json${queryOf(seen)}` },
  {
    text: 'Prognose',
    href: `/${slug}/prognose?udgave=${seen.edition.year}`,
    note: 'hvornår hver kommunalbestyrelse kan beslutte',
  },
  {
    text: 'Tilslutning',
    href: `/${slug}/tilslutning?udgave=${seen.edition.year}`,
    note: 'hvad hver kommunalbestyrelse har besluttet',
  },
]

const Filters = ({ seen, path }: { seen: Seen; path: string }) => (
  <AskForm action={path} label="Vælg klynge, trin og udgave">
    <ClusterField names={seen.clusterNames} cluster={seen.cluster} />
    <SelectField
      name="trin"
      label="Trin"
      empty="Alle trin"
      options={[...stages, 'late' as const].map((filter) => ({ value: filterName(filter), text: filterWord(filter) }))}
      value={seen.filter ? filterName(seen.filter) : ''}
      optional
    />
    {seen.years.length > 1 ? (
      <SelectField
        name="udgave"
        label="Udgave"
        empty={null}
        options={seen.years.map((year) => ({ value: String(year), text: String(year) }))}
        value={String(seen.edition.year)}
      />
    ) : null}
    <SubmitButton>Vis</SubmitButton>
  </AskForm>
)
