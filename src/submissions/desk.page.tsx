import { approvesForDispatch } from '#editions'
import { type Asked, type Route, showPage, todayFor } from '#identity'
import { capital, counted, danishDay, danishNumber } from '#kernel'
import { outcomePhrase } from '#meetings'
import { ActLink, Alert, DataTable, Lead, LinkList, Section } from '#ui'
import { bodyName, desk, readDesk, type Seen, versionName } from './form-parts.tsx'
import { type Standing, standings } from './standing.ts'
import { submissionStateWords } from './words-da.ts'

/** Tells what was just recorded; only what is there, so that an address cannot make it say anything. */
function Done({ asked, seen }: { asked: Asked; seen: Seen }) {
  const told = asked.req.query('registreret')
  const all = [...seen.submissions, ...seen.addressees, ...seen.statements]
  if (!all.some(({ sequence }) => String(sequence) === told)) return null
  return (
    <Alert kind="success" title="Det er registreret">
      <p>Det har nummer {danishNumber(Number(told))} i journalen, og alle kan se det nu.</p>
    </Alert>
  )
}

/** What there is to do with a submission, as far as it has come. */
function Acts({ asked, standing: { submission, state } }: { asked: Asked; standing: Standing }) {
  const of = `${versionName(submission.version)}`
  const treat = `/${asked.var.alliance.slug}/behandlinger/ny?sag=${submission.version}`
  const open = state === 'waiting' || state === 'late' || state === 'off'
  return (
    <>
      {state === 'late' || state === 'waiting' ? <ActLink href={treat} text="Registrér behandlingen" of={of} /> : null}
      {open ? <ActLink href={`${desk(asked)}/${submission.id}/tilbagetagelse`} text="Tag af mødet" of={of} /> : null}
    </>
  )
}

const missedText = ({ missed }: Standing) =>
  missed.length ? ` Efter fristen: ${missed.map(({ what, on }) => `${what} (${danishDay(on)})`).join(', ')}.` : ''
const stateText = (standing: Standing) => {
  const said = standing.treatments.flatMap(({ outcomes }) => outcomes.map(outcomePhrase))
  return `${capital(said.length ? said.join('; ') : submissionStateWords[standing.state])}.${missedText(standing)}`
}

const Submissions = ({ asked, seen }: { asked: Asked; seen: Seen }) => (
  <DataTable
    id="forelaeggelser-tabel"
    caption="Alle forelæggelser"
    captionHidden
    stacked
    emptyText="Ingen version er forelagt."
    columns={[
      { key: 'version', header: 'Version' },
      { key: 'body', header: 'Organ' },
      { key: 'on', header: 'Møde' },
      { key: 'state', header: 'Stand' },
      { key: 'act', header: 'Gør' },
    ]}
    rows={standings(seen.submissions, seen, todayFor(asked))
      .toReversed()
      .map((standing) => ({
        version: capital(versionName(standing.submission.version)),
        body: bodyName(seen, standing.submission.body),
        on: danishDay(standing.on),
        state: stateText(standing),
        act: <Acts asked={asked} standing={standing} />,
      }))}
  />
)

/** The versions that a body has approved for dispatch, and whom they are for. */
const Approved = ({ asked, seen }: { asked: Asked; seen: Seen }) => {
  const approved = seen.versions.filter(({ id }) => seen.treatments.some((one) => one.matter === id && approvesForDispatch(one)))
  const told = (version: string) => {
    const to = seen.addressees.find((one) => one.version === version)
    if (!to) return 'Ingen er nævnt endnu.'
    const others = to.partners.map((id) => bodyName(seen, id)).join(', ')
    return `${counted(to.councils.length, 'kommunalbestyrelse', 'kommunalbestyrelser')}${others && `; til orientering: ${others}`}`
  }
  return (
    <DataTable
      id="modtagere-tabel"
      caption="Godkendte versioner og deres modtagere"
      captionHidden
      stacked
      emptyText="Ingen version er godkendt til udsendelse."
      columns={[
        { key: 'version', header: 'Version' },
        { key: 'to', header: 'Modtagere' },
        { key: 'act', header: 'Gør' },
      ]}
      rows={approved.toReversed().map(({ id }) => ({
        version: capital(versionName(id)),
        to: told(id),
        act: <ActLink href={`${desk(asked)}/modtagere/${id}`} text="Nævn modtagere" of={versionName(id)} />,
      }))}
    />
  )
}

const Statements = ({ asked, seen }: { asked: Asked; seen: Seen }) => (
  <DataTable
    id="udtalelser-tabel"
    caption="Alle udtalelser"
    captionHidden
    stacked
    emptyText="Der er ingen udtalelser."
    columns={[
      { key: 'title', header: 'Udtalelse' },
      { key: 'by', header: 'Af' },
      { key: 'act', header: 'Gør' },
    ]}
    rows={seen.statements.map(({ id, title, name, office, edition, withdrawn }) => ({
      title: `${title} (${edition})`,
      by: `${name}, ${office}${withdrawn === null ? '' : '. Trukket tilbage.'}`,
      act:
        withdrawn === null ? (
          <>
            <ActLink href={`${desk(asked)}/udtalelser/${id}`} text="Ret" of={title} />
            <ActLink href={`${desk(asked)}/udtalelser/${id}/tilbagetraekning`} text="Træk tilbage" of={title} />
          </>
        ) : null,
    }))}
  />
)

/** Where the secretariat lays versions before bodies, names whom an approved one is for, and publishes statements. */
export const showDesk: Route['answer'] = async (asked) => {
  const seen = await readDesk(asked)
  const to = (path: string, text: string) => ({ text, href: `${desk(asked)}/${path}` })
  return showPage(
    asked,
    { title: 'Forelæggelser og udtalelser', trail: [], hidden: true },
    <>
      <Done asked={asked} seen={seen} />
      <Lead>
        Her lægger sekretariatet versioner på organernes møder, nævner modtagerne af den version, der er godkendt, og offentliggør
        udtalelser.
      </Lead>
      <Section title="Forelæggelser" id="forelaeggelser">
        <Submissions asked={asked} seen={seen} />
        <LinkList links={[to('ny', 'Forelæg en version')]} />
      </Section>
      <Section title="Godkendt til udsendelse" id="modtagere">
        <Approved asked={asked} seen={seen} />
      </Section>
      <Section title="Udtalelser" id="udtalelser">
        <Statements asked={asked} seen={seen} />
        <LinkList links={[to('udtalelser/ny', 'Offentliggør en udtalelse')]} />
      </Section>
    </>,
  )
}
