import { expect, test } from 'vitest'
import { leftOutSentence, placeSentence, readWord, type WordText } from '#word'
import { documentNamed, partOf, withParts } from './documents.ts'

async function read(bytes: Uint8Array): Promise<WordText> {
  const found = await readWord(bytes)
  if (!found.ok) throw new Error(found.refusal)
  return found.value
}
const texts = ({ pieces }: WordText) => pieces.map(({ text }) => text)
const told = ({ leftOut }: WordText) => leftOut.map((one) => [leftOutSentence(one), ...one.places.map(placeSentence)].join(' | '))

test('given tracked changes, then the text is as if they were accepted, and each is listed without anybody’s name', async () => {
  const found = await read(documentNamed('changes'))
  expect(texts(found)).toEqual([
    'Et udkast med ændringer',
    'Borgerne skal have den bedste hjælp i hele området.',
    'Kommunerne mødes to gange om året.',
    'Et afsnit, der bliver.',
    'Et helt nyt afsnit.',
    'Det sidste afsnit.',
  ])
  expect(told(found)).toEqual([
    '2 sporede indsættelser af 1 person. Teksten er taget med, som om ændringerne var godkendt. | »bedste« ved »Borgerne skal have den bedste hjælp i hele området.« | »Et helt nyt afsnit.«',
    '2 sporede sletninger af 1 person. Det slettede er ikke taget med, som om ændringerne var godkendt. | »og hurtigst« ved »Borgerne skal have den bedste hjælp i hele området.« | »Dette afsnit skal ud.« ved »Kommunerne mødes to gange om året.«',
    '1 kommentar af 1 person. Ikke taget med. | ved »Kommunerne mødes to gange om året.«',
  ])
  expect(JSON.stringify(found)).not.toContain('Prøve')
})

test('given tables, notes, pictures and the like, then every word is taken over or listed', async () => {
  const found = await read(documentNamed('everything'))
  const words = texts(found)
  expect(words.slice(1, 6)).toEqual([
    'Teksten har en fodnote, en slutnote og et link til målene.',
    'Kommune',
    'Andel',
    'Lyngby',
    '12,3 %',
  ])
  expect(words).toContain('Ord i et tekstfelt.')
  expect(words).toContain('Noget er vigtigt, og noget er skjult for de fleste.')
  const notes = 'ved »Teksten har en fodnote, en slutnote og et link til målene.«'
  expect(told(found)).toEqual([
    '1 tabel. Teksten er taget med som afsnit, en celle ad gangen. Selve tabellen er ikke taget med. | »Kommune Andel Lyngby 12,3 %«',
    `1 fodnote. Ikke taget med. | »Kilden til tallet.« ${notes}`,
    `1 slutnote. Ikke taget med. | »Mere om emnet.« ${notes}`,
    '1 billede. Ikke taget med. | »Kort over kommunerne« ved »Her er et billede:«',
    '1 tekstfelt. Teksten er taget med som afsnit efter det afsnit, som feltet hører til. | »Ord i et tekstfelt.« ved »Her hører et tekstfelt til.«',
    '1 sidehoved. Ikke taget med. | »Udkast til papiret«',
    '1 sidefod. Ikke taget med. | »Side 1«',
    `1 link. Teksten er taget med, men adressen er ikke. | »link til målene: https://example.org/maal« ${notes}`,
    expect.stringMatching(/^1 felt\. .* \| »DATE« ved »Dato: .*\. Slut\.«$/),
    '1 afsnit med skjult tekst. Den skjulte tekst er taget med og kan læses. | »skjult« ved »Noget er vigtigt, og noget er skjult for de fleste.«',
    '1 afsnit med fed, kursiv eller anden fremhævning. Teksten er taget med uden fremhævning. | »vigtigt« ved »Noget er vigtigt, og noget er skjult for de fleste.«',
  ])
})

test('headings and lists keep their kinds and levels, and letters are right', async () => {
  const found = await read(documentNamed('headings-and-lists'))
  expect(found.title).toBe('Fælles mål på sundhedsområdet')
  expect(found.pieces.map(({ kind, level, text }) => `${kind} ${level} ${text}`)).toEqual([
    'heading 1 Indledning',
    'paragraph 0 Bløde bindestreger, et hårdt mellemrum i 12\u00a0%, æøå ÆØÅ é – og “citat” & <tegn>.',
    'heading 2 Mål 1: Færre indlæggelser',
    'bullet 1 Første punkt',
    'bullet 2 Under punktet',
    'bullet 3 Dybest nede',
    'bullet 1 Andet punkt',
    'number 1 Et',
    'number 2 Et a',
    'number 1 To\npå to linjer',
    'heading 3 En underoverskrift',
    'paragraph 0 Et afsnit med tabulator.',
    'heading 2 Mål 2: Bedre sammenhæng',
    'paragraph 0 Slut.',
  ])
  expect(found.leftOut).toEqual([])
})

