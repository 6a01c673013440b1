import type { Child } from 'hono/jsx'
import { Heading, type HeadingLevel } from './heading.tsx'
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

/** What happened, in order. The date stands in words, so its precision shows. `level` is 2 where no section stands above. */
export const Timeline = ({ entries, level = 3 }: { entries: readonly TimelineEntry[]; level?: HeadingLevel | undefined }) => (
  <ol class="timeline">
    {entries.map((entry) => (
      <li class={`timeline-entry timeline-entry--${entry.kind ?? 'step'}`}>
        <p class="timeline-when">{entry.when}</p>
        <div class="timeline-what">
          <Heading level={level} class="timeline-title">
            {entry.title}
          </Heading>
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
