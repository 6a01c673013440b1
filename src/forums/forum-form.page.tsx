import { randomUUID } from 'node:crypto'
import { type Answers, type FormStatus, Reading, readAnswers, showForm } from '#forms'
import { type Asked, actorFor, look, type Route, showError } from '#identity'
import { danishDay, parseUuid, type RoughDay } from '#kernel'
import { errorOf, type FormError, TextArea, TextField } from '#ui'
import { recordForumAct } from './record-forum.ts'
import { refusals } from './refusals.ts'
import { readForums } from './store.ts'
import type { Forum } from './words.ts'

export const forumsPath = (asked: Asked) => `/${asked.var.alliance.slug}/andre-fora`
const names = ['noegle', 'set', 'navn', 'fra', 'til', 'ophoerer', 'emner', 'note', 'adresse', 'kilde'] as const
const limits = { navn: 200, emner: 4000, note: 1000, adresse: 2000 }

const typedDay = (day: RoughDay) => day && danishDay(day)
const answersOf = (forum: Forum): Answers => ({
  noegle: forum.id,
  set: String(forum.sequence),
  navn: forum.name,
  fra: typedDay(forum.from),
  til: typedDay(forum.to),
  ophoerer: forum.endsBecause,
  emner: forum.covers.join('\n'),
  note: forum.note,
  adresse: forum.address,
  kilde: forum.source,
})

function show(asked: Asked, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const field = (name: (typeof names)[number]) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const day = 'For eksempel 6.3.2027, marts 2027 eller 2027. Lad feltet stå tomt, hvis ingen ved det.'
  const page = {
    title: answers.set ? 'Ret et andet forum' : 'Registrér et andet forum',
    lead: 'Et andet forum er et sted, hvor kommunerne allerede tager sig af noget sammen, for eksempel en sundhedsaftale. Alle kan se det.',
    action: forumsPath(asked),
    button: answers.set ? 'Gem rettelsen' : 'Registrér',
    hidden: { noegle: answers.noegle ?? '', set: answers.set ?? '' },
    desk: { text: 'Andre fora', href: forumsPath(asked) },
  }
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      <TextField {...field('navn')} label="Navn" width="full" />
      <TextField {...field('fra')} label="Fra" hint={day} width="short" optional />
      <TextField {...field('til')} label="Til" hint={day} width="short" optional />
      <TextField
        {...field('ophoerer')}
        label="Hvorfor ophører det?"
        hint="For eksempel den lov, der afløser det."
        width="full"
        optional
      />
      <TextArea
        {...field('emner')}
        label="Hvad dækker det?"
        hint="Et emne på hver linje, med få ord. Temaer, hvis ord møder emnet, får en advarsel."
        optional
      />
      <TextArea {...field('note')} label="Bemærkning" rows={2} optional />
      <TextField {...field('adresse')} label="Adresse" type="url" width="full" optional />
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

export const showNewForum: Route['answer'] = (asked) => show(asked, { noegle: randomUUID() }, [], 200)

export const showForum: Route['answer'] = async (asked) => {
  const forum = (await look(asked, readForums)).find(({ id }) => id === asked.req.param('id'))
  return forum ? show(asked, answersOf(forum), [], 200) : showError(asked, 404, 'Det forum er ikke registreret.')
}

export const forumFromForm: Route['answer'] = async (asked) => {
  const typed = await readAnswers(asked, names, limits)
  const read = new Reading(typed)
  const known = (await look(asked, readForums)).find(({ id }) => id === read.text('noegle'))
  if (!known && !parseUuid(read.text('noegle'))) return showError(asked, 404, 'Det forum er ikke registreret.')
  const covers = read
    .text('emner')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const forum = {
    id: read.text('noegle'),
    seen: read.place('set'),
    name: read.needed('navn', 'Skriv, hvad det hedder.'),
    from: read.rough('fra'),
    to: read.rough('til'),
    endsBecause: read.text('ophoerer'),
    covers: [...new Set(covers)],
    note: read.text('note'),
    address: read.address('adresse'),
    source: read.text('kilde'),
  }
  if (read.errors.length) return show(asked, typed.answers, read.errors, 422)
  const actor = actorFor(asked, null)
  if (!actor) return showError(asked, 403)
  const done = await recordForumAct(asked.var.site.ledger, asked.var.alliance.slug, actor, forum)
  if (done.ok) return asked.redirect(`${forumsPath(asked)}${done.value ? `?registreret=${done.value}` : ''}`, 303)
  const { status, field, text } = refusals[done.refusal]
  const now = (await look(asked, readForums)).find(({ id }) => id === forum.id)
  return show(asked, { ...typed.answers, set: now ? String(now.sequence) : '' }, [{ field, text }], status)
}
