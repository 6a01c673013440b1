import type { z } from 'zod'
import type { ReadDb } from '#db'
import { type Forecast, readForecasts, type StepForecast } from '#forecast'
import type { CalendarDay } from '#kernel'
import type { forecasts } from './forecast-schema.ts'

type Answer = z.infer<typeof forecasts>

const asStep = ({ place, bodyName: body, bodyKind, role, stand, treated, expected }: StepForecast) => ({
  place,
  body,
  bodyKind,
  role,
  stand,
  treatedOn: treated?.metOn ?? null,
  forecast: expected,
})

const asCouncil = ({ council: { member }, decision, answerBy, arrival, steps }: Forecast): Answer['councils'][number] => ({
  code: member.code,
  name: member.name,
  answerBy,
  decidedOn: decision.kind === 'decided' ? decision.on : null,
  forecastOn: decision.kind === 'forecast' ? decision.on : null,
  missing:
    decision.kind === 'not-foreseeable'
      ? decision.missing.map((one) => ({ what: one.what, body: 'bodyName' in one ? one.bodyName : '' }))
      : [],
  arrival,
  steps: steps.map(asStep),
})

/** When every council can decide, as far as it can be said today; facts and forecasts in fields of their own. */
export async function forecastsOf(read: ReadDb, edition: number, today: CalendarDay): Promise<Answer> {
  return { edition, on: today, councils: (await readForecasts(read, edition, today)).map(asCouncil) }
}
