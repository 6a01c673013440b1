/** Who was involved at which step, municipality by municipality (S22). Pure. */
import type { Council } from '#adoption'
import { type DialogueMeeting, dialogueTitle, type Involved, involvedIn } from '#dialogue'
import { capital, inDanishOrder, type MunicipalityCode } from '#kernel'
import type { Making } from '#making'
import { counts, type Vote } from '#priorities'
import type { GroupMember } from '#writing-group'

/** What a municipality did in a theme round; `not-known` where nobody has recorded the answers. */
export type Answered = 'suggested' | 'nothing' | 'silent' | 'not-asked' | 'not-known'
export type Voted = 'counted' | 'not-counted' | 'none' | 'no-vote'
export type Line = {
  readonly code: MunicipalityCode
  readonly name: string
  readonly rounds: readonly {
    readonly id: string
    readonly answered: Answered
    readonly themes: number
    readonly late: boolean
  }[]
  readonly meetings: readonly Involved[]
  readonly votes: readonly { readonly id: string; readonly voted: Voted }[]
  readonly comments: number
  readonly proposals: number
  readonly group: readonly GroupMember[]
  /** Its council and the paper; null where it is no member today. */
  readonly council: Council | null
}
export type Involvement = {
  readonly making: Making
  /** The meetings that were not called off, oldest first. */
  readonly meetings: readonly { readonly id: string; readonly title: string; readonly kind: DialogueMeeting['kind'] }[]
  /** Closed votes in which ballots were cast: an agreed ranking says nothing of the single municipality. */
  readonly votes: readonly Vote[]
  readonly lines: readonly Line[]
}

const inRound = ({ id, asked, answers, answersKnown }: Making['rounds'][number], code: MunicipalityCode, { themes }: Making) => {
  const answer = answers.find((one) => one.code === code)
  const own = themes.filter((theme) => theme.round === id && theme.code === code && theme.withdrawn === null).length
  const silent: Answered = !asked.includes(code) ? 'not-asked' : answersKnown ? 'silent' : 'not-known'
  const answered: Answered = answer ? (answer.nothing ? 'nothing' : 'suggested') : silent
  return { id, answered, themes: own, late: answer?.late ?? false }
}

function inVote({ id, electorate, ballots }: Vote, code: MunicipalityCode) {
  const own = ballots.filter((ballot) => ballot.code === code)
  const voted: Voted = own.some(counts)
    ? 'counted'
    : own.length
      ? 'not-counted'
      : electorate.some((one) => one.code === code)
        ? 'none'
        : 'no-vote'
  return { id, voted }
}

/** Everyone who was asked, invited, could vote, said something or got the paper. */
function everyone({ rounds, meetings, votes, remarks, group, councils }: Making): MunicipalityCode[] {
  const codes = [
    ...rounds.flatMap(({ asked }) => asked),
    ...meetings.flatMap(({ municipalities, attendance }) => [...(municipalities ?? []), ...attendance.map(({ code }) => code)]),
    ...votes.flatMap(({ vote }) => vote.electorate.map(({ code }) => code)),
    ...remarks.map(({ code }) => code),
    ...group.flatMap(({ code }) => code ?? []),
    ...councils.map(({ member }) => member.code),
  ]
  return [...new Set(codes)]
}

export function involvementOf(making: Making): Involvement {
  const held = making.meetings.filter(({ cancelled }) => cancelled === null)
  const meetings = held.toSorted((a, b) => (a.on || a.round).localeCompare(b.on || b.round))
  const votes = making.votes.flatMap(({ vote, state }) => (state === 'closed' && vote.ballots.length ? [vote] : []))
  const lineOf = (code: MunicipalityCode): Line => {
    const said = making.remarks.filter((remark) => remark.code === code)
    return {
      code,
      name: making.nameOf(code),
      rounds: making.rounds.map((round) => inRound(round, code, making)),
      meetings: meetings.map((meeting) => involvedIn(meeting, code)),
      votes: votes.map((vote) => inVote(vote, code)),
      comments: said.filter(({ kind }) => kind === 'comment').length,
      proposals: said.filter(({ kind }) => kind === 'proposal').length,
      group: making.group.filter((member) => member.code === code),
      council: making.councils.find(({ member }) => member.code === code) ?? null,
    }
  }
  return {
    making,
    meetings: meetings.map((meeting) => ({
      id: meeting.id,
      title: capital(dialogueTitle(meeting).replace('dialogmøde den', 'møde')),
      kind: meeting.kind,
    })),
    votes,
    lines: inDanishOrder(everyone(making).map(lineOf), ({ name }) => name),
  }
}
