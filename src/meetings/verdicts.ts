import type { OutcomeKind } from './words.ts'

/** A word alone: JavaScript's own \b does not know æ, ø and å. */
const word = (pattern: string) => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'giu')

/** Words that look like a decision and are none: they point at what others proposed. */
const borrowed = word('(?:som|det|den|de) (?:indstillet|indstillede|anbefalet|anbefalede|foreslået|foreslåede)')

/** A few words between a verb and what belongs to it; never a denial, which must stay to be seen. */
const between = String.raw`(?:(?!(?:ikke|hverken|ingen)\s)[^\s.;]{1,40} ){0,12}`

/**
 * The verbs of Danish minutes, the longest first: what one has taken, the next does not see. What is decided "at udsætte" or about
 * "udsættelse" is no approval of the paper, so those words are verbs too.
 */
const verbs: readonly (readonly [RegExp, OutcomeKind])[] = [
  [word(`(?:godkend(?:t|es|te|er)|tiltrådt) ${between}(?:til|med henblik på) udsendelse`), 'approved-for-dispatch'],
  [
    word(
      `(?:send(?:t|es|te|er)|vis(?:t|es)|at (?:sende|vise)) ${between}tilbage|(?:at )?tilbagesend(?:t|es?)|hjemvi(?:st|ses|ste|ser|sning)|at hjemvise|tilbagesendelse`,
    ),
    'returned',
  ],
  [word('(?:tag(?:et|es|er) )?til efterretning'), 'noted'],
  [
    word(
      '(?<!overensstemmelse )med (?:\\p{L}+s )?anbefaling|anbefal(?:es|et|er|ede|edes)|indstil(?:les|let|ler|lede|ledes)|at (?:anbefale|indstille)',
    ),
    'recommended',
  ],
  [word('vedtag(?:et|es|er)|vedtog(?:es)?'), 'adopted'],
  [word('godkend(?:t|es|te|tes|er)|tiltr(?:ådt|ådte|ådtes|æder|ædes)|tilslut(?:ter|tede|tet) sig'), 'approved'],
  [word('udsat|uds(?:ættes|ætter|atte|ættelse|ættelsen)|at udsætte'), 'postponed'],
  [word('afvi(?:st|ses|ste|stes|ser)|forkast(?:et|es|ede|edes|er)|nedstemt|at (?:afvise|forkaste)'), 'rejected'],
  [word('særindstilling(?:en|er|erne)?'), 'minority-statement'],
  [word('drøft(?:et|es|ede|edes|er)'), 'discussed'],
]

/** Somebody wished, proposed or foresaw it; whether it came so is said elsewhere. */
const notYet = word(
  'foreslå\\p{L}*|foreslog|forslag om|ønsk\\p{L}*|hvorvidt|skulle|skal|bør|forventes|forventet|vil blive|når|hvis|såfremt',
)
/** Takes back some or all of what the verb says. */
const denial = word('ikke|hverken|ingen|uden at|afslag|delvist?|af dagsordenen')
const denied = word('(?:ikke (?:blev |bliver |er )?)#|# ikke')
const refusable = new Set<OutcomeKind>(['approved', 'adopted', 'approved-for-dispatch'])
/** What a recommendation may be a recommendation of without becoming unclear. */
const recommendable = new Set<OutcomeKind>([...refusable, 'recommended', 'noted', 'discussed'])

/** What a sentence says: a kind, nothing at all, or something that a person must settle. */
export type Verdict = OutcomeKind | 'silent' | 'unclear'

const found = (sentence: string): { kinds: Set<OutcomeKind>; marked: string } => {
  const kinds = new Set<OutcomeKind>()
  let marked = sentence.replace(borrowed, ' ')
  for (const [pattern, kind] of verbs)
    marked = marked.replace(pattern, () => {
      kinds.add(kind)
      return '#'
    })
  return { kinds, marked }
}

/** One of several kinds in one breath; a discussion beside anything else adds nothing. */
export function settle(kinds: ReadonlySet<OutcomeKind>): Verdict {
  const weighty = kinds.size > 1 ? [...kinds].filter((kind) => kind !== 'discussed') : [...kinds]
  return weighty.length > 1 ? 'unclear' : (weighty[0] ?? 'silent')
}

/** What one sentence decides. A denial beats its verb, and a recommendation beats what it recommends. */
export function verdictOf(sentence: string): Verdict {
  const { kinds, marked } = found(sentence)
  if (kinds.size === 0) return 'silent'
  if (marked.search(denial) >= 0) {
    const plain = kinds.size === 1 && refusable.has([...kinds][0] as OutcomeKind) && marked.search(denied) >= 0
    return plain ? 'rejected' : 'unclear'
  }
  if (kinds.has('recommended')) return [...kinds].every((kind) => recommendable.has(kind)) ? 'recommended' : 'unclear'
  return marked.search(notYet) >= 0 ? 'silent' : settle(kinds)
}

/** Every verb of a text, with where it stands; what a longer one has taken, a shorter does not see. */
export function verbPlaces(text: string): { readonly from: number; readonly to: number; readonly kind: OutcomeKind }[] {
  const blank = (words: string) => ' '.repeat(words.length)
  let left = text.replace(borrowed, blank)
  const places = verbs.flatMap(([pattern, kind]) => {
    const found = [...left.matchAll(pattern)].map(({ index, 0: words }) => ({ from: index, to: index + words.length, kind }))
    left = left.replace(pattern, blank)
    return found
  })
  return places.toSorted((a, b) => a.from - b.from)
}

/** Where the first verb ends: what stands after it may be a reservation. Minus one when there is none. */
export function firstVerbEnd(sentence: string): number {
  const hidden = sentence.replace(borrowed, (text) => ' '.repeat(text.length))
  const ends = verbs.flatMap(([pattern]) => [...hidden.matchAll(pattern)].map((match) => match.index + match[0].length))
  return ends.length ? Math.min(...ends) : -1
}
