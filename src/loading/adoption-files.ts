import { applyClaim, applyDispatch } from '#adoption'
import type { ReadDb, Tx } from '#db'
import type { Actor } from '#journal'
import { type CalendarDay, dayOf, type MunicipalityCode, span } from '#kernel'
import { applyMatter } from '#meetings'
import { readMembership } from '#members'
import { day, optional, optionally, roughDay, table, text, url, wholeNumber, year } from '#reading'
import { editionNamed, versionNamed } from './editions-files.ts'
import { type Loader, municipalityNamed, plan, recording, step } from './planning.ts'
import type { Known } from './words.ts'

const blank = (max?: number) => optionally(text(max), '')
const everyone = /^(alle|all)?$/i

/** The councils that a cell names by code or name, parted by `;`; null when it means every member. */
const councilsNamed = (known: Known, cell: string): MunicipalityCode[] | null =>
  everyone.test(cell) ? null : cell.split(/[;|]/).map((one) => municipalityNamed(known, 'councils', one.trim()))

/** Every member on the first day that something can have happened; today where nobody knows. */
async function membersOn(tx: Tx, on: CalendarDay): Promise<MunicipalityCode[]> {
  const { members } = await readMembership(tx as unknown as ReadDb, on)
  return members.map(({ code }) => code).sort()
}

export const referralId = (dispatch: string, code: MunicipalityCode) => `${dispatch}-${code}`

const dispatchesTable = table({
  file: 'dispatches.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['id'],
  columns: {
    id: text(60),
    edition: year(),
    version: wholeNumber({ min: 1, max: 999 }),
    dispatched: roughDay(),
    not_before: optional(day()),
    councils: blank(),
    source: blank(500),
  },
})
export const dispatchesFile: Loader<typeof dispatchesTable> = {
  table: dispatchesTable,
  plan: (read, known) =>
    plan(read, ({ id, edition, version, dispatched, not_before, councils, source }) => {
      const title = editionNamed(known, edition)
      const of = versionNamed(known, edition, version)
      const named = councilsNamed(known, councils)
      const write = async (tx: Tx, actor: Actor) => {
        const codes = named ?? (await membersOn(tx, span(dispatched)?.first ?? not_before ?? dayOf(actor.now)))
        const referrals = codes.map((code) => ({ id: referralId(id, code), code }))
        const matter = {
          type: 'meetings.matter-opened' as const,
          kind: 'referral' as const,
          title,
          laidOn: dispatched,
          notBefore: not_before,
        }
        const matters = referrals.map((referral) => step({ ...matter, ...referral }, applyMatter))
        const sent = {
          type: 'adoption.dispatched' as const,
          id,
          version: of,
          dispatchedOn: dispatched,
          notBefore: not_before,
          source,
          referrals,
        }
        return recording(id, [...matters, step(sent, applyDispatch)])(tx, actor)
      }
      return { key: id, write }
    }),
}

const claimsTable = table({
  file: 'claims.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['id'],
  columns: {
    id: text(60),
    edition: year(),
    stated_by: text(200),
    stated_on: roughDay(),
    what: text(500),
    councils: blank(),
    address: optionally(url(), ''),
    fetched: optional(day()),
    source: blank(500),
  },
})
export const claimsFile: Loader<typeof claimsTable> = {
  table: claimsTable,
  plan: (read, known) =>
    plan(read, ({ id, edition, stated_by, stated_on, what, councils, address, fetched, source }) => {
      editionNamed(known, edition)
      const named = councilsNamed(known, councils)
      const write = async (tx: Tx, actor: Actor) => {
        const codes = named ?? (await membersOn(tx, span(stated_on)?.first ?? dayOf(actor.now)))
        const stated = {
          id,
          edition,
          statedBy: stated_by,
          statedOn: stated_on,
          what,
          address,
          fetchedOn: fetched,
          source,
          councils: codes,
        }
        return recording(id, [step({ type: 'adoption.claim-recorded' as const, ...stated }, applyClaim)])(tx, actor)
      }
      return { key: id, write }
    }),
}
