import { describe, expect, test } from 'vitest'
import { type Claim, type Referral, registerOf } from '#adoption'
import type { Edition } from '#editions'
import { type CalendarDay, day, type MunicipalityCode, roughly, unknownDay } from '#kernel'
import type { Outcome, RecordedTreatment } from '#meetings'
import { type Member, type Membership, membershipOn } from '#members'
import { councilSentence, type Standing, statusSentences } from './status.ts'

const names = ['Albertslund', 'Ballerup', 'Herlev', 'Ishøj']
const code = (place: number) => `000${place + 1}` as MunicipalityCode
const on = day('2018-01-01')

const edition: Edition = {
  year: 2017,
  title: 'Fælles mål 2017',
  periodFrom: unknownDay,
  periodTo: unknownDay,
  purpose: '',
  benefit: '',
  owner: '',
  source: '',
  versions: [
    {
      id: '2017-v1',
      edition: 2017,
      number: 1,
      dated: roughly('2017-02-06'),
      goalCount: 3,
      areaCount: 1,
      note: '',
      goals: [],
      areas: [],
    },
  ],
}

function membership(count: number, counted = true): Membership {
  const municipalities = names.slice(0, count).map((name, place) => ({
    code: code(place),
    name,
    memberFrom: unknownDay,
    memberTo: unknownDay,
    tile: null,
  }))
  const populations = counted
    ? municipalities.map((one, place) => ({ code: one.code, on: day('2017-01-01'), inhabitants: 1000 * (place + 1) }))
    : []
  return membershipOn({ municipalities, names: [], groupings: [], populations }, on)
}

const referral = (place: number, more: Partial<Referral> = {}): Referral => ({
  id: `referral-${place}`,
  code: code(place),
  edition: 2017,
  version: '2017-v1',
  versionNumber: 1,
  dispatchedOn: roughly('2017-02-10'),
  notBefore: null,
  ...more,
})

const evidence = { address: 'https://example.dk/referat', fetched: null, quote: '' }
let sequence = 0
function treatment(place: number, outcome: Partial<Outcome>, more: Partial<RecordedTreatment> = {}): RecordedTreatment {
  const given = { point: null, proposed: 'approval', kind: 'approved', votes: '', reservation: '', ...outcome } as const
  sequence += 1
  return {
    id: `treatment-${sequence}`,
    sequence,
    matter: `referral-${place}`,
    body: `${code(place)}-council`,
    bodyName: 'Kommunalbestyrelsen',
    bodyKind: 'council',
    code: code(place),
    metOn: roughly('2017-04-26'),
    words: 'Godkendt',
    outcomes: [given],
    votes: '',
    reservation: '',
    evidence,
    source: '',
    supersedes: null,
    supersededBy: null,
    withdrawn: null,
    ...more,
  }
}
const approval = treatment(
  0,
  { kind: 'approved-for-dispatch', proposed: 'not-known' },
  { matter: '2017-v1', bodyKind: 'joint-body', bodyName: 'Fællesrådet', metOn: roughly('2017-02-06') },
)
const claim = (councils: readonly MunicipalityCode[]): Claim => ({
  id: 'claim',
  edition: 2017,
  statedBy: 'sekretariatets side',
  statedOn: unknownDay,
  what: 'alle kommuner har vedtaget målene',
  address: '',
  fetchedOn: null,
  source: '',
  councils,
})

type Told = { members?: Membership; referrals?: Referral[]; treatments?: RecordedTreatment[]; claims?: Claim[] }
function standing({ members = membership(4), referrals, treatments = [], claims = [] }: Told): Standing {
  const sent = referrals ?? members.members.map((_: Member, place: number) => referral(place))
  const facts = { edition: 2017, membership: members, referrals: sent, claims, treatments }
  return { jointBody: 'Fællesrådet', edition, register: registerOf(facts, on), approvals: [approval] }
}
const told = (facts: Told) => statusSentences(standing(facts))
const all = [0, 1, 2, 3]

