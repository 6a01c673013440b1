/** What the municipalities share with each other of what the goals mean to them. */
import { type Assessment, assessmentStates, questionWords, readEveryAssessment, stateWords } from '#assessments'
import { type Goal, goalKindWords } from '#editions'
import { type Asked, look, officeFor, type Route, showError, showPage, todayFor } from '#identity'
import { danishNumber, inDanishOrder } from '#kernel'
import { DataTable, Lead, More, Section } from '#ui'
import { type AskedEdition, deskPath, goalNamed, type Names, readAskedEditions, readNames, yearAsked } from './asked.ts'
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

type Far = AskedEdition & Names & { readonly asked: Asked; readonly every: readonly Assessment[] }
/** How far each municipality is, and the way to write on its behalf: for the secretariat. */
const HowFar = ({ asked, edition, goals, members, nameOf, every }: Far) => (
  <Section
    title="Hvor langt er kommunerne?"
    id="hvor-langt"
    intro="Antal mål i hver tilstand. Kun sekretariatet ser tabellen. Åbn en kommune for at skrive på dens vegne."
  >
    <DataTable
      id="hvor-langt-tabel"
      caption="Mål efter kommune og tilstand"
      captionHidden
      columns={[
        { key: 'name', header: 'Kommune' },
        ...assessmentStates.map((state) => ({ key: state, header: stateWords[state].word, numeric: true })),
        { key: 'none', header: 'Ikke begyndt', numeric: true },
      ]}
      rows={members.map((code) => {
        const own = every.filter((one) => one.code === code && goals.some(({ id }) => id === one.goal))
        const counts = assessmentStates.map((state) => [state, String(own.filter((one) => one.state === state).length)])
        return {
          name: <a href={deskPath(asked, edition.year, code)}>{nameOf(code)}</a>,
          ...Object.fromEntries(counts),
          none: String(goals.length - own.length),
        }
      })}
    />
  </Section>
)

export const showShared: Route['answer'] = async (asked) => {
  const [year, today] = [yearAsked(asked), todayFor(asked)]
  const seen =
    year === null
      ? null
      : await look(asked, async (read) => {
          const found = (await readAskedEditions(read, today)).find(({ edition }) => edition.year === year)
          return found && { ...found, ...(await readNames(read, today)), every: await readEveryAssessment(read, year) }
        })
  if (!seen) return showError(asked, 404)
  const here = `/${asked.var.alliance.slug}/vurderinger`
  const said = seen.every.filter(({ state }) => state === 'shared' || state === 'public')
  return showPage(
    asked,
    { title: `Delte vurderinger ${year}`, here, trail: [{ text: 'Vurderinger', href: here }], hidden: true },
    <>
      <Lead>
        Det, kommunerne deler med hinanden om målene i {seen.edition.title}. Kun medarbejdere, der er logget ind, kan se siden.
      </Lead>
      {officeFor(asked.var.visitor, null) ? <HowFar asked={asked} {...seen} /> : null}
      {seen.goals.map((goal) => {
        const count = said.filter((one) => one.goal === goal.id).length
        return (
          <Section
            title={goalNamed(goal)}
            id={goal.id}
            intro={`${goalKindWords[goal.kind].word}. ${questionWords[goal.kind].overview}: ${danishNumber(count)} af ${danishNumber(seen.members.length)} kommuner.`}
          >
            <Others goal={goal} said={said} nameOf={seen.nameOf} />
          </Section>
        )
      })}
    </>,
  )
}
