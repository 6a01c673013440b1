import { Lead } from './content.tsx'
import { Page } from './page.tsx'
import type { PageProps } from './page-words.ts'
import { type ErrorStatus, errorWords, words } from './words.ts'

type ErrorProps = Pick<PageProps, 'alliance' | 'person' | 'mode'> & {
  status: ErrorStatus
  /** What exactly was wrong, in a sentence: "Datoen 2017-02-30 findes ikke." */
  detail?: string | undefined
}

/** A whole page that says what happened and what to do. */
export function ErrorPage({ status, detail, ...page }: ErrorProps) {
  const [title, advice] = errorWords[status]
  return (
    <Page {...page} title={title} hidden>
      <div class="error-page">
        {detail ? <Lead>{detail}</Lead> : null}
        <p>{advice}</p>
        <p class="form-actions">
          {status === 401 ? (
            <a class="button button-primary" href="/log-ind">
              {words.logIn}
            </a>
          ) : null}
          <a
            class={`button button-${status === 401 ? 'secondary' : 'primary'}`}
            href={page.alliance ? `/${page.alliance.slug}` : '/'}
          >
            {words.home}
          </a>
        </p>
        <p class="error-code">Fejlkode {status}</p>
      </div>
    </Page>
  )
}
