import { randomUUID } from 'node:crypto'
import { type Answers, type FormStatus, Reading, readAnswers, showForm } from '#forms'
import { type Asked, actorFor, type Route, showError } from '#identity'
import { danishDay, type MunicipalityCode, parseUuid } from '#kernel'
import { Checkbox, errorOf, Fieldset, type FormError, RadioGroup, SelectField, TextArea, TextField } from '#ui'
import { recordCooperationAct } from './acts.ts'
import { refusals } from './refusals.ts'
import { cooperationPath, goalsOf, isOwn, readSeen, type Seen } from './standing-asked.ts'
import { type Cooperation, type RecordedCooperation, type Seeking, seeking } from './words.ts'
import { seekingWords } from './words-da.ts'

const lines = ['noegle', 'set', 'maal', 'hvad', 'andre', 'vaert', 'fra', 'til', 'soeger', 'note', 'adresse', 'kilde'] as const
const limits = { hvad: 200, note: 1000, adresse: 2000 }
const codeField = (code: string) => `kommune-${code}`

const answersOf = (one: RecordedCooperation): Answers => ({
  noegle: one.id,
  set: String(one.sequence),
  maal: one.goal,
  hvad: one.what,
  andre: one.others,
  vaert: one.host ?? '',
  fra: one.from && danishDay(one.from),
  til: one.to && danishDay(one.to),
  soeger: one.seeks,
  note: one.note,
  adresse: one.address,
  kilde: one.source,
  ...Object.fromEntries(one.codes.map((code) => [codeField(code), 'ja'])),
})

/** Goals of every edition, the newest first, each with its year. */
const goalOptions = ({ editions }: Seen) =>
  editions.flatMap((edition) =>
    goalsOf(edition).map(({ id, number, shortTitle }) => ({ value: id, text: `${edition.year}, mål ${number}: ${shortTitle}` })),
  )

function show(asked: Asked, seen: Seen, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const field = (name: (typeof lines)[number]) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const day = 'For eksempel 6.3.2027, marts 2027 eller 2027. Lad feltet stå tomt, hvis ingen ved det.'
  const places = seen.members.map(({ code, name }) => ({ value: code as string, text: name }))
  const page = {
    title: answers.set ? 'Ret et samarbejde eller tilbud' : 'Registrér et samarbejde eller tilbud',
    lead: 'Noget, som kommuner gør sammen, eller som én kommune gør selv, og som handler om et af målene. Alle kan se det.',
    action: cooperationPath(asked),
    button: answers.set ? 'Gem rettelsen' : 'Registrér',
    hidden: { noegle: answers.noegle ?? '', set: answers.set ?? '' },
    desk: { text: 'Samarbejde', href: cooperationPath(asked) },
  }
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      <TextField {...field('hvad')} label="Hvad er det?" hint="Med få ord, for eksempel Fælles akutteam." width="full" />
      <SelectField {...field('maal')} label="Hvilket mål handler det om?" options={goalOptions(seen)} />
      <Fieldset legend="Hvilke kommuner er med?" name="kommuner" error={errorOf(errors, 'kommuner')} boxed>
        {places.map(({ value, text }) => (
          <Checkbox name={codeField(value)} label={text} checked={answers[codeField(value)] === 'ja'} />
        ))}
      </Fieldset>
      <TextField
        {...field('andre')}
        label="Andre, der er med"
        hint="Dem, der ikke kan vælges ovenfor, for eksempel ti kommuner, hvis navne ikke er set."
        width="full"
        optional
      />
      <SelectField {...field('vaert')} label="Hvem er vært?" options={places} empty="Ingen, eller det vides ikke" optional />
      <TextField {...field('fra')} label="Fra" hint={day} width="short" optional />
      <TextField {...field('til')} label="Til" hint={day} width="short" optional />
      <RadioGroup
        {...field('soeger')}
        label="Søges der flere at gøre det sammen med?"
        options={seeking.map((value) => ({ value, text: seekingWords[value] }))}
      />
      <TextArea {...field('note')} label="Bemærkning" hint="Skriv intet om enkelte personer." rows={2} optional />
      <TextField {...field('adresse')} label="Adresse" type="url" width="full" optional />
      <TextField {...field('kilde')} label="Hvor kommer oplysningen fra?" width="full" optional />
    </>,
  )
}

export const showRecording: Route['answer'] = async (asked) => {
  const seen = await readSeen(asked)
  const own = seen.members.filter(({ code }) => asked.var.visitor?.offices.some((office) => office.code === code))
  const chosen = Object.fromEntries(own.map(({ code }) => [codeField(code), 'ja']))
  return show(asked, seen, { noegle: randomUUID(), soeger: 'not-known', ...chosen }, [], 200)
}

const notFound = (asked: Asked) => showError(asked, 404, 'Det er ikke registreret.')

export const showCorrecting: Route['answer'] = async (asked) => {
  const seen = await readSeen(asked)
  const found = seen.cooperations.find(({ id }) => id === asked.req.param('id'))
  const open = found && found.withdrawn === null && isOwn(asked, found)
  return open ? show(asked, seen, answersOf(found), [], 200) : notFound(asked)
}

/** Who acts: the secretariat, or the first municipality in it that the visitor records for. */
export const actorAmong = (asked: Asked, codes: readonly MunicipalityCode[]) =>
  actorFor(asked, null) ?? codes.map((code) => actorFor(asked, code)).find((actor) => actor !== null) ?? null

function readCooperation(read: Reading, { members }: Seen): Cooperation & { readonly seen: number | null } {
  const seeks = read.text('soeger') as Seeking
  if (!seeking.includes(seeks)) read.wrong('soeger', 'Vælg, om der søges flere.')
  const host = read.text('vaert')
  return {
    id: read.text('noegle'),
    seen: read.place('set'),
    goal: read.needed('maal', 'Vælg et mål.'),
    what: read.needed('hvad', 'Skriv med få ord, hvad det er.'),
    codes: members
      .map(({ code }) => code)
      .filter((code) => read.text(codeField(code)) === 'ja')
      .sort(),
    others: read.text('andre'),
    host: host ? (host as MunicipalityCode) : null,
    from: read.rough('fra'),
    to: read.rough('til'),
    seeks,
    note: read.text('note'),
    address: read.address('adresse'),
    source: read.text('kilde'),
  }
}

export const recordFromForm: Route['answer'] = async (asked) => {
  const seen = await readSeen(asked)
  const typed = await readAnswers(asked, [...lines, ...seen.members.map(({ code }) => codeField(code))], limits)
  const read = new Reading(typed)
  const wanted = readCooperation(read, seen)
  const before = seen.cooperations.find(({ id }) => id === wanted.id)
  if (before ? !isOwn(asked, before) : !parseUuid(wanted.id)) return notFound(asked)
  if (read.errors.length) return show(asked, seen, typed.answers, read.errors, 422)
  const actor = actorAmong(asked, wanted.codes)
  if (!actor) {
    const text = refusals['not-yours'].text
    return show(asked, seen, typed.answers, [{ field: 'kommuner', text }], 403)
  }
  const done = await recordCooperationAct(asked.var.site.ledger, asked.var.alliance.slug, actor, wanted)
  if (done.ok) return asked.redirect(`${cooperationPath(asked)}${done.value ? `?registreret=${done.value}` : ''}`, 303)
  const { status, field, text } = refusals[done.refusal]
  const now = (await readSeen(asked)).cooperations.find(({ id }) => id === wanted.id)
  return show(asked, seen, { ...typed.answers, set: now ? String(now.sequence) : '' }, [{ field, text }], status)
}
