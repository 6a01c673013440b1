import { capital, counted, danishList, ended, never } from '#kernel'
import type { NotePublished, OutcomeRecorded, ProceedingsFact } from './words.ts'
import { changeWords } from './words-da.ts'

const noteSentence = ({ title, table, text }: NotePublished) =>
  text ? `Note fra ${table ? `bord ${table}` : 'et bord'} (${title}): ${ended(text)}` : `En note er taget ud (${title}).`

function outcomeSentence({ title, change, what, themes }: OutcomeRecorded): string {
  const about = themes.length ? ` Det gælder ${danishList(themes.map((theme) => `»${theme.title}«`))}.` : ''
  return `${capital(title)} førte til en ændring (${changeWords[change]}): ${ended(what)}${about}`
}

/** What a fact of this room says, as the journal tells it. */
export function proceedingsSentence(fact: ProceedingsFact): string {
  switch (fact.type) {
    case 'proceedings.note-written':
      return `En note er skrevet eller ændret (${fact.title}). Den er ikke offentlig endnu; journalen har dens fingeraftryk.`
    case 'proceedings.note-published':
      return noteSentence(fact)
    case 'proceedings.record-published':
      return `Referatet er offentliggjort med ${counted(fact.notes, 'note', 'noter')} (${fact.title}).`
    case 'proceedings.outcome-recorded':
      return outcomeSentence(fact)
    case 'proceedings.outcome-withdrawn':
      return `En ændring, som ${fact.title} stod som grund til, er trukket tilbage. Begrundelse: ${ended(fact.reason)}`
    default:
      return never(fact)
  }
}
