/** The files of theme rounds: who was asked for themes, and who answered. */
import {
  type AnswerGiven,
  type AskingWay,
  applyAnswer,
  applyAsked,
  applyRoundClosed,
  applyRoundOpened,
  type IntakeFact,
  type MunicipalitiesAsked,
  type RoundClosed,
  type RoundOpened,
  readRounds,
} from '#intake'
import { dayOf, span, startsAfter } from '#kernel'
import { oneOf, optional, optionally, roughDay, table, text, yesNo } from '#reading'
import {
  asId,
  blank,
  edition,
  everyMember,
  inYear,
  type Loader,
  list,
  municipalitiesNamed,
  municipalityNamed,
  readOnce,
  recording,
  type Step,
  step,
  unusable,
} from '#rows'
import { readThemes } from '#themes'

const wayColumn = oneOf<AskingWay | 'not-known'>({
  mail: ['e-mail'],
  reminder: ['rykker', 'påmindelse'],
  other: ['anden', 'anden vis', 'brev'],
  'not-known': ['ikke registreret'],
})
const roundsTable = table({
  file: 'theme-rounds.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['id'],
  columns: {
    id: text(60),
    edition: edition(),
    title: text(200),
    question: blank(1000),
    opens: roughDay(),
    answers_by: roughDay(),
    municipalities: list(),
    asked_by: optionally(wayColumn, 'not-known' as const),
    answers_known: optional(yesNo()),
    closed: roughDay(),
    source: blank(500),
  },
})
type RoundRow = Parameters<Loader<typeof roundsTable>['key']>[0]
type OfRound = Exclude<IntakeFact, RoundOpened | AnswerGiven>
const roundOf = ({ round }: OfRound) => round

/** What else a row tells of its round: by which way it was asked, and that it was closed. */
function besides({ id: round, title, opens, asked_by: way, closed }: RoundRow, codes: RoundOpened['asked']): Step[] {
  const asked = { type: 'intake.municipalities-asked' as const, round, title, codes, on: opens, how: '' }
  const ended: RoundClosed = { type: 'intake.round-closed', round, title, on: closed }
  return [
    ...(way === 'not-known' ? [] : [step<MunicipalitiesAsked>({ ...asked, way }, applyAsked)]),
    ...(closed ? [step(ended, applyRoundClosed)] : []),
  ]
}

export const themeRoundsFile: Loader<typeof roundsTable> = {
  table: roundsTable,
  records: {
    'intake.round-opened': ({ id }: RoundOpened) => id,
    'intake.municipalities-asked': roundOf,
    'intake.deadline-moved': roundOf,
    'intake.round-closed': roundOf,
    'intake.round-reopened': roundOf,
  },
  key: ({ id }) => id,
  row: (_, known) => (row) => {
    const { id, edition, title, question, opens, answers_by: answersBy, source } = row
    asId('id', id)
    if (row.municipalities.length === 0) unusable('municipalities', null, 'skal nævne de kommuner, der blev spurgt, eller alle.')
    const [first, last] = [span(opens)?.first, span(answersBy)?.last]
    if (first && last && last < first) unusable('answers_by', answersBy, 'ligger før runden åbnede. Ret en af datoerne.')
    const named = municipalitiesNamed(known, 'municipalities', row.municipalities)
    return async (load, loaded) => {
      const asked = await everyMember(load, named, first ?? inYear(edition))
      const known = { answersKnown: row.answers_known ?? true, source }
      const fact: RoundOpened = { type: 'intake.round-opened', id, edition, title, question, opens, answersBy, asked, ...known }
      return recording(id, step(fact, applyRoundOpened), ...besides(row, asked))(load, loaded)
    }
  },
}

const answersTable = table({
  file: 'theme-answers.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['round', 'municipality'],
  columns: {
    round: text(60),
    municipality: text(80),
    answered: roughDay(),
    nothing: optional(yesNo()),
    note: blank(1000),
    source: blank(500),
  },
})
const answerId = ({ round, code }: Pick<AnswerGiven, 'round' | 'code'>) => `${round}-${code}`

/** Who answered, after the themes that they suggested. */
export const themeAnswersFile: Loader<typeof answersTable> = {
  table: answersTable,
  records: { 'intake.answer-given': answerId },
  key: ({ round, municipality }, known) => answerId({ round, code: municipalityNamed(known, 'municipality', municipality) }),
  row: (_, known) => {
    const [roundsOf, themesOf] = [readOnce(readRounds), readOnce(readThemes)]
    return (row) => {
      const { round, answered: on, note, source } = row
      const code = municipalityNamed(known, 'municipality', row.municipality)
      const nothing = row.nothing ?? false
      return async (load, loaded) => {
        if (startsAfter(on, dayOf(load.actor.now))) return { column: 'answered', wrong: 'ligger i fremtiden. Ret datoen.' }
        const found = (await roundsOf(load)).find(({ id }) => id === round)
        if (!found) return { column: 'round', wrong: 'er ikke et id i theme-rounds.csv.' }
        if (!found.asked.includes(code)) return { column: 'municipality', wrong: 'blev ikke spurgt i den runde.' }
        const own = (await themesOf(load)).filter((one) => one.round === round && one.code === code && one.withdrawn === null)
        if (nothing !== (own.length === 0))
          return {
            column: 'nothing',
            wrong: nothing
              ? 'passer ikke med, at kommunen har temaer i themes.csv.'
              : 'skal være ja, når kommunen ikke har temaer i themes.csv.',
          }
        const last = span(found.answersBy)?.last
        const themes = own.map(({ id }) => id).sort()
        const said = { on, nothing, themes, note, late: last !== undefined && startsAfter(on, last), source }
        const fact: AnswerGiven = { type: 'intake.answer-given', round, title: found.title, code, ...said }
        return recording(answerId(fact), step(fact, applyAnswer))(load, loaded)
      }
    }
  },
}
