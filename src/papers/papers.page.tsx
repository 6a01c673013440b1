import type { ReadDb } from '#db'
import { readEditions } from '#editions'
import { look, type Route, showPage, todayFor } from '#identity'
import { type CalendarDay, danishPeriod } from '#kernel'
import { readTreatments } from '#meetings'
import { Badge, Cards, DataTable, Lead, Section } from '#ui'
import { type Paper, paperOf, surelyThere } from './paper.ts'
import { onDay } from './paper-asked.ts'
import { words } from './words-da.ts'

type Listed = { readonly paper: Paper; readonly period: string }

async function see(read: ReadDb, today: CalendarDay): Promise<Listed[]> {
  const editions = await readEditions(read)
  const versions = editions.flatMap((edition) => edition.versions.map(({ id }) => id))
  const treatments = versions.length ? await readTreatments(read, versions) : []
  return editions.map((edition) => ({
    paper: paperOf(edition, treatments, today, today),
    period: danishPeriod(edition.periodFrom, edition.periodTo),
  }))
}

/** Every edition of the paper, newest first, with its versions. */
export const papers: Route['answer'] = async (asked) => {
  const today = todayFor(asked)
  const listed = await look(asked, (read) => see(read, today))
  const path = `/${asked.var.alliance.slug}/papirer`
  return showPage(asked, { title: 'Papiret', here: path }, <Whole listed={listed} path={path} today={today} />)
}

const Whole = ({ listed, path, today }: { listed: readonly Listed[]; path: string; today: CalendarDay }) => (
  <>
    <Lead>
      Alliancens fælles papir udkommer i udgaver. En udgave kan have flere versioner: udkast på vejen, og til sidst den version,
      der sendes til kommunalbestyrelserne.
    </Lead>
    {listed.length === 0 ? <p>Der er endnu ikke registreret en udgave af papiret.</p> : null}
    <Cards
      level={2}
      cards={listed.map(({ paper, period }) => ({
        title: paper.title,
        href: `${path}/${paper.year}`,
        over: `Udgave ${paper.year}, periode ${period}`,
        body: <p>{paper.standing}</p>,
      }))}
    />
    {listed.map(({ paper }) => (
      <Section title={`Versioner af ${paper.title}`} id={`versioner-${paper.year}`}>
        <Versions paper={paper} path={path} today={today} />
      </Section>
    ))}
  </>
)

const Versions = ({ paper, path, today }: { paper: Paper; path: string; today: CalendarDay }) => (
  <DataTable
    id={`versionstabel-${paper.year}`}
    caption={`Tabel over versioner af ${paper.title}`}
    captionHidden
    stacked
    columns={[
      { key: 'version', header: 'Version' },
      { key: 'kind', header: 'Slags' },
      { key: 'contents', header: 'Indhold' },
      { key: 'treated', header: 'Behandling' },
    ]}
    rows={paper.versions.map((version) => ({
      version: <a href={`${path}/${paper.year}${onDay(surelyThere(version.dated, today), today)}`}>{version.heading}</a>,
      kind: version.final ? <Badge kind="success">papiret</Badge> : <Badge>{words.draft}</Badge>,
      contents: version.contents,
      treated: version.treated.map(({ sentence }) => sentence).join(' ') || words.notRecorded,
    }))}
  />
)
