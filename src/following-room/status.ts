/** Where it stands, in sentences with their denominators. */
import { type Following, rhythm, totalsOf } from '#following'
import { counted, danishDay, danishList } from '#kernel'
import { ofCouncils } from '#public-site'

type Lines = Following['lines']
const fewEnoughToName = 5
const named = (lines: Lines) =>
  lines.length > 0 && lines.length <= fewEnoughToName ? `: ${danishList(lines.map(({ council }) => council.member.name))}` : ''

const answerDays = (lines: Lines) => [...new Set(lines.flatMap(({ answerBy }) => answerBy ?? []))].sort()

/** By when answers were asked for: one day, several, or none that is recorded. */
function answerDateSentence(lines: Lines): string {
  const days = answerDays(lines)
  const [first] = days
  if (!first) return 'Der er ikke registreret nogen svarfrist, så ingen kommune er for sent ude.'
  const asked = lines.filter(({ answerBy }) => answerBy !== null).length
  const of = asked === lines.length ? '' : ` for ${asked} af ${counted(lines.length, 'kommune', 'kommuner')}`
  return days.length === 1
    ? `Svarfristen er den ${danishDay(first)}${of}.`
    : `Svarfristerne er ${danishList(days.map((day) => danishDay(day)))}${of}.`
}

/** Does anybody lack an answer that was asked for by now? */
function lateSentence(lines: Lines): string[] {
  if (answerDays(lines).length === 0) return []
  const late = lines.filter(({ answering }) => answering.kind === 'late')
  const { late: share } = totalsOf(lines)
  return [`${ofCouncils(share)} er for sent ude${named(late)}.`]
}

/** `verdict` is the one sentence that all ask for: how many have decided. */
export function statusOf(paper: string, lines: Lines): { readonly verdict: string; readonly sentences: readonly string[] } {
  if (lines.length === 0) return { verdict: 'Der er ingen registrerede kommuner at følge.', sentences: [] }
  const { sent, received, decided, outcomes } = totalsOf(lines)
  const by = (outcome: string) => outcomes.find((one) => one.outcome === outcome)?.share.councils ?? 0
  const spread = decided.councils
    ? `: ${by('adopted')} har vedtaget, ${by('adopted-with-reservation')} har vedtaget med forbehold, og ${by('rejected')} har afvist`
    : ''
  return {
    verdict: `${ofCouncils(decided)} har en registreret beslutning om ${paper}${spread}.`,
    sentences: [
      `${ofCouncils(sent)} har ifølge det registrerede fået papiret sendt.`,
      `${ofCouncils(received)} har modtaget det ifølge en registreret modtagelse eller behandling.`,
      ...underWay(lines),
      answerDateSentence(lines),
      ...lateSentence(lines),
    ],
  }
}

const steps = [
  ['in-committee', 'er nået til et udvalg eller råd'],
  ['in-finance', 'er nået til økonomiudvalget'],
  ['in-council', 'er nået til kommunalbestyrelsen uden en kendt beslutning'],
  ['re-sent', 'har fået papiret sendt igen, og siden er intet registreret'],
] as const
const underWay = (lines: Lines): string[] =>
  steps.flatMap(([stage, did]) => {
    const own = lines.filter((line) => line.stage === stage)
    return own.length ? [`${own.length} af ${counted(lines.length, 'kommune', 'kommuner')} ${did}${named(own)}.`] : []
  })

/** When reminders go out. */
export const rhythmSentence = `Kommuner uden en registreret beslutning får automatisk en påmindelse ${rhythm.before} hverdage før svarfristen og ${danishList(rhythm.after.map(String))} hverdage efter den. Påmindelserne holder op, når svaret er registreret. Ingen får mere end én mail om dagen.`

export const turnText = (turn: number) =>
  turn === 0 ? `${rhythm.before} hverdage før fristen` : `${rhythm.after[turn - 1] ?? '?'} hverdage efter fristen`
