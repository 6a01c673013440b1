/** What the municipalities say in public that the goals mean to them: how many have said what, of how many. */
import { knownWords, type PublicAssessment, questionWords } from '#assessments'
import { type Goal, goalKindWords } from '#editions'
import { type Asked, look, type Route, showError, showPage, todayFor } from '#identity'
import { counted, danishNumber } from '#kernel'
import { DataTable, Figures, Lead, LinkList, Section } from '#ui'
import { goalNamed, type PublicView, publicPath, readPublicView, standing, yearAsked } from './asked.ts'

const ofGoal = (all: readonly PublicAssessment[], { id }: Goal) => all.filter(({ goal }) => goal === id)
const ofAll = (count: number, all: number) => `${danishNumber(count)} af ${danishNumber(all)}`
const answersTo = (said: readonly PublicAssessment[], field: 'withinBudget' | 'newTask') =>
  said.length
    ? (['yes', 'no', 'not-known'] as const)
        .map((answer) => `${knownWords[answer]}: ${said.filter((one) => one[field] === answer).length}`)
        .join(', ')
    : '–'

const ByGoal = ({ asked, view, said }: { asked: Asked; view: PublicView; said: readonly PublicAssessment[] }) => (
  <DataTable
    id="maal-tabel"
    caption="Offentlige vurderinger efter mål"
    captionHidden
    stacked
    columns={[
      { key: 'goal', header: 'Mål' },
      { key: 'kind', header: 'Slags mål' },
      { key: 'count', header: 'Kommuner med en offentlig vurdering' },
      { key: 'budget', header: 'Holder sig inden for budgettet' },
      { key: 'task', header: 'Er en ny opgave' },
    ]}
    rows={view.goals.map((goal) => ({
      goal: <a href={`${publicPath(asked, view.edition.year)}/maal/${goal.number}`}>{goalNamed(goal)}</a>,
      kind: `${goalKindWords[goal.kind].word}. ${questionWords[goal.kind].overview}.`,
      count: ofAll(ofGoal(said, goal).length, view.members.length),
      budget: answersTo(ofGoal(said, goal), 'withinBudget'),
      task: answersTo(ofGoal(said, goal), 'newTask'),
    }))}
  />
)

const ByMunicipality = ({ asked, view, said }: { asked: Asked; view: PublicView; said: readonly PublicAssessment[] }) => (
  <DataTable
    id="kommune-tabel"
    caption="Offentlige vurderinger efter kommune"
    captionHidden
    columns={[
      { key: 'name', header: 'Kommune' },
      { key: 'count', header: 'Offentlige vurderinger' },
    ]}
    rows={view.members.map((code) => {
      const count = said.filter((one) => one.code === code).length
      return {
        name: <a href={publicPath(asked, view.edition.year, code)}>{view.nameOf(code)}</a>,
        count: count ? `${ofAll(count, view.goals.length)} mål` : 'ikke registreret',
      }
    })}
  />
)

/** What is shared among members, for those who hold an office. */
const ForMembers = ({ asked, year }: { asked: Asked; year: number }) =>
  asked.var.visitor?.offices.length ? (
    <LinkList
      links={[{ text: 'Det, kommunerne deler med hinanden', href: `/${asked.var.alliance.slug}/delte-vurderinger/${year}` }]}
    />
  ) : null

export const showOverview: Route['answer'] = async (asked) => {
  const text = asked.req.query('udgave') ?? ''
  const year = text ? yearAsked(asked, text) : null
  const view = text && year === null ? null : await look(asked, (read) => readPublicView(read, todayFor(asked), year))
  const here = `/${asked.var.alliance.slug}/vurderinger`
  if (!view && text) return showError(asked, 404, 'Der er ingen udgave af papiret fra det år.')
  const title = 'Hvad målene betyder i kommunerne'
  if (!view) return showPage(asked, { title, here }, <p>Der er endnu ikke registreret noget papir med mål.</p>)
  const asksAbout = new Set(view.goals.map(({ id }) => id))
  const said = standing(view.published).filter(({ code, goal }) => view.members.includes(code) && asksAbout.has(goal))
  const shown = new Set(said.map(({ code }) => code)).size
  return showPage(
    asked,
    { title, here, description: `Hvad kommunerne siger, at målene i ${view.edition.title} betyder hos dem.` },
    <>
      <Lead>
        Hver kommunes forvaltning kan skrive, hvordan den løser opgaven i dag, hvad målet betyder hos den, og hvad det koster. Her
        står det, som kommunerne har valgt at vise alle. At intet er vist, betyder ikke, at intet er vurderet.
      </Lead>
      <Figures
        figures={[
          {
            number: danishNumber(shown),
            of: danishNumber(view.members.length),
            text: 'kommuner har vist mindst én vurdering',
          },
        ]}
      />
      <Section title={view.edition.title} id="maal" intro={`${counted(view.goals.length, 'mål', 'mål')} i papiret.`}>
        <ByGoal asked={asked} view={view} said={said} />
      </Section>
      <Section title="Efter kommune" id="kommuner">
        <ByMunicipality asked={asked} view={view} said={said} />
      </Section>
      <ForMembers asked={asked} year={view.edition.year} />
    </>,
  )
}
