import { roleWords } from '#forecast'
import { type Asked, showPage, todayFor } from '#identity'
import { danishDay, danishList, danishNumber, danishPeriod, dayOff } from '#kernel'
import { bodyKindWords } from '#meetings'
import type { RecordedMeetingDay } from '#pathways'
import { ActLink, Alert, DataTable, Lead, LinkList, Section } from '#ui'
import { type About, bodiesNow, forKeepers, wayOf } from './about.ts'
import { dayText, earlierText, MeetingDays, placeText } from './way-parts.tsx'

/** Tells what was just recorded, as it stands, so that an address cannot make it say anything; and of days that may be mistaken. */
function Done({ asked, about }: { asked: Asked; about: About }) {
  const told = Number(asked.req.query('registreret') ?? 0)
  if (!Number.isSafeInteger(told) || told < 1) return null
  const days = about.days.filter(({ sequence, cancelled }) => sequence === told && cancelled === null)
  const off = days.filter(({ on }) => dayOff(on) !== null)
  return (
    <>
      <Alert kind="success" title="Det er registreret">
        <p>{`Det har nummer ${danishNumber(told)} i journalen, og alle kan se det nu.`}</p>
      </Alert>
      {off.length ? (
        <Alert kind="warning" title="Se datoerne efter">
          <p>{`Der holdes sjældent møde på en fridag: ${danishList(off.map(({ on }) => dayText(on)))}. Aflys den, hvis den er forkert.`}</p>
        </Alert>
      ) : null}
    </>
  )
}

const Steps = ({ asked, about }: { asked: Asked; about: About }) => {
  const steps = about.pathway?.steps ?? []
  return (
    <>
      <DataTable
        id="trin-tabel"
        caption="Trin gennem kommunen"
        captionHidden
        stacked
        emptyText="Vejen er ikke registreret endnu."
        columns={[
          { key: 'body', header: 'Organ' },
          { key: 'place', header: 'Trin' },
          { key: 'role', header: 'Rolle' },
        ]}
        rows={steps.map((step) => ({ body: step.bodyName, place: placeText(step, steps), role: roleWords[step.role] }))}
      />
      <LinkList links={[{ text: steps.length ? 'Ret vejen' : 'Registrér vejen', href: `${wayOf(asked, about.code)}/trin` }]} />
    </>
  )
}

const Names = ({ asked, about }: { asked: Asked; about: About }) => (
  <DataTable
    id="organer-tabel"
    caption="Kommunens organer"
    captionHidden
    stacked
    columns={[
      { key: 'name', header: 'Navn' },
      { key: 'kind', header: 'Slags' },
      { key: 'period', header: 'Gælder' },
      { key: 'act', header: 'Ret' },
    ]}
    rows={bodiesNow(about, asked).map(({ id, name, kind, from, to }) => ({
      name,
      kind: bodyKindWords[kind],
      period: [from || to ? danishPeriod(from, to) : 'uden dato', earlierText(about, id)].filter(Boolean).join('; '),
      act: <ActLink href={`${wayOf(asked, about.code)}/navne/${id}`} text="Ret navnet" of={name} />,
    }))}
  />
)

/** All that those who keep a municipality's way can change. */
export const showDesk = forKeepers((asked, about) => {
  const base = wayOf(asked, about.code)
  const cancel = ({ body, bodyName, on, cancelled }: RecordedMeetingDay) =>
    cancelled === null ? <ActLink href={`${base}/moeder/${body}/${on}`} text="Aflys" of={`${bodyName}, ${danishDay(on)}`} /> : '–'
  return showPage(
    asked,
    { title: `Ret vejen gennem ${about.name}`, hidden: true, trail: [{ text: `Vejen gennem ${about.name}`, href: base }] },
    <>
      <Done asked={asked} about={about} />
      <Lead>
        Her skriver kommunen selv, hvem der behandler papiret, hvad de hedder, og hvornår de mødes. Det kan læses af alle, og
        prognosen regnes ud af det.
      </Lead>
      <Section title="Vejen" id="vejen">
        <Steps asked={asked} about={about} />
      </Section>
      <Section title="Mødedage" id="moededage">
        <LinkList links={[{ text: 'Tilføj mødedage', href: `${base}/moeder` }]} />
        <MeetingDays days={about.days} today={todayFor(asked)} act={cancel} />
      </Section>
      <Section title="Navne" id="navne">
        <Names asked={asked} about={about} />
      </Section>
    </>,
  )
})