describe('how far an edition is', () => {
  test('nothing decided: the counts say of how many, and of how many inhabitants on which day', () => {
    const { verdict, sentences, claims } = told({})
    expect(verdict).toBe('Det er ikke dokumenteret, at alle 4 kommuner har vedtaget Fælles mål 2017.')
    expect(sentences).toEqual([
      'Fællesrådet godkendte den 6.2.2017 en version med 3 mål og 1 udviklingsområde til udsendelse til kommunerne.',
      'Fælles mål 2017 er registreret som sendt til 4 af 4 kommuner den 10.2.2017.',
      '0 af 4 kommuner (0 af 10.000 indbyggere pr. 1.1.2017, 0,0 %) har en dokumenteret vedtagelse.',
      'Der er ikke registreret nogen behandling i 4 af 4 kommuner.',
    ])
    expect(claims).toEqual([])
  })

  test('all have adopted, with documents', () => {
    const { verdict, sentences } = told({ treatments: all.map((place) => treatment(place, {})) })
    expect(verdict).toBe('Alle 4 kommuner har vedtaget Fælles mål 2017.')
    expect(sentences[2]).toBe(
      '4 af 4 kommuner (10.000 af 10.000 indbyggere pr. 1.1.2017, 100,0 %) har en dokumenteret vedtagelse.',
    )
    expect(sentences).toHaveLength(3)
  })

  test('an adoption without documents is not counted as documented', () => {
    const { verdict, sentences } = told({
      treatments: all.map((place) => treatment(place, {}, place === 1 ? { evidence: null } : {})),
    })
    expect(verdict).toBe(
      'Alle 4 kommuner er registreret med en vedtagelse af Fælles mål 2017, men 1 af dem mangler dokumentation.',
    )
    expect(sentences).toContain(
      '3 af 4 kommuner (8.000 af 10.000 indbyggere pr. 1.1.2017, 80,0 %) har en dokumenteret vedtagelse.',
    )
    expect(sentences).toContain('1 af 4 kommuner er registreret med en vedtagelse, der mangler dokumentation: Ballerup.')
  })

  test('one says no, and one reserves: both are named, and neither is hidden in a sum', () => {
    const { verdict, sentences } = told({
      treatments: [
        treatment(0, {}),
        treatment(1, { reservation: 'uden mål 2' }),
        treatment(2, { kind: 'rejected' }),
        treatment(3, {}),
      ],
    })
    expect(verdict).toBe('3 af 4 kommuner har vedtaget Fælles mål 2017, og 1 har afvist.')
    expect(sentences).toContain('1 af 4 kommuner har vedtaget med forbehold: Ballerup.')
    expect(sentences).toContain('1 af 4 kommuner har afvist: Herlev.')
  })

  test('a committee does not adopt, and an unseen outcome is said to be unseen', () => {
    const committee = { bodyKind: 'committee', bodyName: 'Sundhedsudvalget' } as const
    const { sentences } = told({
      treatments: [treatment(0, { kind: 'not-known' }, { ...committee, evidence: null }), treatment(1, {}, committee)],
    })
    expect(sentences).toContain('2 af 4 kommuner har sagen under behandling: Albertslund og Ballerup.')
    expect(sentences).toContain(
      'Albertslund: sagen var på dagsordenen i Sundhedsudvalget den 26.4.2017, men udfaldet er ikke registreret.',
    )
    expect(sentences).toContain('Der er ikke registreret nogen behandling i 2 af 4 kommuner.')
    expect(sentences[2]).toMatch(/^0 af 4 kommuner/)
  })

  test('a claim stands apart and changes no count', () => {
    const { sentences, claims } = told({ claims: [claim(all.map(code))], treatments: [treatment(0, {})] })
    expect(sentences[2]).toMatch(/^1 af 4 kommuner/)
    expect(sentences.join(' ')).not.toContain('sekretariatets side')
    expect(claims).toMatchObject([
      {
        sentence: 'Sekretariatets side oplyser uden dato, at alle kommuner har vedtaget målene.',
        documented: 'Påstanden gælder 4 af 4 kommuner; 1 af dem har en dokumenteret vedtagelse.',
      },
    ])
  })

  test('sent on a day that nobody knows: its earliest day is said', () => {
    const unknown = all.map((place) => referral(place, { dispatchedOn: unknownDay, notBefore: '2017-02-06' as CalendarDay }))
    expect(told({ referrals: unknown }).sentences[1]).toBe(
      'Fælles mål 2017 er registreret som sendt til 4 af 4 kommuner; afsendelsesdatoen er ikke registreret, men ligger tidligst den 6.2.2017.',
    )
  })

  test('sent to none, and approved by nobody', () => {
    const { sentences } = statusSentences({ ...standing({ referrals: [] }), approvals: [] })
    expect(sentences.slice(0, 2)).toEqual([
      'Det er ikke registreret, at Fællesrådet har godkendt Fælles mål 2017 til udsendelse.',
      'Fælles mål 2017 er ikke registreret som sendt til nogen kommune.',
    ])
  })

  test('a single member, one that is not counted, and none at all', () => {
    const one = told({ members: membership(1), treatments: [treatment(0, {})] })
    expect(one.verdict).toBe('Den ene kommune har vedtaget Fælles mål 2017.')
    expect(one.sentences[2]).toBe(
      '1 af 1 kommune (1.000 af 1.000 indbyggere pr. 1.1.2017, 100,0 %) har en dokumenteret vedtagelse.',
    )
    expect(told({ members: membership(2, false) }).sentences[2]).toBe(
      '0 af 2 kommuner (indbyggertal ikke registreret) har en dokumenteret vedtagelse.',
    )
    expect(told({ members: membership(0) }).verdict).toBe('Alliancen har ingen registrerede kommuner den 1.1.2018.')
  })

  test('a later correction takes the place of what it corrects', () => {
    const wrong = treatment(0, {}, { id: 'wrong', supersededBy: 'right' })
    const right = treatment(0, { kind: 'postponed' }, { id: 'right', supersedes: 'wrong' })
    const { sentences } = told({ treatments: [wrong, right] })
    expect(sentences[2]).toMatch(/^0 af 4 kommuner/)
    expect(sentences).toContain('1 af 4 kommuner har udsat sagen: Albertslund.')
  })
})

