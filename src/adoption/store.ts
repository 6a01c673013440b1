import type { ReadDb, Tx } from '#db'
import type { CalendarDay, MunicipalityCode, RoughDay } from '#kernel'
import type { Claim, ClaimRecorded, Dispatch, Dispatched, Referral } from './words.ts'

type AdoptionTables = {
  dispatches: { id: string; version: string; dispatched_on: RoughDay; not_before: CalendarDay | null; source: string }
  referrals: { id: string; dispatch: string; code: MunicipalityCode }
  claims: {
    id: string
    edition: number
    stated_by: string
    stated_on: RoughDay
    what: string
    address: string
    fetched_on: CalendarDay | null
    source: string
  }
  claimed_councils: { claim: string; code: MunicipalityCode }
  versions: { id: string; edition: number; number: number }
}
const inAlliance = (tx: Tx) => tx.$extendTables<AdoptionTables>()
const lookingAt = (read: ReadDb) => read.$extendTables<AdoptionTables>()

/** The referrals' matters must be open. A dispatch recorded again may reach more councils; none is taken back. */
export async function applyDispatch(tx: Tx, { id, version, dispatchedOn, notBefore, source, referrals }: Dispatched) {
  const row = { version, dispatched_on: dispatchedOn, not_before: notBefore, source }
  const db = inAlliance(tx)
  await db
    .insertInto('dispatches')
    .values({ id, ...row })
    .onConflict((on) => on.column('id').doUpdateSet(row))
    .execute()
  const rows = referrals.map((referral) => ({ ...referral, dispatch: id }))
  if (rows.length)
    await db
      .insertInto('referrals')
      .values(rows)
      .onConflict((on) => on.column('id').doNothing())
      .execute()
}

export async function applyClaim(tx: Tx, fact: ClaimRecorded) {
  const { id, edition, what, address, source, councils } = fact
  const row = { edition, stated_by: fact.statedBy, stated_on: fact.statedOn, what, address, fetched_on: fact.fetchedOn, source }
  const db = inAlliance(tx)
  await db
    .insertInto('claims')
    .values({ id, ...row })
    .onConflict((on) => on.column('id').doUpdateSet(row))
    .execute()
  await db.deleteFrom('claimed_councils').where('claim', '=', id).execute()
  const rows = councils.map((code) => ({ claim: id, code }))
  if (rows.length) await db.insertInto('claimed_councils').values(rows).execute()
}

export const readReferrals = (read: ReadDb): Promise<Referral[]> =>
  lookingAt(read)
    .selectFrom('referrals as r')
    .innerJoin('dispatches as d', 'd.id', 'r.dispatch')
    .innerJoin('versions as v', 'v.id', 'd.version')
    .select([
      'r.id',
      'r.code',
      'v.edition',
      'd.version',
      'v.number as versionNumber',
      'd.dispatched_on as dispatchedOn',
      'd.not_before as notBefore',
    ])
    .orderBy('r.id')
    .execute()

/** What was sent out, and to how many councils. */
export const readDispatches = (read: ReadDb): Promise<Dispatch[]> =>
  lookingAt(read)
    .selectFrom('dispatches as d')
    .innerJoin('versions as v', 'v.id', 'd.version')
    .leftJoin('referrals as r', 'r.dispatch', 'd.id')
    .select(['d.id', 'd.version', 'd.dispatched_on as dispatchedOn', 'd.not_before as notBefore', 'd.source', 'v.edition'])
    .select(({ fn }) => fn.count<number>('r.id').as('councils'))
    .groupBy(['d.id', 'v.edition'])
    .orderBy('d.id')
    .execute()

export async function readClaims(read: ReadDb): Promise<Claim[]> {
  const claims = await lookingAt(read).selectFrom('claims').selectAll().orderBy('id').execute()
  const councils = Map.groupBy(
    await lookingAt(read).selectFrom('claimed_councils').selectAll().orderBy('code').execute(),
    ({ claim }) => claim,
  )
  return claims.map(({ stated_by, stated_on, fetched_on, ...claim }) => ({
    ...claim,
    statedBy: stated_by,
    statedOn: stated_on,
    fetchedOn: fetched_on,
    councils: (councils.get(claim.id) ?? []).map(({ code }) => code),
  }))
}
