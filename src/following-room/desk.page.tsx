import { roleWords } from '#address-book'
import type { Contact } from '#contacts'
import { type CallNote, type Line, waitsUntil } from '#following'
import { look, type Route, showError, showPage } from '#identity'
import { type CalendarDay, counted, danishDay, danishNumber } from '#kernel'
import { ActForm, ActLink, Alert, AskForm, DataTable, Lead, LinkList, Mark, More, Section, SelectField, SubmitButton } from '#ui'
import { type Desk, deskPath, seeDesk } from './desk.ts'
import { lookOf } from './looks.ts'
import { reasonText } from './reasons.ts'
import { rhythmSentence, turnText } from './status.ts'

/** Who should be called next, whom to call there, and what was agreed last. For the secretariat alone. */
export const showDesk: Route['answer'] = async (asked) => {
  const seen = await look(asked, (read) => seeDesk(read, asked))
  if (!seen.ok) return showError(asked, seen.refusal.status, seen.refusal.detail)
  const { slug } = asked.var.alliance
  const trail = [
    { text: 'Tilslutning', href: `/${slug}/tilslutning` },
    { text: 'Opfølgning', href: `/${slug}/opfoelgning` },
  ]
  const frame = { title: 'Hvem skal der ringes til?', here: `/${slug}/tilslutning`, trail, hidden: true }
  if (!seen.value) return showPage(asked, frame, <p>Der er endnu ikke registreret en udgave af papiret.</p>)
  const kept = seen.value.notes.some(({ id }) => id === asked.req.query('gemt'))
  return showPage(asked, frame, <Whole desk={seen.value} path={deskPath(asked)} slug={slug} kept={kept} />)
}

type WholeProps = { desk: Desk; path: string; slug: string; kept: boolean }
const Whole = ({ desk, path, slug, kept }: WholeProps) => (
  <>
    {kept ? <Alert kind="success" title="Noten er gemt" /> : null}
    <Lead>{leadOf(desk)}</Lead>
    <p>
      Først dem, der er for sent ude; de, der længst ikke har ladet høre fra sig, står øverst. Så dem, hvis frist er nær, og som
      ikke har ladet høre fra sig. Til sidst dem, som prognosen siger bliver for sene. Siden er kun for sekretariatet.
    </p>
    <Editions desk={desk} path={path} />
    <Section title="Ring til" id="ring-til">
      <Calls desk={desk} path={path} slug={slug} />
    </Section>
    <Agreed desk={desk} path={path} slug={slug} />
    <Section title="Påmindelser" id="paamindelser" intro={rhythmSentence}>
      <LinkList
        links={[
          {
            text: 'Se, hvilke kommuner der er mindet om det',
            href: `/${slug}/opfoelgning?udgave=${desk.edition.year}#paamindelser`,
          },
          { text: 'Kontakter', href: `/${slug}/kontakter`, note: 'hvem der skrives og ringes til' },
        ]}
      />
    </Section>
  </>
)

function leadOf({ calls, edition, following }: Desk): string {
  if (calls.length)
    return `${danishNumber(calls.length)} af ${counted(following.lines.length, 'kommune', 'kommuner')} bør have et opkald om ${edition.title}.`
  const asked = following.lines.some(({ answerBy }) => answerBy !== null)
  return asked
    ? `Ingen kommune bør have et opkald om ${edition.title} i dag.`
    : `Der er ikke registreret nogen svarfrist for ${edition.title}. Derfor er ingen for sent ude, og ingen behøver et opkald.`
}

const Editions = ({ desk, path }: { desk: Desk; path: string }) =>
  desk.years.length > 1 ? (
    <AskForm action={path} label="Vælg udgave">
      <SelectField
        name="udgave"
        label="Udgave"
        empty={null}
        options={desk.years.map((year) => ({ value: String(year), text: String(year) }))}
        value={String(desk.edition.year)}
      />
      <SubmitButton>Vis</SubmitButton>
    </AskForm>
  ) : null

