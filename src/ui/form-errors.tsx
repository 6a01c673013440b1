import { words } from './words.ts'

export type FormError = { field: string; text: string }
/** How a form says no to a refused act: the status, the field to look at, and what to do. */
export type RefusalWording<F extends string = string> = {
  readonly status: 403 | 404 | 409 | 422
  readonly field: F
  readonly text: string
}
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
