/** What the secretariat's desk for following up is made from. Contacts and notes are its own: never for a public page. */
import { type Contact, readContacts } from '#contacts'
import type { ReadDb } from '#db'
import { type Edition, readEditions } from '#editions'
import {
  type Call,
  type CallNote,
  type Following,
  nextCalls,
  type RecordedReminder,
  readCallNotes,
  readFollowing,
  readLastReminders,
} from '#following'
import { readForecastsOf } from '#forecast'
import { type Asked, todayFor } from '#identity'
import { accept, type CalendarDay, type Result } from '#kernel'
import { editionAsked, type Turned } from '#public-site'

export type Desk = {
  readonly edition: Edition
  readonly years: readonly number[]
  readonly following: Following
  readonly calls: readonly Call[]
  readonly notes: readonly CallNote[]
  readonly contacts: readonly Contact[]
  readonly reminders: ReadonlyMap<string, RecordedReminder>
  readonly today: CalendarDay
}
export const deskPath = ({ var: { alliance } }: Asked) => `/${alliance.slug}/opfoelgningsarbejde`

/** Null while the alliance has no edition. */
export async function seeDesk(read: ReadDb, asked: Asked): Promise<Result<Desk | null, Turned>> {
  const today = todayFor(asked)
  const editions = await readEditions(read)
  const edition = editionAsked(asked, editions)
  if (!edition.ok) return edition
  if (!edition.value) return accept(null)
  const following = await readFollowing(read, edition.value.year, today)
  const councils = following.lines.map(({ council }) => council)
  const forecasts = new Map((await readForecastsOf(read, councils, today)).map((one) => [one.council.member.code, one]))
  const notes = await readCallNotes(read)
  return accept({
    edition: edition.value,
    years: editions.map(({ year }) => year),
    following,
    calls: nextCalls(following.lines, { forecastOf: (code) => forecasts.get(code) ?? null, notes }, today),
    notes,
    contacts: await readContacts(read),
    reminders: await readLastReminders(read),
    today,
  })
}
