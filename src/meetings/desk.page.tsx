import { type Asked, look, officeFor, type Route, showPage, todayFor } from '#identity'
import { danishDay, danishList, danishNumber, danishOrder } from '#kernel'
import { readKnownMunicipalities, readMembership } from '#members'
import { AskForm, Badge, DataTable, Lead, Section, SelectField, SubmitButton } from '#ui'
import { desk } from './form-parts.tsx'
import { showNew } from './record-treatment.page.tsx'
import { isStanding } from './rules.ts'
import { outcomeHead } from './sentences.ts'
import { readMatters, readTreatments } from './store.ts'
import type { Matter, RecordedTreatment } from './words.ts'

type Own = { readonly matter: Matter; readonly place: string; readonly latest: RecordedTreatment | undefined }
const newest = 20

/** By municipality, the newest paper first; the alliance's own matters last. */
const inOrder = (a: Own, b: Own) =>
  Number(a.matter.code === null) - Number(b.matter.code === null) ||
  danishOrder(a.place, b.place) ||
  danishOrder(b.matter.id, a.matter.id)

/** The matters that the visitor may record on, and what was recorded of them. */
const readOwn = (asked: Asked) =>
  look(asked, async (read): Promise<{ own: Own[]; treatments: RecordedTreatment[] }> => {
    const { visitor, alliance } = asked.var
    const matters = (await readMatters(read)).filter(({ code }) => officeFor(visitor, code))
    const treatments = await readTreatments(
      read,
      matters.map(({ id }) => id),
    )
    const { members } = await readMembership(read, todayFor(asked))
    const names = new Map([...(await readKnownMunicipalities(read)), ...members].map(({ code, name }) => [code, name]))
    const of = Map.groupBy(treatments, ({ matter }) => matter)
    const own = matters.map((matter) => ({
      matter,
      place: matter.code ? (names.get(matter.code) ?? matter.code) : alliance.shortName,
      latest: of.get(matter.id)?.findLast(isStanding),
    }))
    return { own: own.sort(inOrder), treatments }
  })

const meeting = ({ bodyName, metOn }: RecordedTreatment) => `${bodyName}, ${metOn ? danishDay(metOn) : 'dato ikke registreret'}`
const saying = (one: RecordedTreatment) => `${meeting(one)}: ${danishList(one.outcomes.map(outcomeHead))}`

const Matters = ({ asked, own }: { asked: Asked; own: readonly Own[] }) => (
  <DataTable
    id="sager"
    caption="Sager, du kan registrere på"
    captionHidden
    stacked
    columns={[
      { key: 'place', header: 'Hvem' },
      { key: 'title', header: 'Sag' },
      { key: 'latest', header: 'Senest registreret' },
      { key: 'act', header: 'Registrér' },
    ]}
    rows={own.map(({ matter, place, latest }) => ({
      place,
      title: matter.title,
      latest: latest ? saying(latest) : 'ikke registreret',
      act: (
        <a class="unbroken" href={`${desk(asked)}/ny?sag=${matter.id}`}>
          Registrér behandling<span class="sr-only">{`: ${place}, ${matter.title}`}</span>
        </a>
      ),
    }))}
  />
)

/** What can be done with a record that stands. */
const Acts = ({ at, about }: { at: string; about: string }) => (
  <>
    <a href={`${at}/rettelse`}>
      Ret<span class="sr-only">{about}</span>
    </a>{' '}
    <a href={`${at}/tilbage`}>
      Træk tilbage<span class="sr-only">{about}</span>
    </a>
  </>
)

const Newest = ({ asked, own, treatments }: { asked: Asked; own: readonly Own[]; treatments: readonly RecordedTreatment[] }) => (
  <DataTable
    id="nyeste"
    caption="Registreringer, de nyeste først"
    captionHidden
    stacked
    emptyText="Der er endnu ikke registreret nogen behandling."
    columns={[
      { key: 'place', header: 'Hvem' },
      { key: 'title', header: 'Sag' },
      { key: 'what', header: 'Behandling' },
      { key: 'sequence', header: 'Nr. i journalen' },
      { key: 'act', header: 'Ret eller træk tilbage' },
    ]}
    rows={treatments
      .slice(-newest)
      .reverse()
      .map((one) => ({ one, of: own.find(({ matter }) => matter.id === one.matter) }))
      .map(({ one, of }) => ({
        place: of?.place,
        title: of?.matter.title,
        what: one.withdrawn ? (
          <>
            <s>{saying(one)}</s> Trukket tilbage: »{one.withdrawn.reason}«
          </>
        ) : (
          saying(one)
        ),
        sequence: danishNumber(one.sequence),
        act: one.supersededBy ? (
          <Badge>erstattet</Badge>
        ) : one.withdrawn ? (
          <Badge>trukket tilbage</Badge>
        ) : (
          <Acts at={`${desk(asked)}/${one.id}`} about={`: ${of?.place}, ${of?.matter.title}, ${meeting(one)}`} />
        ),
      }))}
  />
)

/** What there is to record on, and what was recorded last. */
export const showDesk: Route['answer'] = async (asked) => {
  const { own, treatments } = await readOwn(asked)
  return showPage(
    asked,
    { title: 'Behandlinger', hidden: true, trail: [] },
    <>
      <Lead>Her registreres det, som udvalg og kommunalbestyrelser har gjort. Alt, hvad der registreres, kan ses af alle.</Lead>
      <p>
        <a href="#nyeste-registreringer">Gå til de nyeste registreringer</a>
      </p>
      <p>
        <a href={`/${asked.var.alliance.slug}/referater/nyt`}>Læs et referat ind fra en fil</a>
      </p>
      <Section title="Sager" id="dine-sager">
        {own.length ? <Matters asked={asked} own={own} /> : <p>Der er ingen sager, som du kan registrere på endnu.</p>}
      </Section>
      <Section title="De nyeste registreringer" id="nyeste-registreringer">
        <Newest asked={asked} own={own} treatments={treatments} />
      </Section>
    </>,
  )
}

/** The form, or first the choice of what it is about where the address does not say and there is more than one. */
export const showForm: Route['answer'] = async (asked) => {
  const chosen = asked.req.query('sag')
  if (chosen) return showNew(asked, chosen)
  const { own } = await readOwn(asked)
  const [only] = own
  if (only && own.length === 1) return showNew(asked, only.matter.id)
  return showPage(
    asked,
    { title: 'Registrér en behandling', hidden: true, trail: [{ text: 'Behandlinger', href: desk(asked) }] },
    own.length === 0 ? (
      <p>Der er ingen sager, som du kan registrere på endnu.</p>
    ) : (
      <AskForm action={`${desk(asked)}/ny`} label="Vælg sagen">
        <SelectField
          name="sag"
          label="Hvem gælder det?"
          options={own.map(({ matter, place }) => ({ value: matter.id, text: `${place}: ${matter.title}` }))}
        />
        <SubmitButton>Vælg</SubmitButton>
      </AskForm>
    ),
  )
}
