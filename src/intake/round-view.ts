/** A round as its pages and its file show it: every municipality that was asked, with what it did, when, and by which way. */
import type { ReadDb } from '#db'
import { officeOf } from '#identity'
import { type Names, readFacts } from '#journal'
import { type CalendarDay, danishDay, danishOrder, dayOf, type MunicipalityCode } from '#kernel'
import { readKnownMunicipalities } from '#members'
import { readThemes, type Theme } from '#themes'
import { intakeFacts } from './facts.ts'
import { standingOf, themesOf } from './rules.ts'
import { intakeSentence } from './sentences.ts'
import { readRounds } from './store.ts'
import type { Answer, AnswerStanding, Asking, IntakeFact, Round } from './words.ts'
import { standings } from './words.ts'

export type AskedOne = {
  readonly code: MunicipalityCode
  readonly name: string
  readonly standing: AnswerStanding
  readonly askings: readonly Asking[]
  readonly answer: Answer | null
  readonly themes: readonly Theme[]
}
export type RoundView = {
  readonly round: Round
  readonly asked: readonly AskedOne[]
  readonly counts: Readonly<Record<AnswerStanding, number>>
  readonly themes: number
}

export function viewRound(
  round: Round,
  themes: readonly Theme[],
  names: ReadonlyMap<string, string>,
  today: CalendarDay,
): RoundView {
  const asked = round.asked.map(
    (code): AskedOne => ({
      code,
      name: names.get(code) ?? code,
      standing: standingOf(round, themes, code, today),
      askings: round.askings.filter((one) => one.code === code),
      answer: round.answers.find((one) => one.code === code) ?? null,
      themes: themesOf(themes, round.id, code),
    }),
  )
  const counts = Object.fromEntries(
    standings.map((standing) => [standing, asked.filter((one) => one.standing === standing).length]),
  ) as Record<AnswerStanding, number>
  const count = asked.reduce((sum, one) => sum + one.themes.length, 0)
  return { round, asked: asked.sort((a, b) => danishOrder(a.name, b.name)), counts, themes: count }
}

export async function readRoundViews(read: ReadDb, today: CalendarDay): Promise<RoundView[]> {
  const names = new Map<string, string>((await readKnownMunicipalities(read)).map(({ code, name }) => [code, name]))
  const themes = await readThemes(read)
  return (await readRounds(read)).map((round) => viewRound(round, themes, names, today))
}

export type Told = { readonly sequence: number; readonly when: string; readonly office: string; readonly sentence: string }
/** The day that it happened, as the fact says; the day that it was recorded, where the fact has no day of its own. */
const whenOf = (fact: IntakeFact, recorded: CalendarDay) =>
  danishDay(fact.type === 'intake.round-opened' ? fact.opens : 'on' in fact ? fact.on : recorded)

/** What became of the round itself: opened, asked, moved, closed, opened again; the answers stand in their own table. */
export async function readRoundHistory(read: ReadDb, id: string): Promise<Told[]> {
  const names = new Map<string, string>((await readKnownMunicipalities(read)).map(({ code, name }) => [code, name]))
  const municipality: Names['municipality'] = (code) => names.get(code) ?? code
  const types = Object.keys(intakeFacts).filter((type) => type !== 'intake.answer-given')
  return (await readFacts(read, types)).flatMap(({ sequence, at, by, fact }) => {
    const own = fact as IntakeFact
    if ((own.type === 'intake.round-opened' ? own.id : own.round) !== id) return []
    const on = dayOf(new Date(at))
    const told: Names = { municipality, body: (body) => body, matter: (matter) => matter, on }
    return [
      {
        sequence,
        when: whenOf(own, on),
        office: officeOf(by, { municipality }),
        sentence: intakeSentence(own, told),
      },
    ]
  })
}
