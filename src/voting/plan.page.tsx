import { randomUUID } from 'node:crypto'
import { dialogueTitle } from '#dialogue'
import type { Asked, Route } from '#identity'
import { capital, danishDay, parseUuid } from '#kernel'
import { planAct, type Vote, weightings, weightingWords } from '#priorities'
import { type Theme, type Track, tracks, trackWords } from '#themes'
import { Checkbox, errorOf, Fieldset, type FormError, RadioGroup, SelectField, TextField } from '#ui'
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

const themeField = (id: string) => `tema-${id}`
/** What can be ranked: the living themes, and what the vote has already. */
const choices = ({ themes }: Work, vote: Vote | null) =>
  themes.filter(({ id, state }) => state === 'living' || vote?.themes.includes(id))

const answersOf = (vote: Vote): Answers => ({
  noegle: vote.id,
  set: lastChange(vote),
  titel: vote.title,
  moede: vote.meeting ?? '',
  vaegt: vote.weighting,
  pladser: String(vote.places),
  aabner: vote.opens && danishDay(vote.opens),
  kilde: vote.source,
  ...Object.fromEntries(vote.themes.map((id) => [themeField(id), 'ja'])),
})

type Group = { readonly edition: number; readonly track: Track | null; readonly themes: readonly Theme[] }
function grouped(themes: readonly Theme[]): Group[] {
  const editions = [...new Set(themes.map(({ edition }) => edition))].sort((a, b) => b - a)
  const all = editions.flatMap((edition) =>
    [...tracks, null].map((track) => ({
      edition,
      track,
      themes: themes.filter((one) => one.edition === edition && one.track === track),
    })),
  )
  return all.filter((group) => group.themes.length > 0)
}

const Themes = ({ themes, answers, errors }: { themes: readonly Theme[]; answers: Answers; errors: readonly FormError[] }) => (
  <Fieldset
    name="temaer"
    legend="Hvilke temaer skal kommunerne rangordne?"
    hint="Temaer fra én udgave. De står på stemmesedlen i denne rækkefølge."
    error={errorOf(errors, 'temaer')}
  >
    {themes.length === 0 ? <p>Der er ingen temaer endnu.</p> : null}
    {grouped(themes).map((group) => (
      <Fieldset legend={`${group.edition}: ${group.track ? trackWords[group.track] : 'uden spor'}`} boxed>
        {group.themes.map(({ id, title }) => (
          <Checkbox name={themeField(id)} label={title} checked={answers[themeField(id)] === 'ja'} />
        ))}
      </Fieldset>
    ))}
  </Fieldset>
)

function show(asked: Asked, work: Work, vote: Vote | null, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const page = {
    vote,
    title: vote ? 'Ret planen' : 'Planlæg en prioritering',
    lead: 'Alle kan se planen med det samme. Kommunerne kan først stemme, når du åbner prioriteringen.',
    action: desk(asked),
    button: vote ? 'Gem rettelsen' : 'Planlæg prioriteringen',
    hidden: { noegle: answers.noegle ?? '', set: answers.set ?? '' },
  }
  const meetings = work.meetings.map((meeting) => ({ value: meeting.id, text: capital(dialogueTitle(meeting)) }))
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      <TextField {...field('titel')} label="Hvad hedder den?" hint="For eksempel: Temaer om psykisk sundhed." width="full" />
      <Themes themes={choices(work, vote)} answers={answers} errors={errors} />
      <TextField
        {...field('pladser')}
        label="Hvor mange pladser betyder noget?"
        hint="For eksempel 3, hvis der skal vælges tre mål. Kommunerne må rangordne flere."
        width="short"
        inputmode="numeric"
      />
      <RadioGroup
        {...field('vaegt')}
        label="Hvad vejer en kommunes stemme?"
        hint="Det står på den offentlige side. Vægtene ligger fast, fra prioriteringen åbner."
        options={weightings.map((value) => ({ value, text: capital(weightingWords[value]) }))}
      />
      <SelectField {...field('moede')} label="Dialogmøde" options={meetings} empty="Intet møde" optional />
      <TextField
        {...field('aabner')}
        label="Hvornår ventes den at åbne?"
        hint="For eksempel 6.3.2027 eller marts 2027."
        width="short"
        optional
      />
      <TextField
        {...field('kilde')}
        label="Hvor kommer oplysningen fra?"
        hint="Skriv ingen personers navne."
        width="full"
        optional
      />
    </>,
  )
}

export const showNewVote: Route['answer'] = async (asked) =>
  show(asked, await readWork(asked), null, { noegle: randomUUID(), vaegt: 'one-each', pladser: '3' }, [], 200)

export const showPlan: Route['answer'] = async (asked) => {
  const work = await readWork(asked)
  const vote = voteAsked(asked, work)
  return vote ? show(asked, work, vote, answersOf(vote), [], 200) : notFound(asked)
}

export const planFromForm: Route['answer'] = async (asked) => {
  const work = await readWork(asked)
  const fields = work.themes.map(({ id }) => themeField(id))
  const typed = await readAnswers(asked, ['noegle', 'set', 'titel', 'pladser', 'vaegt', 'moede', 'aabner', 'kilde', ...fields])
  const read = new Reading(typed)
  const id = read.text('noegle')
  const vote = work.votes.find((one) => one.id === id) ?? null
  if (!vote && !parseUuid(id)) return notFound(asked)
  const chosen = choices(work, vote).filter((theme) => read.text(themeField(theme.id)) !== '')
  const found = tracks.filter((track) => chosen.some((theme) => theme.track === track))
  if (!read.text('pladser')) read.wrong('pladser', 'Skriv, hvor mange pladser der betyder noget.')
  if (chosen.length < 2) read.wrong('temaer', 'Vælg mindst to temaer.')
  const plan = {
    id,
    seen: read.place('set'),
    edition: chosen[0]?.edition ?? 0,
    tracks: found.length ? found : tracks,
    title: read.needed('titel', 'Skriv, hvad prioriteringen hedder.'),
    meeting: read.text('moede') || null,
    themes: chosen.map((theme) => theme.id),
    weighting: weightings.find((one) => one === read.text('vaegt')) ?? 'one-each',
    places: read.number('pladser', 1, 99) ?? 1,
    opens: read.rough('aabner'),
    source: read.text('kilde'),
  } as const
  if (read.errors.length) return show(asked, work, vote, typed.answers, read.errors, 422)
  const { ledger } = asked.var.site
  return perform(
    asked,
    id,
    (actor) => planAct(ledger, asked.var.alliance.slug, actor, plan),
    async (errors, status) => {
      const now = await readWork(asked)
      const standing = now.votes.find((one) => one.id === id) ?? null
      return show(asked, now, standing, { ...typed.answers, set: standing ? lastChange(standing) : '' }, errors, status)
    },
  )
}
