import type { Child } from 'hono/jsx'
import { words } from './words.ts'

/** One part of a text that is being written, with what can be done about it; `id` is what the contents list leads to. */
export const WrittenPart = (props: {
  id: string
  kind: 'paper' | 'text' | 'goal' | 'area'
  inner?: boolean
  acts: Child
  children?: Child
}) => (
  <div class={`written written--${props.kind}${props.inner ? ' written--inner' : ''}`} id={props.id}>
    <div class="written-text">{props.children}</div>
    <div class="written-acts">{props.acts}</div>
  </div>
)

/** Small buttons and links that stand in a row. */
export const ActRow = ({ children }: { children?: Child }) => <div class="act-row">{children}</div>

/** A form with one button and nothing to fill in. */
export const ActForm = (props: { action: string; hidden?: Readonly<Record<string, string>>; text: string; of: string }) => (
  <form class="act-form" method="post" action={props.action}>
    {Object.entries(props.hidden ?? {}).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <button class="act-button" type="submit">
      {props.text}
      <span class="sr-only">: {props.of}</span>
    </button>
  </form>
)

/** A form whose text is saved while it is written, where there are scripts; without them its button saves. */
export const WritingForm = (props: { action: string; children?: Child }) => (
  <form class="form" method="post" action={props.action} novalidate data-autosave>
    {props.children}
    <p class="save-status" role="status" data-save-status />
  </form>
)

/** What leads to each part of a long page. */
export const Contents = ({ items }: { items: readonly { href: string; text: Child; inner?: boolean }[] }) => (
  <nav class="contents" aria-label={words.contents}>
    <ul>
      {items.map(({ href, text, inner }) => (
        <li class={inner ? 'contents-inner' : undefined}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  </nav>
)

/** Two wordings of the same, beside each other where there is room. */
export const SideBySide = ({ sides }: { sides: readonly { title: string; note?: Child; children: Child }[] }) => (
  <div class="sides">
    {sides.map(({ title, note, children }) => (
      <section class="side" aria-label={title}>
        <h2 class="side-title">{title}</h2>
        {note ? <p class="facts-note">{note}</p> : null}
        <div class="side-text">{children}</div>
      </section>
    ))}
  </div>
)
