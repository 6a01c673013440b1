import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { CaseBlock, CaseItem } from '#cases'
import type { HeadingLevel } from '#ui'
import { outlineOf, Text, type TextNode } from '#wording'
import { basisOf, linesOf, markedName, noticesOf, saidOf } from './sayings.ts'
import type { AnyCase } from './words.ts'
import { words } from './words-da.ts'

type Drawn = Exclude<CaseBlock, { readonly text: string }>

/** A file stands alone: its look is in it, and nothing else is asked for. */
const style = `body{font:1rem/1.5 "IBM Plex Sans",Calibri,Arial,sans-serif;color:#1a1a1a;max-width:46rem;margin:2rem auto;padding:0 1rem;overflow-wrap:break-word}
h1,h2,h3,h4,h5,h6{color:#12304f;line-height:1.25}table{border-collapse:collapse;width:100%;margin:1rem 0}caption{text-align:left;font-weight:bold;padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.3rem .5rem .3rem 0;border-bottom:1px solid #a0a8b0;font-weight:normal}thead th{font-weight:bold}
img{max-width:100%;height:auto}.note{border-left:3px solid #12304f;padding:.25rem .75rem;background:#e6eff8}@media print{section{break-before:page}}`

const asImage = (svg: string) => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`

const Table = ({ caption, columns, rows }: Extract<Drawn, { kind: 'table' }>) => (
  <table>
    <caption>{caption}</caption>
    <thead>
      <tr>
        {columns.map((column) => (
          <th scope="col">{column}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(([first, ...cells]) => (
        <tr>
          <th scope="row">{first}</th>
          {cells.map((cell) => (
            <td>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

const Node = ({ node, under }: { node: TextNode | Drawn; under: 1 | HeadingLevel }) => {
  if (node.kind === 'table') return <Table {...node} />
  return node.kind === 'picture' ? <img src={asImage(node.svg)} alt={node.alt} /> : <Text nodes={[node]} under={under} />
}

const Content = ({ item, under }: { item: CaseItem; under: 1 | HeadingLevel }): Child => (
  <>
    {saidOf(item).map((text) => (
      <p>
        <strong>{text}</strong>
      </p>
    ))}
    {outlineOf<Drawn>(item.content).map((node) => (
      <Node node={node} under={under} />
    ))}
  </>
)

/** A case as one HTML file that stands alone: no script, and nothing from elsewhere. */
export function pageCase(of: AnyCase): Uint8Array {
  const page = (
    <html lang="da">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${of.title} - ${of.municipality}`}</title>
        <style>{raw(style)}</style>
      </head>
      <body>
        <main>
          <h1>{of.title}</h1>
          <div class="note">
            {noticesOf(of).map((notice) => (
              <p>{notice}</p>
            ))}
          </div>
          <Table
            kind="table"
            caption={words.what}
            columns={[words.what, words.recorded]}
            rows={linesOf(of).map(({ label, text }) => [label, text])}
          />
          {of.items.map((item: CaseItem) =>
            item.kind === 'case' ? (
              <Content item={item} under={1} />
            ) : (
              <section>
                <h2>{markedName(item)}</h2>
                <Content item={item} under={2} />
              </section>
            ),
          )}
        </main>
        <footer>
          <p>{basisOf(of)}.</p>
        </footer>
      </body>
    </html>
  )
  return new TextEncoder().encode(`<!DOCTYPE html>\n${page}\n`)
}
