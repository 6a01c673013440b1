import { z } from 'zod'
import { methods } from '#counting'
import { ballotMandates, voteStates, ways, weightings } from '#priorities'
import { tracks } from '#themes'
import { code, day, hash, place } from './schema-parts.ts'

const theme = z.string().describe("A theme's id")
const vote = z.object({
  id: z.string(),
  edition: z.int(),
  tracks: z.array(z.enum(tracks)),
  title: z.string(),
  state: z.enum(voteStates),
  meeting: z.string().nullable().describe('The dialogue meeting that it belongs to'),
  themes: z.array(z.object({ id: theme, title: z.string() })),
  places: z.int().positive().describe('How many places matter: the k of top-k approval'),
  weighting: z.enum(weightings),
  populationDate: day.nullable().describe('The day that weights by population were counted on'),
  closesAt: z.iso.datetime().nullable().describe('After this a ballot is late; null when the meeting closes it'),
  electorate: z.array(z.object({ code, weight: z.int().positive() })).describe('Who may vote, frozen when it opened'),
  voted: place.describe('How many have cast a ballot in time, spoiled ones aside; public at once'),
  casts: z
    .array(
      z.object({
        entry: z.int().positive().describe('The place of the cast in the journal'),
        code,
        way: z.enum(ways),
        at: z.iso.datetime(),
        late: z.boolean(),
        spoiled: z.boolean(),
        fingerprint: hash.describe('SHA-256 of the salt, a line feed and the canonical JSON of vote, code and contents'),
      }),
    )
    .describe('That ballots came; what stands on them is public when the vote is closed'),
  ballots: z
    .array(
      z.object({
        entry: z.int().positive(),
        code,
        ranking: z.array(theme).describe('The most important first'),
        mandate: z.enum(ballotMandates),
        reservation: z.string(),
        way: z.enum(ways),
        at: z.string().describe('An instant, or a day as exactly as it is known where it was loaded from a file'),
        changed: z.boolean(),
        late: z.boolean(),
        spoiled: z.string().describe('Why it cannot be counted; empty where it can'),
        salt: z.string().describe('Empty where it was loaded from a file'),
        check: z.enum(['matches', 'differs', 'loaded']).describe('Whether contents and salt give the fingerprint of the cast'),
        counts: z.boolean(),
      }),
    )
    .describe('Empty until the vote is closed'),
  result: z
    .object({
      ballots: place,
      methods: z.array(
        z.object({
          method: z.enum(methods),
          placed: z.array(z.object({ theme, place: z.int().positive(), score: z.number() })),
          even: z.array(z.array(theme).length(2)).describe('Pairs that the method cannot tell apart'),
        }),
      ),
      reading: z.array(z.string()).describe('In Danish: how firm the first places are, with every tie'),
      agreement: z.number().nullable().describe("Kendall's W corrected for ties; null where it says nothing"),
    })
    .nullable()
    .describe('Null until there are public ballots that count'),
  agreed: z
    .object({ ranking: z.array(theme), words: z.string() })
    .nullable()
    .describe('What the meeting agreed on in its own words, with or without ballots'),
})
export const votes = z.object({ votes: z.array(vote) })
