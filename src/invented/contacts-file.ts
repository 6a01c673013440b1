import { chance } from './chance.ts'
import { csv } from './csv.ts'
import { inAllianceOn, inventMunicipalities } from './municipalities.ts'
import { lastDay, type Size } from './words.ts'

const first =
  'Asta Birk Carla Dines Elna Folmer Grethe Hjalte Ingrid Jeppe Karla Ludvig Merete Nikolaj Olga Palle Ragna Svend'.split(' ')
const last =
  'Agerholm Bækgård Dalsgård Engmark Fyrholm Granlund Højvang Kildemose Lyngsø Mosbæk Nørlund Overgård Ravnkilde'.split(' ')
const committee = 'Sundheds- og Omsorgsudvalget'
const people = [
  { role: 'contact', committee: '', box: 'sundhed' },
  { role: 'mayor', committee: '', box: 'borgmester' },
  { role: 'committee-chair', committee, box: 'formand' },
  { role: 'committee-member', committee, box: 'udvalgsmedlem' },
  { role: 'administration', committee: '', box: 'forvaltning' },
]
const columns = ['municipality', 'role', 'committee', 'name', 'mail'] as const

/** Whom to write to in the municipalities of an invented alliance: nobody real, at addresses that lead nowhere. Every tenth lacks somebody. */
export function inventContacts(size: Size): string {
  const by = chance(size.seed, 'contacts')
  const rows = inventMunicipalities(size)
    .filter(inAllianceOn(lastDay))
    .flatMap(({ code }, place) =>
      people
        .filter((_, at) => place % 10 !== 9 || at !== Math.floor(place / 10) % people.length)
        .map(({ role, committee, box }) => ({
          municipality: code,
          role,
          committee,
          name: `${by.pick(first)} ${by.pick(last)}`,
          mail: `${box}@kommune-${code}.example`,
        })),
    )
  return csv(columns, rows)
}
