/** What can become of a round: its deadline moved, closed, opened again, those without an answer reminded, or asked by another way. */
import { type Answers, type FormStatus, Reading, readAnswers } from '#forms'
import { type Asked, look, type Route, todayFor } from '#identity'
import { counted, danishDay, danishOrder, type MunicipalityCode, type RoughDay, unknownDay } from '#kernel'
import { readKnownMunicipalities } from '#members'
import { readThemes } from '#themes'
import { Checkbox, errorOf, Fieldset, type FormError, TextArea, TextField } from '#ui'
import { askingAct, closeAct, moveAct, remindAct, reopenAct } from './acts.ts'
import { notFound, perform, roundDesk, showRoundForm } from './form-parts.tsx'
import { roundState, unanswered } from './rules.ts'
import { readRounds } from './store.ts'
import type { Round } from './words.ts'
import { roundStateWords } from './words-da.ts'

const oneADay = 'Den, der allerede har fået en mail med nyt i dag, får den i morgen kl. 7.'
const kinds = {
  frist: {
    title: 'Flyt fristen',
    button: 'Flyt fristen og skriv til kommunerne',
    lead: `Alle, der er spurgt, får en mail med den nye frist og et nyt link. ${oneADay}`,
    fields: ['frist', 'begrundelse'],
  },
  lukning: { title: 'Luk runden', button: 'Luk runden', lead: 'Når runden er lukket, kan ingen svare i den.', fields: [] },
  genaabning: {
    title: 'Åbn runden igen',
    button: 'Åbn runden igen og skriv til kommunerne',
    lead: `Alle, der er spurgt, får en mail med den nye frist og et nyt link. ${oneADay}`,
    fields: ['frist', 'begrundelse'],
  },
  rykkere: {
    title: 'Skriv til dem, der ikke har svaret',
    button: 'Send rykkerne',
    lead: `Kontakterne i de kommuner, der ikke har svaret, får en mail med et link til svaret. ${oneADay}`,
    fields: [],
  },
  henvendelser: {
    title: 'Registrér en henvendelse på anden vis',
    button: 'Registrér henvendelsen',
    lead: 'Når I har spurgt en kommune på anden måde end med vores mail, kan I skrive det her, så runden kan vise, at den er spurgt.',
    fields: ['hvordan', 'kommuner'],
  },
} as const
type Kind = keyof typeof kinds

type About = { readonly round: Round; readonly left: readonly { readonly code: MunicipalityCode; readonly name: string }[] }
/** The round, and those in it that have not answered. */
async function aboutAsked(asked: Asked): Promise<About | null> {
  const { round, themes, names } = await look(asked, async (read) => ({
    round: (await readRounds(read)).find(({ id }) => id === asked.req.param('id')),
    themes: await readThemes(read),
    names: new Map((await readKnownMunicipalities(read)).map(({ code, name }) => [code, name])),
  }))
  if (!round) return null
  const left = unanswered(round, themes, todayFor(asked)).map((code) => ({ code, name: names.get(code) ?? code }))
  return { round, left: left.sort((a, b) => danishOrder(a.name, b.name)) }
}

function show(
  asked: Asked,
  kind: Kind,
  { round, left }: About,
  answers: Answers,
  errors: readonly FormError[],
  status: FormStatus,
) {
  const { title, button, lead, fields } = kinds[kind]
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const has = (name: string) => (fields as readonly string[]).includes(name)
  const standing = `${round.title}: ${roundStateWords[roundState(round, todayFor(asked))]}, frist ${danishDay(round.answersBy)}, ${counted(left.length, 'kommune', 'kommuner')} har ikke svaret.`
  const page = {
    title,
    lead: `${lead} ${standing}`,
    action: `${roundDesk(asked, round.id)}/${kind}`,
    button,
    hidden: { set: String(round.sequence) },
  }
  return showRoundForm(
    asked,
    page,
    errors,
    status,
    <>
      {has('frist') ? <TextField {...field('frist')} label="Ny frist" hint="For eksempel 6.3.2027." width="short" /> : null}
      {has('begrundelse') ? (
        <TextArea
          {...field('begrundelse')}
          label="Begrundelse"
          hint="Den kan læses af alle. Skriv ingen personers navne."
          rows={2}
        />
      ) : null}
      {has('hvordan') ? (
        <TextField
          {...field('hvordan')}
          label="Hvordan spurgte I?"
          hint="For eksempel brev eller telefon. Skriv ingen personers navne."
        />
      ) : null}
      {has('kommuner') ? (
        <Fieldset legend="Hvilke kommuner?" name="kommuner" error={errorOf(errors, 'kommuner')}>
          {left.map(({ code, name }) => (
            <Checkbox name={`kommune-${code}`} label={name} checked={answers[`kommune-${code}`] === 'ja'} />
          ))}
        </Fieldset>
      ) : null}
    </>,
  )
}

const showing =
  (kind: Kind): Route['answer'] =>
  async (asked) => {
    const about = await aboutAsked(asked)
    return about ? show(asked, kind, about, {}, [], 200) : notFound(asked)
  }

const changing =
  (kind: Kind): Route['answer'] =>
  async (asked) => {
    const about = await aboutAsked(asked)
    if (!about) return notFound(asked)
    const boxes = about.left.map(({ code }) => `kommune-${code}`)
    const typed = await readAnswers(asked, ['set', ...kinds[kind].fields, ...boxes])
    const read = new Reading(typed)
    const own = { round: about.round.id, seen: read.place('set') ?? -1 }
    const withDay = kind === 'frist' || kind === 'genaabning'
    const to = (withDay ? (read.day('frist') ?? unknownDay) : unknownDay) as string as RoughDay
    if (withDay) read.needed('begrundelse', 'Skriv en begrundelse.')
    if (kind === 'henvendelser') read.needed('hvordan', 'Skriv, hvordan I spurgte.')
    const codes = about.left.map(({ code }) => code).filter((code) => read.text(`kommune-${code}`) === 'ja')
    if (kind === 'henvendelser' && codes.length === 0) read.wrong('kommuner', 'Vælg mindst én kommune.')
    if (read.errors.length) return show(asked, kind, about, typed.answers, read.errors, 422)
    const [reason, how] = [read.text('begrundelse'), read.text('hvordan')]
    const again = async (errors: readonly FormError[], status: FormStatus) =>
      show(asked, kind, (await aboutAsked(asked)) ?? about, typed.answers, errors, status)
    const back = roundDesk(asked, about.round.id)
    if (kind === 'lukning') return perform(asked, closeAct, own, back, again)
    if (kind === 'rykkere') return perform(asked, remindAct, own, back, again)
    if (kind === 'henvendelser') return perform(asked, askingAct, { ...own, codes, how }, back, again)
    return perform(asked, kind === 'frist' ? moveAct : reopenAct, { ...own, to, reason }, back, again)
  }

/** The addresses of each: below the round's own on the desk. */
export const changeRoutes: readonly Route[] = (Object.keys(kinds) as Kind[]).flatMap((kind): Route[] => {
  const path = `/:alliance/temaarbejde/runder/:id/${kind}`
  return [
    { method: 'GET', path, for: 'secretariat', answer: showing(kind) },
    { method: 'POST', path, for: 'secretariat', answer: changing(kind) },
  ]
})
