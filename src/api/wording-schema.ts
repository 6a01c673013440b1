import { z } from 'zod'
import { goalAreas } from '#editions'
import { blockKinds, obligations } from '#wording'

const part = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('paper') }),
    z.object({ kind: z.literal('goal'), number: z.int().positive().nullable() }),
    z.object({ kind: z.literal('area'), place: z.int().positive() }),
  ])
  .describe(
    'What the block belongs to: the paper itself, a goal by its number in this version, or a development area by its place',
  )
export const wordings = z.object({
  edition: z.int(),
  versions: z.array(
    z.object({
      number: z.int().positive(),
      source: z.string(),
      blocks: z
        .array(
          z.object({
            id: z.string().describe('The same in every version in which the block is the same, however it is worded'),
            kind: z.enum(blockKinds),
            level: z.int().min(1).max(6).describe('How deep a heading or a list item lies'),
            text: z.string(),
            part,
          }),
        )
        .describe("The version's text in order; none where it is not recorded"),
      terms: z.array(
        z.object({
          goal: z.int().positive().nullable().describe('The number of the goal in this version'),
          obligation: z.enum(obligations),
          reason: z.string().describe('Why the goal was chosen; empty where it is not recorded'),
          economy: z.string(),
          source: z.string(),
        }),
      ),
      arguments: z
        .array(z.object({ area: z.enum(goalAreas), text: z.string(), source: z.string() }))
        .describe('Why the municipalities work together in an area'),
      foundedOn: z
        .array(
          z.object({
            goal: z.int().positive().nullable(),
            themes: z.array(z.string()),
            vote: z.string().nullable(),
            words: z.string(),
          }),
        )
        .describe('The themes that each goal came from, and the vote that chose them'),
    }),
  ),
})
