import { z } from 'zod'
import { outcomes, stages } from '#following'
import { code, day, place, roughDay } from './schema-parts.ts'

const share = z.object({ councils: place, of: place, inhabitants: place.nullable(), ofInhabitants: place.nullable() })
const meeting = z.object({ body: z.string(), metOn: roughDay, treatment: z.string() })
const reach = z
  .object({ sure: place, possible: place })
  .describe('At least sure and at most possible: the dates of some are not known to the day')

const line = z.object({
  code,
  name: z.string(),
  clusters: z.array(z.string()),
  stage: z.enum(stages).describe('The furthest that is recorded; a decision holds whatever is sent again'),
  outcome: z.enum(outcomes).nullable().describe('Null until the council has decided'),
  referral: z
    .object({ id: z.string(), version: z.int().positive(), dispatchedOn: roughDay, notBefore: day.nullable() })
    .nullable(),
  sentBefore: z.array(roughDay).describe('When it went out before, where it went out more than once'),
  receivedOn: roughDay.nullable().describe('Null where no receipt is recorded'),
  committees: z.array(meeting).describe('Committees and advisories'),
  financeCommittee: z.array(meeting),
  council: z.array(meeting),
  decision: meeting.nullable(),
  answerBy: day.nullable().describe('Null where no day was asked for'),
  daysLate: z.int().positive().nullable().describe('Null while nobody is late: in time, decided, or no day asked for'),
  answeredLate: z
    .boolean()
    .nullable()
    .describe('Whether the decision came after the day asked for; null where that is not known'),
  lastSign: z
    .object({ on: roughDay, what: z.enum(['receipt', 'treatment']), body: z.string().nullable() })
    .nullable()
    .describe('The last that is known to have happened there'),
  reminders: z
    .array(z.object({ on: day, answerBy: day, turn: place.describe('0 before the day asked for, then 1, 2, 3 after it') }))
    .describe('That the municipality was reminded; never whom the mail went to'),
})

export const following = z.object({
  edition: z.int(),
  populationDate: day.nullable(),
  totals: z.object({
    stages: z.array(z.object({ stage: z.enum(stages), share })),
    outcomes: z.array(z.object({ outcome: z.enum(outcomes), share })),
    sent: share,
    received: share,
    decided: share,
    late: share.describe('Not decided, and the day asked for has passed'),
    asked: share.describe('Those of whom an answer was asked for by a day'),
  }),
  municipalities: z.array(line),
  curve: z
    .array(z.object({ on: day, members: place, sent: reach, received: reach, decided: reach }))
    .describe('How far all were by the end of each day on which something changed, and today'),
})
