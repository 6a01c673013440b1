import { readEditions, readGoalsLeftOut, readLineage, type Version, versionsInOrder } from '#editions'
import { type Asked, look, officeFor, type Route, showError, showPage } from '#identity'
import { capital, danishList } from '#kernel'
import { editionNamed, queried } from '#public-site'
import { Alert, AskForm, Lead, Quote, Redline, Section, SelectField, SubmitButton } from '#ui'
import { readWordings } from '#wording'
import { type Compared, compared, comparisonSentence, datedLabel, summaryOf, unrecorded, versionLabel } from './compare.ts'
import { Came, Went } from './compare-goals.tsx'
import { Arguments, Texts } from './compare-texts.tsx'
import { paperPath } from './paper-asked.ts'
import { Wording } from './wording.tsx'

/** Two versions of the paper beside each other: what became of each goal, and its wording then and now. */
export const comparison: Route['answer'] = async (asked) => {
  const [from, to] = [queried(asked, 'fra'), queried(asked, 'til')]
  if (!from.ok) return showError(asked, from.refusal.status, from.refusal.detail)
  if (!to.ok) return showError(asked, to.refusal.status, to.refusal.detail)
  const seen = await look(asked, async (read) => {
    const editions = await readEditions(read)
    const edition = editionNamed(asked.req.param('year') ?? '', editions)
    if (!edition.ok) return edition
    const around = { lineage: await readLineage(read), leftOut: await readGoalsLeftOut(read), wordings: await readWordings(read) }
    const found = compared(edition.value, editions, around, { from: from.value, to: to.value })
    return found.ok ? { ...found, value: { found: found.value, editions } } : found
  })
  if (!seen.ok) return showError(asked, seen.refusal.status, seen.refusal.detail)
  const { found, editions } = seen.value
  const papers = `/${asked.var.alliance.slug}/papirer`
  const path = paperPath(asked, found.edition.year)
  const trail = [
    { text: 'Papiret', href: papers },
    { text: found.edition.title, href: path },
  ]
  const title = `Hvad blev ændret fra ${versionLabel(found.from, found.to)} til ${versionLabel(found.to, found.from)}?`
  return showPage(
    asked,
    { title, here: papers, trail, description: summaryOf(found) },
    <>
      <Lead>{summaryOf(found)}</Lead>
      <p>{comparisonSentence(found)}</p>
      <Unrecorded found={found} />
      <p>
        {capital(datedLabel(found.from, found.to))} sammenlignes med {datedLabel(found.to, found.from)}. I teksterne er det, der
        er <Redline stretches={[{ kind: 'gone', text: 'slettet' }]} />, streget over, og det, der er{' '}
        <Redline stretches={[{ kind: 'new', text: 'tilføjet' }]} />, understreget.
      </p>
      <Choose asked={asked} found={found} versions={versionsInOrder(editions)} />
      <Stayed found={found} />
      <Came found={found} />
      <Went found={found} path={path} />
      <Arguments found={found} />
      <Texts found={found} />
      <Areas found={found} path={path} />
      <Keeping asked={asked} />
    </>,
  )
}

/** The way to record what is missing, for whoever may. */
const Keeping = ({ asked }: { asked: Asked }) =>
  officeFor(asked.var.visitor, null) === null ? null : (
    <p class="form-actions">
      <a href={`/${asked.var.alliance.slug}/maalenes-vej`}>Registrér, hvad der blev af målene</a>
    </p>
  )

const Unrecorded = ({ found }: { found: Compared }) => {
  const said = unrecorded(found)
  return said.length === 0 ? null : (
    <Alert kind="info" title="Ikke alt er registreret">
      {said.map((sentence) => (
        <p>{sentence}</p>
      ))}
    </Alert>
  )
}

/** A version as the address names it: by its number in the edition's own, with its year in another's. */
const addressOf = ({ edition: year, number }: Version, own: number) => (year === own ? String(number) : `${year}-${number}`)

/** Other versions to compare: every one of every edition, oldest first. */
function Choose({
  asked,
  found: { edition, from, to },
  versions,
}: {
  asked: Asked
  found: Compared
  versions: readonly Version[]
}) {
  const options = versions.map((version) => ({
    value: addressOf(version, edition.year),
    text: capital(`${version.edition === edition.year ? '' : `udgaven ${version.edition}, `}${datedLabel(version, version)}`),
  }))
  return (
    <AskForm action={`${paperPath(asked, edition.year)}/sammenlign`} label="Vælg to versioner">
      <SelectField name="fra" label="Fra" empty={null} options={options} value={addressOf(from, edition.year)} />
      <SelectField name="til" label="Til" empty={null} options={options} value={addressOf(to, edition.year)} />
      <SubmitButton>Sammenlign</SubmitButton>
    </AskForm>
  )
}

const Stayed = ({ found: { stayed, from, termsOf } }: { found: Compared }) =>
  stayed.length === 0 ? null : (
    <Section title="Mål, der blev stående" id="stod">
      {stayed.map(({ before, after, reworded }) => (
        <>
          <h3>
            Mål {after.number}: {after.shortTitle}
            {before.number === after.number ? '' : ` (mål ${before.number} i version ${from.number})`}
          </h3>
          {reworded.some(({ part }) => part === 'title') ? null : <Quote>{after.title}</Quote>}
          <Wording reworded={reworded} terms={termsOf(before, after)} />
        </>
      ))}
    </Section>
  )

const Areas = ({ found: { areas, to, from }, path }: { found: Compared; path: string }) =>
  areas.length === 0 ? null : (
    <Section title={`Udviklingsområder i ${versionLabel(to, from)}`} id="omraader">
      <ul>
        {areas.map(({ area: { place, title }, was, same }) => (
          <li>
            <a href={`${path.replace(/\d{4}$/, String(to.edition))}/udviklingsomraader/${place}?version=${to.number}`}>
              Udviklingsområde {place}
            </a>
            : {title || 'navnet er ikke registreret'}.{' '}
            {was.length > 0
              ? `Var ${danishList(was.map(({ number, shortTitle }) => `mål ${number} (${shortTitle})`))}.`
              : same
                ? 'Stod der også før.'
                : 'Om det før var et mål, er ikke registreret.'}
          </li>
        ))}
      </ul>
    </Section>
  )
