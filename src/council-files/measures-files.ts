/** What the municipalities do to reach the goals of an edition, and the steps of it. */
import { type Edition, readEditions } from '#editions'
import type { KnownAnswer } from '#kernel'
import {
  applyMeasure,
  applyStep,
  endsBeforeItBegins,
  latestPlace,
  longest,
  type MeasureObligation,
  type MeasureRecorded,
  type MeasureWithdrawn,
  readMeasures,
  type StepRecorded,
  type StepWithdrawn,
} from '#measures'
import { oneOf, optionally, roughDay, table, text, wholeNumber } from '#reading'
import { asId, blank, edition, goalNamed, type Loader, readOnce, recording, step, unusable } from '#rows'

const obligation = oneOf<MeasureObligation>({ must: ['skal'], may: ['kan'] })
const known = () =>
  optionally(oneOf<KnownAnswer>({ yes: ['ja'], no: ['nej'], 'not-known': ['ikke registreret'] }), 'not-known' as const)

const measuresTable = table({
  file: 'measures.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['id'],
  columns: {
    id: text(60),
    edition: edition(),
    goal: text(60),
    place: optionally(wholeNumber({ min: 1, max: latestPlace }), 1),
    title: text(longest.title),
    text: blank(longest.text),
    obligation,
    new_money: known(),
    new_task: known(),
    reason: blank(longest.line),
    source: blank(longest.line),
  },
})

const hasGoal = (editions: readonly Edition[], year: number, goal: string) =>
  editions.some((one) => one.year === year && one.versions.some(({ goals }) => goals.some(({ id }) => id === goal)))

export const measuresFile: Loader<typeof measuresTable> = {
  table: measuresTable,
  records: {
    'measures.measure-recorded': ({ id }: MeasureRecorded) => id,
    'measures.measure-withdrawn': ({ id }: MeasureWithdrawn) => id,
  },
  key: ({ id }) => id,
  row: (rows) => {
    const editions = readOnce(readEditions)
    return ({ new_money: newMoney, new_task: newTask, ...row }) => {
      asId('id', row.id)
      const goal = goalNamed(row.edition, row.goal)
      const same = (one: typeof row) => one.id !== row.id && goalNamed(one.edition, one.goal) === goal && one.title === row.title
      if (rows.some(same)) unusable('title', row.title, 'står to gange under det samme mål. Skriv en anden titel.')
      const fact: MeasureRecorded = { type: 'measures.measure-recorded', ...row, goal, newMoney, newTask }
      return async (load, loaded) =>
        hasGoal(await editions(load), row.edition, goal)
          ? recording(row.id, step(fact, applyMeasure))(load, loaded)
          : { column: 'goal', wrong: 'er ikke et mål i udgaven. Se goals.csv.' }
    }
  },
}

const stepsTable = table({
  file: 'measure-steps.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['id'],
  columns: {
    id: text(60),
    measure: text(60),
    title: text(longest.title),
    from: roughDay(),
    to: roughDay(),
    reason: blank(longest.line),
    source: blank(longest.line),
  },
})
export const measureStepsFile: Loader<typeof stepsTable> = {
  table: stepsTable,
  records: {
    'measures.step-recorded': ({ id }: StepRecorded) => id,
    'measures.step-withdrawn': ({ id }: StepWithdrawn) => id,
  },
  key: ({ id }) => id,
  row: () => {
    const measures = readOnce(readMeasures)
    return (row) => {
      asId('id', row.id)
      if (endsBeforeItBegins(row.from, row.to)) unusable('to', row.to, 'ligger før trinnet begynder. Ret en af datoerne.')
      return async (load, loaded) =>
        (await measures(load)).some(({ id }) => id === row.measure)
          ? recording(row.id, step<StepRecorded>({ type: 'measures.step-recorded', ...row }, applyStep))(load, loaded)
          : { column: 'measure', wrong: 'er ikke id for en indsats i measures.csv, eller den er trukket tilbage.' }
    }
  },
}
