import { oneOf, roughDay, table, text } from '#reading'
import { asId, blank, edition, inOrder, type Loader, list, municipalityNamed, recording, step, unusable } from '#rows'
import { applyMember, type Expertise, expertises, type GroupRole, type MemberRecorded } from '#writing-group'

const role = oneOf<GroupRole>({ lead: ['leder'], member: ['medlem'], resource: ['ressourceperson'] })
const spoken: Readonly<Record<string, Expertise>> = { somatik: 'somatic', psykiatri: 'psychiatric' }

const groupTable = table({
  file: 'writing-group.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['id'],
  columns: {
    id: text(60),
    edition: edition(),
    municipality: blank(80),
    title: text(200),
    role,
    expertise: list(60),
    from: roughDay(),
    to: roughDay(),
    source: blank(500),
  },
})

function expertiseOf(written: readonly string[]): Expertise[] {
  return written.map((one) => {
    const found = expertises.find((expertise) => expertise === one) ?? spoken[one]
    return (
      found ?? unusable('expertise', one, 'er ikke et fagområde. Skriv somatic eller psychiatric, eller begge med ; imellem.')
    )
  })
}

/** Who is in the writing group, by municipality and title; a resource person may come from none. */
export const writingGroupFile: Loader<typeof groupTable> = {
  table: groupTable,
  records: { 'writing-group.member-recorded': ({ id }: MemberRecorded) => id },
  key: ({ id }) => id,
  row: (_, known) => (row) => {
    const { municipality, expertise, ...member } = row
    asId('id', row.id)
    inOrder(row.from, row.to, 'to')
    const code = municipality ? municipalityNamed(known, 'municipality', municipality) : null
    if (code === null && row.role !== 'resource')
      unusable('municipality', null, 'mangler: kun en ressourceperson (resource) kan være uden kommune.')
    const fact: MemberRecorded = { type: 'writing-group.member-recorded', ...member, code, expertise: expertiseOf(expertise) }
    return recording(row.id, step(fact, applyMember))
  },
}
