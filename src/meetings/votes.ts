/** How those present voted, in the minutes' own words, and what is left when it is taken out. */
export type Counted = { readonly votes: string; readonly rest: string }

const unanimous = /(?<!\p{L})enstemmigt?(?!\p{L})/giu
/** "med 3 stemmer for (A) og 1 stemme imod (C)", up to where a remark or the next sentence begins. */
const tally = /(?<!\p{L})med \d{1,3} stemmer?(?!\p{L})(?:(?!, (?:idet|dog|med|hvorefter|men)(?!\p{L})|\.\s|\.$)[^\n]){0,400}/giu
const voting =
  /(?<!\p{L})(?:stemte|stemmer (?:for|imod)|undlod|undlader|flertal\p{L}*|mindretal\p{L}*|stemmetal\p{L}*)(?!\p{L})|\d (?:for|imod)(?!\p{L})|^(?:for|imod)\s*:/iu
const spokenVotes = /[^.\n]*(?<!\p{L})(?:stemte|stemmer|undlod|undlader)(?!\p{L})[^.\n]*/giu
const sentences = /[^.\n]+(?:\.(?=\S)[^.\n]+)*\.?/g
const aside = /,\s+(?:idet|mens|hvor|men)\s+/u

/** A vote told in a side clause leaves its main clause alone; a sentence about votes only is all votes. */
function fromSentence(sentence: string): Counted {
  if (!voting.test(sentence)) return { votes: '', rest: sentence }
  const turn = aside.exec(sentence)
  if (!turn || voting.test(sentence.slice(0, turn.index))) return { votes: sentence.trim(), rest: sentence }
  return {
    votes: sentence.slice(turn.index + turn[0].length).trim(),
    rest: `${sentence.slice(0, turn.index)}.`,
  }
}

/** Where a text tells how those present voted. */
export const votePlaces = (text: string): { readonly from: number; readonly to: number }[] =>
  [tally, unanimous, spokenVotes].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ from: index, to: index + words.length })),
  )

/** Takes the votes out of a stretch of minutes. Sentences that also decide something stay to be read for that. */
export function takeVotes(text: string): Counted {
  const votes: string[] = []
  const take = (match: string) => {
    votes.push(match.replace(/^med /i, '').trim())
    return ' '
  }
  const spoken = text.replace(tally, take).replace(unanimous, take)
  const rest = spoken.replace(sentences, (sentence) => {
    const counted = fromSentence(sentence)
    if (counted.votes) votes.push(counted.votes)
    return counted.rest
  })
  return { votes: votes.join(' '), rest }
}
