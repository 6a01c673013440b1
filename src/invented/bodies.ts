import { chance } from './chance.ts'
import { csv } from './csv.ts'
import { jointBody, secretariat } from './members-files.ts'
import type { Municipality } from './words.ts'

/** The bodies of one municipality that a way through it can name. */
export type Local = 'council' | 'finance' | 'health' | 'children' | 'culture' | 'elders'
export const localId = (code: string, body: Local) => `${code}-${body}`
export const jointId = 'faellesraadet'

const common = { municipality: '', parent: '', role: '' }
const shared = [
  {
    ...common,
    id: jointId,
    name: jointBody,
    kind: 'joint-body',
    role: 'Borgmestrene. Anbefaler og sender ud, men kan ikke binde en kommune.',
  },
  { ...common, id: 'embedsmandsgruppen', name: 'Embedsmandsgruppen (opdigtet)', kind: 'officials', parent: jointId },
  { ...common, id: 'skrivegruppen', name: 'Skrivegruppen (opdigtet)', kind: 'writing-group', parent: 'embedsmandsgruppen' },
  { ...common, id: 'faellessekretariatet', name: secretariat, kind: 'secretariat', parent: 'embedsmandsgruppen' },
  { ...common, id: 'sygehusfaellesskabet', name: 'Sygehusfællesskabet (opdigtet)', kind: 'partner' },
  { ...common, id: 'laegekredsen', name: 'Lægekredsen (opdigtet)', kind: 'partner' },
]

const councils = ['Byrådet', 'Byrådet', 'Kommunalbestyrelsen']
const finance = ['Økonomiudvalget', 'Økonomiudvalget', 'Økonomi- og Planudvalget']
const health = ['Sundheds- og Omsorgsudvalget', 'Velfærdsudvalget', 'Sundhedsudvalget', 'Social- og Sundhedsudvalget']
const elders = ['Ældrerådet', 'Seniorrådet']

/** Every municipality's own bodies under their own names; the capital has committees enough to send one matter through three of them. */
export function bodiesFile(seed: number, everyone: readonly Municipality[]): string {
  const by = chance(seed, 'bodies')
  const local = everyone.flatMap(({ code, capital }) => {
    const body = (id: Local, kind: string, name: string) => {
      const parent = id === 'council' ? '' : localId(code, 'council')
      return { ...common, id: localId(code, id), name, kind, municipality: code, parent }
    }
    const three = [
      body('children', 'committee', 'Børne- og Skoleudvalget'),
      body('culture', 'committee', 'Kultur- og Fritidsudvalget'),
    ]
    return [
      body('council', 'council', capital ? 'Borgerrepræsentationen' : by.pick(councils)),
      body('finance', 'finance-committee', by.pick(finance)),
      body('health', 'committee', by.pick(health)),
      body('elders', 'advisory', by.pick(elders)),
      ...(capital ? three : []),
    ]
  })
  return csv(['id', 'name', 'kind', 'municipality', 'parent', 'role'], [...shared, ...local])
}
