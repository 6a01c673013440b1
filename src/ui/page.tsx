import { raw } from 'hono/html'
import { assetAddress } from './assets.ts'
import { SiteFooter } from './page-foot.tsx'
import { Breadcrumb, InventedBand, MainMenu, SiteHeader } from './page-top.tsx'
import type { PageProps } from './page-words.ts'
import { words } from './words.ts'

/** A whole HTML page. The heading (h1) is the title; do not write another. */
export function Page(props: PageProps) {
  const { alliance, title } = props
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="da">
        <Head {...props} />
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
            <h1>{title}</h1>
            {props.children}
          </main>
          <SiteFooter {...props} />
        </body>
      </html>
    </>
  )
}

function Head({ title, alliance, description, hidden, feeds, scripts }: PageProps) {
  const place = alliance ? `${alliance.shortName ?? alliance.name} – ${words.product}` : words.product
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === words.product ? title : `${title} – ${place}`}</title>
      {description ? <meta name="description" content={description} /> : null}
      {hidden || alliance?.invented ? <meta name="robots" content="noindex" /> : null}
      <meta name="color-scheme" content="light" />
      <link rel="preload" as="font" type="font/woff2" crossorigin="" href={assetAddress('IBMPlexSans-Regular-Latin1.woff2')} />
      <link rel="stylesheet" href={assetAddress('site.css')} />
      {feeds?.map(({ type, title, href }) => (
        <link rel="alternate" type={type} title={title} href={href} />
      ))}
      {scripts?.map((name) => (
        <script type="module" src={assetAddress(name)} />
      ))}
      <link rel="icon" href={assetAddress('favicon.svg')} type="image/svg+xml" />
    </head>
  )
}
