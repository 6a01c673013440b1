/** What one municipality says in public that the goals mean to it, and what it said before. */
import type { PublicAssessment } from '#assessments'
import type { Goal } from '#editions'
import { type Asked, look, officeFor, type Route, showError, showPage, todayFor } from '#identity'
import { danishDay, type MunicipalityCode, parseCode } from '#kernel'
import { Lead, LinkList, More, Section, Source } from '#ui'
import { deskPath, goalNamed, publicPath, readPublicView, standing, yearAsked } from './asked.ts'
import { Said, writtenText } from './shown.tsx'

const Before = ({ goal, before }: { goal: Goal; before: readonly PublicAssessment[] }) =>
  before.length ? (
    <More summary={`Det, kommunen viste før (${before.length})`}>
      {before.toReversed().map((one) => (
        <>
          <p>
            {writtenText(one)} Offentlig til {danishDay(one.until ?? one.on)}.
          </p>
          <Said content={one} kind={goal.kind} />
        </>
      ))}
    </More>
  ) : null

function OfGoal({ goal, own }: { goal: Goal; own: readonly PublicAssessment[] }) {
  const now = own.find(({ until }) => until === null)
  const before = own.filter(({ until }) => until !== null)
  return (
    <Section title={goalNamed(goal)} id={goal.id}>
      {now ? (
        <>
          <Said content={now} kind={goal.kind} />
          <p class="facts-note">
            {writtenText(now)} {now.source ? <Source source={now.source} address="" /> : null}
          </p>
        </>
      ) : (
        <p>Vurdering: ikke registreret.</p>
      )}
      <Before goal={goal} before={before} />
    </Section>
  )
}

/** The way to write, for whoever may. */
const Keeping = ({ asked, year, code }: { asked: Asked; year: number; code: MunicipalityCode }) =>
  officeFor(asked.var.visitor, code) === null ? null : (
    <p>
      <a href={deskPath(asked, year, code)}>Skriv kommunens vurderinger</a>
    </p>
  )

export const showMunicipality: Route['answer'] = async (asked) => {
  const [year, code] = [yearAsked(asked), parseCode(asked.req.param('code') ?? '')]
  const view = year === null ? null : await look(asked, (read) => readPublicView(read, todayFor(asked), year))
  if (!view || !code || !view.isKnown(code)) return showError(asked, 404, 'Kommunen eller udgaven findes ikke her.')
  const { slug } = asked.var.alliance
  const here = `/${slug}/vurderinger`
  const own = view.published.filter((one) => one.code === code)
  const name = view.nameOf(code)
  const shown = standing(own).filter(({ goal }) => view.goals.some(({ id }) => id === goal)).length
  return showPage(
    asked,
    {
      title: `Hvad målene fra ${view.edition.year} betyder i ${name}`,
      here,
      trail: [{ text: 'Vurderinger', href: `${here}?udgave=${view.edition.year}` }],
      description: `Hvad ${name} siger, at målene i ${view.edition.title} betyder hos kommunen.`,
    },
    <>
      <Lead>{`${name} har vist sin vurdering af ${shown} af ${view.goals.length} mål i ${view.edition.title}.`}</Lead>
      <Keeping asked={asked} year={view.edition.year} code={code} />
      {view.goals.map((goal) => (
        <OfGoal goal={goal} own={own.filter((one) => one.goal === goal.id)} />
      ))}
      <LinkList
        links={[
          { text: `Alt om ${name}`, href: `/${slug}/kommuner/${code}` },
          {
            text: 'Alle kommuners vurderinger',
            href: `${publicPath(asked, view.edition.year).replace(/\/\d+$/, '')}?udgave=${view.edition.year}`,
          },
        ]}
      />
    </>,
  )
}
