import { type Asked, showPage } from '#identity'
import { ErrorSummary, Form, FormActions, type FormError, Lead, SubmitButton } from '#ui'
import type { Answers } from './answers.ts'

export type FormStatus = 200 | 403 | 404 | 409 | 422
export type FormPage = {
  readonly title: string
  readonly lead: string
  readonly action: string
  readonly button: string
  readonly hidden: Answers
  /** Where the form belongs, and where "Fortryd" leads. */
  readonly desk: { readonly text: string; readonly href: string }
}

/** A page with one form on it, its errors first. */
export const showForm = (
  asked: Asked,
  page: FormPage,
  errors: readonly FormError[],
  status: FormStatus,
  fields: Parameters<typeof showPage>[2],
) =>
  showPage(
    asked,
    { title: page.title, trail: [page.desk], hidden: true },
    <>
      <ErrorSummary errors={errors} />
      <Lead>{page.lead}</Lead>
      <Form action={page.action}>
        {Object.entries(page.hidden).map(([name, value]) => (
          <input type="hidden" id={name} name={name} value={value} />
        ))}
        {fields}
        <FormActions>
          <SubmitButton>{page.button}</SubmitButton>
          <a href={page.desk.href}>Fortryd</a>
        </FormActions>
      </Form>
    </>,
    status,
  )
