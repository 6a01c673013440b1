import { type Asked, look, type Route, showPage, todayFor } from '#identity'
import { type CalendarDay, capital, danishDay, danishList, danishPeriod, inDanishOrder, span, within } from '#kernel'
import { type Body, membershipOn, readBodies, readEveryone } from '#members'
import { DataTable, Facts, Lead, LinkList, Section, Sentences } from '#ui'
import { checkGroup, checkSentences, groupOn } from './rules.ts'
import { readDrafted, readGroup } from './store.ts'
import { type Drafted, type GroupMember, groupRoles } from './words.ts'
import { expertiseWords, roleWords } from './words-da.ts'

const see = (asked: Asked) =>
  look(asked, async (read) => {
    const bodies = (await readBodies(read, null)).filter((body) => within(todayFor(asked), body.from, body.to))
    return { group: await readGroup(read), drafted: await readDrafted(read), everyone: await readEveryone(read), bodies }
  })
type Seen = Awaited<ReturnType<typeof see>>

/** The body that writes, and those that it stands under, the highest first. */
function chainOf(bodies: readonly Body[]): Body[] {
  const chain: Body[] = []
  for (let at = bodies.find(({ kind }) => kind === 'writing-group'); at && !chain.includes(at); ) {
    chain.unshift(at)
    at = bodies.find(({ id }) => id === at?.parent)
  }
  return chain.filter(({ kind }) => kind !== 'partner')
}

/** The day that a group is judged on: today, or its last day where all of it has ended. */
function judgedOn(members: readonly GroupMember[], today: CalendarDay): CalendarDay {
  if (members.some(({ from, to }) => within(today, from, to))) return today
  const ends = members.flatMap(({ to }) => span(to)?.last ?? [])
  return (
    ends
      .filter((day) => day < today)
      .sort()
      .at(-1) ?? today
  )
}

const nameOf = ({ everyone }: Seen, code: string | null, otherwise: string) =>
  everyone.municipalities.find((one) => one.code === code)?.name ?? otherwise

const Members = ({
  asked,
  edition,
  members,
  seen,
}: {
  asked: Asked
  edition: number
  members: readonly GroupMember[]
  seen: Seen
}) => {
  const keeps = asked.var.visitor?.offices.some(({ office }) => office === 'secretariat')
  const sorted = inDanishOrder(members, ({ code }) => nameOf(seen, code, 'åå')).sort(
    (a, b) => groupRoles.indexOf(a.role) - groupRoles.indexOf(b.role),
  )
  return (
    <DataTable
      id={`medlemmer-${edition}`}
      caption={`Skrivegruppen for ${edition}`}
      captionHidden
      stacked
      columns={[
        { key: 'title', header: 'Stilling' },
        { key: 'from', header: 'Fra' },
        { key: 'role', header: 'Rolle' },
        { key: 'knows', header: 'Indsigt i' },
        { key: 'when', header: 'Periode' },
        ...(keeps ? [{ key: 'act' as const, header: 'Ret' }] : []),
      ]}
      rows={sorted.map((one) => ({
        title: one.title,
        from: nameOf(seen, one.code, 'uden for kommunerne'),
        role: roleWords[one.role],
        knows: danishList(one.expertise.map((area) => expertiseWords[area])) || 'ikke registreret',
        when: one.from || one.to ? danishPeriod(one.from, one.to) : 'ikke registreret',
        act: keeps ? (
          <a href={`/${asked.var.alliance.slug}/skrivegruppe/medlemmer/${one.id}`}>
            Ret<span class="sr-only">{`: ${one.title}, ${nameOf(seen, one.code, '')}`}</span>
          </a>
        ) : null,
      }))}
    />
  )
}

const officeWords = {
  secretariat: 'sekretariatet',
  operator: 'driften',
  writer: 'skrivegruppen',
  clerk: 'en kommune',
  link: 'en kommune',
} as const
const byWords = ({ by }: Drafted, seen: Seen) =>
  danishList(
    by.map(
      ({ office, code, texts }) =>
        `${code ? `skrivegruppemedlem fra ${nameOf(seen, code, code)}` : officeWords[office]} (${texts})`,
    ),
  ) || 'står, som det stod i versionen før'

