import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { CalendarDay } from '#kernel'
import { assetAddress } from './assets.ts'
import { SiteFooter } from './page-foot.tsx'
import { Breadcrumb, InventedBand, MainMenu, SiteHeader } from './page-top.tsx'
import { words } from './words.ts'

export type PageAlliance = { slug: string; name: string; shortName?: string | undefined; invented: boolean }
export type PagePerson = { name: string; offices?: string | undefined }
export type Revision = { sequence: number; hash: string; at: Date | null }
export type TrailStep = { text: string; href?: string | undefined }
export type PageProps = {
  title: string
  alliance?: PageAlliance | undefined
  /** The active menu address: '/kkr-hovedstaden/maal'. */
  here?: string | undefined
  /** From the alliance's overview down to the page above this one; the page itself is added. */
  trail?: readonly TrailStep[] | undefined
  person?: PagePerson | null | undefined
  mode?: 'development' | 'production' | undefined
  /** For search engines and shared links. */
  description?: string | undefined
  revision?: Revision | undefined
  /** The day that the page was made for: paper outlives the screen. */
  day?: CalendarDay | undefined
  /** Keeps the page out of search engines: forms, errors, sign-in. */
  hidden?: boolean | undefined
  /** Links shown to the person at the top of the page: "Registrér behandling". */
  actions?: Child
  children?: Child
}

/** A whole HTML page. The heading (h1) is the title; do not write another. */
export function Page(props: PageProps) {
  const { alliance, title } = props
  const place = alliance ? `${alliance.shortName ?? alliance.name} – ${words.product}` : words.product
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="da">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title === words.product ? title : `${title} – ${place}`}</title>
          {props.description ? <meta name="description" content={props.description} /> : null}
          {props.hidden || alliance?.invented ? <meta name="robots" content="noindex" /> : null}
          <meta name="color-scheme" content="light" />
          <link
            rel="preload"
            as="font"
            type="font/woff2"
            crossorigin=""
            href={assetAddress('IBMPlexSans-Regular-Latin1.woff2')}
          />
          <link rel="stylesheet" href={assetAddress('site.css')} />
          <link rel="icon" href={assetAddress('favicon.svg')} type="image/svg+xml" />
        </head>
        <body>
          <a class="skip-link" href="#indhold">
            {words.skip}
          </a>
          <SiteHeader {...props} />
          {alliance ? <MainMenu slug={alliance.slug} here={props.here} below={Boolean(props.trail?.length)} /> : null}
          {alliance?.invented ? <InventedBand /> : null}
          <main class="page" id="indhold" tabindex={-1}>
            {props.trail || alliance ? (
              <Breadcrumb alliance={alliance} trail={props.trail ?? []} title={title} here={props.here} />
            ) : null}
            <div class="page-head">
              <h1>{title}</h1>
              {props.actions ? <div class="page-actions">{props.actions}</div> : null}
            </div>
            {props.children}
          </main>
          <SiteFooter {...props} />
        </body>
      </html>
    </>
  )
}
