/** What stands where: moving a part, taking it out, and putting it back. */
import { areasOf, goalsOf, movePart, type Part, putBackPart, type Refusal, removePart, textsUnder } from '#drafting'
import { readAnswers, showForm } from '#forms'
import { type Asked, type Route, showError, showPage, writerFor } from '#identity'
import { danishInstant, type Result } from '#kernel'
import { ActForm, DataTable, errorOf, type FormError, Lead, SelectField, TextField } from '#ui'
import { type AskedDraft, draftAsked, draftPath, noDraft, noPart, partAsked, partPath } from './asked.ts'
import { refusals } from './refusals.ts'
import { nameOf, partWords } from './words-da.ts'

type Kind = 'flyt' | 'fjern'
const kinds = {
  flyt: { title: 'Flyt', button: 'Flyt', lead: 'Teksten kommer til at stå sidst det nye sted. Derfra kan den flyttes op.' },
  fjern: {
    title: 'Fjern',
    button: 'Fjern fra udkastet',
    lead: 'Delen går ikke tabt: den står under Fjernet og kan sættes tilbage. Et mål eller et område tager sine tekster med.',
  },
} as const
const home = (asked: Asked, { draft }: AskedDraft) => ({
  text: `Udkast til ${draft.edition}`,
  href: draftPath(asked, draft.edition),
})

function page(
  asked: Asked,
  known: AskedDraft,
  part: Part,
  kind: Kind,
  errors: readonly FormError[],
  status: 200 | 403 | 404 | 409 | 422,
) {
  const { title, button, lead } = kinds[kind]
  const owners = [...goalsOf(known.draft), ...areasOf(known.draft)].map(({ id, content }) => ({
    value: id,
    text: `${partWords[content.part]}: ${nameOf(content)}`,
  }))
  const form = {
    title: `${title}: ${nameOf(part.content)}`,
    lead,
    action: `${partPath(asked, known.draft.edition, part.id)}/${kind}`,
    button,
    hidden: {},
    desk: home(asked, known),
  }
  return showForm(
    asked,
    form,
    errors,
    status,
    kind === 'flyt' ? (
      <SelectField
        name="under"
        label="Hvor skal teksten stå?"
        empty={null}
        options={[{ value: 'papir', text: 'I papiret uden for målene' }, ...owners]}
        value={part.under ?? 'papir'}
        error={errorOf(errors, 'efter')}
      />
    ) : (
      <TextField name="begrundelse" label="Begrundelse" width="full" optional />
    ),
  )
}

const shows =
  (kind: Kind): Route['answer'] =>
  async (asked) => {
    const known = await draftAsked(asked)
    if (!known) return noDraft(asked)
    const part = partAsked(asked, known.draft)
    return part && !part.removed ? page(asked, known, part, kind, [], 200) : noPart(asked)
  }
export const showMoving = shows('flyt')
export const showRemoving = shows('fjern')

type Act = (
  asked: Asked,
  known: AskedDraft,
  part: Part,
  answers: Readonly<Record<string, string>>,
) => Promise<Result<unknown, Refusal>>
const does =
  (kind: Kind, act: Act, back: (part: Part) => string): Route['answer'] =>
  async (asked) => {
    const { answers } = await readAnswers(asked, ['efter', 'under', 'begrundelse'])
    const known = await draftAsked(asked)
    if (!known) return noDraft(asked)
    const part = partAsked(asked, known.draft)
    if (!part) return noPart(asked)
    const done = await act(asked, known, part, answers)
    if (done.ok) return asked.redirect(`${draftPath(asked, known.draft.edition)}${back(part)}`, 303)
    const { status, field, text } = refusals[done.refusal]
    return page(asked, known, part, kind, [{ field: field === 'efter' ? 'under' : field, text }], status)
  }

const toItself = ({ id }: Part) => `#${id}`
/** One step up or down says after what; another place says under what, and then it stands last there. */
export const moveFromForm = does(
  'flyt',
  async (asked, { draft }, part, { efter, under }) => {
    const actor = writerFor(asked)
    if (!actor) return { ok: false, refusal: 'not-yours' }
    const owner = under ? (under === 'papir' ? null : under) : undefined
    const last = owner === undefined ? efter || null : (textsUnder(draft, owner).findLast(({ id }) => id !== part.id)?.id ?? null)
    const to = { edition: draft.edition, part: part.id, after: last, ...(owner === undefined ? {} : { under: owner }) }
    return movePart(asked.var.site.ledger, asked.var.alliance.slug, actor, to)
  },
  toItself,
)
export const removeFromForm = does(
  'fjern',
  async (asked, { draft }, part, { begrundelse }) => {
    const actor = writerFor(asked)
    if (!actor) return { ok: false, refusal: 'not-yours' }
    const wanted = { edition: draft.edition, part: part.id, because: begrundelse ?? '' }
    return removePart(asked.var.site.ledger, asked.var.alliance.slug, actor, wanted)
  },
  () => '/fjernet',
)

export const putBackFromForm: Route['answer'] = async (asked) => {
  const known = await draftAsked(asked)
  if (!known) return noDraft(asked)
  const part = partAsked(asked, known.draft)
  const actor = writerFor(asked)
  if (!part || !actor) return noPart(asked)
  const { site, alliance } = asked.var
  const done = await putBackPart(site.ledger, alliance.slug, actor, known.draft.edition, part.id)
  if (done.ok) return asked.redirect(`${draftPath(asked, known.draft.edition)}#${part.id}`, 303)
  const { status, text } = refusals[done.refusal]
  return showError(asked, status === 404 ? 404 : 400, text)
}

/** Everything that was taken out, the latest first. */
export const showRemoved: Route['answer'] = async (asked) => {
  const known = await draftAsked(asked)
  if (!known) return noDraft(asked)
  const { draft } = known
  const path = (part: Part) => partPath(asked, draft.edition, part.id)
  return showPage(
    asked,
    { title: 'Fjernet fra udkastet', trail: [home(asked, known)], hidden: true },
    <>
      <Lead>
        Det, der er fjernet, går ikke tabt. Det kan læses i historikken og sættes tilbage. Kun skrivegruppen og sekretariatet kan
        se det. Et mål, der er slået sammen med et andet, kommer tilbage uden de tekster, som det andet fik. Flyt dem tilbage
        under Mere ved hver tekst.
      </Lead>
      <DataTable
        id="fjernet-tabel"
        caption="Fjernet fra udkastet"
        captionHidden
        stacked
        emptyText="Der er ikke fjernet noget."
        columns={[
          { key: 'what', header: 'Hvad' },
          { key: 'kind', header: 'Slags' },
          { key: 'when', header: 'Fjernet' },
          { key: 'why', header: 'Begrundelse' },
          { key: 'act', header: 'Gør' },
        ]}
        rows={draft.removed.map((part) => ({
          what: <a href={`${path(part)}/historik`}>{nameOf(part.content)}</a>,
          kind: partWords[part.content.part],
          when: part.removed ? danishInstant(part.removed.at) : '',
          why: part.removed?.because || 'ingen',
          act: draft.numbered ? '' : <ActForm action={`${path(part)}/tilbage`} text="Sæt tilbage" of={nameOf(part.content)} />,
        }))}
      />
    </>,
  )
}
