/** The whole road of a paper as phases, each with what is recorded of it. Pure. */
import { roleChoices } from '#dialogue'
import type { Round } from '#intake'
import { byTime, capital, counted, danishDay, danishList, type RoughDay } from '#kernel'
import {
  bodyOfVote,
  type CountedVote,
  decidedOn,
  type EndingKind,
  endingsOf,
  isSuggestion,
  type Making,
  type PutAside,
} from '#making'
import { outcomePhrase } from '#meetings'
import { weightingWords } from '#priorities'
import { changeWords } from '#proceedings'
import { meetingNames } from './words-da.ts'

/** One thing on the road: when, who, what, with its numbers. */
export type Stop = {
  readonly on: RoughDay
  readonly body: string
  readonly title: string
  readonly lines: readonly string[]
  readonly path: string
  readonly address: string
  readonly decides: boolean
}
export type Phase = { readonly id: string; readonly title: string; readonly stops: readonly Stop[] }

const plain = { lines: [], path: '', address: '', decides: false } as const
const municipalities = (count: number) => counted(count, 'kommune', 'kommuner')

const mandates = ({ mandates }: Making, bodyNamed: (id: string) => string): Stop[] =>
  mandates.map(({ askedOn, body, asks, goalLimit, triggerText, address }) => ({
    ...plain,
    on: askedOn,
    body: bodyNamed(body),
    title: asks,
    lines: [
      triggerText && `Anledning: ${triggerText}`,
      goalLimit === null ? '' : `Højst ${counted(goalLimit, 'mål', 'mål')}`,
    ].filter(Boolean),
    address,
    decides: true,
  }))

/** Who was asked and who answered what; nothing is said of silence where nobody has recorded the answers. */
export function answersInWords({ asked, answers, answersKnown }: Round): string[] {
  const spoke = `${municipalities(asked.length)} blev spurgt.`
  if (!answersKnown) return [spoke, 'Hvem der svarede, er ikke registreret.']
  const nothing = answers.filter((answer) => answer.nothing).length
  const late = answers.filter((answer) => answer.late).length
  return [
    spoke,
    `${answers.length - nothing} foreslog temaer, ${nothing} havde ikke noget at tilføje, ${asked.length - answers.length} svarede ikke.`,
    ...(late ? [`${late} af svarene kom efter fristen.`] : []),
  ]
}
function endOf({ closed, answersBy }: Round): string {
  if (closed) return `Lukket ${danishDay(closed)}.`
  return answersBy
    ? `Svarfristen er ${danishDay(answersBy)}, og runden er ikke lukket.`
    : 'Hvornår runden sluttede, er ikke registreret.'
}
const rounds = ({ rounds, secretariat }: Making): Stop[] =>
  rounds.map((round) => ({
    ...plain,
    on: round.opens,
    // Loaded, it may have been anybody who asked; our own letters are the secretariat's.
    body: round.askings.length ? secretariat : '',
    title: round.title,
    lines: [...answersInWords(round), endOf(round)],
    path: `/temarunder/${round.id}`,
  }))

export type EndingCounts = Readonly<Record<EndingKind, number>>
/** How many of the themes ended where; one that ended in several places counts in the first of them. */
export function countEndings(making: Making): EndingCounts {
  const kinds = making.themes.map((theme) => endingsOf(making, theme)[0]?.kind)
  const of = (kind: EndingKind) => kinds.filter((one) => one === kind).length
  return {
    goal: of('goal'),
    area: of('area'),
    drafted: of('drafted'),
    gone: of('gone'),
    'left-out': of('left-out'),
    withdrawn: of('withdrawn'),
    open: of('open'),
  }
}

