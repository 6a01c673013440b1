import type { ReadDb, Tx } from '#db'
import type { RoughDay } from '#kernel'
import type { Event, EventKind, EventRecorded } from './words.ts'

type AgendaTables = { events: { id: string; happened_on: RoughDay; body: string; kind: EventKind; what: string; source: string } }

export async function applyEvent(tx: Tx, { type: _, id, happenedOn, ...event }: EventRecorded) {
  const row = { ...event, happened_on: happenedOn }
  const insert = tx
    .$extendTables<AgendaTables>()
    .insertInto('events')
    .values({ id, ...row })
  await insert.onConflict((on) => on.column('id').doUpdateSet(row)).execute()
}

export const readEvents = (read: ReadDb): Promise<Event[]> =>
  read
    .$extendTables<AgendaTables>()
    .selectFrom('events')
    .select(['id', 'happened_on as happenedOn', 'body', 'kind', 'what', 'source'])
    .orderBy('id')
    .execute()
