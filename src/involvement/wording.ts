/** What each cell of the record says, in a few words; the same on the page, on paper and in the file. */

import type { CouncilState } from '#adoption'
import { counted } from '#kernel'
import { roleWords } from '#writing-group'
import type { Answered, Line, Voted } from './involvement.ts'

export const notRecorded = 'ikke registreret'

const answers: Record<Exclude<Answered, 'suggested'>, string> = {
  nothing: 'havde ikke noget at tilføje',
  silent: 'svarede ikke',
  'not-asked': 'blev ikke spurgt',
  'not-known': 'spurgt; svaret er ikke registreret',
}
export function answerText({ answered, themes, late }: Line['rounds'][number]): string {
  const text = answered === 'suggested' ? `foreslog ${counted(themes, 'tema', 'temaer')}` : answers[answered]
  return late ? `${text} (efter fristen)` : text
}

/** Took part with so many politicians and officials (`shortWords` says what the short words mean), or how far it is known that it did not. */
export function meetingText({ invited, replied, political, administrative }: Line['meetings'][number]): string {
  const came = (political ?? 0) + (administrative ?? 0)
  if (came > 0) {
    const who = [...(political ? [`${political} pol.`] : []), ...(administrative ? [`${administrative} adm.`] : [])]
    return `deltog: ${who.join(', ')}`
  }
  const asked = invited === null ? 'invitation ikke registreret' : invited ? 'inviteret' : 'ikke inviteret'
  const reply = replied === 'coming' ? ', svarede ja' : replied === 'not-coming' ? ', svarede nej' : ''
  const known = political !== null || administrative !== null
  if (invited === false && !known) return asked
  return `${asked}${reply}${known ? ', deltog ikke' : '; deltagelse ikke registreret'}`
}

export const shortWords = '»pol.« er politikere, og »adm.« er ansatte i administrationen.'

const votes: Record<Voted, string> = {
  counted: 'stemte',
  'not-counted': 'stemmen talte ikke',
  none: 'stemte ikke',
  'no-vote': 'havde ikke stemme',
}
export const voteText = ({ voted }: Line['votes'][number]) => votes[voted]

/** `any`: is anything recorded of what municipalities said of the drafts? Where nothing is, nobody's silence is known. */
export function remarksText({ comments, proposals }: Line, any: boolean): string {
  if (!any) return notRecorded
  const said = [
    ...(comments ? [counted(comments, 'kommentar', 'kommentarer')] : []),
    ...(proposals ? [counted(proposals, 'forslag', 'forslag')] : []),
  ]
  return said.join(', ') || 'ingen'
}

export function groupText({ group }: Line, any: boolean): string {
  if (!any) return notRecorded
  return group.map(({ title, role }) => `${title} (${roleWords[role]})`).join(', ') || 'ikke med'
}

const councils: Record<CouncilState, string> = {
  'not-recorded': notRecorded,
  claimed: 'påstået vedtaget uden dokumentation',
  referred: 'sendt til kommunen',
  'in-treatment': 'under behandling',
  adopted: 'vedtaget',
  'adopted-with-reservation': 'vedtaget med forbehold',
  rejected: 'afvist',
  postponed: 'udsat',
  returned: 'sendt tilbage',
}
export const councilText = ({ council }: Line) => (council ? councils[council.state] : 'ikke medlem i dag')
