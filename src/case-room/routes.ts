import { most } from '#case-parts'
import type { Route } from '#identity'
import { annexFromForm, closingFromForm, removeAnnexFromForm, showAnnex, showNewAnnex } from './annex.page.tsx'
import { showCase } from './case.page.tsx'
import { headingPartsFromForm, headingsFromForm, showHeadingParts, showHeadings } from './headings.page.tsx'
import { numbersFromForm, showNumbers } from './numbers.page.tsx'
import { showOwnCases } from './own-cases.page.tsx'
import { ownText, publicText, showPublicCase } from './public.page.tsx'
import { showingFromForm, showShowing, showTakingBack, takingBackFromForm } from './publish.page.tsx'
import { showText, textFromForm } from './text.page.tsx'

const own = (method: Route['method'], path: string, answer: Route['answer'], takes?: number): Route => ({
  method,
  path: `/:alliance/sager/:year/:code${path}`,
  for: 'invited',
  answer,
  ...(takes === undefined ? {} : { takes }),
})
/** A character can take nine bytes on its way in an ordinary form. */
const letters = 9

/** What everyone sees is never calm: what is closed on the desk must leave it at once. */
export const routes: readonly Route[] = [
  {
    method: 'GET',
    path: '/:alliance/kommuner/:code/sag/:file{\\d{4}\\.txt}',
    for: 'everyone',
    kept: [],
    answer: publicText,
  },
  { method: 'GET', path: '/:alliance/kommuner/:code/sag/:year', for: 'everyone', kept: [], answer: showPublicCase },
  { method: 'GET', path: '/:alliance/sager', for: 'invited', answer: showOwnCases },
  own('GET', '', showCase),
  own('GET', '/sag.txt', ownText),
  own('GET', '/tekst/:heading', showText),
  own('POST', '/tekst/:heading', textFromForm, 3 * letters * most.text),
  own('GET', '/overskrifter', showHeadings),
  own('POST', '/overskrifter', headingsFromForm, 200_000),
  own('GET', '/overskrifter/dele', showHeadingParts),
  own('POST', '/overskrifter/dele', headingPartsFromForm),
  own('GET', '/numre', showNumbers),
  own('POST', '/numre', numbersFromForm),
  own('GET', '/bilag/ny', showNewAnnex),
  own('GET', '/bilag/:id', showAnnex),
  {
    ...own('POST', '/bilag', annexFromForm, most.fileBytes + 500_000),
    tooMuch: 'Filen fylder for meget: over 5 MB. Vælg en mindre.',
  },
  own('POST', '/bilag/:id/fjern', removeAnnexFromForm),
  own('POST', '/lukning', closingFromForm),
  own('GET', '/visning', showShowing),
  own('POST', '/visning', showingFromForm),
  own('GET', '/visning/tilbage', showTakingBack),
  own('POST', '/visning/tilbage', takingBackFromForm),
]
