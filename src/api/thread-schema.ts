import { z } from 'zod'
import { stepKinds } from '#making'
import { code, place, roughDay } from './schema-parts.ts'

const placing = z.object({
  vote: z.string(),
  methods: z.array(
    z.object({
      method: z.enum(['borda', 'schulze', 'top']),
      place: z.int().positive(),
      shared: z.boolean().describe('Whether other themes have the same place'),
    }),
  ),
  agreed: z
    .int()
    .positive()
    .nullable()
    .describe('The place in the ranking that the meeting agreed on; null where it agreed on none'),
  of: place.describe('How many themes were ranked'),
  ballots: place.describe('How many municipalities’ ballots count'),
  voters: place,
})
const steps = z
  .array(
    z.object({
      kind: z.enum(stepKinds),
      on: roughDay,
      body: z.string().describe('Empty where it is not recorded who did it'),
      title: z.string(),
      words: z.string(),
      placing: placing.nullable(),
      path: z.string().describe('Where it is shown, below the alliance’s address'),
    }),
  )
  .describe('In order of time; what nobody has dated comes last')
const ending = z.object({
  kind: z.enum(['goal', 'area', 'drafted', 'gone', 'left-out', 'withdrawn', 'open']),
  goal: z.string().nullable().describe('The goal, or the one that became a development area'),
  area: z.int().positive().nullable().describe('The place of the development area'),
})

export const thread = z.object({
  edition: z.int(),
  themes: z.array(z.object({ id: z.string(), title: z.string(), code: code.nullable(), endings: z.array(ending), steps })),
  goals: z
    .array(
      z.object({ id: z.string(), suggestions: z.array(z.string()).describe('The themes that municipalities suggested'), steps }),
    )
    .describe('The goals of the version that was approved for dispatch, or of the newest one'),
  leftOut: z.array(
    z.object({
      theme: z.string(),
      on: roughDay,
      reason: z.string(),
      forum: z.string().nullable(),
      handledIn: z.string(),
      lookAgain: roughDay,
    }),
  ),
})
