import { type IntakeFact, intakeFacts } from '#intake'
import { type Actor, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, type MunicipalityCode, roughly } from '#kernel'
import { type ThemesFact, themesFacts } from '#themes'

const code = '0183' as MunicipalityCode
const round = { round: 'runde-x', title: 'Runden' } as const
const on = roughly('2016-05-02')
const said = {
  track: 'mental',
  why: 'Derfor',
  community: 4,
  own: 2,
  notAlone: true,
  forums: [],
  handledElsewhere: '',
  source: '',
} as const

const opened: readonly IntakeFact[] = [
  {
    type: 'intake.round-opened',
    id: 'runde-x',
    edition: 2017,
    title: 'Runden',
    question: 'Hvad?',
    opens: on,
    answersBy: roughly('2016-06-01'),
    asked: [code],
    answersKnown: true,
    source: '',
  },
  { type: 'intake.municipalities-asked', ...round, codes: [code], way: 'mail', on, how: '' },
]
const answered: readonly IntakeFact[] = [
  { type: 'intake.answer-given', ...round, code, on, nothing: false, themes: ['tema-x'], note: '', late: false, source: '' },
  { type: 'intake.deadline-moved', ...round, from: roughly('2016-06-01'), to: roughly('2016-07-01'), reason: 'Flere' },
  { type: 'intake.round-closed', ...round, on },
  { type: 'intake.round-reopened', ...round, on, answersBy: roughly('2016-08-01'), reason: 'Flere' },
]
const suggested = {
  type: 'themes.theme-recorded',
  edition: 2017,
  origin: 'municipality',
  round: 'runde-x',
  code,
  on,
  ...said,
} as const
const [x, y, z] = ['tema-x', 'tema-y', 'tema-z'].map((id) => ({ id, title: id })) as [Titled, Titled, Titled]
type Titled = { id: string; title: string }
const themes: readonly ThemesFact[] = [
  { ...suggested, ...x },
  { ...suggested, ...y },
  { ...suggested, ...z },
  { type: 'themes.theme-grouped', ...x, heading: 'Unge', on },
  { type: 'themes.lineage-recorded', kind: 'merged', from: [y], to: [x], on, reason: 'Det samme' },
  {
    type: 'themes.theme-left-out',
    ...x,
    on,
    reason: 'Ikke nu',
    forum: null,
    handledIn: 'Andetsteds',
    lookAgain: roughly('2018'),
  },
  { type: 'themes.theme-taken-up', ...x, on, reason: 'Alligevel' },
  {
    type: 'themes.theme-left-out',
    ...x,
    on,
    reason: 'Ikke nu',
    forum: null,
    handledIn: 'Andetsteds',
    lookAgain: roughly('2018'),
  },
  { type: 'themes.theme-withdrawn', ...z, on },
]

/** A round, its themes, and all that can become of them, once each. */
export const recordThemes = (ledger: Ledger, alliance: AllianceSlug, actor: Actor) =>
  writing(ledger, alliance, async (tx) => {
    await recordFacts(tx, actor, intakeFacts, opened)
    await recordFacts(tx, actor, themesFacts, themes)
    return accept(await recordFacts(tx, actor, intakeFacts, answered))
  })
