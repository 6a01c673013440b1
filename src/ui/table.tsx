import type { Child } from 'hono/jsx'
import { words } from './words.ts'

export type Column<Key extends string> = {
  key: Key
  header: string
  /** Right-aligned, tabular figures. */
  numeric?: boolean | undefined
}
export type Row<Key extends string> = { readonly [K in Key]?: Child }
type TableProps<Key extends string> = {
  /** Unique on the page. */
  id: string
  caption: string
  columns: readonly Column<Key>[]
  rows: readonly Row<Key>[]
  foot?: readonly Row<Key>[] | undefined
  emptyText?: string | undefined
  /** On a narrow screen every row becomes a block of labelled lines instead of scrolling sideways. */
  stacked?: boolean | undefined
  /** Keep the caption for screen readers only, when a heading just above says the same. */
  captionHidden?: boolean | undefined
}

/** A table in a region of its own that scrolls, so that the page never does. The first cell of a row names it. */
export function DataTable<Key extends string>(props: TableProps<Key>) {
  const { id, caption, columns, rows, foot } = props
  const cells = (row: Row<Key>) =>
    columns.map((column, place) => (
      <Cell column={column} naming={place === 0} content={row[column.key]} stacked={props.stacked} />
    ))
  return (
    <section
      class={props.stacked ? 'table-region table-region--stacked' : 'table-region'}
      aria-labelledby={`${id}-caption`}
      tabindex={0}
    >
      <table class="data-table" id={id}>
        <caption id={`${id}-caption`} class={props.captionHidden ? 'sr-only' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={column.numeric ? 'numeric' : undefined}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>{cells(row)}</tr>
          ))}
          {rows.length === 0 ? <Empty span={columns.length} text={props.emptyText ?? words.noRows} /> : null}
        </tbody>
        {foot?.length ? (
          <tfoot>
            {foot.map((row) => (
              <tr>{cells(row)}</tr>
            ))}
          </tfoot>
        ) : null}
      </table>
    </section>
  )
}

type CellProps = { column: Column<string>; naming: boolean; content: Child; stacked: boolean | undefined }
function Cell({ column, naming, content, stacked }: CellProps) {
  const look = column.numeric ? 'numeric' : undefined
  return naming ? (
    <th scope="row" class={look}>
      {content}
    </th>
  ) : (
    <td class={look} data-title={stacked ? column.header : undefined}>
      {/* one box, so that a label and its contents stand side by side when stacked */}
      {stacked && content !== undefined ? <div>{content}</div> : content}
    </td>
  )
}

const Empty = ({ span, text }: { span: number; text: string }) => (
  <tr>
    <td colspan={span} class="empty">
      {text}
    </td>
  </tr>
)
