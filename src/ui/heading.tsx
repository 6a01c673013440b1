import type { Child } from 'hono/jsx'

export type HeadingLevel = 2 | 3
/** A heading whose level the page decides, so that levels are never skipped. */
export function Heading({ level, ...props }: { level: HeadingLevel; class?: string; children?: Child }) {
  return level === 2 ? <h2 {...props} /> : <h3 {...props} />
}
