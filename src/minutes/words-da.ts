import type { MinutesFormat, MinutesRefusal } from './words.ts'

export const formatWords: Record<MinutesFormat, string> = {
  sbsys: 'dagsordens-XML fra SBSYS',
  acadre: 'dagsordens-XML fra Acadre',
  html: 'gemt webside',
  pdf: 'PDF-fil',
}

const byHand = 'Registrér i stedet beslutningen i hånden under Behandlinger.'

/** What is said of a file that is not read, and what to do. */
export const minutesRefusals = {
  'too-large': `Filen fylder for meget: over 20 MB. Gem referatet uden bilag, og prøv igen.`,
  'empty-file': 'Filen er tom. Vælg et referat, der er gemt som PDF, webside (.html) eller dagsordens-XML.',
  'not-minutes':
    'Filen er ikke et referat, der kan læses her, uanset hvad den hedder. Gem referatet som PDF eller webside (.html), eller vælg dagsordens-XML fra SBSYS eller Acadre.',
  'another-xml': `Filen er XML, men ikke en dagsorden, som SBSYS eller Acadre skriver den. ${byHand}`,
  'list-of-agendas': 'Filen er Acadres liste over dagsordener, ikke selve dagsordenen. Vælg den XML-fil, som listen peger på.',
  broken: 'Filen er beskadiget eller ikke hel, så den kan ikke læses. Hent den igen, og prøv en gang til.',
  'wrong-letters': 'Filens bogstaver er gemt forkert, så æ, ø og å ikke kan læses. Gem den igen som UTF-8, og prøv en gang til.',
  'outside-references': `Filen er skrevet på en måde, som en dagsorden ikke er (med en dokumenttype), og er derfor ikke læst. ${byHand}`,
  'locked-by-password': 'Filen er låst med en adgangskode. Gem den uden adgangskode, og prøv igen.',
  'no-text': `Der er ingen tekst i filen, måske fordi siderne er scannet ind som billeder. ${byHand}`,
  'too-much-text': 'Filen er for lang til at blive læst på én gang. Gem kun det punkt, det handler om, og prøv igen.',
  'too-heavy': `Filen er for indviklet til at blive læst her. ${byHand}`,
  busy: 'Der bliver læst mange filer lige nu. Prøv igen om et øjeblik.',
} as const satisfies Record<MinutesRefusal, string>
