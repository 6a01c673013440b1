/** What a municipality writes itself under one heading. */
import { randomUUID } from 'node:crypto'
import {
  type CaseHeading,
  caseFields,
  fieldNames,
  most,
  type Placement,
  placements,
  placementWords,
  refusals,
  unknownFields,
  writeTextsAct,
} from '#case-parts'
import { type Answers, type FormStatus, Reading, readAnswers, showForm } from '#forms'
import { type Asked, showError } from '#identity'
import { danishList } from '#kernel'
import { errorOf, type FormError, More, TextArea } from '#ui'
import { type About, aboutAsked, casePath, caseTrail, forKeepers, placeOf, seenIn } from './about.ts'

const headingAsked = (asked: Asked, { headings }: About) => headings.find(({ id }) => id === asked.req.param('heading'))
const fieldOf = (placement: Placement) => ({ before: 'foer', after: 'tekst', instead: 'istedet' })[placement]
const seenOf = (placement: Placement) => `set-${fieldOf(placement)}`
/** A heading that the case does not fill in has one text, and no common one that it could stand around. */
const placementsOf = ({ filledBy }: CaseHeading): readonly Placement[] => (filledBy === 'case' ? placements : ['after'])

const standing = ({ work }: About, heading: CaseHeading, placement: Placement) =>
  work.parts.find(({ content }) => content.kind === 'text' && content.heading === heading.id && content.placement === placement)
function answersOf(about: About, heading: CaseHeading): Answers {
  const each = placementsOf(heading).flatMap((placement) => {
    const part = standing(about, heading, placement)
    const text = part?.content.kind === 'text' ? part.content.text : ''
    return [
      [fieldOf(placement), text],
      [seenOf(placement), part ? String(part.save) : ''],
    ]
  })
  return Object.fromEntries(each)
}

/** How a text is written, for those who do not know. */
export const HowToWrite = () => (
  <More summary="Sådan skriver du lister, overskrifter og felter">
    <p>
      En tom linje skiller afsnit. En linje, der begynder med »- «, er et punkt i en liste; »1. « et nummereret punkt; »# « en
      mellemoverskrift.
    </p>
    <p>Et felt i klammer udfyldes af det, der er registreret:</p>
    <ul>
      {fieldNames.map((name) => (
        <li>
          <code>{`{${name}}`}</code>: {caseFields[name]}
        </li>
      ))}
    </ul>
  </More>
)

function show(
  asked: Asked,
  about: About,
  heading: CaseHeading,
  answers: Answers,
  errors: readonly FormError[],
  status: FormStatus,
) {
  const hidden = Object.fromEntries(
    placementsOf(heading).map((placement) => [seenOf(placement), answers[seenOf(placement)] ?? '']),
  )
  const page = {
    title: `Egen tekst under »${heading.title}«`,
    lead: 'Kun I og sekretariatet kan læse teksten, indtil I viser sagen for alle. En tom rude fjerner teksten igen.',
    action: `${casePath(asked, about)}/tekst/${heading.id}`,
    button: 'Gem',
    hidden,
    desk: caseTrail(asked, about),
  }
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      {placementsOf(heading).map((placement) => (
        <TextArea
          name={fieldOf(placement)}
          value={answers[fieldOf(placement)] ?? ''}
          error={errorOf(errors, fieldOf(placement))}
          label={heading.filledBy === 'case' ? placementWords[placement] : 'Jeres tekst'}
          rows={placement === 'after' ? 10 : 5}
          optional
        />
      ))}
      <HowToWrite />
    </>,
  )
}

export const showText = forKeepers((asked, about) => {
  const heading = headingAsked(asked, about)
  return heading ? show(asked, about, heading, answersOf(about, heading), [], 200) : showError(asked, 404)
})

/** Tells at each text which of its fields there are not. */
export function checkFields(read: Reading, field: string): void {
  const unknown = unknownFields(read.text(field))
  if (unknown.length) read.wrong(field, `Der er ingen felter, der hedder ${danishList(unknown)}. Felterne står nederst på siden.`)
}

export const textFromForm = forKeepers(async (asked, about) => {
  const heading = headingAsked(asked, about)
  if (!heading) return showError(asked, 404)
  const used = placementsOf(heading)
  const limits = Object.fromEntries(used.map((placement) => [fieldOf(placement), most.text]))
  const typed = await readAnswers(asked, [...used.map(fieldOf), ...used.map(seenOf)], limits)
  const read = new Reading(typed)
  for (const placement of used) checkFields(read, fieldOf(placement))
  if (read.errors.length) return show(asked, about, heading, typed.answers, read.errors, 422)
  const texts = used.map((placement) => ({
    id: randomUUID(),
    placement,
    text: read.text(fieldOf(placement)),
    seen: seenIn(typed.answers[seenOf(placement)]),
  }))
  const done = await writeTextsAct(...placeOf(asked, about), {
    edition: about.year,
    code: about.code,
    heading: heading.id,
    texts,
  })
  if (done.ok) return asked.redirect(`${casePath(asked, about)}?gjort=gemt`, 303)
  const { status, text } = refusals[done.refusal]
  const now = (await aboutAsked(asked)) ?? about
  const stands = answersOf(now, heading)
  const seen = Object.fromEntries(used.map((placement) => [seenOf(placement), stands[seenOf(placement)] ?? '']))
  const changed = used.find((placement) => seen[seenOf(placement)] !== typed.answers[seenOf(placement)]) ?? 'after'
  const error = { field: fieldOf(changed), text: `${text} Nu står der: »${stands[fieldOf(changed)] || 'intet'}«` }
  return show(asked, now, heading, { ...typed.answers, ...seen }, [error], status)
})
