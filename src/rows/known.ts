/** What a row may name: what is recorded already, and what the folder itself tells of. */
import { readReferrals } from '#adoption'
import { readPlanItems } from '#agenda'
import type { ReadDb } from '#db'
import { isLocked, readEditions } from '#editions'
import { danishDay, danishList, type MunicipalityCode, type RoughDay, span } from '#kernel'
import { isBefore, isStanding, type Matter, readTreatments } from '#meetings'
import { readAlliance, readBodies, readEveryone } from '#members'
import { code, municipalitiesNamed } from '#reading'
import { unusable } from './planning.ts'
import { readLoadedRows } from './store.ts'
import type { Known, Load } from './words.ts'

/** What is recorded before the load; the loaders add what the folder tells of. */
export async function readKnown(read: ReadDb): Promise<Known> {
  const { municipalities, names } = await readEveryone(read)
  const bodies = await readBodies(read)
  const editions = await readEditions(read)
  const items = await readPlanItems(read)
  const versions = editions.flatMap((edition) => edition.versions)
  const treatments = await readTreatments(
    read,
    versions.map(({ id }) => id),
  )
  const sent = new Set((await readReferrals(read)).map(({ version }) => version))
  const rows = Map.groupBy(await readLoadedRows(read), ({ file }) => file)
  const known: Known = {
    described: (await readAlliance(read)) !== null,
    names: new Map(),
    recorded: new Map(municipalities.map(({ code, name, tile }) => [code, { name, tile }])),
    bodies: new Map(bodies.map(({ id, code, parent }) => [id, { code, parent }])),
    recordedBodies: new Map(bodies.map(({ id, code }) => [id, code])),
    bodyNames: new Map(bodies.map(({ id, name }) => [id, name])),
    planned: new Map(items.map(({ id, kind }) => [id, kind])),
    meetings: new Set(items.filter(({ kind }) => kind === 'meeting').map(({ id }) => id)),
    editions: new Map(editions.map(({ year, title }) => [year, title])),
    versions: new Map(versions.map(({ id, dated }) => [id, dated])),
    locked: new Map(versions.filter(({ id }) => isLocked(id, treatments, sent)).map((version) => [version.id, version])),
    goals: versions.flatMap(({ id: version, goals }) => goals.map(({ id, number }) => ({ version, number, id }))),
    loaded: new Map([...rows].map(([file, all]) => [file, new Map(all.map((row) => [row.key, row]))])),
  }
  for (const { code, name } of [...municipalities, ...names]) call(known, code, name)
  return known
}

/** A municipality goes by this name too. */
export const call = ({ names }: Known, code: MunicipalityCode, name: string) =>
  names.set(code, (names.get(code) ?? new Set()).add(name))

/** A municipality by its code, or by any spelling of a name that it has or had. */
export function municipalityNamed({ names }: Known, column: string, text: string): MunicipalityCode {
  const read = code().read(text)
  if (read.ok && names.has(read.value)) return read.value
  const called = [...names].flatMap(([code, all]) => [...all].map((name) => [code, name] as const))
  const found = municipalitiesNamed(called, text)
  const [only] = found
  if (only && found.length === 1) return only
  return unusable(
    column,
    text,
    found.length > 1
      ? `kan være flere kommuner: ${danishList(found)}. Skriv koden.`
      : 'er ingen af alliancens kommuner. Skriv koden eller navnet, som det står i municipalities.csv.',
  )
}

/** A period does not end before it begins. */
export function inOrder(from: RoughDay, to: RoughDay, column: string): void {
  const [begins, ends] = [span(from)?.first, span(to)?.last]
  if (begins && ends && ends < begins) unusable(column, to, `ligger før begyndelsen, ${from}. Ret en af datoerne.`)
}

/** What is wrong with laying matters on a day, where bodies have treated them before it; null when nothing is. */
export async function treatedBefore(
  { treatmentsBefore }: Load,
  matters: ReadonlySet<string>,
  laid: Pick<Matter, 'laidOn' | 'notBefore'>,
): Promise<string | null> {
  const standing = [...(await treatmentsBefore()).values()].filter((one) => matters.has(one.matter) && isStanding(one))
  const early = standing.find(({ metOn }) => isBefore(laid, metOn))
  return early
    ? `ligger efter en behandling, der er registreret (${early.body}, ${danishDay(early.metOn)}). Ret datoen, eller ret først behandlingen.`
    : null
}

/** Ids stand in addresses and in other records' ids. */
export function asId(column: string, id: string): void {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    unusable(column, id, 'kan ikke være et id. Skriv små bogstaver a-z, tal og bindestreger.')
}
