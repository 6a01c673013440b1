import type { z } from 'zod'
import { readRegister } from '#adoption'
import type { ReadDb } from '#db'
import { dispatchedVersion, type Edition, readEditions } from '#editions'
import { type Head, readEntries } from '#journal'
import type { CalendarDay } from '#kernel'
import { type RecordedTreatment, readTreatments } from '#meetings'
import { clustersOf, readMembership } from '#members'
import type * as schemas from './schemas.ts'

type Answer<Name extends keyof typeof schemas> = z.infer<(typeof schemas)[Name]>

export async function municipalitiesOn(read: ReadDb, on: CalendarDay): Promise<Answer<'municipalities'>> {
  const { members, populationDate } = await readMembership(read, on)
  return {
    municipalities: members.map((member) => ({
      code: member.code,
      name: member.name,
      cluster: clustersOf(member)[0]?.grouping ?? null,
      population: member.population,
      populationDate: member.population === null ? null : populationDate,
    })),
  }
}

const asEdition = ({ versions, ...edition }: Edition, treatments: readonly RecordedTreatment[], on: CalendarDay) => {
  const final = dispatchedVersion({ ...edition, versions }, treatments, on)
  return {
    ...edition,
    versions: versions.map(({ id, edition: _, areas, goals, ...version }) => ({
      ...version,
      final: id === final?.id,
      goals: goals.map(({ number, title, shortTitle, area, kind, deadline, cause }) => ({
        number,
        title,
        shortTitle,
        area,
        kind,
        deadline,
        cause,
      })),
      developmentAreas: [...areas],
    })),
  }
}

export async function allEditions(read: ReadDb, today: CalendarDay): Promise<Answer<'editions'>> {
  const editions = await readEditions(read)
  const versions = editions.flatMap((edition) => edition.versions.map(({ id }) => id))
  const treatments = versions.length ? await readTreatments(read, versions) : []
  return { editions: editions.map((edition) => asEdition(edition, treatments, today)) }
}

const asTreatment = ({ body: _, bodyName, code: __, matter: ___, outcomes, ...treatment }: RecordedTreatment) => ({
  ...treatment,
  body: bodyName,
  outcomes: [...outcomes],
})

/** The register of an edition, by the end of a day. */
export async function adoptionOf(read: ReadDb, year: number, on: CalendarDay, today: CalendarDay): Promise<Answer<'adoption'>> {
  const { edition, councils, totals, clusters, populationDate } = await readRegister(read, year, on, today)
  return {
    edition,
    on,
    populationDate,
    councils: councils.map(({ member, state, claims, referral, treatments }) => ({
      code: member.code,
      name: member.name,
      state,
      claimed: claims.length > 0,
      referral: referral && {
        version: referral.versionNumber,
        dispatchedOn: referral.dispatchedOn,
        notBefore: referral.notBefore,
      },
      treatments: treatments.map(asTreatment),
    })),
    totals,
    clusters: [...clusters],
  }
}

/** Entries after a place, in order, with all that it takes to recompute the chain and no more. */
export async function journalAfter(read: ReadDb, head: Head, after: number, most: number): Promise<Answer<'journal'>> {
  const entries = await readEntries(read, after, most)
  const last = entries.at(-1)?.sequence
  return {
    head: { sequence: head.sequence, hash: head.hash },
    entries: entries.map(({ sequence, at, type, body, previous, hash }) => ({ sequence, at, type, body, previous, hash })),
    next: last !== undefined && last < head.sequence ? last : null,
  }
}
