import type { ReadDb } from '#db'
import { type Asked, look, type Route, showError, showPage, todayFor } from '#identity'
import { accept, counted, type Result } from '#kernel'
import { readMaking, readYearNamed } from '#making'
import { queried, type Turned } from '#public-site'
import { DataTable, Facts, Lead, LinkList, Section } from '#ui'
import { type Column, columnsOf } from './columns.ts'
import { type Involvement, involvementOf, type Line } from './involvement.ts'
import { involvementCsv } from './involvement-csv.ts'
import { notRecorded, shortWords } from './wording.ts'

async function see(read: ReadDb, asked: Asked): Promise<Result<Involvement, Turned>> {
  const text = queried(asked, 'udgave')
  if (!text.ok) return text
  const found = await readYearNamed(read, text.value)
  if (!found.ok) return found
  return accept(involvementOf(await readMaking(read, found.value.year, todayFor(asked))))
}

/** Who was involved at which step, municipality by municipality. */
export const involvement: Route['answer'] = async (asked) => {
  const seen = await look(asked, (read) => see(read, asked))
  if (!seen.ok) return showError(asked, seen.refusal.status, seen.refusal.detail)
  const { slug } = asked.var.alliance
  const { year } = seen.value.making
  const trail = [
    { text: 'Forløb', href: `/${slug}/forloeb` },
    { text: `Papirets vej ${year}`, href: `/${slug}/traad?udgave=${year}` },
  ]
  return showPage(
    asked,
    { title: `Hvem var inddraget ${year}`, here: `/${slug}/forloeb`, trail },
    <Whole involvement={seen.value} slug={slug} />,
  )
}

/** The same as a file. */
export const involvementFile: Route['answer'] = async (asked) => {
  const seen = await look(asked, (read) => see(read, asked))
  if (!seen.ok) return showError(asked, seen.refusal.status, seen.refusal.detail)
  const name = `inddragelse-${asked.var.alliance.slug}-${seen.value.making.year}.csv`
  asked.header('content-type', 'text/csv; charset=utf-8')
  asked.header('content-disposition', `attachment; filename="${name}"`)
  return asked.body(involvementCsv(seen.value))
}

function Whole({ involvement, slug }: { involvement: Involvement; slug: string }) {
  const { making, lines } = involvement
  const { year, edition } = making
  return (
    <>
      <Lead>
        Her står for hver kommune, hvilke skridt på vejen til {edition ? edition.title : `papiret fra ${year}`} den var med i.
        Tomme steder er der ikke: det, ingen har registreret, står som {notRecorded}.
      </Lead>
      <LinkList
        links={[
          { text: 'Hent som regneark (CSV)', href: `/${slug}/traad/inddragelse.csv?udgave=${year}` },
          { text: 'Hele papirets vej', href: `/${slug}/traad?udgave=${year}` },
        ]}
      />
      <Section title="Samlet" id="samlet">
        <Facts facts={totals(involvement)} />
      </Section>
      <Section title="Kommune for kommune" id="kommuner" intro={shortWords}>
        <Lines columns={columnsOf(involvement)} lines={lines} slug={slug} />
      </Section>
    </>
  )
}

const tookPart = ({ political, administrative }: Line['meetings'][number]) => (political ?? 0) + (administrative ?? 0) > 0

/** How many municipalities took part in each step, of how many; nothing is counted where nothing is recorded. */
function totals({ making, meetings, votes, lines }: Involvement) {
  const of = (count: number, whole: number) => `${count} af ${counted(whole, 'kommune', 'kommuner')}`
  const rounds = making.rounds.map(({ title, asked, answers, answersKnown }) => ({
    label: title,
    value: answersKnown
      ? `${of(answers.length, asked.length)} svarede`
      : `${counted(asked.length, 'kommune', 'kommuner')} blev spurgt`,
    note: answersKnown ? undefined : 'Hvem der svarede, er ikke registreret.',
  }))
  const met = meetings.map(({ title }, at) => {
    const own = lines.flatMap((line) => line.meetings[at] ?? [])
    const known = own.some(({ political, administrative }) => political !== null || administrative !== null)
    const invited = own.filter((one) => one.invited).length
    return { label: title, value: known ? `${of(own.filter(tookPart).length, invited)} deltog` : notRecorded }
  })
  const voted = votes.map(({ title, electorate }, at) => ({
    label: `Prioritering: ${title}`,
    value: `${of(lines.filter((line) => line.votes[at]?.voted === 'counted').length, electorate.length)} stemte`,
  }))
  const said = lines.filter(({ comments, proposals }) => comments + proposals > 0).length
  const remarks = {
    label: 'Bemærkninger til udkast',
    value: making.remarks.length ? counted(said, 'kommune', 'kommuner') : notRecorded,
  }
  return [...rounds, ...met, ...voted, remarks]
}

const Lines = ({ columns, lines, slug }: { columns: readonly Column[]; lines: readonly Line[]; slug: string }) => (
  <DataTable
    id="inddragelse"
    caption="Hver kommunes vej gennem arbejdet"
    captionHidden
    stacked
    columns={[{ key: 'name', header: 'Kommune' }, ...columns.map(({ key, header }) => ({ key, header }))]}
    rows={lines.map((line) => ({
      name: (
        <a id={`kommune-${line.code}`} href={`/${slug}/kommuner/${line.code}`}>
          {line.name}
        </a>
      ),
      ...Object.fromEntries(columns.map(({ key, cell }) => [key, cell(line)])),
    }))}
  />
)
