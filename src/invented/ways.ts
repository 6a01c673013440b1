/** The ways that a joint paper can take through a municipality. Each is written down as its minutes would say it. */
import type { Local } from './bodies.ts'
import type { Chance } from './chance.ts'

export type Step = {
  readonly body: Local
  /** Days after the dispatch. */
  readonly after: number
  readonly words: string
  /** As the loader reads them: `2:approval:approved`. */
  readonly outcomes: string
  readonly votes?: string
  readonly reservation?: string
  /** Is there something to show for it? */
  readonly shown: boolean
  /** How exactly the day is known; to the day where nothing is said. */
  readonly known?: 'month' | 'never'
  readonly note?: string
}
export type Way = 'not-sent' | 'claimed' | ((by: Chance) => readonly Step[])

const votes = '3 stemmer for (P) og 1 stemme imod (R)'
const recommending: readonly Pick<Step, 'words' | 'votes'>[] = [
  { words: 'Anbefales' },
  { words: 'Indstilles godkendt' },
  { words: 'Udvalget anbefaler, at indstillingen godkendes.' },
  { words: `Anbefales med ${votes}`, votes },
]
const recommended = (by: Chance, body: Local, after: number): Step => ({
  body,
  after,
  ...by.pick(recommending),
  outcomes: 'approval:recommended',
  shown: by.happens(0.6),
})
const heard: Step = {
  body: 'elders',
  after: 21,
  words: 'Rådet drøftede sagen og takker for at blive hørt.',
  outcomes: 'other:discussed',
  shown: false,
}
const committees = (by: Chance): Step[] => [
  ...(by.happens(0.4) ? [heard] : []),
  recommended(by, 'health', by.between(28, 45)),
  recommended(by, 'finance', by.between(50, 60)),
]

type Decision = Omit<Step, 'body' | 'after' | 'shown'> & { readonly shown?: boolean }
/** Through the committees to the council, which says this. */
const council =
  (decision: Decision, more: (by: Chance) => readonly Step[] = () => []): Way =>
  (by) => [...committees(by), { body: 'council', after: by.between(64, 98), shown: true, ...decision }, ...more(by)]

const approval = 'approval:approved'
const adopted: Decision[] = [
  { words: 'Godkendt', outcomes: approval },
  { words: 'Indstillingen blev godkendt.', outcomes: approval },
  { words: 'Enstemmigt vedtaget.', outcomes: 'approval:adopted', votes: 'Enstemmigt' },
]
const plain: Way = (by) => (council(by.pick(adopted)) as Exclude<Way, string>)(by)
const twoPoints = council({
  words: 'Ad 1. Taget til efterretning. Ad 2. Godkendt.',
  outcomes: '1:other:noted;2:approval:approved',
})
const acceded = council({ words: 'Tiltrådt', outcomes: approval })
const later: Way = council({ words: 'Udsat', outcomes: 'approval:postponed' }, (by) => [
  { body: 'council', after: by.between(110, 118), words: 'Godkendt som indstillet.', outcomes: approval, shown: true },
])
const reserved = council({
  words: 'Godkendt under forudsætning af, at udgifterne drøftes ved budgettet.',
  outcomes: approval,
  reservation: 'Udgifterne drøftes ved budgettet.',
})
const rejected = council({
  words: 'Afvist. For stemte 9 (P og Q), imod stemte 12 (R og S).',
  outcomes: 'approval:rejected',
  votes: 'For stemte 9 (P og Q), imod stemte 12 (R og S).',
})
const postponed = council({ words: 'Udsat', outcomes: 'approval:postponed' })
const returned = council({
  words: 'Sagen sendes tilbage til udvalget. Der mangler en beregning af udgifterne.',
  outcomes: 'approval:returned',
})
const noted = council({ words: 'Orienteringen taget til efterretning', outcomes: 'other:noted' })
const sentOnly: Way = () => []

/** Three committees side by side, the council of elders heard, and a minority that would have had it otherwise. */
const parallel: Way = (by) => [
  heard,
  recommended(by, 'health', 31),
  recommended(by, 'children', 35),
  recommended(by, 'culture', 36),
  recommended(by, 'finance', 57),
  {
    body: 'council',
    after: 73,
    words: 'Indstillingen blev godkendt. Særindstilling fra Liste S: Målene er for uklare.',
    outcomes: 'approval:approved;not-known:minority-statement',
    shown: true,
  },
]

const behindClosedDoors = council({
  words: '',
  outcomes: 'not-known:not-public',
  shown: false,
  note: 'Punktet blev behandlet for lukkede døre.',
})
const unseen = council({ words: '', outcomes: 'approval:not-known', shown: false, note: 'Kun dagsordenen er set.' })
const undocumented = council({ words: 'Godkendt', outcomes: approval, shown: false })
const byMonth = council({ words: 'Tiltrådt', outcomes: approval, shown: false, known: 'month' })
const undated = council({ words: 'Godkendt', outcomes: approval, shown: false, known: 'never' })
const inCommittee: Way = committees
const atFirstCommittee: Way = (by) => [recommended(by, 'health', by.between(28, 45))]
/** Sent, and nobody has said that it came. */
export const unheard: Way = () => []
/** Sent once more, long after a committee had it, and nothing was heard since. */
export const sentTwice: Way = (by) => [recommended(by, 'health', by.between(28, 45))]

/** A dozen that together show every state; the capital's way comes first. */
const everyState = [
  parallel,
  'not-sent',
  'claimed',
  sentOnly,
  noted,
  plain,
  twoPoints,
  reserved,
  rejected,
  postponed,
  returned,
  acceded,
] as const
/** What else there is to show, as far as there are councils for it. */
const alsoShown = [
  behindClosedDoors,
  undocumented,
  later,
  byMonth,
  unseen,
  inCommittee,
  undated,
  atFirstCommittee,
  unheard,
  sentTwice,
] as const
const common = [plain, plain, plain, twoPoints, acceded, acceded, later, sentOnly, sentOnly, inCommittee, undocumented, reserved]

/** A way for each of so many councils through the newest edition: the capital's first, the others in any order. */
export function waysOfNewest(by: Chance, councils: number): Way[] {
  const [capital, ...others] = [...everyState, ...alsoShown].slice(0, councils) as [Way, ...Way[]]
  const more = Array.from({ length: Math.max(0, councils - 1 - others.length) }, () => by.pick(common))
  return [capital, ...by.shuffled([...others, ...more])]
}

const adopting = [plain, plain, twoPoints, acceded, later]
/** A way through an older edition: it ends in adoption; of the oldest ones not everything is documented, nor without reservation. */
export const wayOfOlder = (by: Chance, capital: boolean, oldest: boolean): Way =>
  capital ? parallel : by.pick(oldest ? [...adopting, undocumented, reserved, byMonth] : adopting)
/** What newly elected councils do with the paper that is laid before them again: adopt it, treat it, or nothing yet. */
export const waysAfterElection: readonly Way[] = [acceded, inCommittee, sentOnly]
/** A newcomer's way through the paper that is in force when it joins. */
export const wayOfNewcomer: Way = acceded
