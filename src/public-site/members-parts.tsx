import type { Council } from '#adoption'
import { type CalendarDay, danishDay, danishNumber, danishShare } from '#kernel'
import { clusters, clustersOf, inhabitants, type Member, type Membership } from '#members'
import { DataTable, StateMark } from '#ui'
import { populationText } from './counts.ts'
import { words } from './words-da.ts'

/** A municipality's clusters as links, an inferred one with its sign. */
export function ClusterLinks({ member, slug }: { member: Member; slug: string }) {
  const own = clustersOf(member)
  if (own.length === 0) return <>ingen registreret</>
  return (
    <>
      {own.map(({ grouping, inferred }, place) => (
        <>
          {place ? ', ' : null}
          <a href={`/${slug}/klynger/${encodeURIComponent(grouping)}`}>{grouping}</a>
          {inferred ? <abbr title="udledt">{words.inferredSign}</abbr> : null}
        </>
      ))}
    </>
  )
}

/** What the sign means, where it was used. */
export const InferredNote = ({ members }: { members: readonly Member[] }) =>
  members.some((member) => clustersOf(member).some(({ inferred }) => inferred)) ? (
    <p class="note">
      {words.inferredSign} {words.inferred}
    </p>
  ) : null

const populationHeader = (date: CalendarDay | null) => (date ? `Indbyggere ${danishDay(date)}` : 'Indbyggere')

/** The municipalities, with everything that the map says. */
export function MemberTable(props: {
  members: readonly Member[]
  date: CalendarDay | null
  slug: string
  councils: ReadonlyMap<string, Council>
}) {
  const { members, date, slug, councils } = props
  return (
    <DataTable
      id="kommuner"
      caption={`Kommunerne${date ? `. Indbyggertal pr. ${danishDay(date)}` : ''}`}
      stacked
      columns={[
        { key: 'name', header: 'Kommune' },
        { key: 'code', header: 'Kode' },
        { key: 'cluster', header: 'Klynge' },
        { key: 'population', header: populationHeader(date), numeric: true },
        { key: 'state', header: 'Tilslutning' },
      ]}
      rows={members.map((member) => ({
        name: <a href={`/${slug}/kommuner/${member.code}`}>{member.name}</a>,
        code: member.code,
        cluster: <ClusterLinks member={member} slug={slug} />,
        population: populationText(member.population),
        state: <StateMark state={councils.get(member.code)?.state ?? 'not-recorded'} />,
      }))}
      foot={[{ name: 'I alt', code: '', cluster: '', population: populationText(inhabitants(members)), state: '' }]}
    />
  )
}

/** How many municipalities and inhabitants each cluster has, and all of them together. */
export function ClusterSizes({ membership, slug }: { membership: Membership; slug: string }) {
  const { members, populationDate: date } = membership
  const whole = inhabitants(members)
  const row = (name: unknown, some: readonly Member[]) => {
    const sum = inhabitants(some)
    return {
      name: name as string,
      count: danishNumber(some.length),
      population: populationText(sum),
      share: sum === null || whole === null ? '–' : danishShare(sum, whole),
    }
  }
  return (
    <DataTable
      id="klyngetal"
      caption={`Kommuner og indbyggere efter klynge${date ? `, pr. ${danishDay(date)}` : ''}`}
      columns={[
        { key: 'name', header: 'Klynge' },
        { key: 'count', header: 'Kommuner', numeric: true },
        { key: 'population', header: 'Indbyggere', numeric: true },
        { key: 'share', header: 'Andel af indbyggere', numeric: true },
      ]}
      rows={clusters(membership).map(({ name, members: own }) =>
        row(<a href={`/${slug}/kommuner?klynge=${encodeURIComponent(name)}`}>{name}</a>, own),
      )}
      foot={[row('I alt', members)]}
    />
  )
}
