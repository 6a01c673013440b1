import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { assetAddress } from './assets.ts'

type ScreenProps = {
  readonly title: string
  readonly scripts: readonly string[]
  /** Without scripts the page is asked for again after so many seconds; null when it will not change any more. */
  readonly reload: number | null
  readonly children?: Child
}
/** A page for the wall of a room: no menu, large type, nothing to press. */
export const ScreenPage = ({ title, scripts, reload, children }: ScreenProps) => (
  <>
    {raw('<!doctype html>')}
    <html lang="da">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="robots" content="noindex" />
        {reload === null ? null : (
          <noscript>
            <meta http-equiv="refresh" content={String(reload)} />
          </noscript>
        )}
        <link rel="stylesheet" href={assetAddress('site.css')} />
        {scripts.map((name) => (
          <script type="module" src={assetAddress(name)} />
        ))}
        <link rel="icon" href={assetAddress('favicon.svg')} type="image/svg+xml" />
      </head>
      <body class="screen">
        <main class="screen-main">
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  </>
)
