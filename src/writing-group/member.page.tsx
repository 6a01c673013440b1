import { randomUUID } from 'node:crypto'
import { type Answers, type FormStatus, Reading, readAnswers, showForm } from '#forms'
import { type Asked, actorFor, look, type Route, showError } from '#identity'
import { danishDay, inDanishOrder, parseUuid } from '#kernel'
import { readKnownMunicipalities } from '#members'
import { Checkbox, errorOf, Fieldset, type FormError, RadioGroup, SelectField, TextField } from '#ui'
import { recordMemberAct } from './record-member.ts'
import { refusals } from './refusals.ts'
import { readGroup } from './store.ts'
import { expertises, type GroupMember, groupRoles } from './words.ts'
import { expertiseWords, roleWords } from './words-da.ts'

const names = ['noegle', 'set', 'udgave', 'kommune', 'titel', 'rolle', 'somatic', 'psychiatric', 'fra', 'til', 'kilde'] as const
const home = (asked: Asked) => `/${asked.var.alliance.slug}/skrivegruppe`

const see = (asked: Asked) =>
  look(asked, async (read) => ({ group: await readGroup(read), places: await readKnownMunicipalities(read) }))
type Seen = Awaited<ReturnType<typeof see>>

const answersOf = (member: GroupMember): Answers => ({
  noegle: member.id,
  set: String(member.sequence),
  udgave: String(member.edition),
  kommune: member.code ?? '',
  titel: member.title,
  rolle: member.role,
  ...Object.fromEntries(member.expertise.map((one) => [one, 'ja'])),
  fra: member.from && danishDay(member.from),
  til: member.to && danishDay(member.to),
  kilde: member.source,
})

function show(asked: Asked, { places }: Seen, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const field = (name: (typeof names)[number]) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const page = {
    title: answers.set ? 'Ret et medlem af skrivegruppen' : 'Registrér et medlem af skrivegruppen',
    lead: 'Medlemmet kan ses af alle med kommune og stilling. Skriv ingen navne. Adgang til at skrive i udkastet gives under Adgang.',
    action: `${home(asked)}/medlemmer`,
    button: answers.set ? 'Gem rettelsen' : 'Registrér medlemmet',
    hidden: { noegle: answers.noegle ?? '', set: answers.set ?? '' },
    desk: { text: 'Skrivegruppen', href: home(asked) },
  }
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      <TextField {...field('udgave')} label="Udgavens årstal" width="short" inputmode="numeric" />
      <SelectField
        {...field('kommune')}
        label="Kommune"
        hint="Kun en ressourceperson kan være uden."
        empty="Ingen kommune"
        optional
        options={inDanishOrder(places, ({ name }) => name).map(({ code, name }) => ({ value: code, text: name }))}
      />
      <TextField {...field('titel')} label="Stilling" hint="For eksempel sundhedschef. Skriv ikke personens navn." width="full" />
      <RadioGroup
        {...field('rolle')}
        label="Rolle"
        options={groupRoles.map((value) => ({
          value,
          text: roleWords[value].charAt(0).toUpperCase() + roleWords[value].slice(1),
        }))}
      />
      <Fieldset legend="Indsigt i (frivilligt)" id="indsigt">
        {expertises.map((one) => (
          <Checkbox name={one} label={expertiseWords[one]} checked={Boolean(answers[one])} />
        ))}
      </Fieldset>
      <TextField {...field('fra')} label="Fra" hint="For eksempel 1.3.2027 eller 2027." width="short" optional />
      <TextField {...field('til')} label="Til" hint="Lad feltet stå tomt, så længe medlemmet er med." width="short" optional />
      <TextField {...field('kilde')} label="Hvor kommer oplysningen fra?" width="full" optional />
    </>,
  )
}

export const showNewMember: Route['answer'] = async (asked) => show(asked, await see(asked), { noegle: randomUUID() }, [], 200)

export const showMember: Route['answer'] = async (asked) => {
  const seen = await see(asked)
  const member = seen.group.find(({ id }) => id === asked.req.param('id'))
  return member ? show(asked, seen, answersOf(member), [], 200) : showError(asked, 404, refusals['no-such-member'].text)
}

export const memberFromForm: Route['answer'] = async (asked) => {
  const typed = await readAnswers(asked, names)
  const seen = await see(asked)
  const read = new Reading(typed)
  const known = seen.group.find(({ id }) => id === read.text('noegle'))
  if (!known && !parseUuid(read.text('noegle'))) return showError(asked, 404, refusals['no-such-member'].text)
  const role = groupRoles.find((one) => one === read.text('rolle'))
  if (!role) read.wrong('rolle', 'Vælg en rolle.')
  const edition = read.number('udgave', 1990, 2199)
  if (edition === null) read.wrong('udgave', 'Skriv udgavens årstal, for eksempel 2027.')
  const code = seen.places.find((place) => place.code === read.text('kommune'))?.code ?? null
  if (read.text('kommune') && !code) read.wrong('kommune', refusals['no-such-municipality'].text)
  const member = {
    id: read.text('noegle'),
    seen: read.place('set'),
    edition: edition ?? 0,
    code,
    title: read.needed('titel', refusals['no-title'].text),
    role: role ?? 'member',
    expertise: expertises.filter((one) => read.text(one)),
    from: read.rough('fra'),
    to: read.rough('til'),
    source: read.text('kilde'),
  } as const
  if (read.errors.length) return show(asked, seen, typed.answers, read.errors, 422)
  const actor = actorFor(asked, null)
  if (!actor) return showError(asked, 403)
  const done = await recordMemberAct(asked.var.site.ledger, asked.var.alliance.slug, actor, member)
  if (done.ok) return asked.redirect(home(asked), 303)
  const { status, field, text } = refusals[done.refusal]
  const now = await see(asked)
  const standing = now.group.find(({ id }) => id === member.id)
  return show(asked, now, { ...typed.answers, set: standing ? String(standing.sequence) : '' }, [{ field, text }], status)
}
