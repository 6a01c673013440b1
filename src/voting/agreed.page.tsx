import type { Asked, Route } from '#identity'
import type { Vote } from '#priorities'
import { agreeAct } from '#priorities'
import type { Theme } from '#themes'
import { errorOf, type FormError, TextArea } from '#ui'
import {
  type Answers,
  desk,
  type FormStatus,
  lastChange,
  notFound,
  perform,
  Reading,
  readAnswers,
  readWork,
  showForm,
  voteAsked,
  type Work,
} from './form-parts.tsx'
import { placeFields, RankingFields, rankingAnswers, readRanking } from './ranking-fields.tsx'
import { refusals } from './refusals.ts'

const themesOf = ({ themes }: Work, vote: Vote): Theme[] =>
  vote.themes.flatMap((id) => themes.find((theme) => theme.id === id) ?? [])

function show(asked: Asked, work: Work, vote: Vote, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const page = {
    vote,
    title: 'Mødets egen rangordning',
    lead: 'Registrér, hvad mødet blev enigt om med sine egne ord. Er der ikke stemt, fremgår det; er der stemt, står mødets rangordning ved siden af.',
    action: `${desk(asked)}/${vote.id}/enighed`,
    button: 'Registrér rangordningen',
    hidden: { titel: answers.titel ?? '' },
  }
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      <RankingFields themes={themesOf(work, vote)} places={vote.places} answers={answers} errors={errors} />
      <TextArea
        name="ord"
        label="Mødets ord"
        hint="For eksempel fra referatet. Skriv ingen personers navne."
        value={answers.ord ?? ''}
        error={errorOf(errors, 'ord')}
        rows={4}
      />
    </>,
  )
}

export const showAgreed: Route['answer'] = async (asked) => {
  const work = await readWork(asked)
  const vote = voteAsked(asked, work)
  if (!vote) return notFound(asked)
  const standing = vote.agreed ? { ...rankingAnswers(vote.agreed.ranking), ord: vote.agreed.words } : {}
  return show(asked, work, vote, { ...standing, titel: lastChange(vote) }, [], 200)
}

export const agreedFromForm: Route['answer'] = async (asked) => {
  const work = await readWork(asked)
  const vote = voteAsked(asked, work)
  if (!vote) return notFound(asked)
  const typed = await readAnswers(asked, ['titel', 'ord', ...placeFields(vote.themes)])
  const read = new Reading(typed)
  const { ranking, errors: faults } = readRanking(typed.answers, themesOf(work, vote))
  for (const { field, text } of faults) read.wrong(field, text)
  if (ranking.length === 0) read.wrong('plads-1', refusals['nothing-ranked'].text)
  const words = read.needed('ord', 'Skriv mødets ord.')
  if (read.errors.length) return show(asked, work, vote, typed.answers, read.errors, 422)
  const command = { id: vote.id, seen: read.place('titel'), ranking, words }
  return perform(
    asked,
    vote.id,
    (actor) => agreeAct(asked.var.site.ledger, asked.var.alliance.slug, actor, command),
    async (errors, status) => {
      const now = await readWork(asked)
      const standing = voteAsked(asked, now) ?? vote
      return show(asked, now, standing, { ...typed.answers, titel: lastChange(standing) }, errors, status)
    },
  )
}
