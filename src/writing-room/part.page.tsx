/** One part is written in: the form, its saving while it is written, and what becomes of it when two write in the same. */
import { type Content, type Part, type Save, type Saved, savePart } from '#drafting'
import { redline } from '#editions'
import { type Answers, readAnswers } from '#forms'
import { type Asked, type Route, showError, showPage, writerFor } from '#identity'
import { type Clock, danishInstant } from '#kernel'
import {
  ActForm,
  Alert,
  ErrorSummary,
  FormActions,
  type FormError,
  Lead,
  Redline,
  Section,
  SideBySide,
  SubmitButton,
  WritingForm,
} from '#ui'
import { type AskedDraft, draftAsked, draftPath, noDraft, noPart, partAsked, partPath, whoSees } from './asked.ts'
import { answersOf, contentFrom, fieldNames, limits } from './content-answers.ts'
import { ContentFields } from './content-fields.tsx'
import { saveAsked } from './history.page.tsx'
import { refusals } from './refusals.ts'
import { nameOf, partWords, toldOf } from './words-da.ts'

const trailOf = (asked: Asked, { draft }: AskedDraft) => [
  { text: 'Udkast', href: `/${asked.var.alliance.slug}/udkast` },
  { text: `Version ${draft.number} af ${draft.edition}`, href: draftPath(asked, draft.edition) },
]

type Writing = { asked: Asked; known: AskedDraft; part: Part; answers: Answers; errors: readonly FormError[]; seen: number }
const WriteIn = ({ asked, known, part, answers, errors, seen }: Writing) => (
  <WritingForm action={partPath(asked, known.draft.edition, part.id)}>
    <input type="hidden" name="set" id="set" value={String(seen)} />
    <ContentFields part={part.content.part} answers={answers} errors={errors} offered={known.offered} />
    <FormActions>
      <SubmitButton>Gem</SubmitButton>
      <a href={`${draftPath(asked, known.draft.edition)}#${part.id}`}>Tilbage til udkastet</a>
      <a href={`${partPath(asked, known.draft.edition, part.id)}/historik`}>Historik</a>
    </FormActions>
  </WritingForm>
)

function page(
  asked: Asked,
  known: AskedDraft,
  part: Part,
  answers: Answers,
  seen: number,
  errors: readonly FormError[],
  status: 200 | 403 | 404 | 409 | 422 = 200,
) {
  return showPage(
    asked,
    {
      title: `${partWords[part.content.part]}: ${nameOf(part.content)}`,
      trail: trailOf(asked, known),
      hidden: true,
      scripts: ['autosave.js'],
    },
    <>
      <ErrorSummary errors={errors} />
      <Lead>{whoSees}</Lead>
      <p>
        Sidst gemt {danishInstant(part.savedAt)} af {known.office(part.savedBy)}. Alt, hvad der gemmes, bliver i historikken.
      </p>
      <WriteIn asked={asked} known={known} part={part} answers={answers} errors={errors} seen={seen} />
    </>,
    status,
  )
}

export const showPart: Route['answer'] = async (asked) => {
  const known = await draftAsked(asked)
  if (!known) return noDraft(asked)
  const part = partAsked(asked, known.draft)
  if (!part) return noPart(asked)
  if (known.draft.numbered) return showError(asked, 404, refusals['is-numbered'].text)
  return part.removed ? removedPage(asked, known, part, null) : page(asked, known, part, answersOf(part.content), part.save, [])
}

const clockText = (clock: Clock) => danishInstant(clock.now()).replace(/^.*kl/, 'kl')
const bothPath = (asked: Asked, edition: number, part: string, save: number) =>
  `${partPath(asked, edition, part)}/to-tekster?min=${save}`

/** What the script is told: what it says to the writer, and the save that the next is written on. */
function tell(asked: Asked, edition: number, part: string, saved: Saved) {
  if (saved.kind !== 'beside') return asked.json({ save: saved.save, text: `Gemt ${clockText(asked.var.site.clock)}.` })
  const text =
    saved.standing === null
      ? 'Nogen har fjernet delen. Din tekst er gemt i historikken.'
      : 'En anden har gemt i det samme. Din tekst er gemt ved siden af.'
  return asked.json({ text, address: bothPath(asked, edition, part, saved.save) }, 409)
}

