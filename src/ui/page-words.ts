/** What a page is told about itself, for its head, its top and its foot. */
import type { Child } from 'hono/jsx'
import type { CalendarDay } from '#kernel'

export type PageAlliance = { slug: string; name: string; shortName?: string | undefined; invented: boolean }
export type PagePerson = { name: string; offices?: string | undefined }
export type Revision = { sequence: number; hash: string }
export type TrailStep = { text: string; href?: string | undefined }
/** The same page in a form that programs follow. */
export type Feed = { type: 'application/atom+xml' | 'text/calendar'; title: string; href: string }
export type PageProps = {
  title: string
  alliance?: PageAlliance | undefined
  /** The active menu address: '/kkr-hovedstaden/maal'. */
  here?: string | undefined
  /** From the alliance's overview down to the page above this one; the page itself is added. */
  trail?: readonly TrailStep[] | undefined
  person?: PagePerson | null | undefined
  mode?: 'development' | 'production' | undefined
  feeds?: readonly Feed[] | undefined
  /** Scripts that make the page nicer, by plain name (`live.js` for a file `live.client.ts`); it must work without them. */
  scripts?: readonly string[] | undefined
  /** For search engines and shared links. */
  description?: string | undefined
  revision?: Revision | undefined
  /** The day that the page was made for: paper outlives the screen. */
  day?: CalendarDay | undefined
  /** Keeps the page out of search engines: forms, errors, sign-in. */
  hidden?: boolean | undefined
  children?: Child
}
