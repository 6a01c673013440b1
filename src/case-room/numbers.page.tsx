import { numbersAct, refusals } from '#case-parts'
import { type Answers, type FormStatus, Reading, readAnswers, showForm } from '#forms'
import type { Asked } from '#identity'
import { errorOf, type FormError, TextField } from '#ui'
import { type About, aboutAsked, casePath, caseTrail, forKeepers, placeOf } from './about.ts'

const standing = ({ ground, code }: About) => ground.numbers.find((one) => one.code === code)
const answersOf = (about: About): Answers => {
  const numbers = standing(about)
  const set = numbers ? String(numbers.sequence) : ''
  return { set, sagsnummer: numbers?.caseNumber ?? '', emnenummer: numbers?.subjectNumber ?? '' }
}

function show(asked: Asked, about: About, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const page = {
    title: 'Sagens numre',
    lead: 'Numrene står øverst i sagen. De kan læses af alle i journalen.',
    action: `${casePath(asked, about)}/numre`,
    button: 'Gem numrene',
    hidden: { set: answers.set ?? '' },
    desk: caseTrail(asked, about),
  }
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      <TextField {...field('sagsnummer')} label="Sagsnummer" hint="Som i jeres eget system, for eksempel 26/12345." optional />
      <TextField
        {...field('emnenummer')}
        label="Emnenummer (KLE)"
        hint="For eksempel 29.00.00, eller med handlingsfacet 29.00.00 G01."
        optional
      />
    </>,
  )
}

export const showNumbers = forKeepers((asked, about) => show(asked, about, answersOf(about), [], 200))

export const numbersFromForm = forKeepers(async (asked, about) => {
  const typed = await readAnswers(asked, ['set', 'sagsnummer', 'emnenummer'])
  const read = new Reading(typed)
  const numbers = { caseNumber: read.text('sagsnummer'), subjectNumber: read.text('emnenummer'), seen: read.place('set') }
  if (read.errors.length) return show(asked, about, typed.answers, read.errors, 422)
  const done = await numbersAct(...placeOf(asked, about), { edition: about.year, code: about.code, ...numbers })
  if (done.ok) return asked.redirect(`${casePath(asked, about)}?gjort=gemt`, 303)
  const { status, field, text } = refusals[done.refusal]
  const now = answersOf((await aboutAsked(asked)) ?? about)
  const at = field === 'emnenummer' ? field : 'sagsnummer'
  if (done.refusal !== 'changed-meanwhile') return show(asked, about, typed.answers, [{ field: at, text }], status)
  const stands = `Nu står der »${now.sagsnummer || 'intet'}« og »${now.emnenummer || 'intet'}«.`
  return show(asked, about, { ...typed.answers, set: now.set ?? '' }, [{ field: at, text: `${text} ${stands}` }], status)
})
