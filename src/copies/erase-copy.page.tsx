/** A copy is erased for a reason; that it was kept stays told. */
import { type FormStatus, perform, Reading, readAnswers, showForm } from '#forms'
import { type Asked, look, type Route, showError } from '#identity'
import { errorOf, type FormError, TextArea } from '#ui'
import { copyPath } from './copies.page.tsx'
import { eraseCopy } from './erase-copy.ts'
import { refusals } from './refusals.ts'
import { readCopies } from './store.ts'
import type { RecordedCopy } from './words.ts'

const list = (asked: Asked) => `/${asked.var.alliance.slug}/kopier`
const copyAsked = async (asked: Asked) =>
  (await look(asked, readCopies)).find(({ sha256, erased }) => sha256 === asked.req.param('sha') && erased === null)

const show = (asked: Asked, { name, sha256 }: RecordedCopy, reason: string, errors: readonly FormError[], status: FormStatus) =>
  showForm(
    asked,
    {
      title: `Slet kopien af »${name}«`,
      lead: 'Papiret slettes for altid og gemmes ikke igen, heller ikke når det hentes på ny. At der har været en kopi, og hvorfor den er slettet, kan stadig læses af alle.',
      action: `${copyPath(asked.var.alliance.slug, sha256)}/sletning`,
      button: 'Slet kopien',
      hidden: {},
      desk: { text: 'Kopier', href: list(asked) },
    },
    errors,
    status,
    <TextArea
      name="begrundelse"
      value={reason}
      error={errorOf(errors, 'begrundelse')}
      label="Begrundelse"
      hint="Den kan læses af alle. Skriv ingen personers navne."
      rows={2}
    />,
  )

const noCopy = (asked: Asked) => showError(asked, 404, refusals['no-such-copy'].text)

export const showErasing: Route['answer'] = async (asked) => {
  const copy = await copyAsked(asked)
  return copy ? show(asked, copy, '', [], 200) : noCopy(asked)
}

export const eraseFromForm: Route['answer'] = async (asked) => {
  const typed = await readAnswers(asked, ['begrundelse'])
  const copy = await copyAsked(asked)
  if (!copy) return noCopy(asked)
  const read = new Reading(typed)
  const reason = read.needed('begrundelse', refusals['no-reason'].text)
  const again = (errors: readonly FormError[], status: FormStatus) => show(asked, copy, reason, errors, status)
  if (read.errors.length) return again(read.errors, 422)
  return perform(asked, eraseCopy, { sha256: copy.sha256, reason }, { desk: list(asked), refusals, told: 'slettet' }, again)
}
