import type { Child } from 'hono/jsx'

export type HeadingLevel = 2 | 3 | 4 | 5 | 6
/** A heading whose level the page decides, so that levels are never skipped. */
export function Heading({ level, ...props }: { level: HeadingLevel; class?: string; children?: Child }) {
  const Tag = `h${level}` as const
  return <Tag {...props} />
}
