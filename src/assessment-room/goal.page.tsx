/** One goal: what each municipality says of it in public, asked as its kind asks. */
import { knownWords, type PublicAssessment, questionWords } from '#assessments'
import { type Goal, type GoalKind, goalKindWords } from '#editions'
import { type Asked, look, type Route, showError, showPage, todayFor } from '#identity'
import { danishNumber } from '#kernel'
import { DataTable, Facts, Lead, LinkList, Section } from '#ui'
import { goalNamed, type PublicView, publicPath, readPublicView, standing, yearAsked } from './asked.ts'
import { fundingLine } from './shown.tsx'

const notRecorded = 'ikke registreret'
/** What is worth comparing depends on the kind: a task's economy, what is offered and by whom, or what is contributed. */
const columnsOf: Record<
  GoalKind,
  readonly ['meaning' | 'solvedToday', readonly ('budget' | 'funding' | 'authority' | 'operator')[]]
> = {
  task: ['solvedToday', ['budget', 'funding']],
  position: ['solvedToday', ['authority', 'operator']],
  strategy: ['meaning', ['budget']],
}
const headers = {
  budget: 'Inden for budgettet',
  funding: 'Finansiering',
  authority: 'Myndighed',
  operator: 'Driftsansvarlig',
} as const

const cellsOf = (one: PublicAssessment) => ({
  budget: knownWords[one.withinBudget],
  funding: one.funding.map(fundingLine).join('; ') || notRecorded,
  authority: one.authority || notRecorded,
  operator: one.operator || notRecorded,
})

function Compared({
  asked,
  view,
  goal,
  said,
}: {
  asked: Asked
  view: PublicView
  goal: Goal
  said: readonly PublicAssessment[]
}) {
  const [text, others] = columnsOf[goal.kind]
  return (
    <DataTable
      id="kommuner-tabel"
      caption="Kommune for kommune"
      captionHidden
      stacked
      columns={[
        { key: 'name', header: 'Kommune' },
        { key: 'text', header: questionWords[goal.kind][text] },
        ...others.map((key) => ({ key, header: headers[key] })),
      ]}
      rows={view.members.map((code) => {
        const one = said.find((other) => other.code === code)
        const name = view.nameOf(code)
        if (!one) return { name, text: notRecorded }
        const href = `${publicPath(asked, view.edition.year, code)}#${goal.id}`
        return {
          name: <a href={href}>{name}</a>,
          text: <span class="as-written">{one[text] || notRecorded}</span>,
          ...cellsOf(one),
        }
      })}
    />
  )
}

export const showGoal: Route['answer'] = async (asked) => {
  const year = yearAsked(asked)
  const view = year === null ? null : await look(asked, (read) => readPublicView(read, todayFor(asked), year))
  const goal = view?.goals.find(({ number }) => String(number) === asked.req.param('number'))
  if (!view || !goal) return showError(asked, 404, 'Målet findes ikke i den udgave af papiret.')
  const { slug } = asked.var.alliance
  const here = `/${slug}/vurderinger`
  const said = standing(view.published).filter((one) => one.goal === goal.id && view.members.includes(one.code))
  const { overview } = questionWords[goal.kind]
  return showPage(
    asked,
    {
      title: `${goal.shortTitle}: ${overview.charAt(0).toLocaleLowerCase('da')}${overview.slice(1)} (${view.edition.year})`,
      here,
      trail: [{ text: 'Vurderinger', href: `${here}?udgave=${view.edition.year}` }],
      description: `${overview}, som kommunerne selv har skrevet det om ${goalNamed(goal)}.`,
    },
    <>
      <Lead>
        {goalNamed(goal)} i {view.edition.title}.{' '}
        {`${danishNumber(said.length)} af ${danishNumber(view.members.length)} kommuner har vist deres vurdering.`}
      </Lead>
      <Facts
        facts={[
          { label: 'Målet', value: goal.title },
          { label: 'Slags mål', value: goalKindWords[goal.kind].word, note: goalKindWords[goal.kind].meaning },
        ]}
      />
      <Section title={overview} id="kommuner">
        <Compared asked={asked} view={view} goal={goal} said={said} />
      </Section>
      <LinkList links={[{ text: 'Målet i papiret', href: `/${slug}/maal/${goal.number}?udgave=${view.edition.year}` }]} />
    </>,
  )
}
