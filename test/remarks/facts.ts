import { type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, day, type MunicipalityCode, roughly } from '#kernel'
import { type RemarksFact, remarksFacts } from '#remarks'

const now = new Date('2026-11-22T12:00:00Z')
const operator = { by: { office: 'operator' }, person: null, now } as const

/** One fact of each kind about remarks, on a version that the alliance has. */
export async function recordRemarks(ledger: Ledger, alliance: AllianceSlug, version: string, code: MunicipalityCode) {
  const round = { id: '2017-1', edition: 2017, number: 1, version: 3, until: day('2026-12-01'), parts: 4 }
  const said = {
    part: '2017-goal-1',
    about: 'Akuttilbud',
    kind: 'proposal',
    text: 'Klarere',
    on: 'Vi vil',
    wording: 'Vi skal',
  } as const
  const facts: RemarksFact[] = [
    { type: 'remarks.round-opened', ...round, municipalities: [code], fingerprint: 'a'.repeat(64) },
    { type: 'remarks.round-moved', id: round.id, from: round.until, until: day('2026-12-08') },
    { type: 'remarks.remark-made', id: 'bemaerkning', round: round.id, code, fingerprint: 'b'.repeat(64) },
    { type: 'remarks.remark-made', id: 'taget-tilbage', round: round.id, code, fingerprint: 'c'.repeat(64) },
    { type: 'remarks.remark-taken-back', id: 'taget-tilbage', round: round.id, code },
    {
      type: 'remarks.remark-published',
      id: 'bemaerkning',
      version,
      round: round.id,
      code,
      ...said,
      made: roughly('2026-11-22'),
      answer: 'refused',
      reason: 'Det er for meget',
      salt: 'salt',
    },
  ]
  await writing(ledger, alliance, async (tx) => accept(await recordFacts(tx, operator, remarksFacts, facts)))
}
