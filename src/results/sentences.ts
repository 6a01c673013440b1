/** What a count says, in plain words, made from the count alone. */
import type { Firmness, Method, Outcome, Run } from '#counting'
import { capital, counted, danishList } from '#kernel'
import type { Result } from '#priorities'

export const methodWords: Record<Method, string> = {
  borda: 'Bordas pointtal',
  schulze: 'Schulzes metode',
  top: 'Flest blandt de første',
}
type TitleOf = (theme: string) => string
const quoted = (themes: readonly string[], titleOf: TitleOf) => danishList(themes.map((theme) => `»${titleOf(theme)}«`))
const range = ({ from, to }: Run) => (from === to ? `plads ${from}` : `plads ${from}-${to}`)
const by = 'ved alle tre metoder'
export const among = (k: number) => (k === 1 ? 'på plads 1' : `blandt de ${k} første`)

function runWords(run: Run, at: number): string {
  const one = run.from === run.to
  if (run.same) return `${range(run)} er ${one ? 'den samme' : 'de samme'} ${by}`
  return at === 0 ? `${range(run)} er ikke ${one ? 'den samme' : 'de samme'} ${by}` : `${range(run)} er ikke`
}

function sharedWords({ shared }: Firmness, titleOf: TitleOf): string[] {
  return shared.map(
    ({ method, place, themes }) =>
      `${methodWords[method]}: ${quoted(themes, titleOf)} deler plads ${place}; metoden skelner ikke mellem dem.`,
  )
}
/** Pairs among the first that a method cannot tell apart, though they stand on different places. */
function evenWords({ method, placed, even }: Outcome, k: number, titleOf: TitleOf): string[] {
  const place = new Map(placed.map((one) => [one.theme, one.place]))
  const apart = even.filter(([a, b]) => place.get(a) !== place.get(b) && Math.min(place.get(a) ?? 0, place.get(b) ?? 0) <= k)
  return apart.map((pair) => `${methodWords[method]} kan ikke afgøre, hvad der er vigtigst af ${quoted(pair, titleOf)}.`)
}

/** How firm the first places are: where the methods agree, who is among the first by all, and every tie. */
export function firmnessSentences({ firmness, outcomes }: Result, k: number, titleOf: TitleOf): string[] {
  const { runs, certain, uncertain, edge } = firmness
  return [
    `${capital(runs.map(runWords).join('; '))}.`,
    ...(certain.length ? [`${quoted(certain, titleOf)} er ${among(k)} ${by}.`] : []),
    ...(uncertain.length ? [`${quoted(uncertain, titleOf)} er ${among(k)} ved nogle metoder og ikke ved andre.`] : []),
    ...(edge.length
      ? [`Om ${quoted(edge, titleOf)} er ${among(k)}, kan ikke afgøres ved alle metoder, fordi de deler plads.`]
      : []),
    ...sharedWords(firmness, titleOf),
    ...outcomes.flatMap((outcome) => evenWords(outcome, k, titleOf)),
  ]
}

const decimals = new Intl.NumberFormat('da-DK', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
export const danishDecimal = (value: number) => decimals.format(value)

/** The words for W are those of R. C. Schmidt, Managing Delphi surveys using nonparametric statistical techniques, Decision Sciences 28 (1997). */
const strengths = [
  [0.9, 'usædvanlig stærk enighed'],
  [0.7, 'stærk enighed'],
  [0.5, 'nogen enighed'],
  [0.3, 'svag enighed'],
  [0, 'meget svag enighed'],
] as const
export function agreementSentence({ agreement, ballots }: Result): string {
  if (agreement === null) return `Enigheden kan ikke regnes ud af ${counted(ballots.length, 'stemmeseddel', 'stemmesedler')}.`
  const [, words] = strengths.find(([least]) => agreement >= least) ?? strengths[4]
  return `Enigheden mellem kommunerne er ${danishDecimal(agreement)} på en skala fra 0 (ingen fælles rækkefølge) til 1 (helt ens rækkefølge): ${words}.`
}

/** A theme divides when at least a third has it among the first, and at least a third leaves it out or has it in the last third. */
export function divided({ ballots, spreads }: Result, themes: readonly string[], k: number) {
  const low = Math.ceil((themes.length * 2) / 3)
  return spreads.flatMap(({ theme, top }) => {
    const below = ballots.filter(({ ranking }) => {
      const place = ranking.indexOf(theme) + 1
      return place === 0 || place > Math.max(low, k)
    })
    return top * 3 >= ballots.length && below.length * 3 >= ballots.length && ballots.length > 2
      ? [{ theme, high: top, low: below.length }]
      : []
  })
}
export function dividedSentences(result: Result, themes: readonly string[], k: number, titleOf: TitleOf): string[] {
  const found = divided(result, themes, k)
  if (found.length === 0) return ['Intet tema deler kommunerne i to store grupper.']
  const of = result.ballots.length
  return found.map(
    ({ theme, high, low }) =>
      `Kommunerne er delt om »${titleOf(theme)}«: ${high} af ${of} har det ${among(k)}, og ${low} har det i den sidste tredjedel eller slet ikke.`,
  )
}
