import type { ReadDb } from '#db'
import { readEditions } from '#editions'
import { look, type Route, showPage, todayFor } from '#identity'
import { type CalendarDay, danishDay, danishPeriod } from '#kernel'
import { measureCounts, readMeasures } from '#measures'
import { Badge, Cards, DataTable, Lead, Section } from '#ui'
import { paperOf } from './paper.ts'
import { readAround } from './paper-asked.ts'
import type { Paper } from './paper-words.ts'
import { standingWords, words } from './words-da.ts'

type Listed = { readonly paper: Paper; readonly period: string; readonly measures: string }

async function see(read: ReadDb, today: CalendarDay): Promise<Listed[]> {
  const editions = await readEditions(read)
  const around = await readAround(read, editions)
  const measures = await readMeasures(read)
  return editions.map((edition) => ({
    paper: paperOf(edition, around, { on: today, today }),
    period: danishPeriod(edition.periodFrom, edition.periodTo),
    measures: measureCounts(measures.filter((one) => one.edition === edition.year)),
  }))
}

/** Every edition of the paper, newest first, with its versions. */
export const papers: Route['answer'] = async (asked) => {
  const today = todayFor(asked)
  const listed = await look(asked, (read) => see(read, today))
  const path = `/${asked.var.alliance.slug}/papirer`
  return showPage(asked, { title: 'Papiret', here: path }, <Whole listed={listed} path={path} />)
}

const Whole = ({ listed, path }: { listed: readonly Listed[]; path: string }) => (
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
    {listed.map(({ paper, measures }) => (
      <Section title={`Versioner af ${paper.title}`} id={`versioner-${paper.year}`} intro={measures}>
        <Versions paper={paper} path={path} />
      </Section>
    ))}
  </>
)

const Versions = ({ paper, path }: { paper: Paper; path: string }) => (
  <DataTable
    id={`versionstabel-${paper.year}`}
    caption={`Tabel over versioner af ${paper.title}`}
    captionHidden
    stacked
    columns={[
      { key: 'version', header: 'Version' },
      { key: 'dated', header: 'Dato' },
      { key: 'standing', header: 'Hvor langt den kom' },
      { key: 'contents', header: 'Indhold' },
      { key: 'treated', header: 'Behandling' },
    ]}
    rows={paper.versions.map((version) => ({
      version: (
        <a href={`${path}/${paper.year}${version.final ? '' : `/versioner/${version.number}`}`}>
          Version {version.number}
          {version.final ? ', papiret' : ''}
        </a>
      ),
      dated: danishDay(version.dated),
      standing: <Badge kind={version.final ? 'success' : undefined}>{standingWords[version.standing]}</Badge>,
      contents: version.contents,
      treated: version.treated.map(({ sentence }) => sentence).join(' ') || words.notRecorded,
    }))}
  />
)
