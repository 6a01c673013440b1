import { type CalendarDay, inDanishOrder } from '#kernel'
import { Alert, DataTable, type FormError, Lead, More, Section } from '#ui'
import { grantOffice } from './change-offices.ts'
import { type Asked, actorFor, look, todayFor } from './doors.ts'
import { readForm } from './form.ts'
import { officeText, showError, showPage } from './frame.tsx'
import { emptyAnswers, type GrantAnswers, GrantForm, grantAnswers, readGrant } from './grant-form.tsx'
import { mailsOf } from './people.ts'
import { readOffices, readPlaces } from './store.ts'
import { danishSpan, refusals } from './wording.ts'
import type { Office, PlacedOffice } from './words.ts'

export const accessPath = ({ var: { alliance } }: Asked) => `/${alliance.slug}/adgang`

/** The offices of the alliance with the mail addresses of who holds them, and the municipalities in Danish order. */
export async function readAccess(asked: Asked) {
  const { offices, places } = await look(asked, async (read) => ({
    offices: await readOffices(read),
    places: await readPlaces(read),
  }))
  const mails = await mailsOf(
    asked.var.site.ledger.db,
    offices.map(({ person }) => person),
  )
  const names = new Map(places.map(({ code, name }) => [code, name]))
  const named = offices.map((office) => ({
    ...office,
    mail: mails.get(office.person) ?? 'slettet person',
    municipality: office.code && (names.get(office.code) ?? office.code),
  }))
  return { offices: inDanishOrder(named, ({ mail }) => mail), places: inDanishOrder(places, ({ name }) => name) }
}
export type NamedOffice = PlacedOffice & { readonly mail: string }

/** Tells what was just done. It names only an office that is there, so that an address cannot make it say anything. */
function Done({ asked, offices }: { asked: Asked; offices: readonly NamedOffice[] }) {
  const { givet, afsluttet } = asked.req.query()
  const done = offices.find(({ id, to }) => id === givet || (id === afsluttet && to !== null))
  if (!done) return null
  const held = `${done.mail}: ${officeText(done)}, ${danishSpan(done, todayFor(asked))}.`
  return done.id === givet ? (
    <Alert kind="success" title="Hvervet er givet">
      <p>{held}</p>
      <p>
        Der er ikke sendt nogen besked. Bed personen om at logge ind på <a href="/log-ind">siden Log ind</a> med den mailadresse.
      </p>
    </Alert>
  ) : (
    <Alert kind="success" title="Hvervet er afsluttet">
      <p>{held}</p>
    </Alert>
  )
}

type Seen = Awaited<ReturnType<typeof readAccess>>
type Answered = { readonly answers: GrantAnswers; readonly errors: readonly FormError[] }

type OfficeTableProps = {
  readonly id: string
  readonly caption: string
  readonly offices: readonly NamedOffice[]
  readonly today: CalendarDay
  readonly path: string | null
}

/** Offices as a table; `path` leads to where one is ended, and is null where all have ended. */
function OfficeTable({ id, caption, offices, today, path }: OfficeTableProps) {
  const columns = [
    { key: 'mail', header: 'Person' },
    { key: 'office', header: 'Hverv' },
    { key: 'span', header: 'Gælder' },
    ...(path ? [{ key: 'end', header: 'Afslut' } as const] : []),
  ] as const
  const rows = offices.map((office) => ({
    mail: office.mail,
    office: officeText(office),
    span: danishSpan(office, today),
    end: path ? (
      <a href={`${path}/${office.id}/ophoer`}>
        Afslut<span class="sr-only">{` hvervet for ${office.mail}: ${officeText(office)}, ${danishSpan(office, today)}`}</span>
      </a>
    ) : null,
  }))
  return <DataTable id={id} caption={caption} captionHidden stacked columns={columns} rows={rows} />
}

const isOver =
  (today: CalendarDay) =>
  ({ from, to }: Office) =>
    to !== null && (to < today || to < from)

function Whole({ asked, offices, places, answers, errors }: Seen & Answered & { asked: Asked }) {
  const today = todayFor(asked)
  const path = accessPath(asked)
  const over = offices.filter(isOver(today))
  const standing = offices.filter((office) => !over.includes(office))
  return (
    <>
      <Done asked={asked} offices={offices} />
      <Lead>
        Her giver og afslutter sekretariatet hverv. Offentligheden ser i journalen, at et hverv er givet, men ikke til hvem.
      </Lead>
      <Section title="Giv et hverv" id="giv">
        <GrantForm action={path} answers={answers} places={places} errors={errors} />
      </Section>
      <Section title="Hverv nu og senere" id="hverv">
        <OfficeTable id="hverv-tabel" caption="Personer med hverv nu eller senere" offices={standing} today={today} path={path} />
      </Section>
      {over.length > 0 ? (
        <More summary="Tidligere hverv">
          <OfficeTable id="tidligere" caption="Personer med tidligere hverv" offices={over} today={today} path={null} />
        </More>
      ) : null}
    </>
  )
}

const show = async (asked: Asked, answered: Answered, status: 200 | 409 | 422 | 403 | 404) =>
  showPage(
    asked,
    { title: 'Adgang', hidden: true, trail: [] },
    <Whole asked={asked} {...answered} {...(await readAccess(asked))} />,
    status,
  )

export const showAccess = (asked: Asked) => show(asked, { answers: emptyAnswers(todayFor(asked)), errors: [] }, 200)

export async function grantFromForm(asked: Asked) {
  const answers = grantAnswers(await readForm(asked))
  const { places } = await readAccess(asked)
  const command = readGrant(answers, places)
  if (Array.isArray(command)) return show(asked, { answers, errors: command }, 422)
  const actor = actorFor(asked, null)
  if (!actor) return showError(asked, 403)
  const { site, alliance } = asked.var
  const outcome = await grantOffice(site.ledger, alliance.slug, actor, command)
  if (outcome.ok) return asked.redirect(`${accessPath(asked)}?givet=${outcome.value.id}`, 303)
  const { status, field, text } = refusals[outcome.refusal]
  return show(asked, { answers, errors: [{ field, text }] }, status)
}
