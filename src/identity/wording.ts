import { type CalendarDay, danishDay } from '#kernel'
import type { Office, Refusal } from './words.ts'

/** From when to when, and whether it is now: "fra 1.1.2026", "1.1.2026–31.12.2026 (ophørt)". */
export function danishSpan({ from, to }: Office, today: CalendarDay): string {
  if (to !== null && to < from) return `taget tilbage, før det begyndte ${danishDay(from)}`
  const days = to ? `${danishDay(from)}–${danishDay(to)}` : `fra ${danishDay(from)}`
  if (from > today) return `${days} (ikke begyndt)`
  return to !== null && to < today ? `${days} (ophørt)` : days
}

/** Which field a refusal is about, what it says, and with what status. */
export const refusals = {
  'not-yours': { status: 403, field: 'mail', text: 'Kun sekretariatet kan give og afslutte hverv.' },
  'no-such-office': { status: 404, field: 'fra', text: 'Hvervet findes ikke.' },
  'ends-before-it-begins': { status: 422, field: 'til', text: 'Hvervet kan ikke slutte, før det begynder.' },
  'already-held': { status: 409, field: 'mail', text: 'Personen har allerede dette hverv i perioden.' },
  'already-ends-sooner': {
    status: 409,
    field: 'fra',
    text: 'Hvervet slutter allerede tidligere. Giv et nyt hverv, hvis det skal vare længere.',
  },
  'last-secretariat': {
    status: 409,
    field: 'fra',
    text: 'Det er det sidste hverv i sekretariatet på den dag. Giv først en anden et hverv i sekretariatet.',
  },
  'no-such-municipality': { status: 422, field: 'kommune', text: 'Vælg den kommune, som medarbejderen hører til.' },
} as const satisfies Record<Refusal, { status: 403 | 404 | 409 | 422; field: string; text: string }>