export const saveFromForm: Route['answer'] = async (asked) => {
  const known = await draftAsked(asked)
  if (!known) return noDraft(asked)
  const part = partAsked(asked, known.draft)
  if (!part) return noPart(asked)
  const typed = await readAnswers(asked, ['set', 'auto', ...fieldNames(known.offered)], limits)
  const byScript = asked.req.header('accept') === 'application/json'
  const seen = /^\d{1,15}$/.test(typed.answers.set ?? '') ? Number(typed.answers.set) : 0
  const { content, errors } = contentFrom(typed, part.content, known.offered)
  const wrong = (faults: readonly FormError[], status: 403 | 404 | 409 | 422) =>
    byScript
      ? asked.json({ text: `Ikke gemt endnu: ${faults[0]?.text ?? ''}` }, status)
      : page(asked, known, part, typed.answers, seen, faults, status)
  if (errors.length) return wrong(errors, 422)
  const actor = writerFor(asked)
  if (!actor) return showError(asked, 403)
  const { site, alliance } = asked.var
  const { edition } = known.draft
  const reason = typed.answers.auto ? ('auto' as const) : ('written' as const)
  const saved = await savePart(site.ledger, alliance.slug, actor, { edition, part: part.id, seen, content, reason })
  if (!saved.ok) return wrong([refusals[saved.refusal]], refusals[saved.refusal].status)
  if (byScript) return tell(asked, edition, part.id, saved.value)
  if (saved.value.kind === 'beside') return asked.redirect(bothPath(asked, edition, part.id, saved.value.save), 303)
  return asked.redirect(`${draftPath(asked, edition)}?gemt=${part.id}#${part.id}`, 303)
}

const told = (content: Content) => toldOf(content) || '(tom)'

/** What another's text and one's own say, how the one differs from the other, and the form to choose in. */
export const showBoth: Route['answer'] = async (asked) => {
  const known = await draftAsked(asked)
  if (!known) return noDraft(asked)
  const part = partAsked(asked, known.draft)
  const mine = part && (await saveAsked(asked, part, asked.req.query('min') ?? ''))
  if (!part || !mine) return noPart(asked)
  return part.removed ? removedPage(asked, known, part, mine) : bothPage(asked, known, part, mine)
}

const bothPage = (asked: Asked, known: AskedDraft, part: Part, mine: Save) =>
  showPage(
    asked,
    { title: `To tekster: ${nameOf(part.content)}`, trail: trailOf(asked, known), hidden: true, scripts: ['autosave.js'] },
    <>
      <Alert kind="warning" title="En anden har gemt i det samme">
        <p>
          Begge tekster er gemt, og ingen af dem går tabt. Vælg, hvad der skal gælde: behold den andens, gem din egen, eller skriv
          en tredje.
        </p>
      </Alert>
      <SideBySide
        sides={[
          {
            title: 'Den tekst, der gælder nu',
            note: `Gemt ${danishInstant(part.savedAt)} af ${known.office(part.savedBy)}`,
            children: told(part.content),
          },
          {
            title: 'Din tekst',
            note: `Gemt ${danishInstant(mine.at)} af ${known.office(mine.by)}`,
            children: told(mine.content),
          },
        ]}
      />
      <Section title="Fra den gældende tekst til din" id="forskel">
        <p>
          <Redline stretches={redline(told(part.content), told(mine.content))} />
        </p>
        <p>
          <a href={`${draftPath(asked, known.draft.edition)}#${part.id}`}>Behold den tekst, der gælder nu</a>
        </p>
      </Section>
      <Section title="Gem din tekst, eller skriv en tredje" id="tredje">
        <WriteIn asked={asked} known={known} part={part} answers={answersOf(mine.content)} errors={[]} seen={part.save} />
      </Section>
    </>,
  )

const removedPage = (asked: Asked, known: AskedDraft, part: Part, mine: Save | null) =>
  showPage(
    asked,
    { title: `Fjernet: ${nameOf(part.content)}`, trail: trailOf(asked, known), hidden: true },
    <>
      <Alert kind="warning" title="Delen er fjernet fra udkastet">
        <p>
          {part.removed?.because ? `Begrundelse: ${part.removed.because}. ` : ''}
          {mine ? 'Den tekst, du skrev, er gemt i historikken. ' : ''}Den kan sættes tilbage.
        </p>
      </Alert>
      {mine ? (
        <Section title="Din tekst" id="din-tekst">
          <p>{told(mine.content)}</p>
        </Section>
      ) : null}
      <ActForm action={`${partPath(asked, known.draft.edition, part.id)}/tilbage`} text="Sæt tilbage" of={nameOf(part.content)} />
      <p>
        <a href={`${partPath(asked, known.draft.edition, part.id)}/historik`}>Historik</a>
      </p>
    </>,
  )
