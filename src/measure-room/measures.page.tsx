import type { Goal } from '#editions'
import { type Asked, look, officeFor, type Route, showError, showPage } from '#identity'
import { counted, danishDay, knownAnswerWords } from '#kernel'
import { type Measure, measureObligationWords, type Step } from '#measures'
import { Alert, Badge, DataTable, Facts, Heading, Lead, LinkList, Section } from '#ui'
import { type EditionMeasures, goalsOf, measuresPath, noEdition, seeMeasures } from './asked-edition.ts'

type Keeps = { readonly keeps: boolean; readonly desk: string }

const Corrected = ({ reason }: { readonly reason: string }) => (reason ? <p>Rettet: {reason}</p> : null)

/** Must or may as a word, and what nobody may overlook. */
const Marks = ({ obligation, newMoney, newTask }: Measure) => (
  <p>
    <Badge kind={obligation === 'must' ? 'info' : 'plain'}>{measureObligationWords[obligation].word}</Badge>{' '}
    {newMoney === 'yes' ? <Badge kind="warning">Kræver nye penge</Badge> : null}{' '}
    {newTask === 'yes' ? <Badge kind="warning">Ny opgave</Badge> : null}
  </p>
)

const stepRow =
  ({ keeps, desk }: Keeps) =>
  (step: Step) => ({
    title: (
      <>
        {step.title}
        {step.reason ? <> (rettet: {step.reason})</> : null}
      </>
    ),
    from: danishDay(step.from),
    to: danishDay(step.to),
    ...(keeps
      ? {
          act: (
            <>
              <a href={`${desk}/trin/${step.id}/rettelse`}>
                Ret<span class="sr-only">{`: ${step.title}`}</span>
              </a>{' '}
              <a href={`${desk}/trin/${step.id}/tilbagetraekning`}>
                Træk tilbage<span class="sr-only">{`: ${step.title}`}</span>
              </a>
            </>
          ),
        }
      : {}),
  })

function OneMeasure({ measure, ...at }: Keeps & { readonly measure: Measure }) {
  const { id, title, text, newMoney, newTask, steps, source, reason } = measure
  return (
    <>
      <Heading level={3}>
        <span id={`indsats-${id}`}>{title}</span>
      </Heading>
      <Marks {...measure} />
      {text ? <p>{text}</p> : null}
      <Facts
        facts={[
          { label: 'Nye penge', value: knownAnswerWords[newMoney] },
          { label: 'Ny opgave', value: knownAnswerWords[newTask] },
          { label: 'Kilde', value: source || 'ikke registreret' },
        ]}
      />
      <Corrected reason={reason} />
      <DataTable
        id={`trin-${id}`}
        caption={`Trin i ${title}`}
        captionHidden
        stacked
        emptyText="Der er ikke registreret trin."
        columns={[
          { key: 'title', header: 'Trin' },
          { key: 'from', header: 'Begynder' },
          { key: 'to', header: 'Slutter' },
          ...(at.keeps ? [{ key: 'act' as const, header: 'Ret' }] : []),
        ]}
        rows={steps.map(stepRow(at))}
      />
      {at.keeps ? (
        <LinkList
          links={[
            { text: `Tilføj et trin til ${title}`, href: `${at.desk}/${id}/trin` },
            { text: `Ret ${title}`, href: `${at.desk}/${id}/rettelse` },
            { text: `Træk ${title} tilbage`, href: `${at.desk}/${id}/tilbagetraekning` },
          ]}
        />
      ) : null}
    </>
  )
}

function OfGoal({
  goal,
  measures,
  slug,
  year,
  ...at
}: Keeps & { goal: Goal; measures: readonly Measure[]; slug: string; year: number }) {
  const own = measures.filter((one) => one.goal === goal.id)
  return (
    <Section title={`Mål ${goal.number}: ${goal.shortTitle}`} id={`maal-${goal.number}`}>
      <p>
        {own.length ? `${counted(own.length, 'indsats', 'indsatser')}. ` : 'Indsatser: ikke registreret. '}
        <a href={`/${slug}/maal/${goal.number}?udgave=${year}`}>Se mål {goal.number}</a>
      </p>
      {own.map((measure) => (
        <OneMeasure measure={measure} {...at} />
      ))}
    </Section>
  )
}

