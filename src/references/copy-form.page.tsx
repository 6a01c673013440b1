import { mostCopyBytes } from '#copies'
import { type Answers, type FormStatus, Reading } from '#forms'
import { type Asked, actorFor, look, type Route, readFileForm, showError, showPage, todayFor } from '#identity'
import { danishDay } from '#kernel'
import { ErrorSummary, errorOf, FileField, Form, FormActions, type FormError, Lead, SubmitButton, TextField } from '#ui'
import { keepReferenceCopyAct } from './acts.ts'
import { refusals } from './refusals.ts'
import { referenceNamed } from './sentences.ts'
import { readReferences } from './store.ts'
import { tooMuch } from './too-much.ts'
import { longest, type Reference } from './words.ts'

const find = async (asked: Asked) => (await look(asked, readReferences)).find(({ id }) => id === asked.req.param('id'))

function show(asked: Asked, one: Reference, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const here = `/${asked.var.alliance.slug}/henvisninger`
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  return showPage(
    asked,
    { title: 'Gem en kopi', trail: [{ text: 'Henvisninger', href: here }], hidden: true },
    <>
      <ErrorSummary errors={errors} />
      <Lead>
        En kopi af {referenceNamed(one)}. Alle kan se dens navn, størrelse og fingeraftryk. Kun de, der har et hverv i alliancen,
        kan hente filen.
      </Lead>
      <Form action={`${here}/${one.id}/kopi`} files>
        <FileField
          name="fil"
          label="Fil"
          hint="Helst PDF, højst 20 MB."
          error={errorOf(errors, 'fil')}
          accept=".pdf,.docx,.html"
        />
        <TextField {...field('hentet')} label="Hvornår er den hentet?" width="short" />
        <TextField {...field('adresse')} label="Hvorfra?" type="url" width="full" optional />
        <FormActions>
          <SubmitButton>Gem kopien</SubmitButton>
          <a href={here}>Fortryd</a>
        </FormActions>
      </Form>
    </>,
    status,
  )
}

export const showCopyForm: Route['answer'] = async (asked) => {
  const one = await find(asked)
  if (!one) return showError(asked, 404, refusals['no-such-reference'].text)
  return show(asked, one, { hentet: danishDay(todayFor(asked)), adresse: one.address }, [], 200)
}

export const copyFromForm: Route['answer'] = async (asked) => {
  const one = await find(asked)
  const actor = actorFor(asked, null)
  if (!one || !actor) return showError(asked, 404, refusals['no-such-reference'].text)
  const { field, file } = await readFileForm(asked, 'fil')
  const answers = { hentet: field('hentet'), adresse: field('adresse') }
  const read = new Reading({ answers, errors: [] })
  const [fetchedOn, address] = [read.day('hentet'), read.address('adresse')]
  if (address.length > longest.address) read.wrong('adresse', `Der er plads til ${longest.address} tegn.`)
  if (!file || file.bytes.length === 0) read.wrong('fil', 'Vælg en fil, der ikke er tom.')
  else if (file.bytes.length > mostCopyBytes) read.wrong('fil', tooMuch)
  if (read.errors.length || !file || !fetchedOn) return show(asked, one, answers, read.errors, 422)
  const command = { id: one.id, name: file.name, bytes: file.bytes, address, fetchedOn }
  const done = await keepReferenceCopyAct(asked.var.site.ledger, asked.var.alliance.slug, actor, command)
  if (done.ok) return asked.redirect(`/${asked.var.alliance.slug}/henvisninger?registreret=kopi`, 303)
  const { status, field: at, text } = refusals[done.refusal]
  return show(asked, one, answers, [{ field: at, text }], status)
}
