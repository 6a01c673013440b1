import { danishDay, danishNumber } from '#kernel'
import { Sign } from './brand.tsx'
import type { PageProps, Revision } from './page-words.ts'
import { words } from './words.ts'

export function SiteFooter({ alliance, person, revision, day }: PageProps) {
  return (
    <footer class="site-footer">
      <div class="wrap site-footer-inner">
        <section>
          <h2>{words.about}</h2>
          <p>{words.aboutText}</p>
        </section>
        {revision && alliance ? <Basis revision={revision} day={day} slug={alliance.slug} /> : null}
        <section>
          <h2>{words.more}</h2>
          <ul class="site-footer-links">
            <li>
              <a href="/">{words.otherAlliances}</a>
            </li>
            <li>
              <a href="/api/v1/openapi.json">{words.data}</a>
            </li>
            {person ? null : (
              <li>
                <a href="/log-ind">{words.logIn}</a>
              </li>
            )}
          </ul>
        </section>
      </div>
      <p class="wrap site-footer-end">
        <Sign /> {words.product}: {words.promise}
      </p>
    </footer>
  )
}

type BasisProps = { revision: Revision; day: PageProps['day']; slug: string }
const Basis = ({ revision, day, slug }: BasisProps) => (
  <section class="basis">
    <h2>{words.revision}</h2>
    <p>{words.derived(day ? danishDay(day) : '')}</p>
    {revision.sequence === 0 ? (
      <p>{words.emptyRevision}</p>
    ) : (
      <p>
        <a href={`/${slug}/journal`}>{words.revisionText(danishNumber(revision.sequence))}</a>
        {`, ${words.fingerprint} `}
        <code>{revision.hash.slice(0, 12)}</code>
      </p>
    )}
  </section>
)