type Props = { desk: Desk; path: string; slug: string }
const columns = [
  { key: 'name', header: 'Kommune' },
  { key: 'why', header: 'Hvorfor' },
  { key: 'contacts', header: 'Kontakter' },
  { key: 'reminded', header: 'Senest påmindet' },
  { key: 'notes', header: 'Aftalt' },
] as const

const Calls = ({ desk, path, slug }: Props) => (
  <DataTable
    id="opkald"
    caption="Hvem der skal ringes til, i rækkefølge"
    captionHidden
    stacked
    emptyText="Ingen skal ringes til."
    columns={columns}
    rows={desk.calls.map((call) => ({ ...rowOf(call.line, desk, path, slug), why: reasonText(call, desk.today) }))}
  />
)

/** Those with whom another day was agreed: they are not called before it. */
function Agreed({ desk, path, slug }: Props) {
  const waiting = desk.following.lines
    .map((line) => ({ line, until: waitsUntil(line.council.referral?.id, desk.notes, desk.today) }))
    .filter(({ line, until }) => until !== null && line.stage !== 'decided')
  if (waiting.length === 0) return null
  return (
    <Section title="Aftalt: ring senere" id="aftalt">
      <DataTable
        id="aftalte-opkald"
        caption="Kommuner, som der er aftalt en dag med"
        captionHidden
        stacked
        columns={columns}
        rows={waiting.map(({ line, until }) => ({
          ...rowOf(line, desk, path, slug),
          why: `Ring igen den ${danishDay(until as CalendarDay)}.`,
        }))}
      />
    </Section>
  )
}

function rowOf(line: Line, desk: Desk, path: string, slug: string) {
  const { member, referral } = line.council
  const reminder = desk.reminders.get(referral?.id ?? '')
  return {
    name: (
      <>
        <a href={`/${slug}/forelaeggelser/${referral?.id}`}>{member.name}</a>
        <br />
        <Mark look={lookOf(line)} short />
      </>
    ),
    contacts: <Contacts contacts={desk.contacts.filter(({ code }) => code === member.code)} slug={slug} />,
    reminded: reminder ? `${danishDay(reminder.on)} (${turnText(reminder.turn)})` : 'ikke påmindet',
    notes: (
      <>
        <Notes notes={desk.notes.filter(({ referral: of }) => of === referral?.id)} path={path} of={member.name} />
        <ActLink href={`${path}/${referral?.id}/opkald`} text="Skriv note" of={member.name} />
      </>
    ),
  }
}

const Contacts = ({ contacts, slug }: { contacts: readonly Contact[]; slug: string }) =>
  contacts.length === 0 ? (
    <>
      Ingen kontakt. <a href={`/${slug}/kontakter`}>Tilføj en</a>
    </>
  ) : (
    <>
      <Listed contacts={contacts.filter(answers)} />
      {contacts.every(answers) ? null : (
        <More summary="Andre i kommunen">
          <Listed contacts={contacts.filter((one) => !answers(one))} />
        </More>
      )}
    </>
  )
/** Those who answer for the municipality, or for its administration. */
const answers = ({ role }: Contact) => role === 'contact' || role === 'administration'
const Listed = ({ contacts }: { contacts: readonly Contact[] }) => (
  <ul class="plain-list">
    {contacts.map(({ name, mail, role }) => (
      <li>
        {name ? `${name}, ` : ''}
        {roleWords[role]}: <a href={`mailto:${mail}`}>{mail}</a>
      </li>
    ))}
  </ul>
)

const Notes = ({ notes, path, of }: { notes: readonly CallNote[]; path: string; of: string }) =>
  notes.length === 0 ? null : (
    <ul class="plain-list">
      {[...notes].reverse().map(({ id, calledOn, agreed }) => (
        <li>
          {danishDay(calledOn)}: {agreed}
          <ActForm action={`${path}/opkald/${id}/slet`} text="Slet" of={`noten om ${of} ${danishDay(calledOn)}`} />
        </li>
      ))}
    </ul>
  )
