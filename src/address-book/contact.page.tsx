import { randomUUID } from 'node:crypto'
import { type Contact, contactRoles } from '#contacts'
import { type Answers, Reading, readAnswers, showForm } from '#forms'
import { type Asked, actorFor, parseMail, type Route, readForm, showError } from '#identity'
import { capital, parseCode, parseUuid } from '#kernel'
import { errorOf, type FormError, Lead, LinkList, SelectField, TextField } from '#ui'
import { keepContact, removeContact } from './acts.ts'
import { type Book, bookPath, readBook } from './book.ts'
import { refusals } from './refusals.ts'
import { printOf } from './rules.ts'
import { type Refusal, roleWords } from './words.ts'

const names = ['noegle', 'set', 'kommune', 'rolle', 'udvalg', 'navn', 'mail'] as const
const limits = { udvalg: 200, navn: 200, mail: 254 }
type Status = 200 | 403 | 404 | 409 | 422

const answersOf = (contact: Contact): Answers => ({
  noegle: contact.id,
  set: printOf(contact),
  kommune: contact.code,
  rolle: contact.role,
  udvalg: contact.committee,
  navn: contact.name,
  mail: contact.mail,
})
const deskOf = (asked: Asked) => ({ text: 'Kontakter', href: bookPath(asked) })
const notFound = (asked: Asked) => showError(asked, 404, 'Kontakten findes ikke, eller den hører til en anden kommune.')

function show(asked: Asked, book: Book, answers: Answers, errors: readonly FormError[], status: Status) {
  const field = (name: (typeof names)[number]) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const page = {
    title: answers.set ? 'Ret en kontakt' : 'Tilføj en kontakt',
    lead: 'Oplysningerne bruges kun til at skrive til kommunen. De er ikke offentlige.',
    action: bookPath(asked),
    button: answers.set ? 'Gem rettelsen' : 'Tilføj kontakten',
    hidden: { noegle: answers.noegle ?? '', set: answers.set ?? '' },
    desk: deskOf(asked),
  }
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      <SelectField
        {...field('kommune')}
        label="Kommune"
        empty={book.places.length === 1 ? null : undefined}
        options={book.places.map(({ code, name }) => ({ value: code, text: name }))}
      />
      <SelectField
        {...field('rolle')}
        label="Rolle"
        hint="Kontakten er den, der svarer for kommunen. De andre roller indbydes til møder."
        options={contactRoles.map((role) => ({ value: role, text: capital(roleWords[role]) }))}
      />
      <TextField {...field('udvalg')} label="Udvalg" hint="For udvalgsformænd og udvalgsmedlemmer." optional />
      <TextField {...field('navn')} label="Navn" optional />
      <TextField {...field('mail')} label="Mailadresse" type="email" inputmode="email" maxlength={254} />
      {answers.set ? (
        <LinkList links={[{ text: 'Fjern kontakten', href: `${bookPath(asked)}/${answers.noegle}/fjern` }]} />
      ) : null}
    </>,
  )
}

export const showNewContact: Route['answer'] = async (asked) => {
  const book = await readBook(asked)
  const { kommune = '', rolle = '' } = asked.req.query()
  return show(asked, book, { noegle: randomUUID(), kommune, rolle }, [], 200)
}

const contactAsked = (asked: Asked, book: Book) => book.contacts.find(({ id }) => id === asked.req.param('id'))

export const showContact: Route['answer'] = async (asked) => {
  const book = await readBook(asked)
  const contact = contactAsked(asked, book)
  return contact ? show(asked, book, answersOf(contact), [], 200) : notFound(asked)
}

export const contactFromForm: Route['answer'] = async (asked) => {
  const typed = await readAnswers(asked, names, limits)
  const book = await readBook(asked)
  const read = new Reading(typed)
  const id = parseUuid(read.text('noegle'))
  if (!id) return notFound(asked)
  const code = parseCode(read.needed('kommune', 'Vælg kommunen.'))
  const role = contactRoles.find((one) => one === read.needed('rolle', 'Vælg en rolle.'))
  const mail = parseMail(read.needed('mail', 'Skriv en mailadresse, for eksempel navn@kommune.dk.'))
  if (read.text('mail') && !mail) read.wrong('mail', 'Det er ikke en mailadresse. Skriv den for eksempel navn@kommune.dk.')
  const actor = code && actorFor(asked, code)
  if (code && !actor) read.wrong('kommune', refusals['not-yours'].text)
  if (!role || !code || !mail || !actor || read.errors.length > 0) return show(asked, book, typed.answers, read.errors, 422)
  const contact = {
    id,
    code,
    role,
    committee: read.text('udvalg'),
    name: read.text('navn'),
    mail,
    seen: read.text('set') || null,
  }
  const done = await keepContact(asked.var.site.ledger, asked.var.alliance.slug, actor, contact)
  if (done.ok) return asked.redirect(`${bookPath(asked)}?gemt=${done.value.id}`, 303)
  return showRefused(asked, book, typed.answers, done.refusal)
}

function showRefused(asked: Asked, book: Book, answers: Answers, refusal: Refusal) {
  const { status, field, text } = refusals[refusal]
  return show(asked, book, answers, [{ field, text }], status)
}

export const showRemoval: Route['answer'] = async (asked) => {
  const book = await readBook(asked)
  const contact = contactAsked(asked, book)
  if (!contact) return notFound(asked)
  const who = `${contact.name || contact.mail}, ${roleWords[contact.role]} for ${book.nameOf(contact.code)}`
  const page = {
    title: 'Fjern en kontakt',
    lead: `${who}, fjernes fra listen. Links, der er sendt til kommunen, virker stadig; luk dem på den side, hvor de er sendt fra.`,
    action: `${bookPath(asked)}/${contact.id}/fjern`,
    button: 'Fjern kontakten',
    hidden: { set: printOf(contact) },
    desk: deskOf(asked),
  }
  return showForm(
    asked,
    page,
    [],
    200,
    <Lead>Skal personens oplysninger slettes overalt, gør den, der driver programmet, det.</Lead>,
  )
}

export const removeFromForm: Route['answer'] = async (asked) => {
  const field = await readForm(asked)
  const book = await readBook(asked)
  const contact = contactAsked(asked, book)
  // Gone already: that is what was wanted.
  if (!contact)
    return parseUuid(asked.req.param('id') ?? '') ? asked.redirect(`${bookPath(asked)}?fjernet=ja`, 303) : notFound(asked)
  const actor = actorFor(asked, contact.code)
  if (!actor) return notFound(asked)
  const done = await removeContact(asked.var.site.ledger, asked.var.alliance.slug, actor, contact.id, field('set'))
  if (done.ok) return asked.redirect(`${bookPath(asked)}?fjernet=ja`, 303)
  return showRefused(asked, book, answersOf(contact), done.refusal)
}
