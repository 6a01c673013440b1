import { type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, type MunicipalityCode, roughly } from '#kernel'
import { type WritingGroupFact, writingGroupFacts } from '#writing-group'

const now = new Date('2026-11-22T12:00:00Z')
const operator = { by: { office: 'operator' }, person: null, now } as const

/** One fact of each kind of the writing group's, on a version that the alliance has. */
export async function recordGroup(ledger: Ledger, alliance: AllianceSlug, version: string, code: MunicipalityCode) {
  const facts: WritingGroupFact[] = [
    {
      type: 'writing-group.member-recorded',
      id: 'kun-proevet',
      edition: 2017,
      code,
      title: 'Sundhedschef',
      role: 'resource',
      expertise: ['somatic'],
      from: roughly('2016'),
      to: roughly('2017'),
      source: '',
    },
    {
      type: 'writing-group.version-drafted',
      version,
      parts: [{ part: 'papir', title: 'Om papiret', by: [{ office: 'writer', code, texts: 2 }] }],
    },
  ]
  await writing(ledger, alliance, async (tx) => accept(await recordFacts(tx, operator, writingGroupFacts, facts)))
}
