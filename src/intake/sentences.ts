import type { Names } from '#journal'
import { counted, danishDay, danishList, ended, never } from '#kernel'
import type { AnswerGiven, IntakeFact, MunicipalitiesAsked, RoundOpened } from './words.ts'

const municipalities = (count: number) => counted(count, 'kommune', 'kommuner')

function openedSentence({ title, edition, asked, answersBy, answersKnown }: RoundOpened): string {
  const by = answersBy ? ` Fristen for svar er ${danishDay(answersBy)}.` : ''
  const what = answersKnown ? 'er bedt om temaer' : 'har kunnet foreslå temaer; hvem der svarede, er ikke registreret'
  return `Temarunden »${title}« til ${edition}-udgaven: ${municipalities(asked.length)} ${what}.${by}`
}

const wayWords: Record<MunicipalitiesAsked['way'], string> = {
  mail: 'har fået en mail med et link til deres svar',
  reminder: 'er mindet om at svare',
  other: 'er bedt om svar på anden vis',
}
function askedSentence({ title, codes, way, how }: MunicipalitiesAsked, names: Names): string {
  const who = codes.length > 3 ? municipalities(codes.length) : danishList(codes.map((code) => names.municipality(code)))
  return `Temarunden »${title}«: ${who} ${wayWords[way]}${how && ` (${how})`}.`
}

function answerSentence({ title, code, nothing, themes, late }: AnswerGiven, names: Names): string {
  const what = nothing ? 'har ikke noget at tilføje' : `foreslår ${counted(themes.length, 'tema', 'temaer')}`
  return `Temarunden »${title}«: ${names.municipality(code)} ${what}${late ? ' (efter fristen)' : ''}.`
}

/** What a fact of this room says, as the journal tells it. */
export function intakeSentence(fact: IntakeFact, names: Names): string {
  switch (fact.type) {
    case 'intake.round-opened':
      return openedSentence(fact)
    case 'intake.municipalities-asked':
      return askedSentence(fact, names)
    case 'intake.answer-given':
      return answerSentence(fact, names)
    case 'intake.deadline-moved':
      return `Fristen for svar i temarunden »${fact.title}« er flyttet fra ${danishDay(fact.from)} til ${danishDay(fact.to)}. Begrundelse: ${ended(fact.reason)}`
    case 'intake.round-closed':
      return `Temarunden »${fact.title}« er lukket.`
    case 'intake.round-reopened':
      return `Temarunden »${fact.title}« er åbnet igen med frist ${danishDay(fact.answersBy)}. Begrundelse: ${ended(fact.reason)}`
    default:
      return never(fact)
  }
}