describe('where one council stands', () => {
  const sentence = (treatments: RecordedTreatment[], claims: Claim[] = [], referrals?: Referral[]) => {
    const [council] = standing({ treatments, claims, ...(referrals && { referrals }) }).register.councils
    return council && councilSentence('Fælles mål 2017', council)
  }
  test.each([
    [[treatment(0, {})], 'Albertslund har vedtaget Fælles mål 2017 den 26.4.2017.'],
    [
      [treatment(0, {}, { evidence: null })],
      'Albertslund har vedtaget Fælles mål 2017 den 26.4.2017, men det mangler dokumentation.',
    ],
    [[treatment(0, {}, { reservation: 'uden mål 2' })], 'Albertslund har vedtaget Fælles mål 2017 med forbehold den 26.4.2017.'],
    [[treatment(0, { kind: 'rejected' })], 'Albertslund har afvist Fælles mål 2017 den 26.4.2017.'],
    [[], 'Det er ikke registreret, hvad Albertslund har besluttet om Fælles mål 2017.'],
  ])('%#', (treatments, said) => expect(sentence(treatments)).toBe(said))

  test('claimed only', () =>
    expect(sentence([], [claim([code(0)])], [])).toBe(
      'Det er ikke registreret, hvad Albertslund har besluttet om Fælles mål 2017. Andre påstår, at den har vedtaget.',
    ))
})
