/** A municipality's own desk: each goal, how far its assessment is, and the way to write it. */
import { type Assessment, stateWords } from '#assessments'
import type { Goal } from '#editions'
import { type Asked, type Route, showError, showPage } from '#identity'
import { ActLink, Alert, DataTable, Lead, LinkList, Section } from '#ui'
import { type Desk, deskAsked, deskPath, goalNamed, publicPath } from './asked.ts'
import { StateBadge, writtenText } from './shown.tsx'

const Row = ({ one }: { one: Assessment | undefined }) =>
  one ? (
    <>
      <StateBadge state={one.state} /> {writtenText(one)}
    </>
  ) : (
    'Ikke begyndt'
  )

const Goals = ({ asked, desk }: { asked: Asked; desk: Desk }) => {
  const path = deskPath(asked, desk.edition.year, desk.code)
  const own = ({ id }: Goal) => desk.own.find(({ goal }) => goal === id)
  return (
    <DataTable
      id="maal-tabel"
      caption="Jeres vurderinger"
      captionHidden
      stacked
      columns={[
        { key: 'goal', header: 'Mål' },
        { key: 'state', header: 'Tilstand' },
        { key: 'act', header: 'Vurdering' },
      ]}
      rows={desk.goals.map((goal) => ({
        goal: goalNamed(goal),
        state: <Row one={own(goal)} />,
        act: <ActLink href={`${path}/${goal.id}`} text={own(goal) ? 'Skriv videre' : 'Skriv'} of={goalNamed(goal)} />,
      }))}
    />
  )
}

const States = () => (
  <ul>
    {Object.values(stateWords).map(({ word, meaning }) => (
      <li>
        <strong>{word}</strong>: {meaning}
      </li>
    ))}
  </ul>
)

/** For those who hold an office; who came by a link reads it beside each goal. */
const shared = (asked: Asked, year: number) =>
  asked.var.visitor?.offices.length
    ? [{ text: 'Det, kommunerne deler med hinanden', href: `/${asked.var.alliance.slug}/delte-vurderinger/${year}` }]
    : []

const Saved = ({ asked }: { asked: Asked }) =>
  /^\d{1,15}$/.test(asked.req.query('gemt') ?? '') ? (
    <Alert kind="success" title="Vurderingen er gemt">
      <p>I kan skrive videre, så længe I vil, og skifte tilstand frem og tilbage.</p>
    </Alert>
  ) : null

export const showDesk: Route['answer'] = async (asked) => {
  const desk = await deskAsked(asked)
  if (!desk) return showError(asked, 404)
  const name = desk.nameOf(desk.code)
  const { year, title } = desk.edition
  const onBehalf = desk.actor.by.office === 'secretariat'
  return showPage(
    asked,
    {
      title: `Vurderinger i ${name} ${year}`,
      trail: [{ text: name, href: `/${asked.var.alliance.slug}/kommuner/${desk.code}` }],
      hidden: true,
    },
    <>
      <Saved asked={asked} />
      <Lead>
        {`Hvad betyder målene i ${title} hos ${onBehalf ? name : 'jer'}? Skriv en vurdering af hvert mål, og vælg, hvem der kan læse den.`}
        {onBehalf ? ' Det, du skriver, vises som skrevet af sekretariatet på kommunens vegne.' : ''}
      </Lead>
      <Section title="Målene" id="maal">
        <Goals asked={asked} desk={desk} />
      </Section>
      <LinkList
        links={[
          {
            text: 'Skriv i et regneark i stedet',
            href: `${deskPath(asked, year, desk.code)}/regneark`,
            note: 'hent det, udfyld det, og læs det ind',
          },
          ...shared(asked, year),
          { text: 'Det, alle kan se', href: publicPath(asked, year, desk.code) },
        ]}
      />
      <Section title="De fire tilstande" id="tilstande">
        <States />
      </Section>
    </>,
  )
}
