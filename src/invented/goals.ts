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
const areas = ['Deling af data mellem kommuner', 'Hjælp til pårørende', 'Tandpleje på plejehjem', 'Telemedicin på de små øer']
const kinds = ['task', 'position', 'strategy'] as const
const order = ['acute-physical', 'acute-psychiatric', 'prevention'] as const

export type Content = { readonly goals: readonly Goal[]; readonly dropped: readonly Goal[]; readonly areas: readonly string[] }

/** Three goals, one of each area and of each kind; two more that stood in the draft only and became development areas. */
export function inventContent(by: Chance): Content {
  const shuffled = by.shuffled(kinds)
  const goals = order.map((area, at) => pool.find((one) => one.area === area && one.kind === shuffled[at]) as Goal)
  const dropped = by.shuffled(pool.filter((one) => !goals.includes(one))).slice(0, 2)
  return { goals, dropped, areas: [...dropped.map(({ short }) => short), by.pick(areas)] }
}
