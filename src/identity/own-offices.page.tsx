import { dayOf } from '#kernel'
import { DataTable, Lead, LinkList, Section } from '#ui'
import type { Asked } from './doors.ts'
import { officeWords, showPage } from './frame.tsx'
import { heldOn } from './rules.ts'
import { type OfficeSomewhere, readOfficesEverywhere } from './store.ts'
import { danishSpan } from './wording.ts'
import type { OfficeKind } from './words.ts'

const records = { path: 'behandlinger', text: 'Registrér behandlinger' }
const draft = { path: 'udkast', text: 'Skriv i udkastet' }
const work: Record<OfficeKind, readonly { path: string; text: string }[]> = {
  secretariat: [
    records,
    { path: 'planlaegning', text: 'Planlæg forløbet' },
    { path: 'prioriteringsarbejde', text: 'Lad kommunerne prioritere temaer' },
    draft,
    { path: 'sagsarbejde', text: 'Lav sager til kommunerne' },
    { path: 'udsendelsesarbejde', text: 'Send papiret til kommunerne' },
    { path: 'opfoelgningsarbejde', text: 'Følg op på kommunernes svar' },
    { path: 'kontakter', text: 'Se og ret kontakter' },
    { path: 'adgang', text: 'Giv og afslut hverv' },
  ],
  clerk: [{ path: 'sager', text: 'Hent og ret kommunens sag' }, records, { path: 'kontakter', text: 'Ret kommunens kontakter' }],
  writer: [draft],
  reader: [],
}

/** What a signed-in person is here for: their offices in every alliance, and where each leads. */
export async function showOwnOffices(asked: Asked) {
  const { site, visitor } = asked.var
  const today = dayOf(site.clock.now())
  const offices = visitor ? await readOfficesEverywhere(site.ledger.db, visitor.person, today) : []
  const alliances = Map.groupBy(offices, ({ alliance }) => alliance)
  return showPage(
    asked,
    { title: 'Mine hverv', hidden: true },
    offices.length === 0 ? (
      <Lead>Du har ingen hverv lige nu. Spørg sekretariatet i din alliance, hvis du skal have et.</Lead>
    ) : (
      [...alliances.values()].map((own) => <InAlliance offices={own} today={today} />)
    ),
  )
}

function InAlliance({ offices, today }: { offices: readonly OfficeSomewhere[]; today: OfficeSomewhere['from'] }) {
  const [{ alliance, allianceName } = { alliance: '', allianceName: '' }] = offices
  const paths = offices.filter((office) => heldOn(office, today)).flatMap(({ office }) => work[office])
  const unique = paths.filter(({ path }, place) => paths.findIndex((other) => other.path === path) === place)
  return (
    <Section title={allianceName} id={alliance}>
      <DataTable
        id={`hverv-${alliance}`}
        caption={`Dine hverv i ${allianceName}`}
        captionHidden
        stacked
        columns={[
          { key: 'office', header: 'Hverv' },
          { key: 'place', header: 'Kommune' },
          { key: 'span', header: 'Gælder' },
        ]}
        rows={offices.map((office) => ({
          office: officeWords[office.office],
          place: office.municipality ?? 'hele alliancen',
          span: danishSpan(office, today),
        }))}
      />
      <LinkList
        links={[...unique, { path: '', text: 'Se alliancens sider' }].map(({ path, text }) => ({
          text,
          href: `/${alliance}${path && `/${path}`}`,
        }))}
      />
    </Section>
  )
}
