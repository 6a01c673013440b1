/** The case and its annexes as a table, with what can be done about each. */
import type { CommonItem, LocalPart } from '#case-parts'
import { annexName, type CaseItem, itemName } from '#cases'
import { ActForm, ActLink, Badge, DataTable, LinkList, Section } from '#ui'
import type { About } from './about.ts'
import { itemId } from './case-content.tsx'

const partOf = ({ work, whole }: About, item: CaseItem): LocalPart | undefined => {
  const own = work.parts.filter(({ content }) => content.kind === 'annex')
  return own[whole.items.filter(({ kind }) => kind === 'other').indexOf(item)]
}
const closingOf = ({ work }: About, kind: CommonItem) =>
  work.parts.find(({ content }) => content.kind === 'closing' && content.item === kind)

/** What can be done about an item: a common one is closed or opened, an own one is changed where it stands. */
function ItemActs({ about, item, base }: { about: About; item: CaseItem; base: string }) {
  const name = itemName({ ...item, closed: false })
  if (item.kind === 'other') {
    const part = partOf(about, item)
    return part ? <ActLink href={`${base}/bilag/${part.id}`} text="Ret eller fjern" of={name} /> : null
  }
  const closing = closingOf(about, item.kind)
  const hidden = { del: item.kind, set: closing ? String(closing.save) : '', luk: closing ? '' : 'ja' }
  return <ActForm action={`${base}/lukning`} hidden={hidden} text={closing ? 'Åbn igen' : 'Luk for offentligheden'} of={name} />
}

export const Items = ({ about, base }: { about: About; base: string }) => (
  <Section title="Sagen og dens bilag" id="bilag">
    <DataTable
      id="bilag-tabel"
      caption="Del for del"
      captionHidden
      stacked
      columns={[
        { key: 'name', header: 'Del' },
        { key: 'title', header: 'Titel' },
        { key: 'closed', header: 'Offentlighed' },
        { key: 'act', header: 'Gør' },
      ]}
      rows={about.whole.items.map((item) => ({
        name: <a href={`#${itemId(item)}`}>{item.place === 1 ? 'Sagen' : annexName(item)}</a>,
        title: item.title,
        closed: item.closed ? <Badge kind="warning">Lukket</Badge> : 'Åben',
        act: <ItemActs about={about} item={item} base={base} />,
      }))}
    />
    <LinkList links={[{ text: 'Læg et bilag ved', href: `${base}/bilag/ny` }]} />
  </Section>
)