const meetings = ({ meetings, changes }: Making): Stop[] =>
  meetings.map((meeting) => {
    const { id, kind, on, round, place, cancelled, attendance, municipalities: invited, roles } = meeting
    const came = attendance.filter(({ counts }) => Object.values(counts).some((count) => (count ?? 0) > 0))
    const lines = [
      place,
      invited ? `${municipalities(invited.length)} var inviteret.` : '',
      attendance.length ? `${municipalities(came.length)} deltog.` : 'Hvem der deltog, er ikke registreret.',
      ...changes
        .filter((change) => change.meeting === id)
        .map(({ change, what }) => `Førte til: ${changeWords[change]}. ${what}`),
    ]
    const title = capital(meetingNames[kind])
    return {
      ...plain,
      on: on || round,
      body: capital(danishList(roles.map((role) => roleChoices[role].toLowerCase()))),
      title,
      lines: cancelled === null ? lines.filter(Boolean) : [`Aflyst: ${cancelled}`],
      path: `/dialogmoeder/${id}`,
    }
  })

const titled = ({ themes }: Making, id: string) => themes.find((theme) => theme.id === id)?.title ?? id

/** The first places, as all methods give them, or as the meeting agreed. */
function firstPlaces(making: Making, { vote, outcomes }: CountedVote): string[] {
  const listed = (ids: readonly string[]) => ids.map((id, at) => `${at + 1}. ${titled(making, id)}`).join('; ')
  const agreed = vote.agreed ? [`Mødet blev enigt om: ${listed(vote.agreed.ranking.slice(0, vote.places))}.`] : []
  if (!outcomes) return agreed
  const same: string[] = []
  for (let place = 1; place <= vote.places; place++) {
    const there = outcomes.map(({ placed }) => placed.filter((one) => one.place === place).map(({ theme }) => theme))
    const [first] = there
    if (first?.length !== 1 || there.some((one) => one.length !== 1 || one[0] !== first[0])) break
    same.push(first[0] as string)
  }
  const firm = same.length
    ? `Ens ved alle måder at tælle på: ${listed(same)}.`
    : 'Måderne at tælle på giver hver sin førsteplads.'
  return [firm, ...agreed]
}
const votes = (making: Making): Stop[] =>
  making.votes.map((one) => {
    const { vote, state, ballots } = one
    const lines = {
      planned: ['Åbner senere.'],
      open: ['Åben nu. Resultatet vises, når den er lukket.'],
      'called-off': ['Aflyst.'],
      closed: [
        ...(ballots
          ? [`${ballots} af ${municipalities(vote.electorate.length)} stemte; ${weightingWords[vote.weighting]}.`]
          : []),
        ...firstPlaces(making, one),
      ],
    }[state]
    const on = state === 'closed' ? decidedOn(one) : vote.opens
    return { ...plain, on, body: bodyOfVote(making, one), title: vote.title, lines, path: `/prioriteringer/${vote.id}` }
  })

/** How many said something of a version, and what the writing group answered. */
function remarksInWords({ remarks }: Making, version: string): string[] {
  const own = remarks.filter((remark) => remark.version === version)
  if (!own.length) return []
  const of = (test: (remark: (typeof own)[number]) => boolean) => own.filter(test).length
  const proposals = of(({ kind }) => kind === 'proposal')
  const by = municipalities(new Set(own.map(({ code }) => code)).size)
  const answers = [
    `${of(({ answer }) => answer === 'accepted')} blev fulgt`,
    `${of(({ answer }) => answer === 'refused')} blev afvist med en begrundelse`,
    `${of(({ answer }) => answer === 'noted')} blev noteret`,
  ]
  return [
    `${counted(own.length - proposals, 'kommentar', 'kommentarer')} og ${counted(proposals, 'ændringsforslag', 'ændringsforslag')} fra ${by}: ${danishList(answers)}.`,
  ]
}

const drafts = (making: Making): Stop[] =>
  (making.edition?.versions ?? []).map(({ id, number, dated, goalCount, goals, areaCount, areas, edition: year }) => {
    const [of, beside] = [goalCount ?? goals.length, areaCount ?? areas.length]
    const lines = [
      `${counted(of, 'mål', 'mål')}${beside ? ` og ${counted(beside, 'udviklingsområde', 'udviklingsområder')}` : ''}.`,
      goals.length < of ? `Ordlyden af ${goals.length ? 'de andre' : 'målene'} er ikke registreret.` : '',
      ...remarksInWords(making, id),
    ]
    return {
      ...plain,
      on: dated,
      body: making.writers,
      title: `Version ${number}`,
      lines: lines.filter(Boolean),
      path: `/papirer/${year}/versioner/${number}`,
    }
  })

