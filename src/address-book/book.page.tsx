import { type Contact, contactRoles } from '#contacts'
import { type Asked, type Route, showPage } from '#identity'
import { capital, danishDay, danishList, danishNumber, dayOf, inDanishOrder } from '#kernel'
import { Alert, AskForm, DataTable, Lead, LinkList, More, Section, SelectField, SubmitButton } from '#ui'
import { type Book, bookPath, readBook } from './book.ts'
import { coverage } from './rules.ts'
import { roleWords } from './words.ts'

/** Tells what was just done, by what is there, so that an address cannot make it say anything. */
function Done({ asked, book }: { asked: Asked; book: Book }) {
  const { gemt, fjernet } = asked.req.query()
  const kept = book.contacts.find(({ id }) => id === gemt)
  if (kept)
    return (
      <Alert kind="success" title="Kontakten er gemt">
        <p>
          {kept.name || kept.mail}, {roleWords[kept.role]} for {book.nameOf(kept.code)}.
        </p>
      </Alert>
    )
  if (gemt && /^\d{1,5}$/.test(gemt))
    return (
      <Alert kind="success" title="Listen er gemt">{`${danishNumber(Number(gemt))} kontakter er tilføjet eller ændret.`}</Alert>
    )
  return fjernet ? <Alert kind="success" title="Kontakten er fjernet" /> : null
}

/** What the answer means: the mail server's own word, or that nothing came of two days' trying. */
function nobody(answer: string): string {
  if (/^55[0134]$/.test(answer)) return 'adressen findes ikke, eller den tager ikke imod'
  return /^5\d\d$/.test(answer) ? 'mailserveren sagde nej' : 'mailen kunne ikke afleveres i to døgn'
}

/** Addresses that a mail server said no to, and what to do about each. */
const Refusals = ({ asked, book }: { asked: Asked; book: Book }) =>
  book.refused.length === 0 ? null : (
    <Section
      title="Adresser, der er blevet afvist"
      id="afvist"
      intro="Mails er ikke nået frem til disse adresser. Det, der stod i dem, er ikke kommet frem: ring til kommunen, ret adressen her, og send linket igen fra den side, det hører til. Gælder det mange adresser, er det nok vores egen mailserver. Mærket forsvinder, når adressen er rettet, eller når en senere mail når frem."
    >
      <DataTable
        id="afvist-tabel"
        caption="Afviste adresser, og hvis de er"
        captionHidden
        stacked
        columns={[
          { key: 'mail', header: 'Adresse' },
          { key: 'whose', header: 'Hvis' },
          { key: 'answer', header: 'Svar' },
          { key: 'on', header: 'Dag' },
          { key: 'act', header: 'Gør' },
        ]}
        rows={book.refused.map(({ recipient, whose, answer, refusedAt, contact }) => ({
          mail: recipient,
          whose,
          answer: `${answer}: ${nobody(answer)}`,
          on: danishDay(dayOf(refusedAt)),
          act: contact ? (
            <a href={`${bookPath(asked)}/${contact.id}`}>
              Ret adressen<span class="sr-only">{` ${recipient}`}</span>
            </a>
          ) : (
            <a href={`/${asked.var.alliance.slug}/adgang`}>
              Giv hvervet til den rigtige adresse<span class="sr-only">{` i stedet for ${recipient}`}</span>
            </a>
          ),
        }))}
      />
    </Section>
  )

const Coverage = ({ book: { contacts, places, nameOf } }: { book: Book }) => (
  <DataTable
    id="daekning"
    caption="Hvor mange kommuner har nogen i hver rolle"
    stacked
    columns={[
      { key: 'role', header: 'Rolle' },
      { key: 'has', header: 'Kommuner' },
      { key: 'missing', header: 'Mangler' },
    ]}
    rows={coverage(
      contacts,
      places.map(({ code }) => code),
    ).map(({ role, has, missing }) => ({
      role: capital(roleWords[role]),
      has: `${danishNumber(has)} af ${danishNumber(places.length)}`,
      missing:
        missing.length === 0 ? (
          'ingen'
        ) : missing.length > 5 ? (
          <More summary={`${danishNumber(missing.length)} kommuner`}>{danishList(missing.map(nameOf))}</More>
        ) : (
          danishList(missing.map(nameOf))
        ),
    }))}
  />
)

