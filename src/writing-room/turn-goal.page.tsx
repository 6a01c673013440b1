/** What can become of a goal while it is written: parked, taken up again, merged, split. */
import { goalsOf, mergeGoal, type Part, parkGoal, type Refusal, reviveArea, splitGoal } from '#drafting'
import { readAnswers, showForm } from '#forms'
import { type Asked, type Route, writerFor } from '#identity'
import { accept, type Result, refuse } from '#kernel'
import { errorOf, type FormError, RadioGroup, SelectField } from '#ui'
import { type AskedDraft, draftAsked, draftPath, noDraft, noPart, partAsked, partPath } from './asked.ts'
import { refusals } from './refusals.ts'
import { nameOf, partWords } from './words-da.ts'

const turns = {
  parkeres: {
    text: 'Gør det til et udviklingsområde',
    hint: 'Det beholder sine tekster og sin historik og kommer til at stå sidst.',
  },
  genoptages: { text: 'Gør det til et mål igen', hint: 'Var det et mål før, bliver det til det samme mål.' },
  samles: { text: 'Slå det sammen med et andet mål', hint: 'Det andet mål får dets tekster og temaer.' },
  deles: { text: 'Del et nyt mål ud fra det', hint: 'Det nye mål begynder som en kopi, som du retter i.' },
} as const
type Turn = keyof typeof turns
const turnsOf = ({ content }: Part): readonly Turn[] =>
  content.part === 'goal' ? ['parkeres', 'samles', 'deles'] : ['genoptages']

function page(
  asked: Asked,
  known: AskedDraft,
  part: Part,
  answers: Readonly<Record<string, string>>,
  errors: readonly FormError[],
  status: 200 | 403 | 404 | 409 | 422,
) {
  const others = goalsOf(known.draft).filter(({ id }) => id !== part.id)
  const form = {
    title: `${partWords[part.content.part]}: ${nameOf(part.content)}`,
    lead: 'Hvad der bliver af et mål fra en version til den næste, følger med, når udkastet nummereres, og kan ses af alle derefter.',
    action: `${partPath(asked, known.draft.edition, part.id)}/vej`,
    button: 'Gør det',
    hidden: {},
    desk: { text: `Udkast til ${known.draft.edition}`, href: draftPath(asked, known.draft.edition) },
  }
  return showForm(
    asked,
    form,
    errors,
    status,
    <>
      <RadioGroup
        name="hvad"
        label="Hvad skal der ske?"
        options={turnsOf(part).map((value) => ({ value, ...turns[value] }))}
        value={answers.hvad ?? ''}
        error={errorOf(errors, 'hvad')}
      />
      {part.content.part === 'goal' ? (
        <SelectField
          name="maal"
          label="Hvilket mål skal det slås sammen med?"
          hint="Kun når det skal slås sammen."
          optional
          options={others.map(({ id, content }) => ({ value: id, text: nameOf(content) }))}
          value={answers.maal ?? ''}
          error={errorOf(errors, 'maal')}
        />
      ) : null}
    </>,
  )
}

export const showTurning: Route['answer'] = async (asked) => {
  const known = await draftAsked(asked)
  if (!known) return noDraft(asked)
  const part = partAsked(asked, known.draft)
  const turnable = part && !part.removed && (part.content.part === 'goal' || part.content.part === 'area')
  return turnable ? page(asked, known, part, {}, [], 200) : noPart(asked)
}

/** Does it; gives the part to look at afterwards. */
async function turn(asked: Asked, edition: number, goal: string, how: Turn, into: string): Promise<Result<string, Refusal>> {
  const actor = writerFor(asked)
  if (!actor) return refuse('not-yours')
  const { site, alliance } = asked.var
  if (how === 'deles') return splitGoal(site.ledger, alliance.slug, actor, { edition, goal })
  if (how === 'genoptages') return reviveArea(site.ledger, alliance.slug, actor, edition, goal)
  const done =
    how === 'parkeres'
      ? await parkGoal(site.ledger, alliance.slug, actor, { edition, goal })
      : await mergeGoal(site.ledger, alliance.slug, actor, { edition, goal, into })
  return done.ok ? accept(how === 'samles' ? into : goal) : done
}

export const turnFromForm: Route['answer'] = async (asked) => {
  const { answers } = await readAnswers(asked, ['hvad', 'maal'])
  const known = await draftAsked(asked)
  if (!known) return noDraft(asked)
  const part = partAsked(asked, known.draft)
  if (!part || part.removed) return noPart(asked)
  const how = turnsOf(part).find((one) => one === answers.hvad)
  if (!how) return page(asked, known, part, answers, [{ field: 'hvad', text: 'Vælg, hvad der skal ske.' }], 422)
  if (how === 'samles' && !answers.maal) return page(asked, known, part, answers, [{ field: 'maal', text: 'Vælg et mål.' }], 422)
  const { edition } = known.draft
  const done = await turn(asked, edition, part.id, how, answers.maal ?? '')
  if (done.ok) return asked.redirect(`${draftPath(asked, edition)}?gemt=${done.value}#${done.value}`, 303)
  const { status, field, text } = refusals[done.refusal]
  return page(asked, known, part, answers, [{ field: field === 'maal' ? 'maal' : 'hvad', text }], status)
}
