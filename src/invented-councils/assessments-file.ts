/** What invented municipalities say that the goals of the newest paper mean to them: most in public, some not yet. */
import {
  type Chance,
  chance,
  csv,
  draftedGoals,
  type Edition,
  inAllianceOn,
  lastDay,
  type Municipality,
  sentVersion,
  type World,
} from '#invented'

const source = 'Opdigtet.'
type Kind = 'task' | 'position' | 'strategy'
const today: Record<Kind, readonly string[]> = {
  task: [
    'Vi har en sygeplejerske på vagt hele døgnet og to pladser, der kan tages i brug samme dag.',
    'Hjemmeplejen tager imod opkald til kl. 22. Om natten ringer borgerne til nabokommunen.',
    'Vi har tre pladser på et plejecenter og låner medarbejdere af hinanden på tværs af områder.',
  ],
  position: [
    'Borgere kan ringe til en medarbejder alle dage og få en samtale samme dag. Ved krise er der to værelser.',
    'Vi har en åben rådgivning tre aftener om ugen. Om natten henviser vi til sygehuset.',
    'Vi tilbyder samtaler i hjemmet inden for et døgn og et sted at sove i op til fem nætter.',
  ],
  strategy: [
    'Skolens sundhedsplejerske taler med alle i 5. og 8. klasse. Vi har ingen hold på tværs af skoler.',
    'To skoler har hold for unge, der mistrives. De andre henviser til familierådgivningen.',
    'Vi er i gang med at samle skole, fritid og sundhedspleje om de samme mål.',
  ],
}
const meanings = [
  'Vi skal have flere på vagt om natten og oplære dem sammen med naboerne.',
  'Det svarer til det, vi gør i dag. Vi skal skrive det tydeligere på vores hjemmeside.',
  'Vi skal finde lokaler og ændre arbejdstider. Vi regner med at være klar til næste år.',
]
const shifts = [
  'Dagvagter > Nattevagter > marts 2027',
  'Et kursus om året > Oplæring sammen med naboerne > 2027',
  'Telefonvagt > Fælles telefonvagt',
]
const funds = ['Varige midler fra budgettet > ja', 'En pulje til og med 2027 > nej', 'Eget budget']
const operators = ['Kommunen selv', 'Et plejecenter i kommunen', 'Nabokommunen efter aftale']
const known = ['ja', 'nej', 'ikke afklaret']

const columns = [
  'goal',
  'solved_today',
  'meaning',
  'within_budget',
  'new_task',
  'reprioritised',
  'funding',
  'authority',
  'operator',
] as const
const saying = (by: Chance, goal: { readonly id: string; readonly kind: Kind }) => ({
  goal: goal.id,
  solved_today: by.pick(today[goal.kind]),
  meaning: by.pick(meanings),
  within_budget: by.pick(known),
  new_task: goal.kind === 'task' ? 'nej' : by.pick(known),
  reprioritised: by.happens(0.4) ? by.pick(shifts) : '',
  funding: by.happens(0.6) ? by.pick(funds) : '',
  authority: 'Kommunen',
  operator: by.pick(operators),
})

type Of = { readonly municipality: Municipality; readonly place: number; readonly edition: Edition }
/** The newest paper's goals in each municipality of the alliance; every sixth has not begun. */
const asked = ({ everyone, editions: [edition] }: World): Of[] => {
  const members = everyone.filter(inAllianceOn(lastDay))
  return edition
    ? members.map((municipality, place) => ({ municipality, place, edition })).filter(({ place }) => place % 6 !== 5)
    : []
}
const states = ['public', 'draft', 'public', 'approved', 'shared'] as const
/** One state a municipality, but for its first goal, which is often further than the others. */
const stateOf = (place: number, at: number) =>
  at === 0 && place % 2 === 0 ? 'public' : (states[place % states.length] ?? 'draft')

const rowsOf = (world: World) =>
  asked(world).flatMap(({ municipality, place, edition }) => {
    const goals = draftedGoals(edition.year, edition, { number: sentVersion(edition), approved: true })
    return goals.map((goal, at) => ({
      municipality: municipality.code,
      edition: edition.year,
      state: stateOf(place, at),
      ...saying(chance(world.size.seed, `assessment ${edition.year} ${municipality.code} ${goal.id}`), goal),
    }))
  })

export const assessmentsFile = (world: World) =>
  csv(
    ['municipality', 'edition', ...columns, 'source'],
    rowsOf(world)
      .filter(({ state }) => state === 'public')
      .map(({ state: _, ...row }) => ({ ...row, source })),
  )
/** Those that are not public: no part of the files that a load makes facts from. */
export const assessmentsInWorkFile = (world: World) =>
  csv(
    ['municipality', 'edition', 'state', ...columns],
    rowsOf(world).filter(({ state }) => state !== 'public'),
  )