const isYes = (of: 'newMoney' | 'newTask') => (measure: Measure) => measure[of] === 'yes'
/** How many there are of each; nothing where none is recorded, for then nobody knows. */
function countsOf(measures: readonly Measure[]) {
  if (measures.length === 0) return [{ label: 'Indsatser', value: 'ikke registreret' }]
  const must = measures.filter(({ obligation }) => obligation === 'must').length
  const steps = measures.flatMap((one) => one.steps).length
  return [
    { label: 'Indsatser', value: `${measures.length} (${must} skal, ${measures.length - must} kan)` },
    { label: 'Trin', value: String(steps) },
    { label: 'Kræver nye penge', value: counted(measures.filter(isYes('newMoney')).length, 'indsats', 'indsatser') },
    { label: 'Er en ny opgave', value: counted(measures.filter(isYes('newTask')).length, 'indsats', 'indsatser') },
  ]
}

const Gone = ({ withdrawn }: Pick<EditionMeasures, 'withdrawn'>) =>
  withdrawn.length === 0 ? null : (
    <Section title="Trukket tilbage" id="tilbage">
      <ul>
        {withdrawn.map(({ title, reason }) => (
          <li>
            <s>{title}</s>: {reason}
          </li>
        ))}
      </ul>
    </Section>
  )

const Told = ({ asked, seen: { measures, withdrawn } }: { asked: Asked; seen: EditionMeasures }) => {
  const all = [...measures.flatMap((one) => [one, ...one.steps]), ...withdrawn]
  const told = all.find(({ sequence }) => String(sequence) === asked.req.query('registreret'))
  return told ? (
    <Alert kind="success" title="Det er registreret">
      <p>{told.title}. Alle kan se det nu.</p>
    </Alert>
  ) : null
}

/** What the municipalities do to reach each goal, and when (S71, S76, S77, N16). */
export const showMeasures: Route['answer'] = async (asked) => {
  const seen = await look(asked, (read) => seeMeasures(read, asked))
  if (!seen) return showError(asked, 404, noEdition)
  const { edition, others, measures } = seen
  const { slug } = asked.var.alliance
  const at = { keeps: officeFor(asked.var.visitor, null) !== null, desk: `/${slug}/indsatsarbejde` }
  return showPage(
    asked,
    {
      title: `Indsatser i ${edition.title}`,
      here: `/${slug}/maal`,
      trail: [{ text: 'Mål', href: `/${slug}/maal?udgave=${edition.year}` }],
    },
    <>
      <Told asked={asked} seen={seen} />
      <Lead>
        Det, kommunerne gør for at nå målene. {measureObligationWords.must.word}: {measureObligationWords.must.meaning}{' '}
        {measureObligationWords.may.word}: {measureObligationWords.may.meaning}
      </Lead>
      <Facts facts={countsOf(measures)} />
      <LinkList
        links={[
          { text: 'Tidsplan', href: `/${slug}/tidsplan?udgave=${edition.year}`, note: 'indsatserne tegnet over tid' },
          { text: 'Finansiering', href: `/${slug}/finansiering` },
          ...others.map(({ title, year }) => ({ text: `Indsatser i ${title}`, href: measuresPath(asked, year) })),
          ...(at.keeps ? [{ text: 'Registrér en indsats', href: `${at.desk}/ny?udgave=${edition.year}` }] : []),
        ]}
      />
      {goalsOf(edition, measures).map((goal) => (
        <OfGoal goal={goal} measures={measures} slug={slug} year={edition.year} {...at} />
      ))}
      <Gone {...seen} />
    </>,
  )
}
