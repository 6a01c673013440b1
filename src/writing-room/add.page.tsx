import { addPart, partOf } from '#drafting'
import { readAnswers, showForm } from '#forms'
import { type Asked, type Route, showError, writerFor } from '#identity'
import { errorOf, type FormError, RadioGroup, SelectField } from '#ui'
import { type AskedDraft, draftAsked, draftPath, noDraft, partPath } from './asked.ts'
import { refusals } from './refusals.ts'
import { nameOf, partWords } from './words-da.ts'

const kinds = ['text', 'goal', 'area'] as const
const meanings = {
  text: 'En overskrift, et afsnit eller et punkt i en liste.',
  goal: 'Står med sine egne tekster under sig.',
  area: 'Står altid sidst i papiret.',
} as const

function page(
  asked: Asked,
  { draft }: AskedDraft,
  answers: Readonly<Record<string, string>>,
  errors: readonly FormError[],
  status: 200 | 403 | 404 | 409 | 422 = 200,
) {
  const home = { text: `Udkast til ${draft.edition}`, href: draftPath(asked, draft.edition) }
  const form = {
    title: 'Tilføj til udkastet',
    lead: 'Vælg, hvad der skal tilføjes, og hvor. Derefter skriver du i det.',
    action: `${home.href}/nyt`,
    button: 'Tilføj',
    hidden: {},
    desk: home,
  }
  return showForm(
    asked,
    form,
    errors,
    status,
    <>
      <RadioGroup
        name="hvad"
        label="Hvad skal tilføjes?"
        options={kinds.map((value) => ({ value, text: partWords[value], hint: meanings[value] }))}
        value={answers.hvad || 'text'}
        error={errorOf(errors, 'hvad')}
      />
      <SelectField
        name="efter"
        label="Efter hvad?"
        empty="Sidst"
        optional
        options={draft.parts.map(({ id, content, under }) => ({
          value: id,
          text: `${under === null ? '' : '– '}${nameOf(content)}`,
        }))}
        value={answers.efter ?? ''}
        error={errorOf(errors, 'efter')}
      />
    </>,
  )
}

export const showAdding: Route['answer'] = async (asked) => {
  const known = await draftAsked(asked)
  return known ? page(asked, known, { efter: asked.req.query('efter') ?? '' }, []) : noDraft(asked)
}

export const addFromForm: Route['answer'] = async (asked) => {
  const { answers } = await readAnswers(asked, ['hvad', 'efter'])
  const known = await draftAsked(asked)
  if (!known) return noDraft(asked)
  const kind = kinds.find((one) => one === answers.hvad)
  if (!kind) return page(asked, known, answers, [{ field: 'hvad', text: 'Vælg, hvad der skal tilføjes.' }], 422)
  const after = answers.efter || null
  if (after !== null && !partOf(known.draft, after))
    return page(asked, known, { ...answers, efter: '' }, [{ field: 'efter', text: refusals['no-such-place'].text }], 409)
  const actor = writerFor(asked)
  if (!actor) return showError(asked, 403)
  const { edition } = known.draft
  const added = await addPart(asked.var.site.ledger, asked.var.alliance.slug, actor, { edition, kind, after })
  if (added.ok) return asked.redirect(partPath(asked, edition, added.value), 303)
  const { status, text } = refusals[added.refusal]
  return page(asked, known, answers, [{ field: 'hvad', text }], status)
}
