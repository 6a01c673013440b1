import type { Child } from 'hono/jsx'
import { describedBy, FieldError, type FieldProps, group, Hint, invalid, type Option, Optional } from './field.tsx'
import { words } from './words.ts'

type TextProps = FieldProps & {
  value?: string | undefined
  type?: 'text' | 'email' | 'url' | 'search' | 'number' | undefined
  width?: 'short' | 'medium' | 'full' | undefined
  autocomplete?: string | undefined
  inputmode?: 'numeric' | 'email' | 'url' | undefined
  maxlength?: number | undefined
  /** The id of `Suggestions` on the page, to choose from; anything else can be typed as well. */
  suggestions?: string | undefined
}

function Labelled({ field, children }: { field: FieldProps; children?: Child }) {
  return (
    <div class={group(field.error)}>
      <label class="form-label" for={field.name}>
        {field.label}
        <Optional {...field} />
      </label>
      <Hint {...field} />
      <FieldError {...field} />
      {children}
    </div>
  )
}

/** One line of text. A day is a text field too: people type 6.2.2017. */
export const TextField = (field: TextProps) => (
  <Labelled field={field}>
    <input
      class={`form-input form-input--${field.width ?? 'medium'}`}
      type={field.type ?? 'text'}
      id={field.name}
      name={field.name}
      value={field.value ?? ''}
      autocomplete={field.autocomplete}
      inputmode={field.inputmode}
      maxlength={field.maxlength}
      list={field.suggestions}
      aria-describedby={describedBy(field)}
      aria-invalid={invalid(field.error)}
      required={!field.optional}
    />
  </Labelled>
)

/** What the text fields that name its id suggest. */
export const Suggestions = ({ id, texts }: { id: string; texts: readonly string[] }) => (
  <datalist id={id}>
    {texts.map((text) => (
      <option value={text} />
    ))}
  </datalist>
)

/** A file from the person's own machine; `accept` is what the machine offers first. */
export const FileField = (field: FieldProps & { accept: string }) => (
  <Labelled field={field}>
    <input
      class="form-input form-input--full"
      type="file"
      id={field.name}
      name={field.name}
      accept={field.accept}
      aria-describedby={describedBy(field)}
      aria-invalid={invalid(field.error)}
      required={!field.optional}
    />
  </Labelled>
)

export const TextArea = (
  field: FieldProps & { value?: string | undefined; rows?: number | undefined; maxlength?: number | undefined },
) => (
  <Labelled field={field}>
    <textarea
      class="form-input"
      id={field.name}
      name={field.name}
      rows={field.rows ?? 4}
      maxlength={field.maxlength}
      aria-describedby={describedBy(field)}
      aria-invalid={invalid(field.error)}
      required={!field.optional}
    >
      {/* the parser eats one line break at the start of a textarea: give it one of ours, so that a person's own stays */}
      {`\n${field.value ?? ''}`}
    </textarea>
  </Labelled>
)

/** A choice in a list; `empty` is the first, empty option's text ("Vælg" unless told, null for none). */
export const SelectField = (
  field: FieldProps & { options: readonly Option[]; value?: string | undefined; empty?: string | null | undefined },
) => (
  <Labelled field={field}>
    <select
      class="form-select"
      id={field.name}
      name={field.name}
      aria-describedby={describedBy(field)}
      aria-invalid={invalid(field.error)}
      required={!field.optional}
    >
      {field.empty === null ? null : <option value="">{field.empty ?? words.choose}</option>}
      {field.options.map((option) => (
        <option value={option.value} selected={option.value === field.value} disabled={option.disabled}>
          {option.text}
        </option>
      ))}
    </select>
  </Labelled>
)

/** Fields that belong together under one question; `boxed` draws a frame around them, and `id` makes them addressable. */
export const Fieldset = (props: {
  legend: Child
  id?: string | undefined
  boxed?: boolean | undefined
  name?: string | undefined
  hint?: Child
  error?: string | undefined
  children?: Child
}) => {
  const field = { name: props.name ?? '', label: props.legend, hint: props.hint, error: props.error }
  return (
    <fieldset
      class={`${group(props.error)}${props.boxed ? ' form-box' : ''}`}
      id={props.id ?? props.name}
      aria-describedby={props.name ? describedBy(field) : undefined}
    >
      <legend class="form-label">{props.legend}</legend>
      {props.name ? <Hint {...field} /> : null}
      {props.name ? <FieldError {...field} /> : null}
      {props.children}
    </fieldset>
  )
}

export const SubmitButton = (props: {
  children?: Child
  kind?: 'primary' | 'secondary' | undefined
  name?: string
  value?: string
  /** Sends the form to another address than its own. */
  action?: string | undefined
}) => (
  <button
    class={`button button-${props.kind ?? 'primary'}`}
    type="submit"
    name={props.name}
    value={props.value}
    formaction={props.action}
  >
    {props.children}
  </button>
)

/** Buttons, and links that leave, beneath a form. */
export const FormActions = ({ children }: { children?: Child }) => <div class="form-actions">{children}</div>

/** A form that the server checks: the browser's own bubbles are off, because our errors are in Danish and stay on the page. */
export const Form = (props: { action: string; files?: boolean; children?: Child }) => (
  <form class="form" method="post" action={props.action} enctype={props.files ? 'multipart/form-data' : undefined} novalidate>
    {props.children}
  </form>
)

/** A form that only asks, such as a filter: its answers are in the address. */
export const AskForm = (props: { action: string; label: string; children?: Child }) => (
  <form class="ask-form" method="get" action={props.action} aria-label={props.label}>
    {props.children}
  </form>
)
