/** One dispatch, for everyone: what was sent, to whom, by when they were asked to answer, and how far each is. */
import type { Dispatch } from '#adoption'
import { look, type Route, showError, showPage, todayFor } from '#identity'
import { counted, danishDay, inDanishOrder } from '#kernel'
import { DataTable, Facts, LinkList, Section, StateMark } from '#ui'
import { againFact, answerDateFact, notRecorded, sentOn, sentText } from './parts.tsx'
import { councilIn, readSendings, readStanding, receiptOf, referralsIn, type Sendings, type Standing, titleOf } from './view.ts'

type Seen = { readonly seen: Sendings; readonly standing: Standing; readonly of: Dispatch }

export const showDispatch: Route['answer'] = async (asked) => {
  const found = await look(asked, async (read): Promise<Seen | null> => {
    const seen = await readSendings(read)
    const of = seen.dispatches.find(({ id }) => id === asked.req.param('id'))
    return of ? { seen, of, standing: await readStanding(read, of.edition, todayFor(asked)) } : null
  })
  if (!found) return showError(asked, 404, 'Der er ingen udsendelse på den adresse.')
  const { seen, of } = found
  const base = `/${asked.var.alliance.slug}`
  const here = `${base}/tilslutning`
  const trail = [
    { text: 'Tilslutning', href: here },
    { text: 'Udsendelser', href: `${base}/udsendelser` },
  ]
  return showPage(
    asked,
    { title: `${titleOf(seen, of.edition)}: udsendelse${sentOn(of)}`, here, trail },
    <>
      <Facts
        facts={[
          { label: 'Version', value: of.version.replace(/^\d{4}-v/, '') },
          { label: 'Sendt', value: sentText(of) },
          { label: 'Til', value: counted(referralsIn(seen, of).length, 'kommunalbestyrelse', 'kommunalbestyrelser') },
          ...againFact(seen, of),
          answerDateFact(seen, of),
          { label: 'Kilde', value: of.source || notRecorded },
        ]}
      />
      <Section title="Kommune for kommune" id="kommuner">
        <Councils {...found} base={base} />
      </Section>
      <LinkList
        links={[
          { text: 'Regler for vedtagelse', href: `${base}/udsendelser#regler-${of.edition}` },
          { text: 'Versionen', href: `${base}/papirer/${of.edition}/versioner/${of.version.replace(/^\d{4}-v/, '')}` },
        ]}
      />
    </>,
  )
}

const Councils = ({ seen, standing, of, base }: Seen & { base: string }) => (
  <DataTable
    id="kommuner-tabel"
    caption="Hvem der har fået den, og hvor langt de er"
    captionHidden
    stacked
    columns={[
      { key: 'name', header: 'Kommune' },
      { key: 'received', header: 'Modtaget' },
      { key: 'state', header: 'Stand' },
    ]}
    rows={inDanishOrder(referralsIn(seen, of), ({ code }) => seen.nameOf(code)).map(({ id, code }) => {
      const receipt = receiptOf(seen, id)
      const council = councilIn(standing, code)
      return {
        name: <a href={`${base}/forelaeggelser/${id}`}>{seen.nameOf(code)}</a>,
        received: receipt ? danishDay(receipt.receivedOn) : notRecorded,
        state: council ? <StateMark state={council.state} /> : 'ikke medlem i dag',
      }
    })}
  />
)
