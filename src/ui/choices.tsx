import type { Child } from 'hono/jsx'
import { describedBy, FieldError, type FieldProps, group, Hint, invalid, type Option, Optional } from './field.tsx'

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
