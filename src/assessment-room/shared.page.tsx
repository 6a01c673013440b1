/** What the municipalities share with each other of what the goals mean to them. */
import { type Assessment, questionWords, readSharedAssessments } from '#assessments'
import { type Goal, goalKindWords } from '#editions'
import { look, type Route, showError, showPage, todayFor } from '#identity'
import { danishNumber, inDanishOrder } from '#kernel'
import { Lead, More, Section } from '#ui'
import { goalNamed, type Names, readAskedEditions, readNames, yearAsked } from './asked.ts'
import { Said, StateBadge, writtenText } from './shown.tsx'

/** What others say of a goal, folded: one municipality each. */
export function Others({ goal, said, nameOf }: { goal: Goal; said: readonly Assessment[] } & Pick<Names, 'nameOf'>) {
  const own = inDanishOrder(
    said.filter((one) => one.goal === goal.id),
    ({ code }) => nameOf(code),
  )
  if (own.length === 0) return <p>Ingen andre kommuner har delt deres vurdering af målet.</p>
  return (
    <>
      {own.map((one) => (
        <More summary={nameOf(one.code)}>
          <p>
            <StateBadge state={one.state} /> {writtenText(one)}
          </p>
          <Said content={one} kind={goal.kind} />
        </More>
      ))}
    </>
  )
}

export const showShared: Route['answer'] = async (asked) => {
  const [year, today] = [yearAsked(asked), todayFor(asked)]
  const seen =
    year === null
      ? null
      : await look(asked, async (read) => {
          const found = (await readAskedEditions(read, today)).find(({ edition }) => edition.year === year)
          return found && { ...found, ...(await readNames(read, today)), said: await readSharedAssessments(read, year) }
        })
  if (!seen) return showError(asked, 404)
  const here = `/${asked.var.alliance.slug}/vurderinger`
  return showPage(
    asked,
    { title: `Delte vurderinger ${year}`, here, trail: [{ text: 'Vurderinger', href: here }], hidden: true },
    <>
      <Lead>
        Det, kommunerne deler med hinanden om målene i {seen.edition.title}. Kun medarbejdere, der er logget ind, kan se siden.
      </Lead>
      {seen.goals.map((goal) => {
        const count = seen.said.filter((one) => one.goal === goal.id).length
        return (
          <Section
            title={goalNamed(goal)}
            id={goal.id}
            intro={`${goalKindWords[goal.kind].word}. ${questionWords[goal.kind].overview}: ${danishNumber(count)} af ${danishNumber(seen.members.length)} kommuner.`}
          >
            <Others goal={goal} said={seen.said} nameOf={seen.nameOf} />
          </Section>
        )
      })}
    </>,
  )
}
