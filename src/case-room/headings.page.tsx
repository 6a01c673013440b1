/** A municipality's headings: their words and order, and what stands under which. */
import { type CaseHeading, defaultHeadings, headingParts, headingsAct, most, partWords, refusals, restHeading } from '#case-parts'
import { type Answers, type FormStatus, Reading, readAnswers, showForm } from '#forms'
import type { Asked } from '#identity'
import { Checkbox, errorOf, Fieldset, type FormError, SelectField, TextArea, TextField } from '#ui'
import { type About, aboutAsked, casePath, caseTrail, forKeepers, placeOf } from './about.ts'
import { rearranged, retitled, titlesIn } from './headings-typed.ts'

const recorded = ({ ground, code }: About) => ground.headings.find((one) => one.code === code)
const seenNow = (about: About) => String(recorded(about)?.sequence ?? '')
const path = (asked: Asked, about: About) => `${casePath(asked, about)}/overskrifter`

function showTitles(asked: Asked, about: About, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const page = {
    title: `Overskrifter i sager fra ${about.name}`,
    lead: 'Skriv overskrifterne i jeres egen rækkefølge. En overskrift, der får nye ord på samme plads, beholder sit indhold.',
    action: path(asked, about),
    button: 'Gem overskrifterne',
    hidden: { set: answers.set ?? '' },
    desk: caseTrail(asked, about),
  }
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      <TextArea {...field('overskrifter')} label="Overskrifter, én på hver linje" rows={12} />
      <TextField
        {...field('kilde')}
        label="Hvor kommer de fra?"
        hint="For eksempel kommunens skabelon til dagsordener."
        width="full"
        optional
      />
    </>,
  )
}

const titlesOf = (about: About): Answers => ({
  set: seenNow(about),
  overskrifter: about.headings.map(({ title }) => title).join('\n'),
  kilde: recorded(about)?.source ?? '',
})
export const showHeadings = forKeepers((asked, about) => showTitles(asked, about, titlesOf(about), [], 200))

type Wanted = {
  readonly headings: readonly CaseHeading[]
  readonly source: string
  readonly note: string
  readonly seen: number | null
}
const record = (asked: Asked, about: About, wanted: Wanted) =>
  headingsAct(...placeOf(asked, about), { code: about.code, ...wanted })

export const headingsFromForm = forKeepers(async (asked, about) => {
  const typed = await readAnswers(asked, ['set', 'overskrifter', 'kilde'], { overskrifter: most.headings * (most.title + 1) })
  const read = new Reading(typed)
  const titles = titlesIn(read.needed('overskrifter', refusals['no-headings'].text))
  const source = read.text('kilde')
  if (read.errors.length) return showTitles(asked, about, typed.answers, read.errors, 422)
  const headings = retitled(titles, about.headings)
  const done = await record(asked, about, { headings, source, note: noteKept(about, source), seen: read.place('set') })
  if (done.ok) return asked.redirect(`${path(asked, about)}/dele`, 303)
  const now = (await aboutAsked(asked)) ?? about
  const { status, text } = refusals[done.refusal]
  return showTitles(asked, now, { ...typed.answers, set: seenNow(now) }, [{ field: 'overskrifter', text }], status)
})
/** What was said of the source is about that source only. */
const noteKept = (about: About, source: string) => (recorded(about)?.source === source ? (recorded(about)?.note ?? '') : '')

const partField = (part: string) => `del-${part}`
const meetingField = (id: string) => `moede-${id}`
const namesOf = ({ headings }: About) => ['set', ...headingParts.map(partField), ...headings.map(({ id }) => meetingField(id))]

function showParts(asked: Asked, about: About, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const rest = restHeading(about.headings)
  const page = {
    title: 'Hvad står under hvilken overskrift?',
    lead: `En del uden egen overskrift står under »${rest?.title ?? ''}«, så intet går tabt.`,
    action: `${path(asked, about)}/dele`,
    button: 'Gem',
    hidden: { set: answers.set ?? '' },
    desk: caseTrail(asked, about),
  }
  const options = about.headings.map(({ id, title }) => ({ value: id, text: title }))
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      {headingParts.map((part) => (
        <SelectField
          name={partField(part)}
          value={answers[partField(part)] ?? ''}
          error={errorOf(errors, partField(part))}
          label={partWords[part]}
          options={options}
          empty="Ingen egen overskrift"
          optional
        />
      ))}
      <Fieldset
        legend="Overskrifter, der først skrives efter mødet"
        name="moede"
        hint="De andre overskrifter uden indhold skriver I selv under."
        error={errorOf(errors, 'moede')}
        boxed
      >
        {about.headings.map(({ id, title }) => (
          <Checkbox name={meetingField(id)} label={title} checked={answers[meetingField(id)] === 'ja'} />
        ))}
      </Fieldset>
    </>,
  )
}

const partsOf = (about: About): Answers => ({
  set: seenNow(about),
  ...Object.fromEntries(about.headings.flatMap(({ id, parts }) => parts.map((part) => [partField(part), id]))),
  ...Object.fromEntries(about.headings.map(({ id, filledBy }) => [meetingField(id), filledBy === 'meeting' ? 'ja' : ''])),
})
export const showHeadingParts = forKeepers((asked, about) => showParts(asked, about, partsOf(about), [], 200))

export const headingPartsFromForm = forKeepers(async (asked, about) => {
  const typed = await readAnswers(asked, namesOf(about))
  const read = new Reading(typed)
  const chosen = Object.fromEntries(headingParts.map((part) => [part, read.text(partField(part))]))
  for (const part of headingParts)
    if (chosen[part] && !about.headings.some(({ id }) => id === chosen[part]))
      read.wrong(partField(part), 'Vælg en af overskrifterne.')
  if (read.errors.length) return showParts(asked, about, typed.answers, read.errors, 422)
  const later = new Set(about.headings.map(({ id }) => id).filter((id) => read.text(meetingField(id)) === 'ja'))
  const { source = '', note = '' } = recorded(about) ?? {}
  const headings = rearranged(about.headings, chosen, later)
  const isOurs = about.headings === defaultHeadings && JSON.stringify(headings) === JSON.stringify(defaultHeadings)
  const done = isOurs ? null : await record(asked, about, { headings, source, note, seen: read.place('set') })
  if (!done || done.ok) return asked.redirect(`${casePath(asked, about)}?gjort=gemt`, 303)
  const now = (await aboutAsked(asked)) ?? about
  const { status, text } = refusals[done.refusal]
  return showParts(asked, now, { ...typed.answers, set: seenNow(now) }, [{ field: partField('summary'), text }], status)
})
