import { onDanishDay } from '#kernel'
import { LinkList, Section } from '#ui'
import { backFrom, onwardsFrom } from './lineage.ts'
import type { Seen } from './reading.ts'
import { ThemeLink } from './theme-parts.tsx'
import type { Theme, ThemeStep } from './words.ts'
import { themeLooks } from './words-da.ts'

type Shown = { readonly seen: Seen; readonly path: string }

/** The steps of one direction, each with its themes, day and reason. */
function Steps({ steps, seen, path, of }: Shown & { steps: readonly ThemeStep[]; of: 'from' | 'to' }) {
  const title = (id: string) => seen.themes.find((theme) => theme.id === id) ?? { id, title: id }
  return (
    <ul>
      {steps.map((step) => (
        <li>
          <ThemeLink theme={title(step[of])} path={path} />: {step.kind === 'merged' ? 'lagt sammen' : 'delt'}{' '}
          {step.on ? onDanishDay(step.on) : ''}. Begrundelse: {step.reason}
        </li>
      ))}
    </ul>
  )
}

/** The way back to every suggestion, and on to what it became. */
export function LineageSection({ theme, ...shown }: Shown & { theme: Theme }) {
  const { seen, path } = shown
  const further = (all: readonly Theme[], near: readonly string[]) =>
    all.filter(({ id }) => id !== theme.id && !near.includes(id))
  const before = further(
    backFrom(theme.id, seen.themes),
    theme.cameBy.map(({ from }) => from),
  )
  const after = further(
    onwardsFrom(theme.id, seen.themes),
    theme.wentBy.map(({ to }) => to),
  )
  const also = (themes: readonly Theme[]) =>
    themes.map((one) => ({ text: one.title, href: `${path}/${one.id}`, note: themeLooks[one.state].word }))
  if (theme.cameBy.length + theme.wentBy.length === 0) return null
  return (
    <>
      {theme.cameBy.length ? (
        <Section title="Kommer fra" id="kommer-fra">
          <Steps steps={theme.cameBy} of="from" {...shown} />
          {before.length ? <p>Og længere tilbage:</p> : null}
          {before.length ? <LinkList links={also(before)} /> : null}
        </Section>
      ) : null}
      {theme.wentBy.length ? (
        <Section title="Blev til" id="blev-til">
          <Steps steps={theme.wentBy} of="to" {...shown} />
          {after.length ? <p>Og videre:</p> : null}
          {after.length ? <LinkList links={also(after)} /> : null}
        </Section>
      ) : null}
    </>
  )
}
