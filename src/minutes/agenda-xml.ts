/**
 * Agenda XML as FirstAgenda takes it from two case systems. The names are those that are published: by FirstAgenda ("Hvilke
 * informationer understøtter FirstAgenda fra ESDH?") and by OS2web's importers (os2web_meetings_sbsys, os2web_meetings_acadre). No
 * real export has been seen; a name that we do not know is passed over, and what is not said to be open is closed.
 */
import { meetingDays } from './days.ts'
import { withoutAbsence } from './headings.ts'
import { paragraphsOf } from './lines.ts'
import { tidy } from './text.ts'
import { type Minutes, type MinutesItem, type MinutesSection, MinutesTrouble } from './words.ts'
import { allNamed, childNamed, childrenOf, saysYes, wordsIn, type XmlElement } from './xml.ts'

const filled = ({ text }: MinutesSection) => text !== ''
const said = (element: XmlElement | undefined) => (element ? paragraphsOf(wordsIn(element)) : '')

/** Sections, and who was not there, which stands among their lines. */
function parted(sections: readonly MinutesSection[], absent: readonly string[] = []): Pick<MinutesItem, 'sections' | 'absent'> {
  const all = sections.map(withoutAbsence)
  return { sections: all.map(({ section }) => section).filter(filled), absent: [...absent, ...all.flatMap((one) => one.absent)] }
}

type Sorted = { readonly items: MinutesItem[]; readonly closedItems: number; readonly closedAnnexes: number }
const whole = ({ items }: Sorted) =>
  items.flatMap(({ title, sections }) => [title, ...sections.flatMap(({ heading, text }) => [heading, text])]).join('\n')

const noSection = /^(?:overskrift|nummer|bilag|bilagsliste|dagsordenpunkter?|underpunkter)$/
/** What an item of SBSYS says: a heading is an element's name, or its Navn or Titel where it has one. */
const sectionsOfSbsys = (point: XmlElement): MinutesSection[] =>
  childrenOf(childNamed(point, 'indhold') ?? point)
    .filter(({ name }) => !noSection.test(name))
    .map((one) => ({
      heading: tidy(one.attributes.navn ?? one.attributes.titel ?? one.attributes.overskrift ?? headingOf(one)),
      text: said(one),
    }))
    .filter(filled)
const headingOf = ({ name }: XmlElement) =>
  name.charAt(0).toUpperCase() + name.slice(1).replaceAll('aa', 'å').replaceAll('oe', 'ø').replaceAll('ae', 'æ')

function sbsys(agenda: XmlElement): Minutes {
  const meeting = childNamed(agenda, 'moede')?.attributes ?? {}
  const points = allNamed(agenda, 'dagsordenpunkt')
  const open = saysYes(agenda.attributes.aaben) ? points.filter(({ attributes }) => saysYes(attributes.aabent)) : []
  const annexes = open.flatMap((point) => allNamed(point, 'bilag'))
  const sorted: Sorted = {
    items: open.map((point) => ({
      number: tidy(point.attributes.nummer ?? ''),
      title: tidy(said(childNamed(point, 'overskrift'))),
      ...parted(sectionsOfSbsys(point)),
      settledIn: '',
    })),
    closedItems: points.length - open.length,
    closedAnnexes: annexes.filter(({ attributes }) => !saysYes(attributes.maapubliceres)).length,
  }
  const body = tidy(meeting.udvalg ?? '')
  return {
    format: 'sbsys',
    body,
    head: [body, tidy(meeting.moedested ?? ''), said(childNamed(agenda, 'forsidetekst'))].filter(Boolean).join('\n'),
    days: meetingDays(tidy(meeting.moededato ?? ''), whole(sorted)),
    absent: [],
    isAgenda: !/^referat$/i.test(agenda.attributes.dagsordentype ?? 'referat'),
    ...sorted,
  }
}

/** The tables of that name right below an element of Acadre's, and one field of a table. */
const tables = (element: XmlElement, name: string) =>
  childrenOf(element).filter((child) => child.name === 'table' && child.attributes.name?.toLowerCase() === name)
const field = (table: XmlElement | undefined, name: string): string => {
  const fields = table ? [...childrenOf(table), ...childrenOf(childNamed(table, 'fields') ?? table)] : []
  return said(fields.find((one) => one.name === 'field' && one.attributes.name?.toLowerCase() === name))
}

const itemOfAcadre = (item: XmlElement, sort: string): MinutesItem => ({
  number: sort,
  title: tidy(field(item, 'name')),
  ...parted(
    tables(item, 'bullet').map((bullet) => ({
      heading: tidy(field(bullet, 'bulletname')),
      text: field(bullet, 'bulletcontent'),
    })),
    tables(item, 'absentmembers').map((one) => tidy(field(one, 'name'))),
  ),
  settledIn: tidy(field(item, 'comname')),
})

function acadre(root: XmlElement): Minutes {
  const agenda = [root, ...allNamed(root, 'table')].find(({ attributes }) => attributes.name?.toLowerCase() === 'agenda')
  if (!agenda) throw new MinutesTrouble('another-xml')
  const [meeting] = tables(agenda, 'meeting')
  const [committee] = tables(agenda, 'committee')
  const all = tables(agenda, 'agendaitemparents').flatMap((parent) =>
    tables(parent, 'agendaitem').map((item) => ({ item, sort: field(parent, 'sort') })),
  )
  const open = all.filter(({ item }) => field(item, 'access') === '1')
  const annexes = open.flatMap(({ item }) => tables(item, 'enclosure'))
  const sorted: Sorted = {
    items: open
      .toSorted((a, b) => Number(a.sort) - Number(b.sort) || 0)
      .map(({ item, sort }) => itemOfAcadre(item, sort))
      .filter(({ title }) => title),
    closedItems: all.length - open.length,
    closedAnnexes: annexes.filter((one) => field(one, 'access') !== '1').length,
  }
  const present = allNamed(agenda, 'table').filter((one) => /^[12]$/.test(field(one, 'absent')))
  const body = tidy(field(committee, 'name'))
  const head = [
    body,
    field(meeting, 'name'),
    field(meeting, 'location'),
    field(meeting, 'address'),
    field(meeting, 'description'),
  ]
  return {
    format: 'acadre',
    body,
    head: head.filter(Boolean).join('\n'),
    days: meetingDays(field(meeting, 'date').replace(/T[\d:.+Z-]*$/, ''), whole(sorted)),
    absent: present.map((one) => tidy(field(one, 'name'))).filter(Boolean),
    isAgenda: false,
    ...sorted,
  }
}

/** Reads agenda XML of SBSYS or Acadre; any other XML is refused. Throws MinutesTrouble. */
export function readAgendaXml(root: XmlElement): Minutes {
  if (root.name === 'dagsorden') return sbsys(root)
  const names = [root, ...allNamed(root, 'table')].map(({ attributes }) => attributes.name?.toLowerCase())
  if (names.includes('agenda')) return acadre(root)
  throw new MinutesTrouble(names.includes('producedagenda') ? 'list-of-agendas' : 'another-xml')
}
