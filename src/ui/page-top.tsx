import { Wordmark } from './brand.tsx'
import type { PageAlliance, PagePerson, PageProps, TrailStep } from './page-words.ts'
import { menuWords, words } from './words.ts'

export function SiteHeader({ alliance, person, mode }: PageProps) {
  return (
    <header class="site-header">
      <div class="wrap site-bar">
        <Wordmark />
        {mode === 'development' ? <span class="trying">{words.trying}</span> : null}
        {person ? (
          <Person {...person} />
        ) : (
          <a class="log-in" href="/log-ind">
            {words.logIn}
          </a>
        )}
      </div>
      {alliance ? (
        <div class="site-alliance">
          <p class="wrap">
            <a href={`/${alliance.slug}`}>{alliance.name}</a>
          </p>
        </div>
      ) : null}
    </header>
  )
}

const Person = ({ name, offices }: PagePerson) => (
  <div class="person">
    <p class="person-name">
      <span class="person-label">{words.loggedInAs}</span> <Breakable text={name} />
      <span class="person-offices">
        {offices ? <>{offices} · </> : null}
        <a href="/mine-hverv">{words.ownOffices}</a>
      </span>
    </p>
    <form method="post" action="/log-ud">
      <button class="link-button" type="submit">
        {words.logOut}
      </button>
    </form>
  </div>
)

/** A mail address may break after its @ rather than anywhere. */
const Breakable = ({ text }: { text: string }) => {
  const at = text.indexOf('@') + 1
  return (
    <>
      {text.slice(0, at)}
      {at > 0 ? <wbr /> : null}
      {text.slice(at)}
    </>
  )
}

type MenuProps = { slug: string; here?: string | undefined; below: boolean }
/**
 * Two copies, of which one shows: a row where there is room, and a part that unfolds without a script where there is not.
 * `below`: the page lies below the active menu point.
 */
export const MainMenu = (menu: MenuProps) => (
  <nav class="menu" aria-label={words.mainMenu}>
    <div class="wrap menu-row">
      <MenuLinks {...menu} />
    </div>
    <details class="menu-fold">
      <summary class="wrap">{words.menu}</summary>
      <MenuLinks {...menu} />
    </details>
  </nav>
)

const MenuLinks = ({ slug, here, below }: MenuProps) => (
  <ul class="menu-list">
    {menuWords.map(([path, text]) => (
      <li>
        <a href={`/${slug}${path}`} aria-current={here === `/${slug}${path}` ? (below ? 'true' : 'page') : undefined}>
          {text}
        </a>
      </li>
    ))}
  </ul>
)

export const InventedBand = () => (
  <section class="invented" aria-label={words.inventedHeading}>
    <p class="wrap">
      <svg class="invented-icon" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="M12 2 23 21H1zm0 4L4.5 19h15zm-1 4h2v5h-2zm0 6h2v2h-2z" />
      </svg>
      <span>
        <strong>{words.inventedHeading}.</strong> {words.invented}
      </span>
    </p>
  </section>
)

type BreadcrumbProps = {
  alliance?: PageAlliance | undefined
  trail: readonly TrailStep[]
  title: string
  here?: string | undefined
}
export function Breadcrumb({ alliance, trail, title, here }: BreadcrumbProps) {
  if (alliance && here === `/${alliance.slug}` && trail.length === 0) return null
  const root: TrailStep[] = alliance
    ? [{ text: alliance.shortName ?? alliance.name, href: `/${alliance.slug}` }]
    : [{ text: words.start, href: '/' }]
  const steps = trail[0]?.href === root[0]?.href ? trail : [...root, ...trail]
  return (
    <nav class="trail" aria-label={words.trail}>
      <ol>
        {steps.map((step) => (
          <li>{step.href ? <a href={step.href}>{step.text}</a> : step.text}</li>
        ))}
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  )
}
