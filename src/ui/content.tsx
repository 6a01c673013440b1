import type { Child } from 'hono/jsx'
import { Heading, type HeadingLevel } from './heading.tsx'
import { words } from './words.ts'

/** The first paragraph under the heading. */
export const Lead = ({ children }: { children?: Child }) => <p class="lead">{children}</p>

/** A part of a page under its own heading; `id` makes it addressable. */
export function Section({
  title,
  id,
  intro,
  children,
}: {
  title: string
  id?: string | undefined
  intro?: Child
  children?: Child
}) {
  return (
    <section class="section" id={id} aria-labelledby={id ? `${id}-heading` : undefined}>
      <h2 id={id ? `${id}-heading` : undefined}>{title}</h2>
      {intro ? <p class="section-intro">{intro}</p> : null}
      {children}
    </section>
  )
}

export type Fact = { label: Child; value: Child; note?: Child | undefined }
/** Labels and values; a missing value must be said by the caller ("ikke registreret"), never left blank. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl class="facts">
    {facts.map((fact) => (
      <div class="facts-row">
        <dt>{fact.label}</dt>
        <dd>
          {fact.value}
          {fact.note ? <span class="facts-note">{fact.note}</span> : null}
        </dd>
      </div>
    ))}
  </dl>
)

export type Card = { title: string; href?: string | undefined; over?: Child; body?: Child; foot?: Child }
/** Equal cards in a grid; the whole card is the link's target, the title is its name. `level` is 2 where no section stands above. */
export const Cards = ({ cards, level = 3 }: { cards: readonly Card[]; level?: HeadingLevel | undefined }) =>
  cards.length === 0 ? null : (
    <ul class="cards">
      {cards.map((card) => (
        <li class={card.href ? 'tile-card tile-card--link' : 'tile-card'}>
          {card.over ? <p class="tile-card-over">{card.over}</p> : null}
          <Heading level={level} class="tile-card-title">
            {card.href ? <a href={card.href}>{card.title}</a> : card.title}
          </Heading>
          {card.body ? <div class="tile-card-body">{card.body}</div> : null}
          {card.foot ? <div class="tile-card-foot">{card.foot}</div> : null}
        </li>
      ))}
    </ul>
  )

export type Figure = { number: string; of?: string | undefined; text: Child }
/** A few large numbers, each with its denominator and what it counts. */
export const Figures = ({ figures }: { figures: readonly Figure[] }) => (
  <ul class="figures">
    {figures.map((figure) => (
      <li class="figure-item">
        <span class="figure-number">
          {figure.number}
          {figure.of ? <span class="figure-of"> af {figure.of}</span> : null}
        </span>{' '}
        <span class="figure-text">{figure.text}</span>
      </li>
    ))}
  </ul>
)

/** Status sentences made from recorded facts, one a line. */
export const Sentences = ({ sentences }: { sentences: readonly Child[] }) => (
  <div class="sentences">
    <ul>
      {sentences.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  </div>
)

export type AlertKind = keyof typeof words.alerts
/** A message; what went wrong or needs care is announced by screen readers at once. */
export function Alert({ kind, title, children }: { kind: AlertKind; title?: string | undefined; children?: Child }) {
  const urgent = kind === 'error' || kind === 'warning'
  return (
    <div class={`alert alert-${kind}`} role={urgent ? 'alert' : undefined}>
      <svg
        class="alert-icon"
        width="24"
        height="24"
        viewBox="0 0 24 24"
        role="img"
        aria-label={words.alerts[kind]}
        focusable="false"
      >
        <path d={alertPaths[kind]} />
      </svg>
      <div class="alert-body">
        {title ? <p class="alert-heading">{title}</p> : null}
        <div class="alert-text">{children}</div>
      </div>
    </div>
  )
}

const round = 'M12 2a10 10 0 1 1 0 20a10 10 0 1 1 0-20zm0 2a8 8 0 1 0 0 16a8 8 0 1 0 0-16z'
const alertPaths = {
  info: `${round}M11 7h2v2h-2zm0 4h2v6h-2z`,
  success: `${round}M10.6 16.4 6.8 12.6 8.2 11.2 10.6 13.6 15.8 8.4 17.2 9.8z`,
  warning: 'M12 2 23 21H1zm0 4L4.5 19h15zm-1 4h2v5h-2zm0 6h2v2h-2z',
  error: `${round}M11 7h2v6h-2zm0 8h2v2h-2z`,
} as const satisfies Record<AlertKind, string>

/** Folded-away text that opens without a script. */
export const More = ({ summary, open, children }: { summary: string; open?: boolean; children?: Child }) => (
  <details class="more" open={open}>
    <summary>{summary}</summary>
    <div class="more-body">{children}</div>
  </details>
)

type SourceProps = { source: string; address: string }
/** Where something is known from: in words, as an address, or that nobody has recorded it. */
export const Source = ({ source, address }: SourceProps) => (
  <>
    {source || (address ? '' : words.notRecorded)} {address ? <a href={address}>{address}</a> : null}
  </>
)

/** What somebody else wrote, word for word. */
export const Quote = ({ children }: { children?: Child }) => <blockquote class="quote">{children}</blockquote>

/** Links that lead on from here. */
export const LinkList = ({ links }: { links: readonly { text: string; href: string; note?: Child }[] }) => (
  <ul class="link-list">
    {links.map((link) => (
      <li>
        <a href={link.href}>{link.text}</a>
        {link.note ? <span class="link-note">: {link.note}</span> : null}
      </li>
    ))}
  </ul>
)

/** A short link to an act on one of many things; whoever hears it is told on which. */
export const ActLink = ({ href, text, of }: { href: string; text: string; of: string }) => (
  <>
    <a class="unbroken" href={href}>
      {text}
      <span class="sr-only">{`: ${of}`}</span>
    </a>{' '}
  </>
)
