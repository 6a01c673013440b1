import fc from 'fast-check'
import { expect, test } from 'vitest'
import { municipalitiesNamed, sameMunicipality } from './municipality-names.ts'

const names =
  `København Frederiksberg Ballerup Brøndby Dragør Gentofte Gladsaxe Glostrup Herlev Albertslund Hvidovre Høje-Taastrup
Lyngby-Taarbæk Rødovre Ishøj Tårnby Vallensbæk Furesø Allerød Fredensborg Helsingør Hillerød Hørsholm Rudersdal Egedal Frederikssund
Halsnæs Gribskov Bornholm`.split(/\s+/)

/** The one name that the text means. */
function findMunicipality(names: readonly string[], text: string): string | null {
  const found = municipalitiesNamed(
    names.map((name) => [name, name] as const),
    text,
  )
  return found.length === 1 ? (found[0] ?? null) : null
}

test('the names that real files use', () => {
  const spellings = {
    København: [
      'Københavns Kommune',
      'Københavns kommune',
      '  København ',
      'KØBENHAVN',
      'Københavns',
      'KØBENHAVNS KOMMUNE',
      'Koebenhavn',
      'Københavns\u00a0Kommune',
    ],
    'Høje-Taastrup': [
      'Høje Taastrup',
      'Høje-Tåstrup Kommune',
      'Høje–Taastrup',
      'Høje - Tåstrup',
      'HØJE TÅSTRUP',
      'Høje-Taastrups',
    ],
    Bornholm: ['Bornholms Regionskommune', 'Bornholms Kommune', 'bornholm'],
    'Lyngby-Taarbæk': ['Lyngby-Tårbæk', 'Lyngby Taarbæk Kommune', 'LYNGBY-TÅRBÆK KOMMUNE'],
    Halsnæs: ['Halsnæs Kommune', 'Halsnæs’ Kommune', "Halsnæs' kommune"],
    Tårnby: ['Taarnby Kommune', 'Ta\u030arnby'],
    Hillerød: ['Hillerød Kommune', 'Hillerøds Kommune', 'Hillerød kommunes'],
  }
  for (const [name, texts] of Object.entries(spellings))
    expect(texts.map((text) => [text, findMunicipality(names, text)])).toEqual(texts.map((text) => [text, name]))
})

test('what names no municipality, or more than one, is null', () => {
  const texts = [
    '',
    ' ',
    'Kommune',
    'Kommunen',
    'Region Hovedstaden',
    'Køben',
    'Aarhus',
    'Høje',
    'Frederiks',
    's',
    'Københavnss',
    'København, Ishøj',
  ]
  expect(texts.map((text) => findMunicipality(names, text))).toEqual(texts.map(() => null))
  expect(findMunicipality(['Tårnby', 'Taarnby Kommune'], 'TÅRNBY')).toBeNull()
})

test('a name that ends in s itself is found before a genitive', () => {
  expect(findMunicipality(['Ask', 'Asks'], 'Asks Kommune')).toBe('Asks')
  expect(findMunicipality(['As', 'Asss'], 'Ass')).toBeNull()
})

test('no two of the 29 are taken for the same', () => {
  for (const a of names) expect(names.filter((b) => sameMunicipality(a, b))).toEqual([a])
  expect(sameMunicipality('', '')).toBe(false)
})

test('any dressing of a name finds it, whatever stands in the list of names', () => {
  const dress = fc.record({
    name: fc.constantFrom(...names),
    genitive: fc.constantFrom('', 's'),
    after: fc.constantFrom('', ' Kommune', ' kommune', ' KOMMUNE', ' Regionskommune', '  kommunes '),
    loud: fc.boolean(),
    hyphen: fc.constantFrom('-', ' ', ' - ', '–'),
    aa: fc.constantFrom('aa', 'å'),
  })
  fc.assert(
    fc.property(dress, ({ name, genitive, after, loud, hyphen, aa }) => {
      const written = `${name.replace('-', hyphen).replace(/aa|å/g, aa)}${genitive && !name.endsWith('s') ? 's' : ''}${after}`
      expect(findMunicipality(names, loud ? written.toUpperCase() : written)).toBe(name)
    }),
  )
})
