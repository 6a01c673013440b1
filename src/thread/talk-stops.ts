/** The stops from the mandate to the votes. Pure. */
import { roleChoices } from '#dialogue'
import type { Round } from '#intake'
import { capital, counted, danishDay, danishList } from '#kernel'
import { bodyOfVote, type CountedVote, decidedOn, type Making } from '#making'
import { weightingWords } from '#priorities'
import { changeWords } from '#proceedings'
import { municipalities, plain, type Stop } from './stops.ts'
import { meetingNames } from './words-da.ts'

export const mandates = ({ mandates, bodyNamed }: Making): Stop[] =>
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
export const rounds = ({ rounds, secretariat }: Making): Stop[] =>
  rounds.map((round) => ({
    ...plain,
    on: round.opens,
    // Loaded, it may have been anybody who asked; our own letters are the secretariat's.
    body: round.askings.length ? secretariat : '',
    title: round.title,
    lines: [...answersInWords(round), endOf(round)],
    path: `/temarunder/${round.id}`,
  }))

export const meetings = ({ meetings, changes }: Making): Stop[] =>
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
export const votes = (making: Making): Stop[] =>
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
