import { describe, expect, test } from 'vitest'
import { realSite } from '../support/real-site.ts'
import { headingOf, legendOf, numberOf, partsOf, tableOf, tilesOf, wordsOf } from './page.ts'
import { bothSites, reading } from './stage.ts'

const at = '/kkr-hovedstaden'
const inferred = ['Albertslund', 'Brøndby', 'Dragør', 'Glostrup', 'Hvidovre', 'Høje-Taastrup', 'Ishøj', 'Tårnby', 'Vallensbæk']
const site = async (now?: Date) => reading((await realSite(now)).get)

describe('given the real alliance', () => {
  test('when its front page is opened, then it says the three goals, what they are for, whose they are, and who has adopted them', async () => {
    const { html } = await site()
    const page = await html(at)
    expect(headingOf(page)).toBe('KKR-mål for sundhed 2017')
    expect(partsOf(page, 'h3')).toEqual([
      'Vi vil sikre effektive akuttilbud i det nære sundhedsvæsen til borgere med fysiske sygdomme',
      'Vi vil skabe tydelighed om, hvad kommunerne tilbyder borgere i akut psykiatrisk tilstand',
      'Vi vil forbedre de unges fysiske og mentale sundhed',
    ])
    const words = wordsOf(page)
    expect(words).toContain('Målene samler kommunerne om få opgaver i det nære sundhedsvæsen')
    expect(words).toContain('Borgerne skal få en bedre indsats i det nære sundhedsvæsen.')
    expect(words).toContain('Målene er kommunernes egne. De er ikke sat af staten, regionen eller sundhedsaftalen.')
    expect(partsOf(page, 'li', 'figure-item')).toEqual([
      '0 af 29 kommuner har en dokumenteret vedtagelse',
      '0,0 % af indbyggerne bor i dem: 0 af 1.845.939 indbyggere pr. 1.1.2020',
    ])
  })

  test('when all pages about adoption are read, then the claim of all 29 and the documented 0 of 29 are two things', async () => {
    const { html } = await site()
    for (const path of [at, `${at}/tilslutning`, `${at}/maal/1`]) {
      const page = await html(path)
      const [claim, ...others] = partsOf(page, 'aside', 'claim-box')
      expect(others).toEqual([])
      expect(claim).toContain('Sekretariatets hjemmeside oplyser uden dato, at alle kommuner har vedtaget målene.')
      expect(claim).toContain('Påstanden gælder 29 af 29 kommuner; 0 af dem har en dokumenteret vedtagelse.')
      const apart = wordsOf(page.replace(/<aside[\s\S]*?<\/aside>/g, ''))
      expect(apart).toContain('Det er ikke dokumenteret, at alle 29 kommuner har vedtaget KKR-mål for sundhed 2017.')
      expect(apart).toMatch(/0 af 29 kommuner [^.]*har en dokumenteret vedtagelse|0 af 29 kommuner \(0 af 1\.845\.939/)
      expect(apart).not.toContain('hjemmeside oplyser')
    }
  })

  test('when the municipalities are shown, then map, table and data say the same of each, and the inferred ones are marked', async () => {
    const { html, json } = await site()
    const page = await html(`${at}/kommuner`)
    const { rows, foot } = tableOf(page, 'kommuner')
    const { municipalities } = await json('/api/v1/kkr-hovedstaden/municipalities')
    const table = rows.map((row) => [row.Kode, row.Kommune, row.Klynge?.replace(' *', ''), row['Indbyggere 1.1.2020']])
    const map = tilesOf(page).map(({ code, says }) => [code, says[0], says[1], says.at(-1)?.replace(' indbyggere', '')])
    const data = municipalities.map((one: { code: string; name: string; cluster: string; population: number }) => [
      one.code,
      one.name,
      one.cluster,
      one.population.toLocaleString('da-DK'),
    ])
    expect(table).toHaveLength(29)
    expect(map).toEqual(table)
    expect(data).toEqual(table)
    expect(rows.filter((row) => row.Klynge?.endsWith('*')).map((row) => row.Kommune)).toEqual(inferred)
    const marked = tilesOf(page).filter(({ says }) => says[2] === 'udledt')
    expect(marked.map(({ says }) => says[0])).toEqual(inferred)
    expect(wordsOf(page)).toContain('* Klyngen er udledt')
    expect(foot[0]?.['Indbyggere 1.1.2020']).toBe('1.845.939')
  })

  test('when a cluster is asked for, then its municipalities are shown and add up to what its line says', async () => {
    const { html } = await site()
    const sizes = tableOf(await html(`${at}/kommuner`), 'klyngetal').rows
    expect(sizes.map((row) => row.Klynge)).toEqual(['Bornholm', 'Byen', 'Midt', 'Nord', 'Syd'])
    for (const size of sizes) {
      const shown = await html(`${at}/kommuner?klynge=${size.Klynge}`)
      const { rows, foot } = tableOf(shown, 'kommuner')
      expect(rows).toHaveLength(numberOf(size.Kommuner as string))
      expect(tilesOf(shown)).toHaveLength(rows.length)
      const sum = rows.reduce((total, row) => total + numberOf(row['Indbyggere 1.1.2020'] as string), 0)
      expect(sum).toBe(numberOf(size.Indbyggere as string))
      expect(foot[0]?.['Indbyggere 1.1.2020']).toBe(size.Indbyggere)
      const own = await html(`${at}/klynger/${size.Klynge}`)
      expect(tableOf(own, 'kommuner').rows).toEqual(rows)
      expect(tableOf(own, 'register').rows.map((row) => row.Kommune)).toEqual(rows.map((row) => row.Kommune))
    }
  })

  test('when the register is read, then each council has its referral, its treatments and the claim apart', async () => {
    const { html } = await site()
    const page = await html(`${at}/tilslutning`)
    const { rows } = tableOf(page, 'register')
    expect(rows).toHaveLength(29)
    expect(new Set(rows.map((row) => row.Sendt))).toEqual(new Set(['ikke registreret, tidligst 6.2.2017']))
    expect(new Set(rows.map((row) => row.Påstand))).toEqual(new Set(['P påstået (udateret)']))
    const [treated, ...others] = rows.filter((row) => row.Behandlinger !== 'ingen registreret')
    expect(others).toEqual([])
    expect(treated).toMatchObject({ Kommune: 'København', Tilstand: 'B under behandling' })
    expect(treated?.Behandlinger).toMatch(
      /^Børne- og Ungdomsudvalget, 26\.4\.2017 Ordlyden er ikke registreret\. Udfald: ikke registreret mangler dokumentation Kilde: kk\.dk/,
    )
    expect(legendOf(page)).toEqual({ 'under behandling': 1, 'sendt til kommunen': 28 })
    expect(tableOf(page, 'tilstande').rows).toEqual([
      state('V vedtaget', '0 af 29', '0,0 %', '0 af 1.845.939', '0,0 %'),
      state('B under behandling', '1 af 29', '3,4 %', '632.340 af 1.845.939', '34,3 %'),
      state('S sendt til kommunen', '28 af 29', '96,6 %', '1.213.599 af 1.845.939', '65,7 %'),
    ])
    const byCluster = tableOf(page, 'efter-klynge')
    expect(byCluster.rows.map((row) => [row.Klynge, row.Vedtaget])).toEqual([
      ['Bornholm', '0 af 1'],
      ['Byen', '0 af 2'],
      ['Midt', '0 af 9'],
      ['Nord', '0 af 8'],
      ['Syd', '0 af 9'],
    ])
    expect(byCluster.foot[0]).toMatchObject({ Vedtaget: '0 af 29', 'Deres indbyggere': '0 af 1.845.939 indbyggere' })
  })

  test('when earlier days are asked for, then only what had happened by then is shown, as known now', async () => {
    const { html } = await site()
    const shown = async (day: string) => {
      const page = await html(`${at}/tilslutning?dato=${day}`)
      return { states: legendOf(page), words: wordsOf(page) }
    }
    const before = await shown('2017-02-05')
    expect(before.states).toEqual({ 'ikke registreret': 29 })
    expect(before.words).toContain('er ikke registreret som sendt til nogen kommune')
    expect(before.words).toContain('Den udaterede påstand fra Sekretariatets hjemmeside er ikke med')
    expect((await shown('2017-02-06')).states).toEqual({ 'sendt til kommunen': 29 })
    expect((await shown('25.4.2017')).states).toEqual({ 'sendt til kommunen': 29 })
    const after = await shown('2017-04-26')
    expect(after.states).toEqual({ 'under behandling': 1, 'sendt til kommunen': 28 })
    expect(after.words).toContain('Sådan stod det den 26.4.2017')
    const early = await shown('1989-12-31')
    expect(early.states).toEqual({ 'ikke registreret': 29 })
    expect(early.words).toContain('indbyggertal ikke registreret')
    expect((await shown('2026-11-22')).words).not.toContain('Sådan stod det')
  })

  test('when a municipality is opened, then it says where its council stands and what is missing', async () => {
    const { html } = await site()
    const ishoej = wordsOf(await html(`${at}/kommuner/0183`))
    expect(ishoej).toContain('Det er ikke registreret, hvad Ishøj har besluttet om KKR-mål for sundhed 2017.')
    expect(ishoej).toContain('Hvad der mangler Kommunalbestyrelsens beslutning')
    expect(ishoej).toContain('Påstand uden dokumentation P påstået (Sekretariatets hjemmeside, udateret)')
    expect(ishoej).toContain('Indbyggere 1.1.2020 22.989')
    expect(ishoej).toContain('Klynge Syd *')
  })

  test('when a goal is opened, then its kind, its owner and its deadline are there, and a deadline that has passed is told', async () => {
    const words = async (now: Date) => wordsOf(await (await site(now)).html(`${at}/maal/1`))
    const late = await words(new Date('2026-11-22T12:00:00Z'))
    expect(late).toContain('Slags mål Vi løser opgaven En opgave, som kommunerne allerede har')
    expect(late).toContain('Hvis mål det er Målene er kommunernes egne.')
    expect(late).toContain('Frist 2018 Fristen er overskredet. Om målet er nået, er ikke registreret.')
    expect(await words(new Date('2018-12-31T12:00:00Z'))).not.toContain('overskredet')
  })
})

test('given a goal that only a draft had, when it is opened, then it says so, and nobody is said to have adopted it', async () => {
  const { html } = await bothSites({ members: 12 })
  const page = await html('/opdigtet/maal/5?udgave=2024')
  expect(wordsOf(page)).toContain('Målet er ikke med i papiret Det stod i version 1')
  expect(wordsOf(page)).not.toContain('har vedtaget')
  expect(partsOf(await html('/opdigtet/maal/1?udgave=2024'), 'h2')).toContain('Hvem har vedtaget det?')
})

const state = (name: string, councils: string, share: string, inhabitants: string, weighted: string) => ({
  Tilstand: name,
  Kommuner: councils,
  'Andel af kommuner': share,
  Indbyggere: inhabitants,
  'Andel af indbyggere': weighted,
})
