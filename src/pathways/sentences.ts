import type { Names } from '#journal'
import { counted, danishDay, danishList, ended, never } from '#kernel'
import type { MeetingDaysRecorded, PathwayRecorded, PathwaysFact } from './words.ts'

/** Bodies in their order, those of one place together: "Ældrerådet og Sundhedsudvalget, så Byrådet". */
function wayInWords({ steps }: PathwayRecorded, names: Names): string {
  const places = [...Map.groupBy(steps, ({ place }) => place).values()]
  return places.map((together) => danishList(together.map(({ body }) => names.body(body)))).join(', så ')
}

function daysSentence({ code, body, days }: MeetingDaysRecorded, names: Names): string {
  const [first, last] = [days[0]?.on, days.at(-1)?.on]
  const when = first && last && first !== last ? `${danishDay(first)}–${danishDay(last)}` : first ? danishDay(first) : ''
  return `${names.municipality(code)} har registreret ${counted(days.length, 'mødedag', 'mødedage')} i ${names.body(body)}: ${when}.`
}

/** What a fact of this room says, as the journal tells it. */
export function pathwaysSentence(fact: PathwaysFact, names: Names): string {
  switch (fact.type) {
    case 'pathways.pathway-recorded':
      return `Papirets vej gennem ${names.municipality(fact.code)} er registreret: ${wayInWords(fact, names)}.`
    case 'pathways.meeting-days-recorded':
      return daysSentence(fact, names)
    case 'pathways.meeting-day-cancelled':
      return `Mødet i ${names.body(fact.body)} i ${names.municipality(fact.code)} den ${danishDay(fact.on)} er aflyst: ${ended(fact.reason)}`
    default:
      return never(fact)
  }
}
