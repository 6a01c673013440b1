import { type Actor, canonical } from '#journal'
import { accept, type CalendarDay, counted, danishList, type MunicipalityCode, type Result, refuse, span, within } from '#kernel'
import { clusters, type Membership } from '#members'
import { type Expertise, expertises, type GroupMember, type MemberRecorded, type Refusal } from './words.ts'
import { expertiseWords } from './words-da.ts'

/** The secretariat says who is in the group; so does whoever runs the program. */
export const mayKeepGroup = ({ by }: Actor) => by.office === 'secretariat' || by.office === 'operator'

export type WantedMember = Omit<MemberRecorded, 'type'> & {
  /** The journal's number of what the person saw; null for somebody new. */
  readonly seen: number | null
}
/** Somebody joins the group, or what is recorded of them is corrected; null where it was recorded already. */
export function recordMember(
  actor: Actor,
  wanted: WantedMember,
  group: readonly GroupMember[],
  municipalities: readonly MunicipalityCode[],
): Result<MemberRecorded | null, Refusal> {
  const { seen, ...member } = wanted
  if (!mayKeepGroup(actor)) return refuse('not-yours')
  const before = group.find(({ id }) => id === member.id)
  if (before) {
    const { sequence: _, ...recorded } = before
    if (canonical(recorded) === canonical(member)) return accept(null)
  }
  if (seen === null && before) return refuse('recorded-meanwhile')
  if (seen !== null && !before) return refuse('no-such-member')
  if (before && before.sequence !== seen) return refuse('changed-meanwhile')
  if (!member.title) return refuse('no-title')
  if (member.code === null && member.role !== 'resource') return refuse('needs-a-municipality')
  if (member.code !== null && !municipalities.includes(member.code)) return refuse('no-such-municipality')
  const [first, last] = [span(member.from)?.first, span(member.to)?.last]
  if (first && last && last < first) return refuse('ends-before-it-begins')
  return accept({ type: 'writing-group.member-recorded', ...member })
}

/** Who is in an edition's group on a day. */
export const groupOn = (group: readonly GroupMember[], edition: number, on: CalendarDay) =>
  group.filter((one) => one.edition === edition && within(on, one.from, one.to))

/** What a group lacks on a day: clusters without anybody from them, subject areas that nobody knows, and municipalities of no cluster. */
export type GroupCheck = {
  readonly members: number
  readonly clusters: readonly { readonly name: string; readonly represented: boolean }[]
  readonly expertise: readonly { readonly of: Expertise; readonly covered: boolean }[]
  readonly resources: number
}
/** Resource persons help with what they know and count there; the clusters are represented by the lead and the members. */
export function checkGroup(present: readonly GroupMember[], membership: Membership): GroupCheck {
  const own = present.filter(({ role }) => role !== 'resource')
  const codes = new Set(own.map(({ code }) => code))
  return {
    members: own.length,
    clusters: clusters(membership).map(({ name, members }) => ({
      name,
      represented: members.some(({ code }) => codes.has(code)),
    })),
    expertise: expertises.map((of) => ({ of, covered: present.some(({ expertise }) => expertise.includes(of)) })),
    resources: present.length - own.length,
  }
}

/** The check in plain words. */
export function checkSentences({ members, clusters, expertise, resources }: GroupCheck): string[] {
  if (members + resources === 0)
    return ['Der er ikke registreret nogen medlemmer, så det kan ikke kontrolleres, om alle er repræsenteret.']
  const without = clusters.filter(({ represented }) => !represented).map(({ name }) => name)
  const unknown = expertise.filter(({ covered }) => !covered).map(({ of }) => expertiseWords[of])
  const all = clusters.length
  return [
    all === 0
      ? 'Der er ikke registreret klynger, så det kan ikke kontrolleres, om alle er repræsenteret.'
      : without.length === 0
        ? `Alle ${counted(all, 'klynge', 'klynger')} er repræsenteret.`
        : `${counted(all - without.length, 'klynge', 'klynger')} af ${all} er repræsenteret. Ingen kommer fra ${danishList(without)}.`,
    unknown.length === 0 ? 'Både somatik og psykiatri er dækket.' : `Ingen i gruppen dækker ${danishList(unknown)}.`,
    resources === 0 ? 'Der er ingen ressourcepersoner.' : `Der er ${counted(resources, 'ressourceperson', 'ressourcepersoner')}.`,
  ]
}
