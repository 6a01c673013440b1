import type { ReadDb } from '#db'
import type { Asked, LinkedTo, LinkUse } from '#identity'
import { readLinkUses } from '#identity'
import { counted, danishInstant, inDanishOrder, type MunicipalityCode } from '#kernel'
import { Alert, DataTable, Form } from '#ui'
import { receivers } from './links.ts'
import { readContacts } from './store.ts'

/** What became of the links that a municipality was given to a thing. */
export type InvitedMunicipality = {
  readonly code: MunicipalityCode
  /** What its links are to. */
  readonly thing: LinkedTo
  readonly sent: Date
  readonly opened: Date | null
  readonly state: 'open' | 'closed' | 'expired'
  /** How many a new link would go to. */
  readonly contacts: number
}

const newestOf = (dates: readonly (Date | null)[]) =>
  dates.reduce<Date | null>((newest, date) => (date && (!newest || date > newest) ? date : newest), null)

type Links = { readonly thing: LinkedTo; readonly code: MunicipalityCode; readonly uses: readonly LinkUse[] }
function invitedOf({ thing, code, uses }: Links, contacts: number, now: Date): InvitedMunicipality {
  const open = uses.some(({ expires_at, revoked_at }) => expires_at > now && !revoked_at)
  const closed = !open && uses.some(({ expires_at }) => expires_at > now)
  return {
    code,
    thing,
    sent: newestOf(uses.map(({ issued_at }) => issued_at)) ?? now,
    opened: newestOf(uses.map(({ used_at }) => used_at)),
    state: open ? 'open' : closed ? 'closed' : 'expired',
    contacts,
  }
}

/** Every municipality that has been given a way in to a thing. Read it in the same look as the rest of the desk. */
export const readInvited = (read: ReadDb, thing: LinkedTo, now: Date): Promise<InvitedMunicipality[]> =>
  readInvitedToEach(read, [thing], now)

/** The same where each municipality has a thing of its own, such as its referral. */
export async function readInvitedToEach(read: ReadDb, things: readonly LinkedTo[], now: Date): Promise<InvitedMunicipality[]> {
  const contacts = await readContacts(read)
  const invited: InvitedMunicipality[] = []
  for (const thing of things)
    for (const [code, uses] of Map.groupBy(await readLinkUses(read, thing), (use) => use.code))
      invited.push(invitedOf({ thing, code, uses }, receivers(contacts, uses, code).length, now))
  return invited
}

const stateWords: Record<InvitedMunicipality['state'], string> = { open: 'virker', closed: 'lukket', expired: 'udløbet' }
const sayOpened = ({ opened }: InvitedMunicipality) => (opened ? `åbnet ${danishInstant(opened)}` : 'ikke åbnet')

/** The address that the buttons of the table send to, below the alliance's. */
export const linksPath = 'kontakter/links'

type InvitedTableProps = {
  readonly asked: Asked
  /** Tells this table from others on the page. */
  readonly thing: Pick<LinkedTo, 'about'>
  readonly invited: readonly InvitedMunicipality[]
  /** Where a page has several such tables. */
  readonly caption?: string
  /** The same for its buttons, which are read out on their own: "til sagen". */
  readonly kind?: string
  readonly nameOf: (code: MunicipalityCode) => string
  /** The page that this stands on, where the buttons lead back to: /kkr-hovedstaden/temaarbejde/2027-1 */
  readonly back: string
}

/** Who has a link to a thing, when it was sent, whether it was opened; and buttons to close it or send a new one. For the secretariat. */
export function InvitedTable({
  asked,
  thing,
  invited,
  caption = 'Links til kommunerne',
  kind = '',
  nameOf,
  back,
}: InvitedTableProps) {
  const rows = inDanishOrder(invited, ({ code }) => nameOf(code))
  return (
    <>
      <LinkDone asked={asked} invited={invited} nameOf={nameOf} />
      <DataTable
        id={`links-${thing.about}`}
        caption={caption}
        captionHidden
        stacked
        emptyText="Ingen kommune har fået et link."
        columns={[
          { key: 'name', header: 'Kommune' },
          { key: 'sent', header: 'Sendt' },
          { key: 'opened', header: 'Åbnet' },
          { key: 'state', header: 'Linket' },
          { key: 'act', header: 'Ændr' },
        ]}
        rows={rows.map((one) => ({
          name: nameOf(one.code),
          sent: danishInstant(one.sent),
          opened: sayOpened(one),
          state: stateWords[one.state],
          act:
            one.state === 'expired' ? (
              '–'
            ) : (
              <Buttons asked={asked} one={one} name={nameOf(one.code)} kind={kind && ` ${kind}`} back={back} />
            ),
        }))}
      />
      {rows.length > 0 ? <p class="note">Et link kan være åbnet af kommunens mailprogram, før nogen har set det.</p> : null}
    </>
  )
}

type ButtonsProps = Pick<InvitedTableProps, 'asked' | 'back'> & { one: InvitedMunicipality; name: string; kind: string }
const Buttons = ({ asked, one, name, kind, back }: ButtonsProps) => (
  <Form action={`/${asked.var.alliance.slug}/${linksPath}`}>
    {Object.entries({
      formaal: one.thing.purpose,
      om: one.thing.about,
      kommune: one.code,
      tilbage: back,
      set: one.sent.toISOString(),
    }).map(([field, value]) => (
      <input type="hidden" name={field} value={value} />
    ))}
    <button class="link-button" type="submit" name="handling" value="nyt">
      Send nyt link<span class="sr-only">{`${kind} til ${name}`}</span>
    </button>
    {one.state === 'open' ? (
      <>
        {' · '}
        <button class="link-button" type="submit" name="handling" value="luk">
          Luk<span class="sr-only">{` linket${kind} for ${name}`}</span>
        </button>
      </>
    ) : null}
  </Form>
)

/** Tells what was just done, as it stands now, so that an address cannot make it say anything. */
function LinkDone({ asked, invited, nameOf }: Pick<InvitedTableProps, 'asked' | 'invited' | 'nameOf'>) {
  const [code, purpose] = [asked.req.query('link'), asked.req.query('til')]
  const done = invited.find((one) => one.code === code && one.thing.purpose === purpose)
  if (!done) return null
  return done.state === 'open' ? (
    <Alert kind="success" title="Linket er sendt">
      <p>
        {nameOf(done.code)} har fået et nyt link, sendt til {counted(done.contacts, 'kontakt', 'kontakter')}. De tidligere links
        er lukket.
      </p>
    </Alert>
  ) : (
    <Alert kind="success" title="Linket er lukket">
      <p>{nameOf(done.code)} kan ikke længere bruge de links, der er sendt. Det, der er svaret, står ved magt.</p>
    </Alert>
  )
}
