import { type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, unknownDay } from '#kernel'
import { type ThemeRecorded, themesFacts } from '#themes'

const operator = { by: { office: 'operator' }, person: null, now: new Date('2026-11-22T12:00:00Z') } as const
const theme = (id: string, title: string): ThemeRecorded => ({
  type: 'themes.theme-recorded',
  id,
  edition: 2017,
  origin: 'not-known',
  round: null,
  code: null,
  on: unknownDay,
  track: null,
  title,
  why: '',
  community: null,
  own: null,
  notAlone: null,
  forums: [],
  handledElsewhere: '',
  source: '',
})

/** Themes that goals can be founded on: id and title. */
export const themed = (ledger: Ledger, alliance: AllianceSlug, themes: Readonly<Record<string, string>>) =>
  writing(ledger, alliance, async (tx) => {
    const facts = Object.entries(themes).map(([id, title]) => theme(id, title))
    return accept(await recordFacts(tx, operator, themesFacts, facts))
  })
