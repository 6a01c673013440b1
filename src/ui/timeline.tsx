import type { Child } from 'hono/jsx'
import { words } from './words.ts'

export type TimelineKind = 'step' | 'decision' | 'waiting' | 'outside'
export type TimelineEntry = {
  /** As people write it: 6.2.2017, foråret 2016, ikke registreret. */
  when: string
  title: Child
  body?: Child
  /** decision: something was decided; waiting: a deadline ahead; outside: somebody else's act. */
  kind?: TimelineKind | undefined
  /** Who did it. */
  who?: Child
  source?: Child
  children?: Child
}

/** What happened, in order. The date stands in words, so its precision shows. */
export const Timeline = ({ entries }: { entries: readonly TimelineEntry[] }) => (
  <ol class="timeline">
    {entries.map((entry) => (
      <li class={`timeline-entry timeline-entry--${entry.kind ?? 'step'}`}>
        <p class="timeline-when">{entry.when}</p>
        <div class="timeline-what">
          <h3 class="timeline-title">{entry.title}</h3>
          {entry.who ? <p class="timeline-who">{entry.who}</p> : null}
          {entry.body ? <p>{entry.body}</p> : null}
          {entry.children}
          {entry.source ? (
            <p class="timeline-source">
              {words.source}: {entry.source}
            </p>
          ) : null}
        </div>
      </li>
    ))}
  </ol>
)
