/** What invented municipalities do to reach their goals: days of every precision, one step outside the period, one measure that needs new money. */
import { csv, type Edition, type World } from '#invented'

const source = 'Opdigtet.'
type Step = readonly [title: string, from: string, to: string]
type Plan = {
  readonly id: string
  readonly goal: 1 | 2 | 3
  readonly title: string
  readonly text: string
  readonly obligation: 'skal' | 'kan'
  readonly money: 'ja' | 'nej' | ''
  readonly task: 'ja' | 'nej' | ''
  readonly steps: readonly Step[]
}

const plansOf = ({ year, periodTo }: Edition): Plan[] => [
  {
    id: 'vagt',
    goal: 1,
    title: 'Den samme hjælp hele døgnet',
    text: 'Hver kommune sørger for, at borgerne kan få hjælp hele døgnet, og siger, hvor de skal ringe hen.',
    obligation: 'skal',
    money: 'nej',
    task: 'nej',
    steps: [
      ['Kommunerne siger, hvordan de gør i dag', `${year}-03-15`, `${year}-03-15`],
      ['Vagten prøves i fem kommuner', `${year}-autumn`, `${year + 1}-02`],
      ['Alle kommuner har en vagt', `${year + 1}`, `${year + 1}`],
    ],
  },
  {
    id: 'hjaelpemidler',
    goal: 1,
    title: 'Fælles lager af hjælpemidler',
    text: 'De kommuner, der vil, køber ind sammen.',
    obligation: 'kan',
    money: 'ja',
    task: 'ja',
    steps: [
      ['Aftale om lageret', `${year}-06`, `${year}-06`],
      ['Lageret er i drift', `${year}-10-01`, ''],
    ],
  },
  {
    id: 'kursus',
    goal: 2,
    title: 'Fælles kursus for dem, der møder borgerne først',
    text: 'Det samme kursus i alle kommuner.',
    obligation: 'skal',
    money: '',
    task: 'nej',
    steps: [
      ['Kurset skrives', `${year}-spring`, `${year}-summer`],
      ['Kurset holdes i alle kommuner', `${year}-09`, `${periodTo}-06-30`],
      ['Kurset holdes igen', `${periodTo + 2}`, `${periodTo + 2}`],
    ],
  },
  {
    id: 'erfaringer',
    goal: 3,
    title: 'Kommunerne deler erfaringer',
    text: '',
    obligation: 'kan',
    money: 'nej',
    task: '',
    steps: [['Erfaringerne samles', '', '']],
  },
  { id: 'ingen-trin', goal: 3, title: 'En indsats uden trin', text: '', obligation: 'kan', money: 'nej', task: 'nej', steps: [] },
]

/** The two newest editions have measures; of the older ones nothing is recorded. */
const planned = ({ editions }: World) =>
  editions
    .filter(({ age }) => age < 2)
    .flatMap((edition) => plansOf(edition).map((plan) => ({ ...plan, id: `${plan.id}-${edition.year}`, year: edition.year })))

export const measuresFile = (world: World) =>
  csv(
    ['id', 'edition', 'goal', 'place', 'title', 'text', 'obligation', 'new_money', 'new_task', 'source'],
    planned(world).map(({ year, goal, money, task, steps: _, ...plan }) => ({
      ...plan,
      edition: year,
      goal: `${year}-maal-${goal}`,
      place: plan.id.startsWith('hjaelpemidler') || plan.id.startsWith('ingen') ? 2 : 1,
      new_money: money,
      new_task: task,
      source,
    })),
  )

export const measureStepsFile = (world: World) =>
  csv(
    ['id', 'measure', 'title', 'from', 'to', 'source'],
    planned(world).flatMap(({ id, steps }) =>
      steps.map(([title, from, to], at) => ({ id: `${id}-${at + 1}`, measure: id, title, from, to, source })),
    ),
  )
