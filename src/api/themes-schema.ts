import { z } from 'zod'
import { askingWays, roundStates, standings } from '#intake'
import { origins, stepKinds, themeStates, tracks } from '#themes'
import { code, place, roughDay } from './schema-parts.ts'

const importance = z.int().min(1).max(5).nullable()
const step = z.object({ kind: z.enum(stepKinds), from: z.string(), to: z.string(), on: roughDay, reason: z.string() })

export const themes = z.object({
  themes: z.array(
    z.object({
      id: z.string(),
      edition: z.int(),
      origin: z.enum(origins).describe('Who put it forward; lineage: it came of merging or splitting others'),
      round: z.string().nullable(),
      code: code.nullable().describe('The municipality that suggested it'),
      on: roughDay,
      track: z.enum(tracks).nullable(),
      title: z.string(),
      why: z.string(),
      community: importance.describe('What it matters to the community of municipalities; null where nobody has said'),
      own: importance.describe('What it matters to the municipality that suggested it'),
      notAlone: z.boolean().nullable().describe('Cannot be solved by one municipality alone'),
      forums: z.array(z.string()).describe('Forums where it is handled already, as whoever put it forward says'),
      handledElsewhere: z.string(),
      heading: z.string(),
      state: z.enum(themeStates),
      suggestedBy: z.array(code).describe('Everyone whose suggestion it holds, through every merger and split'),
      cameBy: z.array(step),
      wentBy: z.array(step),
      leftOut: z
        .object({ on: roughDay, reason: z.string(), forum: z.string().nullable(), handledIn: z.string(), lookAgain: roughDay })
        .nullable(),
      overlaps: z
        .array(z.object({ forum: z.string(), subject: z.string(), words: z.array(z.string()) }))
        .describe(
          'Where its words meet what a forum covered on the day it was put forward, or today while it is in the work; a warning that decides nothing',
        ),
      source: z.string(),
    }),
  ),
  forums: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      from: roughDay,
      to: roughDay,
      endsBecause: z.string(),
      covers: z.array(z.string()),
      note: z.string(),
      address: z.string(),
      source: z.string(),
    }),
  ),
})

export const themeRounds = z.object({
  rounds: z.array(
    z.object({
      id: z.string(),
      edition: z.int(),
      title: z.string(),
      question: z.string(),
      opens: roughDay,
      answersBy: roughDay,
      closed: roughDay.nullable(),
      state: z.enum(roundStates),
      answersKnown: z.boolean().describe('False where nobody has recorded who answered'),
      source: z.string(),
      totals: z.object(
        Object.fromEntries(standings.map((name) => [name, place])) as Record<(typeof standings)[number], typeof place>,
      ),
      asked: z.array(
        z.object({
          code,
          name: z.string(),
          standing: z.enum(standings),
          askings: z.array(z.object({ way: z.enum(askingWays), on: roughDay, how: z.string() })),
          answer: z
            .object({
              firstOn: roughDay,
              on: roughDay,
              nothing: z.boolean(),
              late: z.boolean(),
              office: z.string().describe('The office that entered it, never a person'),
              note: z.string(),
            })
            .nullable(),
          themes: z.array(z.string()),
        }),
      ),
    }),
  ),
})
