/** What every field of a form has: its name, its hint and its error. */
import type { Child } from 'hono/jsx'
import { words } from './words.ts'

export type FieldProps = {
  /** The form's field name; it is the element's id too, so that an error can link to it. */
  name: string
  label: Child
  hint?: Child
  error?: string | undefined
  /** Adds "(frivilligt)" after the label; every other field is required. */
  optional?: boolean | undefined
}
export type Option = { value: string; text: string; hint?: Child; disabled?: boolean | undefined }

export const describedBy = ({ name, hint, error }: FieldProps) =>
  [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ') || undefined
export const invalid = (error: string | undefined) => (error ? ('true' as const) : undefined)

export const Hint = ({ name, hint }: FieldProps) =>
  hint ? (
    <span class="form-hint" id={`${name}-hint`}>
      {hint}
    </span>
  ) : null
export const FieldError = ({ name, error }: FieldProps) =>
  error ? (
    <span class="form-error-message" id={`${name}-error`}>
      <span class="sr-only">{words.errorPrefix}</span>
      {error}
    </span>
  ) : null
export const Optional = ({ optional }: FieldProps) => (optional ? <span class="optional"> {words.optional}</span> : null)
export const group = (error: string | undefined) => (error ? 'form-group form-error' : 'form-group')
