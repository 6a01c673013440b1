import type { Route } from '#identity'
import { atom, calendar } from './feeds.ts'
import { allCalendar, municipalityCalendar } from './way-calendar.ts'

export const routes: readonly Route[] = [
  { method: 'GET', path: '/:alliance/forloeb.atom', for: 'everyone', kept: [], answer: atom },
  { method: 'GET', path: '/:alliance/forloeb.ics', for: 'everyone', kept: [], answer: calendar },
  { method: 'GET', path: '/:alliance/kalender.ics', for: 'everyone', kept: [], answer: allCalendar },
  { method: 'GET', path: '/:alliance/kommuner/:code/kalender.ics', for: 'everyone', kept: [], answer: municipalityCalendar },
]