/** Who drafted what, of the versions that were written here. */
const DraftedParts = ({ drafted, seen }: { drafted: readonly Drafted[]; seen: Seen }) => {
  const versions = [...Map.groupBy(drafted, ({ version }) => version)].reverse()
  return (
    <>
      {versions.map(([version, parts]) => (
        <DataTable
          id={`skrevet-${version}`}
          caption={version.replace(/^(\d{4})-v(\d+)$/, 'Version $2 af $1')}
          stacked
          columns={[
            { key: 'part', header: 'Del' },
            { key: 'by', header: 'Skrevet af (antal gemte tekster)' },
          ]}
          rows={parts.map((one) => ({ part: one.title, by: byWords(one, seen) }))}
        />
      ))}
    </>
  )
}

const Hierarchy = ({ bodies }: Seen) => {
  const chain = chainOf(bodies)
  const group = chain.at(-1)
  return chain.length ? (
    <Facts
      facts={[
        { label: 'Organ', value: chain.map(({ name }) => name).join(' > ') },
        { label: 'Opgave', value: group?.role || 'ikke registreret' },
      ]}
    />
  ) : (
    <p>Det er ikke registreret, hvilket organ skrivegruppen hører under.</p>
  )
}

/** An edition's group, what it lacks, and who is in it. */
function OfEdition({
  asked,
  edition,
  members,
  seen,
}: {
  asked: Asked
  edition: number
  members: readonly GroupMember[]
  seen: Seen
}) {
  const on = judgedOn(members, todayFor(asked))
  const check = checkGroup(groupOn(members, edition, on), membershipOn(seen.everyone, on))
  return (
    <Section
      title={`Udgaven ${edition}`}
      id={`udgave-${edition}`}
      intro={`Sammensætningen er kontrolleret pr. ${danishDay(on)}.`}
    >
      <Sentences sentences={checkSentences(check)} />
      <Members asked={asked} edition={edition} members={members} seen={seen} />
    </Section>
  )
}

/** The group, whether everyone is represented in it, and who drafted what. */
export const showGroup: Route['answer'] = async (asked) => {
  const seen = await see(asked)
  const today = todayFor(asked)
  const editions = [...Map.groupBy(seen.group, ({ edition }) => edition)]
  const keeps = asked.var.visitor?.offices.some(({ office }) => office === 'secretariat')
  return showPage(
    asked,
    { title: 'Skrivegruppen', trail: [], description: 'Hvem der skriver papiret, og om alle klynger og fagområder er med.' },
    <>
      <Lead>
        Skrivegruppen skriver papiret. Medlemmerne står med kommune og stilling, ikke med navn. Alle kan se siden; udkastet kan
        kun skrivegruppen og sekretariatet se, før det er en version.
      </Lead>
      <Hierarchy {...seen} />
      {editions.map(([edition, members]) => (
        <OfEdition asked={asked} edition={edition} members={members} seen={seen} />
      ))}
      {editions.length ? null : (
        <Section title="Medlemmerne er ikke registreret" id="medlemmer">
          <Sentences sentences={checkSentences(checkGroup([], membershipOn(seen.everyone, today))).map(capital)} />
        </Section>
      )}
      {keeps ? (
        <LinkList
          links={[
            { text: 'Registrér et medlem', href: `/${asked.var.alliance.slug}/skrivegruppe/medlemmer/nyt` },
            { text: 'Giv et medlem adgang til at skrive i udkastet', href: `/${asked.var.alliance.slug}/adgang` },
          ]}
        />
      ) : null}
      <Section title="Hvem skrev hvad?" id="skrevet">
        {seen.drafted.length ? (
          <DraftedParts drafted={seen.drafted} seen={seen} />
        ) : (
          <p>Det er ikke registreret for nogen version. Det bliver det for versioner, der skrives og nummereres her.</p>
        )}
      </Section>
    </>,
  )
}
