import { z } from 'zod'
import { councilStates } from '#adoption'
import { goalAreas, goalKinds } from '#editions'
import { outcomeKinds, proposals } from '#meetings'
import { code, day, hash, place, roughDay } from './schema-parts.ts'

/** What the answers look like: the same definitions make the types that we answer with and the description that we publish. */
export const municipalities = z.object({
  municipalities: z.array(
    z.object({
      code,
      name: z.string(),
      cluster: z
        .string()
        .nullable()
        .describe('The cluster, or the first by name where there are several; null where none is recorded'),
      population: place.nullable().describe('Inhabitants on populationDate'),
      populationDate: day.nullable().describe('The newest day on which every member was counted'),
    }),
  ),
})

const version = z.object({
  number: z.int().positive(),
  dated: roughDay,
  final: z.boolean().describe('Whether this version is the paper: the newest that the joint body approved for dispatch'),
  goalCount: place.nullable(),
  areaCount: place.nullable(),
  goals: z
    .array(
      z.object({
        number: z.int().positive(),
        title: z.string(),
        shortTitle: z.string(),
        area: z.enum(goalAreas),
        kind: z.enum(goalKinds),
        deadline: roughDay,
        cause: z.string(),
      }),
    )
    .describe('The goals whose wording is recorded; they may be fewer than goalCount'),
  developmentAreas: z.array(
    z.object({ place: z.int().positive(), title: z.string().describe('Empty where the name is not recorded') }),
  ),
  note: z.string(),
})
export const editions = z.object({
  editions: z.array(
    z.object({
      year: z.int(),
      title: z.string(),
      periodFrom: roughDay,
      periodTo: roughDay,
      purpose: z.string(),
      benefit: z.string(),
      owner: z.string(),
      source: z.string(),
      versions: z.array(version),
    }),
  ),
})

const state = z.enum(councilStates)
const share = z.object({ councils: place, of: place, inhabitants: place.nullable(), ofInhabitants: place.nullable() })
const totals = z.object({
  adopted: share.describe('Adopted by a recorded decision of the council, with or without a reservation'),
  claimed: share.describe('Said by somebody to have adopted, documented or not'),
  byState: z.object(
    Object.fromEntries(councilStates.map((name) => [name, share])) as Record<(typeof councilStates)[number], typeof share>,
  ),
})
const outcome = z.object({
  point: z.int().positive().nullable(),
  proposed: z.enum(proposals),
  kind: z.enum(outcomeKinds),
  votes: z.string(),
  reservation: z.string(),
})
const treatment = z.object({
  id: z.string(),
  sequence: z.int().positive().describe('The entry of the journal that recorded it'),
  body: z.string(),
  bodyKind: z.string(),
  metOn: roughDay,
  words: z.string().describe("The minutes' own words; empty where nobody has seen them"),
  outcomes: z.array(outcome),
  votes: z.string(),
  reservation: z.string(),
  evidence: z.object({ address: z.string(), fetched: day.nullable(), quote: z.string() }).nullable(),
  source: z.string(),
  supersedes: z.string().nullable(),
  supersededBy: z.string().nullable(),
  withdrawn: z
    .object({ reason: z.string(), sequence: z.int() })
    .nullable()
    .describe('Why the record should not have been there, and the journal entry that says so; it counts for nothing'),
})
export const adoption = z.object({
  edition: z.int(),
  on: day.describe('What had happened by the end of this day, as known now'),
  populationDate: day.nullable(),
  councils: z.array(
    z.object({
      code,
      name: z.string(),
      state,
      claimed: z.boolean().describe('Whether somebody says, without a document, that the council has adopted'),
      referral: z
        .object({ version: z.int().positive(), dispatchedOn: roughDay, notBefore: day.nullable() })
        .nullable()
        .describe('The version laid before the council; notBefore where the day of dispatch is not known'),
      treatments: z.array(treatment).describe('Superseded records included'),
    }),
  ),
  totals,
  clusters: z.array(z.object({ name: z.string(), totals })),
})

export const journal = z.object({
  head: z.object({ sequence: place, hash }),
  entries: z.array(
    z.object({
      sequence: z.int().positive(),
      at: z.iso.datetime(),
      type: z.string(),
      body: z
        .string()
        .describe('The hashed text: JSON with its keys in order, holding the office and the fact; a person is an id at the most'),
      previous: hash,
      hash: hash.describe('SHA-256 of previous, sequence, at, type and body, joined by line feeds'),
    }),
  ),
  next: z.int().nullable().describe('What to send as efter for the entries after these; null when these are the last'),
})

export const error = z.object({
  error: z.string(),
  detail: z.string().describe('In Danish: what went wrong and what to do about it'),
})

export { dialogueMeetings } from './dialogue-schema.ts'
export { following } from './following-schema.ts'
export { forecasts } from './forecast-schema.ts'
export { themeRounds, themes } from './themes-schema.ts'
export { thread } from './thread-schema.ts'
export { votes } from './votes-schema.ts'
export { wordings } from './wording-schema.ts'
