import type { Child } from 'hono/jsx'
import { words } from './words.ts'

type FieldProps = {
  /** The form's field name; it is the element's id too, so that an error can link to it. */
  name: string
  label: Child
  hint?: Child
  error?: string | undefined
  /** Adds "(frivilligt)" after the label; every other field is required. */
  optional?: boolean | undefined
}
type TextProps = FieldProps & {
  value?: string | undefined
  type?: 'text' | 'email' | 'url' | 'search' | 'number' | undefined
  width?: 'short' | 'medium' | 'full' | undefined
  autocomplete?: string | undefined
  inputmode?: 'numeric' | 'email' | 'url' | undefined
  maxlength?: number | undefined
}
export type Option = { value: string; text: string; hint?: Child; disabled?: boolean | undefined }

const describedBy = ({ name, hint, error }: FieldProps) =>
  [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ') || undefined
const invalid = (error: string | undefined) => (error ? ('true' as const) : undefined)

const Hint = ({ name, hint }: FieldProps) =>
  hint ? (
    <span class="form-hint" id={`${name}-hint`}>
      {hint}
    </span>
  ) : null
const FieldError = ({ name, error }: FieldProps) =>
  error ? (
    <span class="form-error-message" id={`${name}-error`}>
      <span class="sr-only">{words.errorPrefix}</span>
      {error}
    </span>
  ) : null
const Optional = ({ optional }: FieldProps) => (optional ? <span class="optional"> {words.optional}</span> : null)
const group = (error: string | undefined) => (error ? 'form-group form-error' : 'form-group')

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

/** One of a few; the first radio carries the name as its id, so that an error link lands on something to press. */
export const RadioGroup = (field: FieldProps & { options: readonly Option[]; value?: string | undefined }) => (
  <fieldset class={group(field.error)} aria-describedby={describedBy(field)}>
    <legend class="form-label">
      {field.label}
      <Optional {...field} />
    </legend>
    <Hint {...field} />
    <FieldError {...field} />
    {field.options.map((option, index) => (
      <Choice
        type="radio"
        name={field.name}
        id={index === 0 ? field.name : `${field.name}-${index}`}
        option={option}
        checked={option.value === field.value}
        required={!field.optional}
      />
    ))}
  </fieldset>
)

/** A single yes. */
export const Checkbox = (field: FieldProps & { value?: string | undefined; checked?: boolean | undefined }) => (
  <div class={group(field.error)}>
    <FieldError {...field} />
    <Choice
      type="checkbox"
      name={field.name}
      id={field.name}
      option={{ value: field.value ?? 'ja', text: field.label, hint: field.hint }}
      checked={field.checked ?? false}
      required={false}
      error={field.error}
    />
  </div>
)

type ChoiceProps = {
  type: 'radio' | 'checkbox'
  name: string
  id: string
  option: { value: string; text: Child; hint?: Child; disabled?: boolean | undefined }
  checked: boolean
  required: boolean
  error?: string | undefined
}
function Choice({ type, name, id, option, checked, required, error }: ChoiceProps) {
  const described = [option.hint ? `${id}-choice-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ')
  return (
    <div class="choice">
      <input
        class={`choice-input choice-input--${type}`}
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        disabled={option.disabled}
        required={required}
        aria-describedby={described || undefined}
        aria-invalid={type === 'checkbox' ? invalid(error) : undefined}
      />
      <label class="choice-label" for={id}>
        {option.text}
      </label>
      {option.hint ? (
        <span class="choice-hint" id={`${id}-choice-hint`}>
          {option.hint}
        </span>
      ) : null}
    </div>
  )
}

export type FormError = { field: string; text: string }
/** Put it above the form, first on the page: every error links to its field. It has the focus, so that it is read at once. */
export const ErrorSummary = ({ errors, title }: { errors: readonly FormError[]; title?: string | undefined }) =>
  errors.length === 0 ? null : (
    <div class="error-summary" role="alert" aria-labelledby="error-summary-title" tabindex={-1} autofocus>
      <h2 id="error-summary-title">{title ?? words.errorsHeading}</h2>
      <ul>
        {errors.map((error) => (
          <li>
            <a href={`#${error.field}`}>{error.text}</a>
          </li>
        ))}
      </ul>
    </div>
  )
/** The text of one field's error, for its `error` prop. */
export const errorOf = (errors: readonly FormError[], field: string) => errors.find((error) => error.field === field)?.text

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
export const Form = (props: { action: string; children?: Child }) => (
  <form class="form" method="post" action={props.action} novalidate>
    {props.children}
  </form>
)

/** A form that only asks, such as a filter: its answers are in the address. */
export const AskForm = (props: { action: string; label: string; children?: Child }) => (
  <form class="ask-form" method="get" action={props.action} aria-label={props.label}>
    {props.children}
  </form>
)
