import { type Dispatch, inForceInWords, needsInWords, sendingAgainWords, termsOf } from '#adoption'
import { type Asked, type Route, showPage } from '#identity'
import { capital, counted, danishDay, danishNumber } from '#kernel'
import { ActLink, Alert, DataTable, Lead, LinkList, Section } from '#ui'
import { desk, readDesk, type Seen, versionName } from './form-parts.tsx'
import { approvalOf, electedSince, referralsOf, sentTo } from './rules.ts'

/** Tells what was just recorded; only what is there, so that an address cannot make it say anything. */
export function Done({ asked, seen }: { asked: Asked; seen: Seen }) {
  const told = asked.req.query('registreret')
  const all = [...seen.answerDates, ...seen.receipts, ...seen.terms]
  if (!all.some(({ sequence }) => String(sequence) === told)) return null
  return (
    <Alert kind="success" title="Det er registreret">
      <p>Det har nummer {danishNumber(Number(told))} i journalen, og alle kan se det nu.</p>
    </Alert>
  )
}

/** The newest version that was sent, where councils have been elected since they got it. */
function NewCouncils({ asked, seen }: { asked: Asked; seen: Seen }) {
  const newest = seen.versions.findLast(({ id }) => sentTo(seen, id).size > 0)
  const elected = newest && seen.election ? electedSince(seen, newest.id, seen.election).length : 0
  if (!newest || !seen.election || elected === 0) return null
  return (
    <Alert kind="info" title="Der har været valg">
      <p>
        {capital(counted(elected, 'kommunalbestyrelse', 'kommunalbestyrelser'))} er valgt ({danishDay(seen.election.happenedOn)}),
        efter at {versionName(newest.id)} blev sendt til dem.{' '}
        <a href={`${desk(asked)}/ny?version=${newest.id}&nyvalgte=ja`}>Tilbyd dem at få den forelagt igen</a>.
      </p>
    </Alert>
  )
}

/** Of today's members; a former member that got it is told beside, as it is no part of them. */
function sentToText(seen: Seen, version: string): string {
  const has = sentTo(seen, version)
  const now = seen.members.filter((code) => has.has(code)).length
  const of = `${danishNumber(now)} af ${counted(seen.members.length, 'medlem', 'medlemmer')}`
  return has.size > now ? `${of} og ${counted(has.size - now, 'tidligere medlem', 'tidligere medlemmer')}` : of
}

const Versions = ({ asked, seen }: { asked: Asked; seen: Seen }) => (
  <DataTable
    id="versioner-tabel"
    caption="Versioner, og hvem der har fået dem"
    captionHidden
    stacked
    emptyText="Der er ingen version endnu."
    columns={[
      { key: 'version', header: 'Version' },
      { key: 'approved', header: 'Godkendt til udsendelse' },
      { key: 'sent', header: 'Sendt til' },
      { key: 'act', header: 'Gør' },
    ]}
    rows={seen.versions.toReversed().map(({ id }) => {
      const approval = approvalOf(seen, id)
      const text = sentTo(seen, id).size ? 'Send igen' : 'Send ud'
      return {
        version: capital(versionName(id)),
        approved: approval ? `${approval.bodyName}, ${danishDay(approval.metOn)}` : 'Nej, så den kan ikke sendes ud',
        sent: sentToText(seen, id),
        act: approval ? <ActLink href={`${desk(asked)}/ny?version=${id}`} text={text} of={versionName(id)} /> : '–',
      }
    })}
  />
)

const answerByText = ({ answerDates }: Seen, { id }: Dispatch) => {
  const date = answerDates.findLast(({ dispatch }) => dispatch === id)
  return date ? danishDay(date.answerBy) : 'ikke registreret'
}
const receivedText = (seen: Seen, { id }: Dispatch) => {
  const own = referralsOf(seen, id)
  const received = own.filter((one) => seen.receipts.some(({ referral }) => referral === one.id))
  return `${danishNumber(received.length)} af ${danishNumber(own.length)}`
}

const Dispatches = ({ asked, seen }: { asked: Asked; seen: Seen }) => (
  <DataTable
    id="udsendelser-tabel"
    caption="Alle udsendelser"
    captionHidden
    stacked
    emptyText="Der er ikke sendt noget ud."
    columns={[
      { key: 'version', header: 'Version' },
      { key: 'sent', header: 'Sendt' },
      { key: 'by', header: 'Svarfrist' },
      { key: 'received', header: 'Modtaget' },
      { key: 'act', header: 'Gør' },
    ]}
    rows={seen.dispatches
      .toSorted((a, b) => b.dispatchedOn.localeCompare(a.dispatchedOn))
      .map((one) => {
        const again = seen.sentAgain.find(({ dispatch }) => dispatch === one.id)
        const to = counted(referralsOf(seen, one.id).length, 'kommunalbestyrelse', 'kommunalbestyrelser')
        return {
          version: capital(versionName(one.version)),
          sent: `${danishDay(one.dispatchedOn)}, til ${to}${again ? `; sendt igen ${sendingAgainWords[again.because]}` : ''}`,
          by: answerByText(seen, one),
          received: receivedText(seen, one),
          act: (
            <ActLink
              href={`${desk(asked)}/${one.id}`}
              text="Se udsendelsen"
              of={`${versionName(one.version)}, ${danishDay(one.dispatchedOn)}`}
            />
          ),
        }
      })}
  />
)

const Terms = ({ asked, seen }: { asked: Asked; seen: Seen }) => (
  <DataTable
    id="regler-tabel"
    caption="Reglerne for hver udgave"
    captionHidden
    stacked
    columns={[
      { key: 'edition', header: 'Udgave' },
      { key: 'needs', header: 'Vedtaget, når' },
      { key: 'force', header: 'I kraft' },
      { key: 'act', header: 'Gør' },
    ]}
    rows={seen.editions.map(({ year }) => {
      const terms = termsOf(seen.terms, year)
      return {
        edition: String(year),
        needs: needsInWords(terms),
        force: inForceInWords(terms),
        act: <ActLink href={`${desk(asked)}/regler/${year}`} text="Ret reglerne" of={`udgaven ${year}`} />,
      }
    })}
  />
)

/** Where the secretariat sends versions to the councils, asks for their answers, and says what the answers come to. */
export const showDesk: Route['answer'] = async (asked) => {
  const seen = await readDesk(asked)
  const { slug } = asked.var.alliance
  return showPage(
    asked,
    { title: 'Udsendelser til kommunerne', trail: [], hidden: true },
    <>
      <Done asked={asked} seen={seen} />
      <NewCouncils asked={asked} seen={seen} />
      <Lead>
        Her sender sekretariatet en godkendt version til kommunalbestyrelserne med en svarfrist. Hvad de svarer, registreres for
        hver kommune for sig.
      </Lead>
      <Section title="Versioner" id="versioner">
        <Versions asked={asked} seen={seen} />
      </Section>
      <Section title="Udsendelser" id="udsendelser">
        <Dispatches asked={asked} seen={seen} />
      </Section>
      <Section title="Regler for vedtagelse" id="regler">
        <Terms asked={asked} seen={seen} />
      </Section>
      <LinkList
        links={[
          { text: 'Skriv mange beslutninger ind på én gang', href: `/${slug}/beslutningsarbejde/mange` },
          { text: 'Hvem skal der ringes til?', href: `/${slug}/opfoelgningsarbejde` },
          { text: 'Sådan ser udsendelserne ud for alle', href: `/${slug}/udsendelser` },
        ]}
      />
    </>,
  )
}
