import { z } from 'zod'
import { arrivals } from '#forecast'
import { bodyKinds } from '#members'
import { stepRoles } from '#pathways'
import { code, day, roughDay } from './schema-parts.ts'

const meeting = z.object({ on: day, agendaBy: day.nullable().describe('The last day on which a matter can get onto its agenda') })
const step = z.object({
  place: z.int().positive().describe('Steps of one place go in parallel'),
  body: z.string().describe("The body by the municipality's own name"),
  bodyKind: z.enum(bodyKinds),
  role: z.enum(stepRoles),
  stand: z
    .enum(['treated', 'passed-over', 'next', 'later'])
    .describe('passed-over: nothing is recorded of it, but a later body has had the matter'),
  treatedOn: roughDay.nullable().describe('A fact: when the body last had the matter; null where that is not recorded'),
  forecast: meeting
    .nullable()
    .describe('No fact: the first meeting that it can be on; null where none can be forecast, or it is done'),
})
export const forecasts = z.object({
  edition: z.int(),
  on: day.describe('What was known by this day'),
  councils: z.array(
    z.object({
      code,
      name: z.string(),
      answerBy: day.nullable().describe('The day by which an answer was asked for'),
      decidedOn: roughDay.nullable().describe('A fact: when the council decided; null where no decision is recorded'),
      forecastOn: day
        .nullable()
        .describe('No fact: the first day on which the council can decide; null where none can be forecast'),
      missing: z
        .array(
          z.object({
            what: z.enum(['pathway', 'dispatch', 'received', 'meeting-days', 'treatment-day', 'outcome']),
            body: z.string(),
          }),
        )
        .describe('What nobody has recorded, without which no day can be forecast; body is empty where it is of no single body'),
      arrival: z.enum(arrivals).describe('By the decision where there is one, by the forecast otherwise'),
      steps: z.array(step),
    }),
  ),
})
