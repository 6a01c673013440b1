import { applyClaim, applyDispatch, type ClaimRecorded, type Dispatched, readReferrals, referralId } from '#adoption'
import type { ReadDb } from '#db'
import { type CalendarDay, danishDay, day as dayNamed, type MunicipalityCode, span } from '#kernel'
import { applyMatter } from '#meetings'
import { readMembership } from '#members'
import { day, optional, optionally, roughDay, table, text, url } from '#reading'
import {
  asId,
  blank,
  edition,
  type Known,
  type Load,
  type Loader,
  municipalityNamed,
  number,
  recording,
  step,
  treatedBefore,
  unusable,
  versionNamed,
  type Wrong,
} from '#rows'
import { editionNamed } from './editions-files.ts'

const everyone = /^(alle?( kommuner)?)?$/i

/** The councils that a cell names by code or name, parted by `;`; null when it means every member. */
function councilsNamed(known: Known, cell: string): MunicipalityCode[] | null {
  if (everyone.test(cell)) return null
  const codes = cell
    .split(/[;,|\n]/)
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => municipalityNamed(known, 'councils', one))
  const twice = codes.find((code, place) => codes.indexOf(code) < place)
  if (twice) unusable('councils', cell, `nævner kommune ${twice} to gange. Nævn den kun én gang.`)
  return codes.sort()
}

/** The last of the days before which it surely had not happened. */
const latest = (...days: readonly (CalendarDay | null | undefined)[]) =>
  days.reduce<CalendarDay>((last, one) => (one && one > last ? one : last), dayNamed('1900-01-01'))

/** Those named, or every member on the first day that it can have happened; a day that nobody knows is not taken to be today. */
async function councilsOn(read: ReadDb, named: MunicipalityCode[] | null, on: CalendarDay): Promise<MunicipalityCode[] | Wrong> {
  const codes = named ?? (await readMembership(read, on)).members.map(({ code }) => code).sort()
  if (codes.length > 0) return codes
  return { column: 'councils', wrong: `nævner ingen: alliancen havde ingen medlemmer den ${danishDay(on)}.` }
}

const dispatchesTable = table({
  file: 'dispatches.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['id'],
  columns: {
    id: text(60),
    edition: edition(),
    version: number(),
    dispatched: roughDay(),
    not_before: optional(day()),
    councils: blank(),
    source: blank(500),
  },
})

/** What is wrong with sending this version to these councils under an id that has been used before, and what to tell of it. */
async function sinceBefore(load: Load, id: string, version: string, codes: readonly MunicipalityCode[]) {
  const referrals = (await readReferrals(load.read)).filter((one) => one.id === referralId(id, one.code))
  const treated = [...(await load.treatmentsBefore()).values()].find(({ matter }) => referrals.some((one) => one.id === matter))
  if (treated && referrals.some((one) => one.version !== version))
    return {
      column: 'version',
      wrong: 'kan ikke ændres, for kommuner har behandlet den version, der blev sendt ud. Skriv en ny udsendelse med et nyt id.',
    }
  const leftOut = referrals.filter(({ code }) => !codes.includes(code)).map(({ code }) => code)
  return leftOut.length > 0 ? `${id} nævner ikke længere ${leftOut.join(', ')}; henvisningen til dem står stadig.` : undefined
}

export const dispatchesFile: Loader<typeof dispatchesTable> = {
  table: dispatchesTable,
  records: { 'adoption.dispatched': ({ id }: Dispatched) => id },
  key: ({ id }) => id,
  row: (_, known) => (row) => {
    const { id, not_before: notBefore, dispatched: dispatchedOn, source } = row
    asId('id', id)
    const title = editionNamed(known, row.edition)
    const version = versionNamed(known, row.edition, row.version)
    const named = councilsNamed(known, row.councils)
    const sent = span(dispatchedOn)
    if (sent && notBefore && sent.last < notBefore)
      unusable('not_before', notBefore, `ligger efter udsendelsen, ${danishDay(dispatchedOn)}. Ret en af datoerne.`)
    return async (load, loaded) => {
      const dated = span(known.versions.get(version) ?? dispatchedOn)?.first
      const year = dayNamed(`${row.edition}-01-01`)
      const first = sent?.first ?? notBefore ?? dated ?? year
      const codes = await councilsOn(load.read, named, latest(first, notBefore))
      if ('wrong' in codes) return codes
      const said = await sinceBefore(load, id, version, codes)
      if (typeof said === 'object') return said
      const referrals = codes.map((code) => ({ id: referralId(id, code), code }))
      const early = await treatedBefore(load, new Set(referrals.map((one) => one.id)), { laidOn: dispatchedOn, notBefore })
      if (early) return { column: dispatchedOn ? 'dispatched' : 'not_before', wrong: early }
      const matter = { type: 'meetings.matter-opened', kind: 'referral', title, laidOn: dispatchedOn, notBefore } as const
      const matters = referrals.map((referral) => step({ ...matter, ...referral }, applyMatter))
      const fact: Dispatched = { type: 'adoption.dispatched', id, version, dispatchedOn, notBefore, source, referrals }
      const meaning = await recording(id, ...matters, step(fact, applyDispatch))(load, loaded)
      return { ...meaning, note: said }
    }
  },
}

const claimsTable = table({
  file: 'claims.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['id'],
  columns: {
    id: text(60),
    edition: edition(),
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
  records: { 'adoption.claim-recorded': ({ id }: ClaimRecorded) => id },
  key: ({ id }) => id,
  row: (_, known) => (row) => {
    const { id, edition, stated_by: statedBy, stated_on: statedOn, what, address, fetched: fetchedOn, source } = row
    editionNamed(known, edition)
    const named = councilsNamed(known, row.councils)
    const on = span(statedOn)?.first ?? dayNamed(`${edition}-01-01`)
    return async (load, loaded) => {
      const councils = await councilsOn(load.read, named, on)
      if ('wrong' in councils) return councils
      const claim = { id, edition, statedBy, statedOn, what, address, fetchedOn, source, councils }
      return recording(id, step({ type: 'adoption.claim-recorded' as const, ...claim }, applyClaim))(load, loaded)
    }
  },
}
