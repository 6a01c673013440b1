import { type Actor, fingerprintOf, type Ledger, readHead, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, type MunicipalityCode, roughly } from '#kernel'
import { type OpenedBallot, type PrioritiesFact, prioritiesFacts } from '#priorities'
import { themesFacts } from '#themes'
import { theme } from './stage.ts'

const code = '0183' as MunicipalityCode
const named = { id: 'stemme', title: 'Temaer' } as const
const settings = {
  edition: 2027,
  tracks: ['mental'],
  meeting: null,
  themes: ['stemt-a', 'stemt-b'],
  weighting: 'one-each',
  places: 1,
  source: '',
} as const
const frozen = { electorate: [{ code, weight: 1 }], populationDate: null }
const content = { ranking: ['stemt-a'], mandate: 'free', reservation: '', spoiled: '' } as const
const salt = 'salt'
const fingerprint = fingerprintOf(salt, { vote: named.id, code, ...content })
const opened = (cast: number): OpenedBallot => ({ ...content, cast, code, salt })
const cast = { type: 'priorities.ballot-cast', ...named, code, way: 'link', fingerprint, spoiled: false } as const

/** A vote and all that can become of one, once each; `at` is the place in the journal of the first. */
const everyFact = (at: number): readonly PrioritiesFact[] => [
  { type: 'priorities.vote-planned', ...named, ...settings, opens: roughly('2026-11') },
  {
    type: 'priorities.vote-planned',
    id: 'stemmex',
    title: 'En anden',
    ...settings,
    themes: ['stemt-b', 'stemt-c'],
    opens: roughly(''),
  },
  { type: 'priorities.vote-opened', ...named, ...frozen, closesAt: null },
  { type: 'priorities.voters-invited', ...named, municipalities: [code], unreachable: [code] },
  { type: 'priorities.closing-moved', ...named, from: null, to: '2026-11-22T13:00:00.000Z', reason: 'Mødet varer længere' },
  { ...cast, late: false },
  { type: 'priorities.vote-closed', ...named, ballots: [opened(at + 5)] },
  { ...cast, late: true },
  { type: 'priorities.late-ballot-shown', ...named, ballot: opened(at + 7) },
  { type: 'priorities.ranking-agreed', ...named, ranking: ['stemt-b'], words: 'Mødet var enigt' },
  { type: 'priorities.vote-reopened', ...named, closesAt: null, reason: 'En kommune manglede' },
  { type: 'priorities.vote-called-off', ...named, reason: 'For få mødte op' },
  {
    type: 'priorities.vote-loaded',
    id: 'indlaest',
    title: 'Fra en fil',
    ...settings,
    ...frozen,
    openedOn: roughly('2016-04'),
    closedOn: roughly('2016-04'),
    agreed: [],
    words: '',
  },
  {
    type: 'priorities.ballot-loaded',
    id: 'indlaest',
    title: 'Fra en fil',
    code,
    ...content,
    way: 'paper',
    castOn: roughly('2016-04'),
    changed: false,
    late: false,
  },
]

/** Records every kind of fact of votes, on themes of its own. */
export const recordVotes = (ledger: Ledger, alliance: AllianceSlug, actor: Actor) =>
  writing(ledger, alliance, async (tx) => {
    const themes = ['a', 'b', 'c'].map((id) => theme(`stemt-${id}`, `Tema ${id}`))
    await recordFacts(tx, actor, themesFacts, themes)
    const { sequence } = await readHead(tx as never)
    return accept(await recordFacts(tx, actor, prioritiesFacts, everyFact(sequence + 1)))
  })
