import { type Asked, actorFor, look, type Route, readForm, showError, showPage, todayFor } from '#identity'
import { danishDay, onDanishDay, parseTypedDay, type RoughDay } from '#kernel'
import { ErrorSummary, errorOf, Form, FormActions, type FormError, Lead, SubmitButton, TextField } from '#ui'
import { workPath } from './begin-work.page.tsx'
import { workRefusals } from './refusals.ts'
import { readEditions } from './store.ts'
import { endWork } from './work-acts.ts'
import { areaPath, openWork } from './work-case.ts'

const idIn = (asked: Asked) => asked.req.param('id') ?? ''

async function page(asked: Asked, value: string, errors: readonly FormError[], status: 200 | 403 | 404 | 409 | 422 = 200) {
  const work = await openWork(asked, idIn(asked))
  if (!work) return showError(asked, 404, 'Arbejdet er ikke registreret, eller det hører ikke til din kommune.')
  const path = `/${asked.var.alliance.slug}/kommuner/${work.code}`
  return showPage(
    asked,
    { title: 'Afslut frivilligt arbejde', hidden: true, trail: [{ text: work.name, href: path }] },
    <>
      <ErrorSummary errors={errors} />
      <Lead>
        {work.name} arbejder frivilligt med udviklingsområde {work.place}, begyndt {onDanishDay(work.begun)}. Det er frivilligt at
        stoppe igen, og der skal ingen grund til.
      </Lead>
      <Form action={`${workPath(asked)}/${work.id}/ophoer`}>
        <TextField
          name="dato"
          label="Hvornår holdt arbejdet op?"
          hint="Skriv en dag, for eksempel 6.2.2017."
          width="short"
          value={value}
          error={errorOf(errors, 'dato')}
        />
        <FormActions>
          <SubmitButton>Afslut arbejdet</SubmitButton>
          <a href={path}>Fortryd</a>
        </FormActions>
      </Form>
    </>,
    status,
  )
}

export const showEnding: Route['answer'] = (asked) => page(asked, danishDay(todayFor(asked)), [])

/** Ends the work; the answer is the area's page. */
export const endFromForm: Route['answer'] = async (asked) => {
  const value = (await readForm(asked))('dato')
  const day = parseTypedDay(value)
  if (!day) return page(asked, value, [{ field: 'dato', text: 'Skriv en dag, for eksempel 6.2.2017.' }], 422)
  const work = await openWork(asked, idIn(asked))
  const actor = work && actorFor(asked, work.code)
  if (!work || !actor) return page(asked, value, [])
  const { site, alliance } = asked.var
  const outcome = await endWork(site.ledger, alliance.slug, actor, work.id, day as unknown as RoughDay)
  if (!outcome.ok) {
    const { status, field, text } = workRefusals[outcome.refusal]
    return page(asked, value, [{ field, text }], status)
  }
  const versions = (await look(asked, readEditions)).flatMap((edition) => edition.versions)
  const version = versions.find(({ id }) => id === work.version)
  return asked.redirect(version ? areaPath(asked, version, work.place) : workPath(asked), 303)
}
