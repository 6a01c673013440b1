/** Money and papers from outside that invented goals rest on: permanent, temporary and unknown; a standard that has got a newer version. */
import { csv, newestYear, type World } from '#invented'

const source = 'Opdigtet.'
const year = newestYear

export const fundingFile = ({ everyone }: World) =>
  csv(
    ['id', 'title', 'plan', 'from', 'permanent', 'until', 'goals', 'municipalities', 'amount', 'source'],
    [
      {
        id: 'doegnvagt',
        title: 'Vagt hele døgnet',
        plan: 'Opdigtet national plan',
        from: year,
        permanent: 'ja',
        until: '',
        goals: `${year}-maal-1`,
        municipalities: '',
        amount: '12 mio. kr. om året for alle kommuner tilsammen',
        source,
      },
      {
        id: 'proeveordning',
        title: 'Prøveordning for kurser',
        plan: 'Opdigtet pulje',
        from: `${year}-06`,
        permanent: 'nej',
        until: year + 1,
        goals: `${year}-maal-2`,
        municipalities: everyone
          .slice(0, 2)
          .map(({ code }) => code)
          .join(';'),
        amount: '',
        source,
      },
      {
        id: 'uvist',
        title: 'Tilskud til netværk',
        plan: '',
        from: '',
        permanent: '',
        until: '',
        goals: '',
        municipalities: '',
        amount: '',
        source,
      },
    ],
  )

export const referencesFile = () =>
  csv(
    ['id', 'kind', 'title', 'issuer', 'version', 'dated', 'replaces', 'causes', 'carries', 'note', 'source'],
    [
      {
        id: 'opdigtet-plan',
        kind: 'national-plan',
        title: 'Opdigtet national plan for akut hjælp',
        issuer: 'Opdigtet ministerium',
        version: '',
        dated: year - 1,
        replaces: '',
        causes: `${year}-maal-1`,
        carries: '',
        note: '',
        source,
      },
      ...[
        { id: 'opdigtet-standard-1', version: '1.0', dated: `${year - 1}-05-04`, replaces: '', carries: `${year}-maal-1` },
        { id: 'opdigtet-standard-2', version: '2.0', dated: `${year}-09`, replaces: 'opdigtet-standard-1', carries: '' },
      ].map((version) => ({
        kind: 'standard',
        title: 'Opdigtet standard for akut hjælp',
        issuer: 'Opdigtet styrelse',
        causes: '',
        note: '',
        source,
        ...version,
      })),
    ],
  )
