const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(\w+|#39);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()

/** The words of a page's own part, as its reader meets them. */
export const wordsOf = (html: string) => plain(/<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '')
export const headingOf = (html: string) => plain(/<h1>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '')
/** The contents of every element whose opening tag matches. */
export const partsOf = (html: string, tag: string, open = '') =>
  [...html.matchAll(new RegExp(`<${tag}[^>]*${open}[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, inner]) => plain(inner as string))

export type TableRow = Readonly<Record<string, string>>
const cellsOf = (row: string) => [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, inner]) => plain(inner as string))
const rowsIn = (html: string) => [...html.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row]) => cellsOf(row as string))

/** A table's rows by its column heads, and its totals. */
export function tableOf(html: string, id: string): { rows: TableRow[]; foot: TableRow[] } {
  const table = new RegExp(`<table[^>]* id="${id}">([\\s\\S]*?)</table>`).exec(html)?.[1]
  if (table === undefined) throw new Error(`no table ${id}`)
  const part = (name: string) => rowsIn(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(table)?.[1] ?? '')
  const heads = part('thead')[0] ?? []
  const named = (cells: string[]) => Object.fromEntries(heads.map((head, place) => [head, cells[place] ?? '']))
  return { rows: part('tbody').map(named), foot: part('tfoot').map(named) }
}

/** The tiles of a page's map: where each leads, and what it says. */
export const tilesOf = (html: string) =>
  [...html.matchAll(/<a class="tile [^"]*" href="([^"]+)"><title>([^<]*)<\/title>/g)].map(([, href = '', title = '']) => ({
    code: href.split('/').at(-1) as string,
    says: plain(title).split(', '),
  }))

/** What a map's signs stand for, and how many there are of each. */
export const legendOf = (html: string) =>
  Object.fromEntries(
    partsOf(/<ul class="legend"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '', 'li').map((text) => {
      const [, name = text, count = ''] = /^(?:\S{1,3} )?(.*) \((\d+)\)$/.exec(text) ?? []
      return [name, Number(count)]
    }),
  )

/** 1.845.939 as a number. */
export const numberOf = (text: string) => Number(text.replaceAll('.', ''))
