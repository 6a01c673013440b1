/** The secretariat's desk for one dispatch: its links, its answer date, and who has received it. */
import { type Dispatch, stateOf } from '#adoption'
import { type InvitedMunicipality, InvitedTable, readInvited, readInvitedToEach } from '#contacts'
import { type Asked, actorFor, look, type Route, showError, showPage } from '#identity'
import { capital, danishDay, inDanishOrder } from '#kernel'
import { ActLink, Alert, DataTable, Facts, Form, LinkList, Section, StateMark, SubmitButton } from '#ui'
import { linksAct } from './acts.ts'
import { Done } from './desk.page.tsx'
import { desk, deskTrail, readDesk, type Seen, versionName } from './form-parts.tsx'
import { unanswered } from './letters.ts'
import { referralsOf } from './rules.ts'

type Links = { readonly decisions: readonly InvitedMunicipality[]; readonly cases: readonly InvitedMunicipality[] }

const readLinks = (asked: Asked, seen: Seen, { id, edition }: Dispatch): Promise<Links> =>
  look(asked, async (read) => {
    const now = asked.var.site.clock.now()
    const referrals = referralsOf(seen, id)
    const things = referrals.map((one) => ({ purpose: 'decision' as const, about: one.id }))
    const cases = await readInvited(read, { purpose: 'case', about: String(edition) }, now)
    return {
      decisions: await readInvitedToEach(read, things, now),
      cases: cases.filter((one) => referrals.some(({ code }) => code === one.code)),
    }
  })

const Referrals = ({ asked, seen, of }: { asked: Asked; seen: Seen; of: Dispatch }) => {
  const base = `/${asked.var.alliance.slug}`
  const rows = inDanishOrder(referralsOf(seen, of.id), ({ code }) => seen.nameOf(code))
  return (
    <DataTable
      id="forelaeggelser-tabel"
      caption="Hvem der har fået den"
      captionHidden
      stacked
      columns={[
        { key: 'name', header: 'Kommune' },
        { key: 'received', header: 'Modtaget' },
        { key: 'state', header: 'Stand' },
        { key: 'act', header: 'Gør' },
      ]}
      rows={rows.map((one) => {
        const name = seen.nameOf(one.code)
        const receipt = seen.receipts.findLast(({ referral }) => referral === one.id)
        const own = seen.referrals.filter(({ code, version }) => code === one.code && version === one.version)
        const done = seen.treatments.filter(({ matter }) => own.some(({ id }) => id === matter))
        return {
          name: <a href={`${base}/forelaeggelser/${one.id}`}>{name}</a>,
          received: receipt ? danishDay(receipt.receivedOn) : 'ikke registreret',
          state: <StateMark state={stateOf(one, [], done)} />,
          act: (
            <>
              <ActLink
                href={`${base}/forelaeggelser/${one.id}/modtagelse`}
                text={receipt ? 'Ret modtagelsen' : 'Modtaget'}
                of={name}
              />
              <ActLink href={`${base}/beslutninger/${one.id}`} text="Skriv beslutningen ind" of={name} />
            </>
          ),
        }
      })}
    />
  )
}

function Unreachable({ asked, seen, of, links }: { asked: Asked; seen: Seen; of: Dispatch; links: Links }) {
  const without = unanswered(seen, of.id).filter(({ code }) => !links.decisions.some((one) => one.code === code))
  if (without.length === 0) return null
  const names = inDanishOrder(without, ({ code }) => seen.nameOf(code)).map(({ code }) => seen.nameOf(code))
  return (
    <Alert kind="warning" title="Disse kommuner har hverken svaret eller fået et link">
      <p>{names.join(', ')}. Enten var der ingen kontakt at skrive til, eller også er udsendelsen læst fra en fil.</p>
      <Form action={`${desk(asked)}/${of.id}/links`}>
        <SubmitButton kind="secondary">Send dem links</SubmitButton>
      </Form>
    </Alert>
  )
}

export const showDispatchDesk: Route['answer'] = async (asked) => {
  const seen = await readDesk(asked)
  const of = seen.dispatches.find(({ id }) => id === asked.req.param('id'))
  if (!of) return showError(asked, 404)
  const links = await readLinks(asked, seen, of)
  const here = `${desk(asked)}/${of.id}`
  const date = seen.answerDates.findLast(({ dispatch }) => dispatch === of.id)
  const table = (invited: readonly InvitedMunicipality[], about: string, caption: string, kind: string) => (
    <InvitedTable
      asked={asked}
      thing={{ about }}
      invited={invited}
      caption={caption}
      kind={kind}
      nameOf={seen.nameOf}
      back={here}
    />
  )
  return showPage(
    asked,
    { title: `Udsendelse af ${versionName(of.version)}`, trail: [deskTrail(asked)], hidden: true },
    <>
      <Done asked={asked} seen={seen} />
      <Unreachable asked={asked} seen={seen} of={of} links={links} />
      <Facts
        facts={[
          { label: 'Version', value: capital(versionName(of.version)) },
          { label: 'Sendt', value: danishDay(of.dispatchedOn) },
          { label: 'Svarfrist', value: date ? danishDay(date.answerBy) : 'ikke registreret', note: date?.reason || undefined },
        ]}
      />
      <LinkList
        links={[
          { text: date ? 'Flyt svarfristen' : 'Sæt en svarfrist', href: `${here}/svarfrist` },
          { text: 'Sådan ser alle udsendelsen', href: `/${asked.var.alliance.slug}/udsendelser/${of.id}` },
        ]}
      />
      <Section title="Kommunerne" id="kommunerne">
        <Referrals asked={asked} seen={seen} of={of} />
      </Section>
      <Section title="Links til at svare, hvad der blev besluttet" id="svar-links">
        {table(links.decisions, `svar-${of.id}`, 'Hvem der kan svare', 'til at svare')}
      </Section>
      <Section title="Links til kommunernes sag" id="sag-links">
        {table(links.cases, `sag-${of.edition}`, 'Hvem der kan åbne sagen', 'til sagen')}
      </Section>
    </>,
  )
}

export const linksFromForm: Route['answer'] = async (asked) => {
  const actor = actorFor(asked, null)
  if (!actor) return showError(asked, 403)
  const { site, alliance } = asked.var
  const id = asked.req.param('id') ?? ''
  const done = await linksAct(site.origin)(site.ledger, alliance.slug, actor, id)
  return done.ok ? asked.redirect(`${desk(asked)}/${id}#svar-links`, 303) : showError(asked, 404)
}
