import { type Register, readRegister } from '#adoption'
import type { ReadDb } from '#db'
import { type Edition, readEditions } from '#editions'
import { type Asked, look, type Route, showError, showPage, todayFor } from '#identity'
import { accept, danishDay, type Result } from '#kernel'
import { clusters, clustersOf, inhabitants, type Member, type Membership, readMembership } from '#members'
import { Facts, Section } from '#ui'
import { clusterNamed, type Turned } from './asked-for.ts'
import { populationText, shareText } from './counts.ts'
import { InferredNote, MemberTable } from './members-parts.tsx'
import { RegisterTable, StateBars, StateMap } from './register-parts.tsx'
import { words } from './words-da.ts'

type Seen = {
  readonly name: string
  readonly membership: Membership
  readonly members: readonly Member[]
  readonly edition: Edition | null
  readonly register: Register | null
}

async function see(read: ReadDb, asked: Asked): Promise<Result<Seen, Turned>> {
  const today = todayFor(asked)
  const membership = await readMembership(read, today)
  const name = clusterNamed(asked.req.param('name') ?? '', membership)
  if (!name.ok) return name
  const [edition = null] = await readEditions(read)
  const register = edition && (await readRegister(read, edition.year, today, today))
  const members = clusters(membership).find((cluster) => cluster.name === name.value)?.members ?? []
  return accept({ name: name.value, membership, members, edition, register })
}

/** One cluster, on one page that can be brought to a meeting. */
export const cluster: Route['answer'] = async (asked) => {
  const seen = await look(asked, (read) => see(read, asked))
  if (!seen.ok) return showError(asked, seen.refusal.status, seen.refusal.detail)
  const { slug } = asked.var.alliance
  const path = `/${slug}/kommuner`
  const trail = [{ text: 'Kommuner', href: path }]
  return showPage(asked, { title: `Klyngen ${seen.value.name}`, here: path, trail }, <Whole {...seen.value} slug={slug} />)
}

function Whole({ name, membership, members, edition, register, slug }: Seen & { slug: string }) {
  const councils = register?.councils.filter(({ member }) => clustersOf(member).some(({ grouping }) => grouping === name)) ?? []
  const totals = register?.clusters.find((cluster) => cluster.name === name)?.totals
  const date = membership.populationDate
  return (
    <>
      <Facts
        facts={[
          { label: 'Kommuner', value: `${members.length} af ${membership.members.length}` },
          { label: `Indbyggere${date ? ` ${danishDay(date)}` : ''}`, value: populationText(inhabitants(members)) },
          { label: 'Registreret vedtaget', value: totals ? shareText(totals.adopted, date) : words.notRecorded },
        ]}
      />
      <MemberTable members={members} date={date} slug={slug} councils={new Map(councils.map((one) => [one.member.code, one]))} />
      <InferredNote members={members} />
      {edition && totals ? (
        <Section title={`Tilslutning til ${edition.title}`} id="tilslutning">
          <StateBars totals={totals} date={date} keyed />
          <StateMap slug={slug} councils={councils} id="kort" />
          <RegisterTable councils={councils} slug={slug} />
        </Section>
      ) : null}
    </>
  )
}
