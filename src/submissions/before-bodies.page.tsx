/** The way of an edition's versions before the joint bodies, for everyone: laid before, treated, for whom, and what was said of it. */
import type { ReadDb } from '#db'
import { look, type Route, showError, showPage, todayFor } from '#identity'
import {
  type CalendarDay,
  capital,
  counted,
  danishDay,
  danishList,
  danishOrder,
  type MunicipalityCode,
  onDanishDay,
} from '#kernel'
import { outcomePhrase, type RecordedTreatment } from '#meetings'
import { readBodies, readKnownMunicipalities } from '#members'
import { Facts, Lead, Quote, Section, Source } from '#ui'
import { readDeskOf } from './acts.ts'
import { signedBy } from './sentences.ts'
import { type Standing, standings } from './standing.ts'
import type { Addressees, RecordedStatement } from './words.ts'
import { purposeWords, submissionStateWords } from './words-da.ts'

const notRecorded = 'ikke registreret'
type Named = { readonly body: (id: string) => string; readonly municipality: (code: MunicipalityCode) => string }
type Seen = Named & {
  readonly versions: readonly { readonly id: string; readonly number: number }[]
  readonly standings: readonly Standing[]
  /** What bodies did with the versions without a submission being recorded. */
  readonly other: readonly RecordedTreatment[]
  readonly addressees: readonly Addressees[]
  readonly statements: readonly RecordedStatement[]
}

async function see(read: ReadDb, year: number, today: CalendarDay): Promise<Seen | null> {
  const desk = await readDeskOf(read, today)
  if (!desk.editions.includes(year)) return null
  const versions = desk.versions.filter(({ edition }) => edition === year)
  const own = (id: string) => versions.some((version) => version.id === id)
  const told = standings(
    desk.submissions.filter(({ version }) => own(version)),
    desk,
    today,
  )
  const shown = new Set(told.flatMap(({ treatments }) => treatments.map(({ id }) => id)))
  const bodies = new Map((await readBodies(read)).map(({ id, name }) => [id, name]))
  const names = new Map((await readKnownMunicipalities(read)).map(({ code, name }) => [code, name]))
  return {
    versions,
    standings: told,
    other: desk.treatments.filter((one) => own(one.matter) && !shown.has(one.id) && !one.supersededBy && !one.withdrawn),
    addressees: desk.addressees.filter(({ version }) => own(version)),
    statements: desk.statements.filter(({ edition, withdrawn }) => edition === year && withdrawn === null),
    body: (id) => bodies.get(id) ?? id,
    municipality: (code) => names.get(code) ?? code,
  }
}

export const showBeforeBodies: Route['answer'] = async (asked) => {
  const text = asked.req.param('year') ?? ''
  const seen = /^\d{4}$/.test(text) ? await look(asked, (read) => see(read, Number(text), todayFor(asked))) : null
  if (!seen) return showError(asked, 404, `Der er ingen udgave ${/^\d{4}$/.test(text) ? text : 'med det årstal'} af papiret.`)
  const here = `/${asked.var.alliance.slug}/papirer`
  const trail = [
    { text: 'Papiret', href: here },
    { text: `Udgave ${text}`, href: `${here}/${text}` },
  ]
  return showPage(asked, { title: `Behandlingen af papiret ${text}`, here, trail }, <Whole seen={seen} />)
}

const Whole = ({ seen }: { seen: Seen }) => (
  <>
    <Lead>
      De fælles organer drøfter papiret, sender det tilbage eller godkender det til udsendelse. Vedtage det kan kun hver
      kommunalbestyrelse for sig.
    </Lead>
    {seen.versions.map(({ id, number }) => (
      <Section title={`Version ${number}`} id={`version-${number}`}>
        {seen.standings.filter(({ submission }) => submission.version === id).map((one) => Submitted(one, seen))}
        {seen.other.filter(({ matter }) => matter === id).map(Treated)}
        {[...seen.standings.map(({ submission }) => submission.version), ...seen.other.map(({ matter }) => matter)].includes(
          id,
        ) ? null : (
          <p>Det er ikke registreret, at versionen har været forelagt et fælles organ.</p>
        )}
        {seen.addressees.filter(({ version }) => version === id).map((one) => For(one, seen))}
      </Section>
    ))}
    <Section title="Udtalelser" id="udtalelser">
      {seen.statements.map((one) => Said(one, seen))}
      {seen.statements.length === 0 ? <p>Der er ingen udtalelser om papiret.</p> : null}
    </Section>
  </>
)

const Submitted = (standing: Standing, { body }: Named) => {
  const { submission, on, state, treatments } = standing
  return (
    <>
      <h3>
        {capital(body(submission.body))}, {on ? danishDay(on) : `dato ${notRecorded}`}
      </h3>
      <Facts
        facts={[
          { label: 'Forelagt', value: capital(purposeWords[submission.purpose]) },
          { label: 'Sendt ind', value: danishDay(submission.submittedOn) },
          { label: 'Indstilling', value: submission.recommendation || notRecorded },
          { label: 'Stand', value: capital(submissionStateWords[state]), note: submission.withdrawn ?? undefined },
          { label: 'Kilde', value: submission.source || notRecorded },
        ]}
      />
      {treatments.map(Treated)}
    </>
  )
}

/** What a body did; where it sent the version back its words are the request. */
const Treated = ({ bodyName, metOn, outcomes, words, source, evidence }: RecordedTreatment) => {
  const returned = outcomes.some(({ kind }) => kind === 'returned')
  const said = returned ? 'Anmodningens ordlyd' : 'Referatets ordlyd'
  return (
    <>
      <p>
        <strong>
          {capital(bodyName)} {onDanishDay(metOn)}: {danishList(outcomes.map(outcomePhrase))}.
        </strong>
      </p>
      {words ? <Quote>{words}</Quote> : <p>{said} er ikke registreret.</p>}
      <p class="timeline-source">
        Kilde: <Source source={source} address={evidence?.address ?? ''} />
      </p>
    </>
  )
}

const For = ({ councils, partners, source }: Addressees, { body, municipality }: Named) => (
  <Facts
    facts={[
      {
        label: 'Sendes til',
        value: counted(councils.length, 'kommunalbestyrelse', 'kommunalbestyrelser'),
        note: danishList(councils.map(municipality).sort(danishOrder)),
      },
      ...(partners.length ? [{ label: 'Til orientering', value: danishList(partners.map(body)) }] : []),
      { label: 'Kilde', value: source || notRecorded },
    ]}
  />
)

const Said = (one: RecordedStatement, { municipality }: Named) => (
  <>
    <h3 id={one.id}>{one.title}</h3>
    {one.text ? (
      <Quote>
        {one.text.split(/\n{2,}/).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </Quote>
    ) : (
      <p>Udtalelsens tekst er ikke registreret.</p>
    )}
    <p>
      {signedBy(one, municipality)}, {one.signedOn ? danishDay(one.signedOn) : `dato ${notRecorded}`}
      {one.version === null ? '' : `, om version ${one.version}`}
    </p>
    <p class="timeline-source">
      Kilde: <Source source={one.source} address={one.address} />
    </p>
  </>
)