/** The document with words of its XML replaced. */
const rewritten = (name: 'changes' | 'headings-and-lists', part: string, from: string | RegExp, to: string) => {
  const document = documentNamed(name)
  const before = partOf(document, part)
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  return withParts(document, { [part]: after })
}

test('a style of the writer’s own that is built on a heading is a heading, and so is one with an outline level', async () => {
  const own =
    '<w:style w:type="paragraph" w:styleId="Afsnitstitel"><w:name w:val="Afsnitstitel"/><w:basedOn w:val="Mellem"/></w:style>'
  const between =
    '<w:style w:type="paragraph" w:styleId="Mellem"><w:name w:val="Mellem"/><w:pPr><w:outlineLvl w:val="3"/></w:pPr></w:style>'
  const styled = rewritten('headings-and-lists', 'word/styles.xml', '</w:styles>', `${own}${between}</w:styles>`)
  const document = partOf(styled, 'word/document.xml').replace(
    '<w:sectPr>',
    '<w:p><w:pPr><w:pStyle w:val="Afsnitstitel"/></w:pPr><w:r><w:t>Egen overskrift</w:t></w:r></w:p><w:sectPr>',
  )
  const { pieces } = await read(withParts(styled, { 'word/document.xml': document }))
  expect(pieces.at(-1)).toEqual({ kind: 'heading', level: 4, text: 'Egen overskrift' })
})

test('text in simple fields, in controls and in other directions is kept; an element that nobody knows is listed with its words', async () => {
  const odd = [
    '<w:fldSimple w:instr=" REF mål &gt; "><w:r><w:t>i feltet</w:t></w:r></w:fldSimple>',
    '<w:sdt><w:sdtContent><w:r><w:t> i kontrollen</w:t></w:r></w:sdtContent></w:sdt>',
    '<w:bdo w:val="ltr"><w:r><w:t xml:space="preserve"> i retningen</w:t></w:r></w:bdo>',
    '<w:nyt><w:r><w:t>i det ukendte</w:t></w:r></w:nyt>',
  ]
  const found = await read(
    rewritten('headings-and-lists', 'word/document.xml', /<w:sectPr>/, `<w:p>${odd.join('')}</w:p><w:sectPr>`),
  )
  expect(found.pieces.at(-1)?.text).toBe('i feltet i kontrollen i retningen')
  expect(told(found)).toEqual([
    '1 felt. Et felt regnes ud af tekstprogrammet. Teksten er taget med, som den stod. | »REF« ved »i feltet i kontrollen i retningeni det ukendte«',
    '1 stykke tekst, som ikke kunne læses. Ikke taget med. | »i det ukendte« ved »i feltet i kontrollen i retningeni det ukendte«',
  ])
})

test('numbered headings lose their numbers, and that is told', async () => {
  const numbered = '<w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
  const found = await read(
    rewritten('headings-and-lists', 'word/document.xml', /<w:pStyle w:val="Heading1"\/>(<w:numPr>.*?<\/w:numPr>)?/, numbered),
  )
  expect(found.pieces[0]).toEqual({ kind: 'heading', level: 1, text: 'Indledning' })
  expect(told(found)).toEqual(['1 overskrift med nummer. Overskriften er taget med uden nummer. | ved »Indledning«'])
})

test('a table of contents is not text', async () => {
  const style = '<w:style w:type="paragraph" w:styleId="Indhold1"><w:name w:val="toc 1"/></w:style>'
  const styled = rewritten('headings-and-lists', 'word/styles.xml', '</w:styles>', `${style}</w:styles>`)
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const instruction = '<w:r><w:instrText> TOC \\o </w:instrText></w:r>'
  const line = `<w:p><w:pPr><w:pStyle w:val="Indhold1"/></w:pPr>${field('begin')}${instruction}${field('separate')}<w:r><w:t>Indledning 1</w:t></w:r>${field('end')}</w:p>`
  const document = partOf(styled, 'word/document.xml').replace('<w:body>', `<w:body>${line}`)
  const found = await read(withParts(styled, { 'word/document.xml': document }))
  expect(texts(found)[0]).toBe('Indledning')
  expect(told(found)).toEqual(['1 linje i en indholdsfortegnelse. Ikke taget med. | ved »Indledning 1«'])
})
