/** What a case lacks, in words, and where it is filled in. */
import { caseFields, partWords } from '#case-parts'
import type { Gap } from '#cases'

/** `own`: the municipality itself can fill it in; `path` is below the case's own address, or from the alliance's where it begins with a slash. */
export type ToldGap = { readonly own: boolean; readonly text: string; readonly path: string | null }

type Where = { readonly year: number; readonly code: string }
export function toldGap(gap: Gap, { year, code }: Where): ToldGap {
  const assessing = `/vurderingsarbejde/${year}/${code}`
  const own = (text: string, path: string): ToldGap => ({ own: true, text, path })
  const others = (text: string): ToldGap => ({ own: false, text, path: null })
  switch (gap.kind) {
    case 'own-heading':
      return own(`Skriv jeres egen tekst under »${gap.heading.title}«`, `tekst/${gap.heading.id}`)
    case 'no-case-number':
      return own('Skriv sagsnummeret', 'numre')
    case 'no-subject-number':
      return own('Skriv KLE-emnenummeret', 'numre')
    case 'no-assessment':
      return own('Skriv, hvad målene betyder hos jer (administrationens vurdering)', assessing)
    case 'goal-not-assessed':
      return own(`Skriv, hvad mål ${gap.number} betyder hos jer`, assessing)
    case 'draft-assessment':
      return own(`Vurderingen af mål ${gap.number} er en kladde. Godkend den, når den er færdig`, assessing)
    case 'no-template':
      return others('Sekretariatet har ikke udgivet en fælles sagsfremstilling. Sagen bygger kun på det, der er registreret.')
    case 'no-part':
      return others(`Den fælles sagsfremstilling har ingen tekst til »${partWords[gap.part]}«.`)
    case 'no-fact':
      return others(`Det er ikke registreret: ${caseFields[gap.field]}.`)
    case 'no-time-diagram':
      return others('Der er ingen registrerede indsatser og derfor ingen tidsplan som bilag.')
  }
}
