/** One version before one council: its whole history, for everyone. */
import { inForceIn, type Referral } from '#adoption'
import { type Asked, look, officeFor, type Route, showError, showPage, todayFor } from '#identity'
import { danishDay } from '#kernel'
import { RecordedNotice } from '#meetings'
import { Alert, Facts, LinkList, Quote, Section, Source, StateMark, Timeline } from '#ui'
import { historyOf, type Moment, othersOf } from './history.ts'
import { againFact, answerDateFact, notRecorded, sentOn, sentText } from './parts.tsx'
import { councilIn, dispatchOf, readSendings, readStanding, receiptOf, type Sendings, type Standing, titleOf } from './view.ts'

type Seen = { readonly seen: Sendings; readonly standing: Standing; readonly of: Referral }

export const showReferral: Route['answer'] = async (asked) => {
  const found = await look(asked, async (read): Promise<Seen | null> => {
    const seen = await readSendings(read)
    const of = seen.referrals.find(({ id }) => id === asked.req.param('id'))
    return of ? { seen, of, standing: await readStanding(read, of.edition, todayFor(asked)) } : null
  })
  if (!found) return showError(asked, 404, 'Der er ingen forelæggelse på den adresse.')
  const { seen, of } = found
  const base = `/${asked.var.alliance.slug}`
  const here = `${base}/tilslutning`
  const dispatch = dispatchOf(seen, of)
  const trail = [
    { text: 'Tilslutning', href: here },
    ...(dispatch ? [{ text: 'Udsendelsen', href: `${base}/udsendelser/${dispatch.id}` }] : []),
  ]
  return showPage(
    asked,
    { title: `${seen.nameOf(of.code)}: ${titleOf(seen, of.edition)}${sentOn(of)}`, here, trail },
    <>
      <RecordedNotice asked={asked} treatments={seen.treatments.filter(({ matter }) => matter === of.id)} />
      <Received asked={asked} {...found} />
      <Facts facts={factsOf(found)} />
      <Own asked={asked} of={of} base={base} />
      <Section title="Hvad der er sket" id="historie">
        <Timeline entries={historyOf(seen, of).map(entryOf)} />
      </Section>
      <LinkList
        links={[
          ...othersOf(seen, of).map((one) => ({
            text: `Også sendt ${sentText(one)} (version ${one.versionNumber})`,
            href: `${base}/forelaeggelser/${one.id}`,
          })),
          { text: `${seen.nameOf(of.code)} på én side`, href: `${base}/kommuner/${of.code}` },
          { text: 'Regler for vedtagelse', href: `${base}/udsendelser#regler-${of.edition}` },
        ]}
      />
    </>,
  )
}

function factsOf({ seen, standing, of }: Seen) {
  const [council, receipt, dispatch] = [councilIn(standing, of.code), receiptOf(seen, of.id), dispatchOf(seen, of)]
  return [
    { label: 'Stand', value: council ? <StateMark state={council.state} /> : notRecorded },
    { label: 'Sendt', value: sentText(of) },
    ...(dispatch ? againFact(seen, dispatch) : []),
    { label: 'Modtaget', value: receipt ? danishDay(receipt.receivedOn) : notRecorded },
    ...(dispatch ? [answerDateFact(seen, dispatch)] : []),
    { label: 'I kraft', value: council ? inForceIn(council, standing.register, standing.terms) : notRecorded },
  ]
}

const entryOf = (one: Moment) => ({
  when: one.when,
  title: one.title,
  kind: one.kind,
  body: one.body || undefined,
  children: one.words ? <Quote>{one.words}</Quote> : undefined,
  source: one.source || one.address ? <Source source={one.source} address={one.address} /> : undefined,
})

/** Told to whoever recorded it, of what is here: an address must not make the page say anything. */
function Received({ asked, seen, of }: Seen & { asked: Asked }) {
  const told = asked.req.query('registreret')
  const receipt = seen.receipts.find(({ sequence, referral }) => String(sequence) === told && referral === of.id)
  if (!receipt || !asked.var.visitor) return null
  return (
    <Alert kind="success" title="Modtagelsen er registreret">
      <p>Alle kan se den nu.</p>
    </Alert>
  )
}

/** For those who act for the municipality: what they can say here. */
function Own({ asked, of, base }: { asked: Asked; of: Referral; base: string }) {
  if (!officeFor(asked.var.visitor, of.code)) return null
  return (
    <LinkList
      links={[
        { text: 'Skriv, hvad kommunalbestyrelsen har besluttet', href: `${base}/beslutninger/${of.id}` },
        { text: 'Vi har modtaget papiret', href: `${base}/forelaeggelser/${of.id}/modtagelse` },
        { text: 'Kommunens sag', href: `${base}/sager/${of.edition}/${of.code}` },
      ]}
    />
  )
}
