import { randomUUID } from 'node:crypto'
import { type Answers, type FormStatus, Reading, readAnswers } from '#forms'
import type { Asked, Route } from '#identity'
import { parseUuid, type RoughDay, unknownDay } from '#kernel'
import { errorOf, type FormError, TextArea, TextField } from '#ui'
import { openAct } from './acts.ts'
import { desk, notFound, perform, roundDesk, showRoundForm } from './form-parts.tsx'

const names = ['noegle', 'udgave', 'titel', 'spoergsmaal', 'frist'] as const

function show(asked: Asked, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const field = (name: (typeof names)[number]) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const page = {
    title: 'Åbn en temarunde',
    lead: 'Alle, der er medlemmer i dag, bliver spurgt. Deres kontakter får en mail med et link lige til kommunens svar. Kommuner uden kontakt vises bagefter, så I kan skrive til dem på anden vis.',
    action: `${desk(asked)}/runder`,
    button: 'Åbn runden og skriv til kommunerne',
    hidden: { noegle: answers.noegle ?? '' },
  }
  return showRoundForm(
    asked,
    page,
    errors,
    status,
    <>
      <TextField
        {...field('udgave')}
        label="Udgavens årstal"
        hint="Den udgave af papiret, som temaerne er til."
        width="short"
        inputmode="numeric"
      />
      <TextField {...field('titel')} label="Hvad skal runden hedde?" hint="For eksempel Temaer til 2027." width="full" />
      <TextArea {...field('spoergsmaal')} label="Hvad spørger I kommunerne om?" rows={3} />
      <TextField
        {...field('frist')}
        label="Svar senest"
        hint="For eksempel 6.3.2027. Kommunerne kan svare til og med den dag."
        width="short"
      />
    </>,
  )
}

export const showNewRound: Route['answer'] = (asked) => show(asked, { noegle: randomUUID() }, [], 200)

export const roundFromForm: Route['answer'] = async (asked) => {
  const typed = await readAnswers(asked, names, { titel: 200, spoergsmaal: 1000 })
  const read = new Reading(typed)
  const id = parseUuid(read.text('noegle'))
  if (!id) return notFound(asked)
  read.needed('udgave', 'Skriv udgavens årstal, for eksempel 2027.')
  const round = {
    id,
    edition: read.number('udgave', 1990, 2199) ?? 0,
    title: read.needed('titel', 'Skriv, hvad runden skal hedde.'),
    question: read.needed('spoergsmaal', 'Skriv, hvad I spørger kommunerne om.'),
    answersBy: (read.day('frist') ?? unknownDay) as string as RoughDay,
    source: '',
  }
  if (read.errors.length) return show(asked, typed.answers, read.errors, 422)
  return perform(asked, openAct, round, roundDesk(asked, id), (errors, status) => show(asked, typed.answers, errors, status))
}
