/** The process in the forms that programs follow: what was recorded as a feed, what is planned as a calendar. */
import { createHash } from 'node:crypto'
import { planOf, readAgenda, type Standing, titleOf } from '#agenda'
import type { ReadDb } from '#db'
import { readDialogueMeetings } from '#dialogue'
import { type Asked, look, officeOf, type Route, todayFor } from '#identity'
import { type Fact, readFacts, readSealed, type StoredEntry } from '#journal'
import { type CalendarDay, danishDay, dayOf } from '#kernel'
import { type RecordedTreatment, versionMatter } from '#meetings'
import { atomFile, type FeedEntry, urnOf } from './atom.ts'
import { type CalendarEvent, calendarFile } from './calendar-file.ts'
import { dialogueEvents } from './dialogue-steps.ts'
import type { EveryFact } from './every-fact.ts'
import { type Known, readNames } from './names.ts'
import { isTold, sentenceOf } from './sentences.ts'

/** What the process is told by. A municipality's own treatments are followed on its page; there are too many of them here. */
const followed: readonly EveryFact['type'][] = [
  'agenda.event-recorded',
  'agenda.mandate-recorded',
  'agenda.step-planned',
  'agenda.meeting-planned',
  'agenda.plan-moved',
  'agenda.plan-cancelled',
  'agenda.step-done',
  'agenda.lead-set',
  'dialogue.meeting-recorded',
  'dialogue.municipalities-invited',
  'dialogue.meeting-moved',
  'dialogue.meeting-cancelled',
  'proceedings.record-published',
  'proceedings.outcome-recorded',
  'proceedings.outcome-withdrawn',
  'meetings.treatment-recorded',
  'meetings.treatment-withdrawn',
  'editions.version-recorded',
  'adoption.dispatched',
]
const newest = 50

const ofVersion = (fact: Fact, matters: ReadonlySet<string>) => !isTold(fact) || !('matter' in fact) || matters.has(fact.matter)

/** The newest entries of the journal that tell of the process, the newest first. */
async function readFollowed(read: ReadDb): Promise<{ entries: StoredEntry[]; known: Known }> {
  const all = await readFacts(read, followed)
  const known = await readNames(read, all.slice(-newest))
  const shared = new Set(known.matters.filter(({ code }) => code === null).map(({ id }) => id))
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

const statusOf = ({ state, item }: Standing): CalendarEvent['status'] => {
  if (state === 'cancelled') return 'CANCELLED'
  return item.kind === 'meeting' || state === 'done' ? 'CONFIRMED' : 'TENTATIVE'
}

/** What an event was made from, as numbers of the journal: they only grow, so a reader's calendar knows the newer from the older. */
function madeFrom({ item, meeting }: Standing, treatments: readonly RecordedTreatment[]): number[] {
  const { edition, awaits, body } = item
  const matter = edition !== null && awaits !== null ? versionMatter(edition, awaits) : null
  const awaited = treatments.filter((one) => one.matter === matter && one.body === body)
  const withdrawals = awaited.flatMap(({ withdrawn }) => withdrawn ?? [])
  return [...item.changes, ...(meeting?.changes ?? []), ...awaited, ...withdrawals].map(({ sequence }) => sequence)
}

function calendarEvent(standing: Standing, treatments: readonly RecordedTreatment[], slug: string, page: string): CalendarEvent {
  const { item, on, meeting, cancelled, done } = standing
  const stamps = [...item.changes, ...(meeting?.changes ?? [])].map(({ at }) => at).sort()
  const said = [
    item.kind === 'step' && item.bodyName,
    done && `Udført ${danishDay(done.on)}.`,
    cancelled !== null && `Aflyst: ${cancelled}`,
    on.length < 10 && `Dagen er ikke fastsat nærmere end ${danishDay(on)}.`,
  ]
  return {
    uid: `${item.id}@${slug}.samsigte`,
    changedAt: new Date(stamps.at(-1) ?? 0),
    sequence: Math.max(0, ...madeFrom(standing, treatments)),
    on,
    summary: titleOf(item),
    description: said.filter(Boolean).join('\n'),
    address: done?.address || `${page}/forloeb`,
    status: statusOf(standing),
  }
}

/** A calendar of every step and meeting whose day is known, those that were called off too, so that they vanish from calendars. */
export async function readCalendar(read: ReadDb, today: CalendarDay, slug: string, page: string): Promise<CalendarEvent[]> {
  const { items, treatments } = await readAgenda(read)
  const { steps, meetings } = planOf(items, treatments, today)
  const planned = [...steps, ...meetings].map((one) => calendarEvent(one, treatments, slug, page))
  return [...planned, ...dialogueEvents(await readDialogueMeetings(read), today, slug, page)]
}

export const calendar: Route['answer'] = async (asked) => {
  const { alliance, site } = asked.var
  const events = await look(asked, (read) =>
    readCalendar(read, todayFor(asked), alliance.slug, `${site.origin}/${alliance.slug}`),
  )
  return send(asked, 'text/calendar', calendarFile(`${alliance.shortName}: forløb`, events))
}
