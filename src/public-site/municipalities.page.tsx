import type { Council } from '#adoption'
import { readRegister } from '#adoption'
import type { ReadDb } from '#db'
import { readEditions } from '#editions'
import { type Asked, look, type Route, showError, showPage, todayFor } from '#identity'
import { accept, danishDay, danishNumber, type Result } from '#kernel'
import { clusters, clustersOf, inhabitants, type Member, type Membership, readMembership } from '#members'
import { AskForm, Lead, LinkList, Section, SubmitButton, TileMap } from '#ui'
import { clusterAsked, type Turned } from './asked-for.ts'
import { municipalities as counted } from './counts.ts'
import { ClusterField } from './fields.tsx'
import { ClusterSizes, InferredNote, MemberTable } from './members-parts.tsx'
import { words } from './words-da.ts'

type Seen = {
  readonly membership: Membership
  readonly cluster: string | null
  readonly councils: ReadonlyMap<string, Council>
}

async function see(read: ReadDb, asked: Asked): Promise<Result<Seen, Turned>> {
  const today = todayFor(asked)
  const membership = await readMembership(read, today)
  const cluster = clusterAsked(asked, membership)
  if (!cluster.ok) return cluster
  const [edition] = await readEditions(read)
  const register = edition && (await readRegister(read, edition.year, today, today))
  const councils = new Map(register?.councils.map((council) => [council.member.code as string, council]))
  return accept({ membership, cluster: cluster.value, councils })
}

/** The members: on a map, in a table, by cluster. */
export const municipalities: Route['answer'] = async (asked) => {
  const seen = await look(asked, (read) => see(read, asked))
  if (!seen.ok) return showError(asked, seen.refusal.status, seen.refusal.detail)
  const { slug } = asked.var.alliance
  const { cluster } = seen.value
  const title = cluster ? `Kommuner i klyngen ${cluster}` : 'Kommuner'
  return showPage(asked, { title, here: `/${slug}/kommuner` }, <Whole {...seen.value} slug={slug} />)
}

function Whole({ membership, cluster, councils, slug }: Seen & { slug: string }) {
  if (membership.members.length === 0) return <p>{words.noMembers}</p>
  const all = clusters(membership)
  const shown = all.find(({ name }) => name === cluster)?.members ?? membership.members
  return (
    <>
      <Lead>
        {counted(shown.length)} {peopleIn(shown, membership)}. Hver af dem har sin egen kommunalbestyrelse, som selv bestemmer.
      </Lead>
      <Filter names={all.map(({ name }) => name)} cluster={cluster} path={`/${slug}/kommuner`} />
      <div class="beside">
        <ClusterMap members={shown} names={all.map(({ name }) => name)} cluster={cluster} slug={slug} />
        <Section title="Efter klynge" id="klynger">
          <ClusterSizes membership={membership} slug={slug} />
          {cluster ? (
            <LinkList
              links={[{ text: `Siden om klyngen ${cluster}`, href: `/${slug}/klynger/${encodeURIComponent(cluster)}` }]}
            />
          ) : null}
        </Section>
      </div>
      <MemberTable members={shown} date={membership.populationDate} slug={slug} councils={councils} />
      <InferredNote members={shown} />
    </>
  )
}

function peopleIn(members: readonly Member[], { populationDate: date }: Membership): string {
  const sum = inhabitants(members)
  return sum === null || date === null
    ? 'uden et indbyggertal for dem alle'
    : `med ${danishNumber(sum)} indbyggere pr. ${danishDay(date)}`
}

const Filter = ({ names, cluster, path }: { names: readonly string[]; cluster: string | null; path: string }) => (
  <AskForm action={path} label="Vælg klynge">
    <ClusterField names={names} cluster={cluster} />
    <SubmitButton>Vis</SubmitButton>
  </AskForm>
)

type MapProps = {
  readonly members: readonly Member[]
  readonly names: readonly string[]
  readonly cluster: string | null
  readonly slug: string
}

/** Each municipality in the colour of its cluster: of the one asked for where it is in more than one. */
function ClusterMap({ members, names, cluster, slug }: MapProps) {
  const ownOf = (member: Member) =>
    [...clustersOf(member)].sort((a, b) => Number(b.grouping === cluster) - Number(a.grouping === cluster))
  const marked = members.some((member) => ownOf(member).some(({ inferred }) => inferred))
  return (
    <TileMap
      id="kort"
      by="cluster"
      titleText="Kommunerne efter klynge"
      desc="Et felt for hver kommune, nogenlunde hvor den ligger. De samme oplysninger står i tabellen."
      clusters={names}
      caption={marked ? `${words.inferredSign} Klyngen er udledt. Se under tabellen.` : undefined}
      tiles={members.map((member) => {
        const [first, ...others] = ownOf(member)
        const inferred = ownOf(member).some((one) => one.inferred)
        return {
          code: member.code,
          name: member.name,
          row: member.tile?.row,
          column: member.tile?.column,
          href: `/${slug}/kommuner/${member.code}`,
          cluster: first?.grouping,
          others: others.map(({ grouping }) => grouping),
          sign: inferred ? words.inferredSign : undefined,
          note: tileNote(member, inferred),
        }
      })}
    />
  )
}

const tileNote = ({ code, population }: Member, inferred: boolean) =>
  [
    ...(inferred ? ['udledt'] : []),
    `kode ${code}`,
    population === null ? 'indbyggertal ikke registreret' : `${danishNumber(population)} indbyggere`,
  ].join(', ')
