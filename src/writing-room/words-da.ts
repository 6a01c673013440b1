import type { Content, SaveReason } from '#drafting'
import { goalAreas, goalAreaWords, goalKindWords } from '#editions'
import { danishDay, danishPeriod } from '#kernel'
import { type BlockKind, obligationWords } from '#wording'

export const textKindWords: Record<BlockKind, string> = {
  heading: 'Overskrift',
  paragraph: 'Afsnit',
  bullet: 'Punkt i en liste',
  number: 'Nummereret punkt',
}
export const partWords: Record<Content['part'], string> = {
  paper: 'Om papiret',
  text: 'Tekst',
  goal: 'Mål',
  area: 'Udviklingsområde',
}
export const saveReasonWords: Record<SaveReason, string> = {
  begun: 'Udkastet begyndte',
  written: 'Gemt',
  auto: 'Gemt undervejs',
  restored: 'Gendannet',
  imported: 'Indlæst fra en fil',
  proposal: 'Et ændringsforslag blev taget ind',
  parked: 'Gjort til udviklingsområde',
  revived: 'Gjort til mål igen',
  merged: 'Slået sammen med et andet mål',
  split: 'Delt ud fra et andet mål',
}

/** What a part is called where it is pointed to; never empty. */
export function nameOf(content: Content): string {
  const short = (text: string) => (text.length > 70 ? `${text.slice(0, 67).trimEnd()} …` : text)
  switch (content.part) {
    case 'paper':
      return partWords.paper
    case 'text':
      return short(content.text) || `${textKindWords[content.kind]} uden tekst`
    case 'goal':
      return content.shortTitle || short(content.title) || 'Mål uden navn'
    case 'area':
      return short(content.title) || 'Udviklingsområde uden navn'
  }
}

/** Every word that a part says, a labelled line for each of its fields: what history and conflicts compare. */
export function toldOf(content: Content): string {
  const lines = (fields: Readonly<Record<string, string>>) =>
    Object.entries(fields)
      .filter(([, value]) => value)
      .map(([label, value]) => `${label}: ${value}`)
      .join('\n')
  switch (content.part) {
    case 'text':
      return content.kind === 'paragraph' ? content.text : `${textKindWords[content.kind]}: ${content.text}`
    case 'paper':
      return lines({
        Titel: content.title,
        Formål: content.purpose,
        'Gavn for borgerne': content.benefit,
        Ejer: content.owner,
        ...Object.fromEntries(
          goalAreas.map((area) => [`Hvorfor sammen om ${goalAreaWords[area].toLowerCase()}`, content.arguments[area]]),
        ),
        Gælder: content.periodFrom || content.periodTo ? danishPeriod(content.periodFrom, content.periodTo) : '',
      })
    case 'area':
      return lines({ Udviklingsområde: content.title })
    case 'goal':
      return lines({
        Mål: content.title,
        'Kort navn': content.shortTitle,
        Område: content.area && goalAreaWords[content.area],
        Slags: content.kind && goalKindWords[content.kind].word,
        'Skal eller kan': content.obligation && obligationWords[content.obligation].word,
        'Hvorfor målet er valgt': content.reason,
        'Økonomisk forudsætning': content.economy,
        Anledning: content.cause,
        Frist: content.deadline && danishDay(content.deadline),
        Temaer: content.themes.join(', '),
      })
  }
}