const treated = ({ treatments, edition }: Making): Stop[] =>
  treatments.map(({ metOn, bodyName, bodyKind, matter, outcomes, words, evidence }) => ({
    ...plain,
    on: metOn,
    body: bodyName,
    title: `Version ${edition?.versions.find(({ id }) => id === matter)?.number ?? ''}: ${outcomes.map(outcomePhrase).join('; ')}`,
    lines: words ? [`»${words}«`] : ['Ordlyden er ikke registreret.'],
    address: evidence?.address ?? '',
    decides: bodyKind === 'joint-body',
  }))

const sent = ({ dispatches, edition, approvedBy, year }: Making): Stop[] =>
  dispatches.map(({ dispatchedOn, version, councils, notBefore }) => ({
    ...plain,
    on: dispatchedOn,
    body: approvedBy.get(version) ?? '',
    title: `Version ${edition?.versions.find(({ id }) => id === version)?.number ?? ''} sendt til ${counted(councils, 'kommunalbestyrelse', 'kommunalbestyrelser')}`,
    lines: !dispatchedOn && notBefore ? [`Dagen er ikke registreret; tidligst ${danishDay(notBefore)}.`] : [],
    path: `/tilslutning?udgave=${year}`,
  }))

const adopting = new Set<string>(['adopted', 'adopted-with-reservation'])
function decided({ councils, dispatches, year }: Making): Stop[] {
  if (!dispatches.length) return []
  const adopted = councils.filter(({ state }) => adopting.has(state)).length
  const days = councils.flatMap(({ treatments }) =>
    treatments.filter(({ bodyKind }) => bodyKind === 'council').map(({ metOn }) => metOn),
  )
  return [
    {
      ...plain,
      on: (days.filter(Boolean).sort(byTime).at(-1) ?? '') as RoughDay,
      body: 'Kommunalbestyrelserne',
      title: `${adopted} af ${counted(councils.length, 'kommunalbestyrelse', 'kommunalbestyrelser')} har efter de registrerede behandlinger vedtaget papiret`,
      lines: [],
      path: `/tilslutning?udgave=${year}`,
      decides: true,
    },
  ]
}

/** Every phase of the road, whether anything is recorded of it or not. */
export function roadOf(making: Making, bodyNamed: (id: string) => string): Phase[] {
  const phases: Phase[] = [
    { id: 'mandat', title: 'Mandat', stops: mandates(making, bodyNamed) },
    { id: 'temarunde', title: 'Temarunde', stops: rounds(making) },
    { id: 'dialogmoeder', title: 'Dialogmøder', stops: meetings(making) },
    { id: 'prioriteringer', title: 'Prioriteringer', stops: votes(making) },
    { id: 'udkast', title: 'Udkast og versioner', stops: drafts(making) },
    { id: 'behandling', title: 'Det fælles organs behandling', stops: treated(making) },
    { id: 'udsendelse', title: 'Udsendelse', stops: sent(making) },
    { id: 'kommunerne', title: 'Kommunerne', stops: decided(making) },
  ]
  return phases.map((phase) => ({ ...phase, stops: phase.stops.toSorted((a, b) => byTime(a.on, b.on)) }))
}

/** What was left out on the way, in the order it was. */
export const putAside = ({ themes, forums }: Making): PutAside[] =>
  themes
    .flatMap((theme) => {
      const { leftOut } = theme
      if (!leftOut) return []
      const forum = forums.find(({ id }) => id === leftOut.forum)?.name ?? leftOut.forum ?? ''
      const handledIn = [forum, leftOut.handledIn].filter(Boolean).join('. ')
      return [{ theme, on: leftOut.on, reason: leftOut.reason, handledIn, lookAgain: leftOut.lookAgain }]
    })
    .sort((a, b) => byTime(a.on, b.on))

export const suggestionsIn = ({ themes }: Making) => themes.filter(isSuggestion)
