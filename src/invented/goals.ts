/** Goals and development areas that nobody has set. */
import type { Chance } from './chance.ts'

export type Goal = {
  readonly area: 'acute-physical' | 'acute-psychiatric' | 'prevention'
  readonly kind: 'task' | 'position' | 'strategy'
  readonly title: string
  readonly short: string
  readonly cause: string
}

const goal = (area: Goal['area'], kind: Goal['kind'], short: string, title: string, cause: string): Goal => ({
  area,
  kind,
  title,
  short,
  cause,
})

const pool: readonly Goal[] = [
  goal(
    'acute-physical',
    'task',
    'Ét telefonnummer',
    'Vi vil svare på ét fælles telefonnummer, når nogen bliver syg derhjemme',
    'Borgere og læger ved ikke altid, hvem de skal ringe til.',
  ),
  goal(
    'acute-physical',
    'position',
    'En aftale før udskrivning',
    'Vi vil have en aftale med sygehuset, før en borger sendes hjem',
    'Kommunerne får ofte for sent at vide, at en borger er på vej hjem.',
  ),
  goal(
    'acute-physical',
    'strategy',
    'Sygeplejersker om natten',
    'Vi vil deles om de sygeplejersker, der kører ud om natten',
    'Hver kommune har for få nætter med opgaver til at gøre det alene.',
  ),
  goal(
    'acute-psychiatric',
    'task',
    'En åben dør',
    'Vi vil holde en dør åben hele døgnet for borgere i psykisk krise',
    'En krise venter ikke på kontortid.',
  ),
  goal(
    'acute-psychiatric',
    'position',
    'Et opkald i tide',
    'Vi vil bede sygehuset ringe, før en borger i psykisk krise sendes hjem',
    'Den første nat hjemme er den sværeste.',
  ),
  goal(
    'acute-psychiatric',
    'strategy',
    'Fælles kurser',
    'Vi vil lære vores medarbejdere at tage imod borgere i psykisk krise',
    'Medarbejdere i alle kommuner møder de samme situationer.',
  ),
  goal(
    'prevention',
    'task',
    'Besøg hos nye forældre',
    'Vi vil besøge alle nye forældre en gang mere, end loven kræver',
    'Søvn og trivsel grundlægges tidligt.',
  ),
  goal(
    'prevention',
    'position',
    'Sund mad ved skolen',
    'Vi vil sige fra over for reklamer for usund mad tæt på skoler',
    'Børn ser reklamerne hver dag.',
  ),
  goal(
    'prevention',
    'strategy',
    'Ældre i bevægelse',
    'Vi vil få flere ældre til at bevæge sig sammen hver uge',
    'Den, der går ud, bliver ved med at kunne gå ud.',
  ),
]
const kinds = ['task', 'position', 'strategy'] as const
const order = ['acute-physical', 'acute-psychiatric', 'prevention'] as const

/** A goal on its way: `id` tells that it is the same in every version. */
export type Drafted = Goal & { readonly id: string }
export type Content = {
  /** What the councils got. */
  readonly goals: readonly Goal[]
  /** A goal that stood beside the first one in the draft, until the two were merged. */
  readonly twin: Goal
  /** Three more that stood in the drafts only and became development areas. */
  readonly dropped: readonly Goal[]
}

/** Three goals, one of each area and of each kind, and what the drafts had besides. */
export function inventContent(by: Chance): Content {
  const shuffled = by.shuffled(kinds)
  const goals = order.map((area, at) => pool.find((one) => one.area === area && one.kind === shuffled[at]) as Goal)
  const others = by.shuffled(pool.filter((one) => !goals.includes(one)))
  const twin = by.pick(others.filter(({ area }) => area === goals[0]?.area))
  return { goals, twin, dropped: others.filter((one) => one !== twin).slice(0, 3) }
}

const lower = (text: string) => text.charAt(0).toLocaleLowerCase('da') + text.slice(1)
/** How a goal was worded before it was edited. */
const early = (goal: Goal): Goal => ({ ...goal, title: goal.title.replace(/^Vi vil/, 'Kommunerne vil gerne') })
/** Two goals while they were one. */
const joined = (goal: Goal, other: Goal): Goal => ({
  ...goal,
  title: `${goal.title} og ${other.title.replace(/^Vi vil /, '')}`,
  short: `${goal.short} og ${lower(other.short)}`,
})

/**
 * The goals of each version: six in the first draft; from the second on the first two are merged; in the one that was approved the next
 * is split in two, and the rest are parked as development areas.
 */
export function draftedGoals(
  year: number,
  content: Content,
  { number, approved }: { number: number; approved: boolean },
): Drafted[] {
  const [first, second, third] = content.goals as [Goal, Goal, Goal]
  const as = (id: string, goal: Goal): Drafted => ({ ...goal, id: `${year}-${id}` })
  const head = number === 1 ? [as('udkast-1', early(first)), as('udkast-2', content.twin)] : [as('maal-1', first)]
  if (approved) return [...head, as('maal-2', second), as('maal-3', third)]
  const rest = content.dropped.map((goal, at) => as(`udkast-${at + 3}`, goal))
  return [...head, as('maal-2', joined(early(second), third)), ...rest]
}
