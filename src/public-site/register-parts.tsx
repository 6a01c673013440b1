import type { Council, Register, Totals } from '#adoption'
import { type CalendarDay, danishDay, danishNumber, danishShare } from '#kernel'
import { Badge, councilStates, DataTable, LinkList, ShareBar, StateMark, stateLooks, TileMap } from '#ui'
import { inhabitantsShare, municipalities, ofInhabitants } from './counts.ts'
import type { Status } from './status.ts'
import { claimMarks, Sent, statedText, Treatments } from './treatments.tsx'
import { words } from './words-da.ts'

/** The councils on the map, each in its state. */
export const StateMap = ({ slug, councils, id }: { slug: string; councils: readonly Council[]; id: string }) => (
  <TileMap
    id={id}
    titleText="Kommunerne efter tilstand"
    desc="Et felt for hver kommune, nogenlunde hvor den ligger. De samme oplysninger står i tabellen."
    tiles={councils.map(({ member, state }) => ({
      code: member.code,
      name: member.name,
      row: member.tile?.row,
      column: member.tile?.column,
      href: `/${slug}/kommuner/${member.code}`,
      state,
    }))}
  />
)

/** How many councils and inhabitants are in each state, of how many. */
export function StateTotals({ totals, date }: { totals: Totals; date: CalendarDay | null }) {
  const shown = councilStates.filter((state) => totals.byState[state].councils > 0 || state === 'adopted')
  return (
    <DataTable
      id="tilstande"
      caption={`Kommuner og indbyggere efter tilstand${date ? `. Indbyggertal pr. ${danishDay(date)}` : ''}`}
      stacked
      columns={[
        { key: 'state', header: 'Tilstand' },
        { key: 'councils', header: 'Kommuner', numeric: true },
        { key: 'share', header: 'Andel af kommuner', numeric: true },
        { key: 'inhabitants', header: 'Indbyggere', numeric: true },
        { key: 'weighted', header: 'Andel af indbyggere', numeric: true },
      ]}
      rows={shown.map((state) => {
        const share = totals.byState[state]
        return {
          state: <StateMark state={state} />,
          councils: `${danishNumber(share.councils)} af ${danishNumber(share.of)}`,
          share: danishShare(share.councils, share.of),
          inhabitants: ofInhabitants(share, null).replace(' indbyggere', ''),
          weighted: inhabitantsShare(share),
        }
      })}
    />
  )
}

/** The same totals as bars: one by councils, one by inhabitants where all are counted. `keyed` where no table follows. */
export function StateBars({ totals, date, keyed }: { totals: Totals; date: CalendarDay | null; keyed: boolean }) {
  const counted = councilStates.every((state) => totals.byState[state].inhabitants !== null)
  return (
    <>
      <ShareBar
        label="Kommuner"
        unit="kommuner"
        keyed={keyed}
        parts={councilStates.map((state) => ({ state, value: totals.byState[state].councils }))}
      />
      {counted && date ? (
        <ShareBar
          label={`Indbyggere pr. ${danishDay(date)}`}
          unit="indbyggere"
          keyed={keyed}
          parts={councilStates.map((state) => ({ state, value: totals.byState[state].inhabitants ?? 0 }))}
        />
      ) : null}
    </>
  )
}

const spread = ({ byState }: Totals) =>
  councilStates
    .filter((state) => byState[state].councils > 0)
    .map((state) => `${danishNumber(byState[state].councils)} ${stateLooks[state].word}`)
    .join(', ')

/** The adoption by cluster, with all of them at the foot. */
export function ClusterTotals({ register, slug }: { register: Register; slug: string }) {
  const row = (name: unknown, totals: Totals) => ({
    name: name as string,
    adopted: `${danishNumber(totals.adopted.councils)} af ${danishNumber(totals.adopted.of)}`,
    inhabitants: ofInhabitants(totals.adopted, null),
    weighted: inhabitantsShare(totals.adopted),
    spread: spread(totals) || 'ingen kommuner',
  })
  const date = register.populationDate
  return (
    <DataTable
      id="efter-klynge"
      caption={`Registrerede vedtagelser efter klynge${date ? `. Indbyggertal pr. ${danishDay(date)}` : ''}`}
      stacked
      columns={[
        { key: 'name', header: 'Klynge' },
        { key: 'adopted', header: 'Vedtaget', numeric: true },
        { key: 'inhabitants', header: 'Deres indbyggere', numeric: true },
        { key: 'weighted', header: 'Andel af indbyggere', numeric: true },
        { key: 'spread', header: 'Fordeling' },
      ]}
      rows={register.clusters.map(({ name, totals }) =>
        row(<a href={`/${slug}/klynger/${encodeURIComponent(name)}`}>{name}</a>, totals),
      )}
      foot={[row('I alt', register.totals)]}
    />
  )
}

/** One line for each council: what it was sent, what it did, and apart from that what others state about it. */
export const RegisterTable = ({ councils, slug }: { councils: readonly Council[]; slug: string }) => (
  <DataTable
    id="register"
    caption={`Registret: ${municipalities(councils.length)}`}
    stacked
    emptyText="Der er ingen kommuner at vise."
    columns={[
      { key: 'name', header: 'Kommune' },
      { key: 'state', header: 'Tilstand' },
      { key: 'sent', header: 'Sendt' },
      { key: 'treatments', header: 'Behandlinger' },
      { key: 'claim', header: 'Påstand' },
    ]}
    rows={councils.map((council) => ({
      name: <a href={`/${slug}/kommuner/${council.member.code}`}>{council.member.name}</a>,
      state: <StateMark state={council.state} />,
      sent: <Sent referral={council.referral} />,
      treatments: <Treatments council={council} />,
      claim: claimMarks(council, statedText),
    }))}
  />
)

/** Ways down a long page, for whoever holds it in one hand. */
export const OnThisPage = ({ parts }: { parts: readonly (readonly [id: string, text: string])[] }) => (
  <nav class="jumps" aria-label="På denne side">
    <ul>
      {parts.map(([id, text]) => (
        <li>
          <a href={`#${id}`}>{text}</a>
        </li>
      ))}
    </ul>
  </nav>
)

/** What others state without documents, in a box of its own beside what is recorded. */
export const ClaimBoxes = ({ status }: { status: Status }) => (
  <>
    {status.claims.map(({ claim, sentence, documented, shown }) => (
      <aside class="claim-box" aria-label="Påstand uden dokumentation">
        <p class="claim-box-mark">
          <StateMark state="claimed" short /> {shown ? null : <Badge kind="warning">{words.lacksEvidence}</Badge>}
        </p>
        <p>{sentence}</p>
        <p>Det er en påstand og tæller ikke som en vedtagelse. {documented}</p>
        <p class="claim-box-source">
          Kilde: {claim.address ? <a href={claim.address}>{claim.source || claim.address}</a> : claim.source || words.notRecorded}
          {claim.fetchedOn ? `, hentet ${danishDay(claim.fetchedOn)}` : ''}
        </p>
      </aside>
    ))}
  </>
)

/** The other editions of the same page. */
export const EditionLinks = ({ path, years, shown }: { path: string; years: readonly number[]; shown: number }) =>
  years.length > 1 ? (
    <nav aria-label="Andre udgaver">
      <LinkList
        links={years
          .filter((year) => year !== shown)
          .map((year) => ({ text: `Udgaven ${year}`, href: `${path}?udgave=${year}` }))}
      />
    </nav>
  ) : null
