/** The process in the forms that programs follow: what was recorded as a feed, what is planned as a calendar. */
import { createHash } from 'node:crypto'
import { readAgenda } from '#agenda'
import { isTold, type Known, readNames, sentenceOf } from '#chronicle'
import type { ReadDb } from '#db'
import { readDialogueMeetings } from '#dialogue'
import { type Asked, look, officeOf, type Route, todayFor } from '#identity'
import { type Fact, readFacts, readSealed, type StoredEntry } from '#journal'
import { type CalendarDay, dayOf } from '#kernel'
import { readMatters } from '#meetings'
import { atomFile, type FeedEntry, urnOf } from './atom.ts'
import { type CalendarEvent, calendarFile } from './calendar-file.ts'
import { dialogueEvents } from './dialogue-events.ts'
import { followed } from './followed.ts'
import { planEvents } from './plan-events.ts'

const newest = 50

const ofVersion = (fact: Fact, matters: ReadonlySet<string>) => !isTold(fact) || !('matter' in fact) || matters.has(fact.matter)

/** The newest entries of the journal that tell of the process, the newest first. */
async function readFollowed(read: ReadDb): Promise<{ entries: StoredEntry[]; known: Known }> {
  const all = await readFacts(read, followed)
  const shared = new Set((await readMatters(read)).filter(({ code }) => code === null).map(({ id }) => id))
  const entries = all.filter(({ fact }) => ofVersion(fact, shared)).slice(-newest)
  return { entries: entries.reverse(), known: await readNames(read, entries) }
}

/** The first sentence that fits a line; the whole stands in the entry. */
const titled = (sentence: string) => (sentence.length > 120 ? `${sentence.slice(0, 117).trimEnd()} …` : sentence)

function feedEntry({ sequence, hash, at, by, fact }: StoredEntry, { namesOn }: Known, page: string): FeedEntry {
  const names = namesOn(dayOf(new Date(at)))
  const text = sentenceOf(fact, names)
  const address = `${page}/journal?foer=${sequence + 1}#nr-${sequence}`
  return { id: urnOf(hash), title: titled(text), updated: at, author: officeOf(by, names), address, text }
}

const send = (asked: Asked, type: string, body: string) => asked.body(body, 200, { 'content-type': `${type}; charset=utf-8` })

export const atom: Route['answer'] = async (asked) => {
  const { alliance, site } = asked.var
  const page = `${site.origin}/${alliance.slug}`
  const { entries, known, first } = await look(asked, async (read) => ({
    ...(await readFollowed(read)),
    first: (await readSealed(read, 0, 1))[0],
  }))
  const id = createHash('sha256')
    .update(`forloeb\n${alliance.slug}\n${first?.hash ?? ''}`)
    .digest('hex')
  const feed = atomFile({
    id: urnOf(id),
    title: `${alliance.shortName}: nyt i forløbet`,
    updated: entries[0]?.at ?? first?.at ?? '2000-01-01T00:00:00.000Z',
    author: alliance.name,
    self: `${page}/forloeb.atom`,
    page: `${page}/forloeb`,
    entries: entries.map((entry) => feedEntry(entry, known, page)),
  })
  return send(asked, 'application/atom+xml', feed)
}

/** A calendar of every step, meeting and deadline whose day is known, those that were called off too. */
export async function readCalendar(read: ReadDb, today: CalendarDay, slug: string, page: string): Promise<CalendarEvent[]> {
  const ground = { ...(await readAgenda(read)), leadsSet: await readFacts(read, ['agenda.lead-set']) }
  return [...planEvents(ground, today, slug, page), ...dialogueEvents(await readDialogueMeetings(read), today, slug, page)]
}

export const calendar: Route['answer'] = async (asked) => {
  const { alliance, site } = asked.var
  const events = await look(asked, (read) =>
    readCalendar(read, todayFor(asked), alliance.slug, `${site.origin}/${alliance.slug}`),
  )
  return send(asked, 'text/calendar', calendarFile(`${alliance.shortName}: forløb`, events))
}
