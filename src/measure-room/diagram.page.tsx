import { raw } from 'hono/html'
import { type Diagram, diagramOf } from '#diagram'
import { look, type Route, showError, showPage } from '#identity'
import { Alert, DataTable, Lead, LinkList, Section } from '#ui'
import { measuresPath, noEdition, seeMeasures } from './asked-edition.ts'

const noMeasures = 'Indsatser: ikke registreret. Derfor er der ingen tidsplan at tegne.'

const Listed = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li>{line}</li>
    ))}
  </ul>
)

/** The drawing is hidden on a narrow screen: there the table says the same. */
const Drawn = ({ diagram, slug, year }: { diagram: Diagram; slug: string; year: number }) => (
  <>
    {diagram.outside.length ? (
      <Alert kind="warning" title="Trin uden for udgavens periode">
        <Listed lines={diagram.outside} />
      </Alert>
    ) : null}
    <div class="time-diagram">{raw(diagram.svg)}</div>
    {diagram.undated.length ? (
      <Section title="Trin uden dato" id="uden-dato">
        <Listed lines={diagram.undated} />
      </Section>
    ) : null}
    <Section title="Tidsplanen som tabel" id="tabel">
      <DataTable
        id="tidsplan"
        caption={diagram.title}
        captionHidden
        stacked
        columns={diagram.columns.map((header, at) => ({ key: String(at), header }))}
        rows={diagram.rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [String(at), cell])))}
      />
    </Section>
    <LinkList links={[{ text: 'Tidsplanen som billede (SVG)', href: `/${slug}/tidsplan.svg?udgave=${year}` }]} />
  </>
)

/** The time diagram of an edition's measures (S72, S73). */
export const showDiagram: Route['answer'] = async (asked) => {
  const seen = await look(asked, (read) => seeMeasures(read, asked))
  if (!seen) return showError(asked, 404, noEdition)
  const { edition, others, measures } = seen
  const { slug } = asked.var.alliance
  const diagram = diagramOf(edition, measures)
  return showPage(
    asked,
    {
      title: `Tidsplan for ${edition.title}`,
      here: `/${slug}/maal`,
      trail: [
        { text: 'Mål', href: `/${slug}/maal?udgave=${edition.year}` },
        { text: 'Indsatser', href: measuresPath(asked, edition.year) },
      ],
    },
    <>
      <Lead>{diagram ? diagram.description : noMeasures}</Lead>
      {diagram ? <Drawn diagram={diagram} slug={slug} year={edition.year} /> : null}
      {others.length ? (
        <LinkList
          links={others.map(({ title, year }) => ({ text: `Tidsplan for ${title}`, href: `/${slug}/tidsplan?udgave=${year}` }))}
        />
      ) : null}
    </>,
  )
}

export const showPicture: Route['answer'] = async (asked) => {
  const seen = await look(asked, (read) => seeMeasures(read, asked))
  const diagram = seen && diagramOf(seen.edition, seen.measures)
  if (!diagram) return showError(asked, 404, seen ? noMeasures : noEdition)
  asked.header('content-type', 'image/svg+xml; charset=utf-8')
  return asked.body(diagram.svg)
}
