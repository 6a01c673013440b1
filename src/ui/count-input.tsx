import { invalid } from './field.tsx'

type CountProps = {
  name: string
  value: string
  /** What is counted and for whom: the head of the column and the name of the row, for those who hear the field alone. */
  label: string
  error?: string | undefined
}
/** A small whole number in a table's cell; its error stands right below it. */
export const CountInput = ({ name, value, label, error }: CountProps) => (
  <>
    <input
      class="form-input form-input--count"
      type="text"
      inputmode="numeric"
      autocomplete="off"
      maxlength={12}
      id={name}
      name={name}
      value={value}
      aria-label={label}
      aria-invalid={invalid(error)}
      aria-describedby={error ? `${name}-error` : undefined}
    />
    {error ? (
      <span class="form-error-message" id={`${name}-error`}>
        {error}
      </span>
    ) : null}
  </>
)
