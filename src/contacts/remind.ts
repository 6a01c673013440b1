import { allianceSlugs, looking, type ReadDb, type Tx } from '#db'
import { type Ledger, writing } from '#journal'
import { type AllianceSlug, accept, type CalendarDay, dayOf, type MunicipalityCode, weekdaysBefore } from '#kernel'
import { type Invitation, type Invited, invite } from './invite.ts'
import { type ContactTables, readContacts } from './store.ts'

/** So many weekdays before the last day, whoever has not answered is reminded. */
const weekdaysAhead = 2

/** Is it time to remind of something whose last day is `endsOn`? From two weekdays before it, to the day itself. */
export const isReminderDay = (endsOn: CalendarDay, today: CalendarDay) =>
  weekdaysBefore(endsOn, weekdaysAhead) <= today && today <= endsOn

/** An invitation once more, to those who have not answered; `endsOn` is the last day on which they can. */
export type Reminder = Invitation & { readonly endsOn: CalendarDay }

/** Those whom there is somebody to write to for; the others are reminded when they have got a contact. */
async function reachable(tx: Tx, { codes, roles }: Reminder): Promise<MunicipalityCode[]> {
  const held = (await readContacts(tx as unknown as ReadDb)).filter(({ role }) => roles.includes(role))
  return codes.filter((code) => held.some((contact) => contact.code === code))
}

/** Notes that they are reminded, and answers with those who were not before: a municipality is reminded of a last day once. */
async function claim(tx: Tx, { purpose, about, codes, endsOn }: Reminder, now: Date): Promise<MunicipalityCode[]> {
  if (codes.length === 0) return []
  const rows = codes.map((code) => ({ purpose, about, code, ends_on: endsOn, reminded_at: now }))
  const insert = tx.$extendTables<ContactTables>().insertInto('desk_reminders').values(rows)
  const claimed = await insert
    .onConflict((on) => on.doNothing())
    .returning('code')
    .execute()
  return claimed.map(({ code }) => code)
}

/**
 * Reminds the municipalities that have not answered, when it is time, in the act's own transaction: their contacts get a notice with a
 * fresh link. Ask it every morning: it does nothing on other days, nor twice. Answers with who was reminded now, and whom nobody can be written to for yet.
 */
export async function remind(tx: Tx, reminder: Reminder, now: Date): Promise<Invited> {
  if (!isReminderDay(reminder.endsOn, dayOf(now))) return { invited: [], unreachable: [] }
  const reached = await reachable(tx, reminder)
  const { invited } = await invite(tx, { ...reminder, codes: await claim(tx, { ...reminder, codes: reached }, now) }, now)
  return { invited, unreachable: reminder.codes.filter((code) => !reached.includes(code)) }
}

export type MorningPlace = { readonly ledger: Ledger; readonly alliance: AllianceSlug; readonly origin: string }
/** What a room does each morning in each alliance; composition has one line for each (`src/reactions.ts`). */
export type Morning = (place: MorningPlace, now: Date) => Promise<unknown>

/** Everything in an alliance that is still to be answered, with those who have not. */
export type Awaiting = (read: ReadDb, now: Date) => Promise<readonly Omit<Reminder, 'alliance' | 'origin'>[]>

/** For a room that writes no fact of its reminders: each morning it is asked whom to remind, and they are. */
export const remindingOf =
  (awaiting: Awaiting): Morning =>
  async ({ ledger, alliance, origin }, now) => {
    for (const one of await looking(ledger.db, alliance, (read) => awaiting(read, now)))
      await writing(ledger, alliance, async (tx) => accept(await remind(tx, { ...one, alliance, origin }, now)))
  }

/** Lets every room do what it does in the morning, in every alliance. What goes wrong in one holds up no other; then it is tried again. */
export async function doMorning(
  { ledger, origin }: Pick<MorningPlace, 'ledger' | 'origin'>,
  mornings: readonly Morning[],
  now: Date,
): Promise<void> {
  const failures: unknown[] = []
  for (const alliance of await allianceSlugs(ledger.db))
    for (const morning of mornings) await morning({ ledger, alliance, origin }, now).catch((error) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}
