import type { Refusal } from '#priorities'
import { keptDays } from '#priorities'
import type { RefusalWording } from '#ui'

/** Every way that an act of this room can be refused: the status, the field to look at, and what to do. */
export const refusals = {
  'not-yours': { status: 403, field: 'titel', text: 'Det kan kun sekretariatet.' },
  'no-such-vote': { status: 404, field: 'titel', text: 'Prioriteringen findes ikke.' },
  'no-such-theme': {
    status: 422,
    field: 'temaer',
    text: 'Vælg temaer fra én udgave, som hverken er udeladt, delt eller lagt sammen med andre.',
  },
  'no-such-meeting': { status: 422, field: 'moede', text: 'Vælg et dialogmøde fra listen.' },
  'too-few-themes': { status: 422, field: 'temaer', text: 'Vælg mindst to temaer.' },
  'too-many-places': { status: 422, field: 'pladser', text: 'Der kan ikke være flere pladser end temaer.' },
  'no-population': {
    status: 422,
    field: 'lukker-dato',
    text: 'Alle medlemmers indbyggertal på samme dag mangler, så stemmerne kan ikke vægtes. Indlæs dem, eller ret stemmevægten.',
  },
  'nobody-votes': { status: 422, field: 'lukker-dato', text: 'Alliancen har ingen medlemmer i dag.' },
  'closes-too-soon': { status: 422, field: 'lukker-dato', text: 'Lukketiden er allerede gået. Skriv en senere.' },
  'not-planned': { status: 409, field: 'titel', text: 'Prioriteringen er åbnet, så den kan ikke ændres mere.' },
  'not-open': { status: 409, field: 'plads-1', text: 'Prioriteringen er ikke åben. Stemmesedlen er ikke gemt.' },
  'not-closed': { status: 409, field: 'titel', text: 'Det kan først gøres, når prioriteringen er lukket.' },
  over: { status: 409, field: 'begrundelse', text: 'Prioriteringen er allerede afsluttet.' },
  'not-moved': { status: 422, field: 'lukker-dato', text: 'Den lukker allerede på det tidspunkt. Skriv et andet.' },
  'not-a-voter': { status: 404, field: 'plads-1', text: 'Kommunen var ikke medlem, da prioriteringen åbnede.' },
  'nothing-ranked': { status: 422, field: 'plads-1', text: 'Vælg mindst ét tema: det vigtigste på plads 1.' },
  'not-on-it': { status: 422, field: 'plads-1', text: 'Et af temaerne er ikke med i prioriteringen. Vælg fra listen.' },
  'theme-twice': { status: 422, field: 'plads-1', text: 'Et tema står på to pladser. Ret den ene.' },
  'needs-reservation': { status: 422, field: 'forbehold', text: 'Skriv, hvad forbeholdet går ud på.' },
  'long-closed': {
    status: 409,
    field: 'plads-1',
    text: `Prioriteringen lukkede for mere end ${keptDays} dage siden. Stemmesedlen er ikke gemt.`,
  },
  'recorded-meanwhile': {
    status: 409,
    field: 'titel',
    text: 'Den er allerede registreret. Se listen under Prioriteringsarbejde.',
  },
  'changed-meanwhile': {
    status: 409,
    field: 'titel',
    text: 'Prioriteringen er blevet ændret, mens du skrev. Det, du skrev, er ikke gemt. Sammenlign med det, der står nu, og send igen.',
  },
  'cast-meanwhile': {
    status: 409,
    field: 'plads-1',
    text: 'Kommunens stemmeseddel er blevet afgivet eller ændret af en anden, mens du udfyldte. Din er ikke gemt. Se, hvad der ligger nu, og send igen, hvis din skal gælde i stedet.',
  },
} as const satisfies Record<Refusal, RefusalWording>