const Filter = ({ asked, book }: { asked: Asked; book: Book }) => (
  <AskForm action={bookPath(asked)} label="Vis nogle af kontakterne">
    <SelectField
      name="kommune"
      label="Kommune"
      optional
      empty="Alle kommuner"
      value={asked.req.query('kommune')}
      options={book.places.map(({ code, name }) => ({ value: code, text: name }))}
    />
    <SelectField
      name="rolle"
      label="Rolle"
      optional
      empty="Alle roller"
      value={asked.req.query('rolle')}
      options={contactRoles.map((role) => ({ value: role, text: capital(roleWords[role]) }))}
    />
    <SubmitButton kind="secondary">Vis</SubmitButton>
  </AskForm>
)

const roleOf = ({ role, committee }: Contact) => (committee ? `${roleWords[role]}, ${committee}` : roleWords[role])

function Contacts({ asked, book }: { asked: Asked; book: Book }) {
  const { kommune, rolle } = asked.req.query()
  const shown = book.contacts.filter((one) => (!kommune || one.code === kommune) && (!rolle || one.role === rolle))
  const order = (one: Contact) => `${book.nameOf(one.code)} ${contactRoles.indexOf(one.role)} ${one.name}`
  const refused = new Set(book.refused.map(({ recipient }) => recipient))
  return (
    <DataTable
      id="kontakter-tabel"
      caption="Kontakter"
      captionHidden
      stacked
      emptyText={book.contacts.length === 0 ? 'Der er ikke noteret nogen kontakter.' : 'Ingen kontakter passer til det valgte.'}
      columns={[
        { key: 'place', header: 'Kommune' },
        { key: 'role', header: 'Rolle' },
        { key: 'name', header: 'Navn' },
        { key: 'mail', header: 'Mail' },
        { key: 'act', header: 'Ret' },
      ]}
      rows={inDanishOrder(shown, order).map((one) => ({
        place: book.nameOf(one.code),
        role: roleOf(one),
        name: one.name || 'ikke noteret',
        mail: refused.has(one.mail) ? `${one.mail} (afvist)` : one.mail,
        act: (
          <a href={`${bookPath(asked)}/${one.id}`}>
            Ret<span class="sr-only">{` ${one.name || one.mail}, ${roleWords[one.role]} for ${book.nameOf(one.code)}`}</span>
          </a>
        ),
      }))}
    />
  )
}

/** Whom to write to: the whole register for the secretariat, the own municipality's part for a clerk. */
export const showBook: Route['answer'] = async (asked) => {
  const book = await readBook(asked)
  const links = [
    { text: 'Tilføj en kontakt', href: `${bookPath(asked)}/ny` },
    ...(book.whole ? [{ text: 'Tilføj mange på én gang', href: `${bookPath(asked)}/mange` }] : []),
  ]
  return showPage(
    asked,
    { title: 'Kontakter', trail: [], hidden: true },
    <>
      <Done asked={asked} book={book} />
      <Lead>
        Her står, hvem der skrives til i kommunerne: i temarunder, til dialogmøder og til prioriteringer. Listen er ikke offentlig
        og står ikke i journalen.
      </Lead>
      <LinkList links={links} />
      <Refusals asked={asked} book={book} />
      <Section title="Hvem mangler" id="mangler">
        <Coverage book={book} />
      </Section>
      <Section title="Alle kontakter" id="alle">
        {book.places.length > 1 ? <Filter asked={asked} book={book} /> : null}
        <Contacts asked={asked} book={book} />
      </Section>
    </>,
  )
}
