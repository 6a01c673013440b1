import { type Plan, planOf, planStateWords, type Standing, titleOf } from '#agenda'
import { type Asked, type Route, showPage, todayFor } from '#identity'
import { type CalendarDay, counted, danishDay, danishNumber, dayOff } from '#kernel'
import { ActLink, Alert, DataTable, Lead, LinkList, Section } from '#ui'
import { type Desk, desk, readDesk } from './form-parts.tsx'

/** Tells what was just recorded; only what is in the plan, so that an address cannot make it say anything. */
function Done({ asked, agenda: { mandates, items } }: { asked: Asked; agenda: Desk }) {
  const told = asked.req.query('registreret')
  const item = items.find(({ changes }) => changes.some(({ sequence }) => String(sequence) === told))
  const mandate = mandates.find(({ sequence }) => String(sequence) === told)
  if (!item && !mandate) return null
  return (
    <Alert kind="success" title="Det er registreret">
      <p>
        {item ? titleOf(item) : `Mandat fra ${mandate?.bodyName}`}. Det har nummer {danishNumber(Number(told))} i journalen, og
        alle kan se det nu.
      </p>
    </Alert>
  )
}

function Acts({ asked, standing: { item, state, done }, of }: { asked: Asked; standing: Standing; of: string }) {
  const to = (act: string) => `${desk(asked)}/${item.id}/${act}`
  const step = item.kind === 'step'
  const byHand = step && item.awaits === null && state !== 'cancelled'
  return (
    <>
      {byHand ? <ActLink href={to('udfoert')} text={done ? 'Ret udført' : 'Udført'} of={of} /> : null}
      {done?.byTreatment ? null : <ActLink href={to('flytning')} text="Flyt" of={of} />}
      {done || state === 'cancelled' ? null : <ActLink href={to('aflysning')} text="Aflys" of={of} />}
      {step ? <ActLink href={to('rettelse')} text="Ret" of={of} /> : null}
    </>
  )
}

const Mandates = ({ asked, agenda }: { asked: Asked; agenda: Desk }) => (
  <DataTable
    id="mandater-tabel"
    caption="Mandater i alliancen"
    captionHidden
    stacked
    emptyText="Der er ikke registreret noget mandat."
    columns={[
      { key: 'body', header: 'Hvem' },
      { key: 'on', header: 'Hvornår' },
      { key: 'asks', header: 'Hvad' },
      { key: 'act', header: 'Ret' },
    ]}
    rows={agenda.mandates.map(({ id, bodyName, askedOn, asks }) => ({
      body: bodyName,
      on: danishDay(askedOn),
      asks,
      act: <ActLink href={`${desk(asked)}/mandater/${id}`} text="Ret" of={`mandat fra ${bodyName}, ${danishDay(askedOn)}`} />,
    }))}
  />
)

const Steps = ({ asked, plan }: { asked: Asked; plan: Plan }) => (
  <DataTable
    id="trin-tabel"
    caption="Planens trin"
    captionHidden
    stacked
    emptyText="Der er ikke planlagt noget trin."
    columns={[
      { key: 'title', header: 'Trin' },
      { key: 'edition', header: 'Udgave' },
      { key: 'on', header: 'Planlagt' },
      { key: 'state', header: 'Stand' },
      { key: 'act', header: 'Ændr' },
    ]}
    rows={plan.steps.map((one) => ({
      title: `${one.item.place}. ${one.item.title}`,
      edition: one.item.edition ?? 'ingen',
      on: danishDay(one.on),
      state: planStateWords[one.state],
      act: <Acts asked={asked} standing={one} of={one.item.title} />,
    }))}
  />
)

/** A meeting on a day when nobody works may be right, so it is only said. */
const onDay = ({ on }: Standing) => {
  const off = on.length === 10 ? dayOff(on as string as CalendarDay) : null
  return `${danishDay(on)}${off ? ` (bemærk: ${off})` : ''}`
}

const Meetings = ({ asked, plan }: { asked: Asked; plan: Plan }) => (
  <DataTable
    id="moeder-tabel"
    caption="Mødekalenderen"
    captionHidden
    stacked
    emptyText="Der er ikke noget møde i kalenderen."
    columns={[
      { key: 'body', header: 'Organ' },
      { key: 'on', header: 'Dag' },
      { key: 'state', header: 'Stand' },
      { key: 'act', header: 'Ændr' },
    ]}
    rows={plan.meetings.map((one) => ({
      body: one.item.bodyName,
      on: onDay(one),
      state: planStateWords[one.state],
      act: <Acts asked={asked} standing={one} of={`${one.item.bodyName}, ${danishDay(one.on)}`} />,
    }))}
  />
)

const Leads = ({ asked, agenda: { leads, bodies } }: { asked: Asked; agenda: Desk }) => (
  <DataTable
    id="frister-tabel"
    caption="Frister i hverdage"
    captionHidden
    stacked
    emptyText="Der er ikke sat nogen frist."
    columns={[
      { key: 'what', header: 'Frist' },
      { key: 'body', header: 'Organ' },
      { key: 'weekdays', header: 'Før mødet' },
      { key: 'act', header: 'Ret' },
    ]}
    rows={leads.map(({ body, what, weekdays }) => ({
      what,
      body: bodies.find(({ id }) => id === body)?.name ?? body,
      weekdays: counted(weekdays, 'hverdag', 'hverdage'),
      act: <ActLink href={`${desk(asked)}/frister?${new URLSearchParams({ organ: body, hvad: what })}`} text="Ret" of={what} />,
    }))}
  />
)

/** Where the secretariat plans a process and keeps it up to date. */
export const showDesk: Route['answer'] = async (asked) => {
  const agenda = await readDesk(asked)
  const plan = planOf(agenda.items, agenda.treatments, todayFor(asked))
  const to = (path: string, text: string) => ({ text, href: `${desk(asked)}/${path}` })
  return showPage(
    asked,
    { title: 'Planlægning', trail: [], hidden: true },
    <>
      <Done asked={asked} agenda={agenda} />
      <Lead>
        Her planlægger sekretariatet forløbet. Alle kan se resultatet under{' '}
        <a href={`/${asked.var.alliance.slug}/forloeb`}>Forløb</a>.
      </Lead>
      <Section title="Mandater" id="mandater">
        <Mandates asked={asked} agenda={agenda} />
        <LinkList links={[to('mandater/ny', 'Registrér et mandat')]} />
      </Section>
      <Section title="Trin" id="trin">
        <Steps asked={asked} plan={plan} />
        <LinkList links={[to('trin/ny', 'Planlæg et trin')]} />
      </Section>
      <Section title="Møder" id="moeder">
        <Meetings asked={asked} plan={plan} />
        <LinkList links={[to('moeder/ny', 'Tilføj et møde')]} />
      </Section>
      <Section title="Frister før møder" id="frister">
        <Leads asked={asked} agenda={agenda} />
        <LinkList links={[to('frister', 'Sæt en frist')]} />
      </Section>
    </>,
  )
}
