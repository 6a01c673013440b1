import { danishDay, parseTypedDay, parseUuid } from '#kernel'
import { ErrorSummary, errorOf, Form, FormActions, type FormError, Lead, SubmitButton, TextField } from '#ui'
import { accessPath, readAccess } from './access.page.tsx'
import { endOffice } from './change-offices.ts'
import { type Asked, actorFor, todayFor } from './doors.ts'
import { readForm } from './form.ts'
import { officeText, showError, showPage } from './frame.tsx'
import { danishSpan, refusals } from './wording.ts'

const idIn = (asked: Asked) => parseUuid(asked.req.param('id') ?? '')

async function page(asked: Asked, value: string, errors: readonly FormError[], status: 200 | 403 | 404 | 409 | 422) {
  const { offices } = await readAccess(asked)
  const office = offices.find(({ id }) => id === idIn(asked))
  if (!office) return showError(asked, 404)
  const path = accessPath(asked)
  return showPage(
    asked,
    { title: 'Afslut et hverv', hidden: true, trail: [{ text: 'Adgang', href: path }] },
    <>
      <ErrorSummary errors={errors} />
      <Lead>
        {office.mail}: {officeText(office)}, {danishSpan(office, todayFor(asked))}.
      </Lead>
      <Form action={`${path}/${office.id}/ophoer`}>
        <TextField
          name="fra"
          label="Første dag uden hvervet"
          hint={`Skriv ${danishDay(office.from)}, hvis hvervet aldrig skulle have været givet.`}
          width="short"
          value={value}
          error={errorOf(errors, 'fra')}
        />
        <FormActions>
          <SubmitButton>Afslut hvervet</SubmitButton>
          <a href={path}>Fortryd</a>
        </FormActions>
      </Form>
    </>,
    status,
  )
}

export const showEnding = (asked: Asked) => page(asked, danishDay(todayFor(asked)), [], 200)

export async function endFromForm(asked: Asked) {
  const value = (await readForm(asked))('fra')
  const from = parseTypedDay(value)
  const id = idIn(asked)
  if (!id) return showError(asked, 404)
  if (!from) return page(asked, value, [{ field: 'fra', text: 'Skriv en dag, for eksempel 1.1.2027.' }], 422)
  const actor = actorFor(asked, null)
  if (!actor) return showError(asked, 403)
  const { site, alliance } = asked.var
  const outcome = await endOffice(site.ledger, alliance.slug, actor, { id, from })
  if (outcome.ok) return asked.redirect(`${accessPath(asked)}?afsluttet=${id}`, 303)
  const { status, text } = refusals[outcome.refusal]
  return page(asked, value, [{ field: 'fra', text }], status)
}
