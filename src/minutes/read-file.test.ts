import { describe, expect, test } from 'vitest'
import { acadre, closed, minutesPdf, oneItem, page, sbsys, utf8, windows } from '../../test/minutes/documents.ts'
import { isDecision } from './headings.ts'
import { readMinutesHere } from './read-file.ts'
import type { Minutes } from './words.ts'

const read = async (bytes: Uint8Array): Promise<Minutes> => {
  const done = await readMinutesHere(bytes)
  if (!done.ok) throw new Error(done.refusal)
  expect(JSON.stringify(done.value)).not.toContain(closed)
  return done.value
}
const decisions = ({ items }: Minutes, title: string) =>
  items.filter((item) => item.title.startsWith(title)).flatMap(({ sections }) => sections.filter(isDecision))

describe('agenda XML of SBSYS', () => {
  test('given open, closed and unmarked items, then only what is said to be open is read, with its meeting', async () => {
    const minutes = await read(utf8(sbsys()))
    expect(minutes).toMatchObject({
      format: 'sbsys',
      body: 'Kommunalbestyrelsen',
      closedItems: 2,
      closedAnnexes: 1,
      isAgenda: false,
    })
    expect(minutes.days.map(({ day, doubt }) => [day, doubt])).toEqual([['2017-03-07', null]])
    expect(minutes.items.map(({ number, title }) => [number, title.slice(0, 14)])).toEqual([
      ['1', 'Godkendelse af'],
      ['7', 'Sundhedspapire'],
    ])
    expect(decisions(minutes, 'Sundhedspapiret')).toEqual([
      {
        heading: 'Beslutning',
        text: 'Ad 1. Taget til efterretning.\nAd 2. Godkendt med 12 stemmer for (A, V, F) og 3 stemmer imod (O).',
      },
    ])
  })

  test('given an agenda that is closed, then nothing of it is read', async () => {
    const minutes = await read(utf8(sbsys().replace('Åben="True"', 'Åben="False"')))
    expect([minutes.items.length, minutes.closedItems]).toEqual([0, 4])
  })

  test('given a closed item within an open one, then its words are in neither', async () => {
    const inner = `<Dagsordenpunkt Nummer="7a" Åbent="False"><Overskrift>${closed}</Overskrift></Dagsordenpunkt>`
    for (const place of ['<Indhold><Beslutning>', '<Bilagsliste/>'])
      expect(
        (
          await read(
            utf8(sbsys().replace(place, `${place.startsWith('<I') ? place : ''}${inner}${place.startsWith('<I') ? '' : place}`)),
          )
        ).closedItems,
      ).toBe(3)
  })

  test('given an agenda and no minutes yet, then that is told', async () => {
    expect((await read(utf8(sbsys().replace('"Referat"', '"Dagsorden"')))).isAgenda).toBe(true)
  })

  test('given a misprinted year, then both days are shown and doubted', async () => {
    const minutes = await read(
      utf8(sbsys({ date: '7. marts 2016', decision: 'Godkendt af Kommunalbestyrelsen den 7. marts 2017.' })),
    )
    expect(minutes.days.map(({ day, doubt }) => [day, doubt])).toEqual([
      ['2016-03-07', 'other-year'],
      ['2017-03-07', 'other-year'],
    ])
  })
})

test('agenda XML of Acadre, in Windows-1252: items in their order, who was away, and what is closed counted', async () => {
  const minutes = await read(windows(acadre()))
  expect(minutes).toMatchObject({
    format: 'acadre',
    body: 'Social- og Sundhedsudvalget',
    closedItems: 1,
    closedAnnexes: 1,
    absent: ['Bo Borte'],
  })
  expect(minutes.days.map(({ day }) => day)).toEqual(['2017-02-01'])
  expect(minutes.items.map(({ number }) => number)).toEqual(['1', '2'])
  expect(minutes.items[1]).toMatchObject({ absent: ['Ane Fraværende'], settledIn: 'Byrådet' })
  expect(decisions(minutes, 'Sundhedspapiret')).toEqual([
    { heading: 'Beslutning', text: 'Anbefales med 3 stemmer for (A) og 1 stemme imod (C).' },
  ])
})

describe('saved pages', () => {
  test.each(['utf-8', 'windows-1252'])(
    'a whole meeting in %s: every body’s decision in the item, and nothing that is closed',
    async (charset) => {
      const html = page({ charset })
      const minutes = await read(charset === 'utf-8' ? utf8(html) : windows(html))
      expect(minutes).toMatchObject({ format: 'html', body: 'Byrådet', closedItems: 1, closedAnnexes: 1 })
      expect(minutes.head).toContain('Ishøj Kommune')
      expect(minutes.absent).toEqual(['Bo Borte', 'Ane Fraværende'])
      expect(minutes.days[0]).toMatchObject({ day: '2017-03-07', words: 'tirsdag den 7. marts 2017', doubt: null })
      expect(decisions(minutes, 'Sundhedspapiret')).toEqual([
        {
          heading: 'Beslutning i Social- og Sundhedsudvalget den 14. februar 2017',
          text: 'Anbefales.\nSærindstilling fra Liste Ø: Papiret bør udvides.',
        },
        { heading: 'Beslutning i Økonomiudvalget den 21. februar 2017', text: 'Udsat.' },
        { heading: 'Beslutning i Byrådet den 7. marts 2017', text: 'Godkendt.' },
      ])
    },
  )

  test('one item with bold headings', async () => {
    const minutes = await read(windows(oneItem))
    expect(minutes.items).toHaveLength(1)
    expect(decisions(minutes, 'Sundhedspapiret')).toEqual([
      { heading: 'Beslutning', text: 'Tiltrådt. Peder Prøve (Ø) stemte imod.' },
    ])
    expect(minutes.days.map(({ day }) => day)).toEqual(['2017-03-07'])
  })

  test('a weekday that is another day’s makes the date doubted', async () => {
    expect((await read(utf8(page({ date: 'mandag den 7. marts 2017' })))).days[0]?.doubt).toBe('weekday')
  })

  test('letters that a page names wrongly are read all the same', async () => {
    expect((await read(windows(page({ charset: 'utf-8' })))).head).toContain('Ishøj Kommune')
  })
})

test('a PDF: lines joined, running heads gone, and a closed item nowhere, not even in the list of contents', async () => {
  const minutes = await read(minutesPdf())
  expect(minutes).toMatchObject({ format: 'pdf', body: 'Sundheds- og Omsorgsudvalget', closedItems: 1 })
  expect(minutes.days[0]).toMatchObject({ day: '2017-04-26', doubt: null })
  expect(decisions(minutes, 'Sundhedspapiret')).toEqual([
    {
      heading: 'Beslutning',
      text: 'Indstillingen blev anbefalet over for Økonomiudvalget og Borgerrepræsentationen uden afstemning.',
    },
  ])
})
