/** What a page tells of a file of minutes: its meeting, what to look out for, and its decisions with the words that were read. */
import { type CalendarDay, counted, danishDay, danishList, danishNumber } from '#kernel'
import type { Minutes } from '#minutes'
import { Marked, Quote } from '#ui'
import { type Choice, itemName } from './choices.ts'
import type { FileAsked } from './file-asked.ts'
import { closedSentence, doubtSentence, markedDay, markedWords, neverTried } from './words-da.ts'

const notSaid = 'står ikke i filen'
/** A decision as a choice: Punkt 7: Sundhedspapiret. Beslutning i Byrådet. */
export const choiceName = ({ item, section }: Choice) => `${itemName(item)}${section.heading ? `. ${section.heading}` : ''}`

const daysOf = ({ days }: Minutes) =>
  days.map((found) => (
    <p>
      <Marked stretches={markedDay(found)} /> {doubtSentence(found)}
    </p>
  ))

/** What the file says of its meeting. */
export const factsOf = (shown: FileAsked) => {
  const { content } = shown.file
  return [
    { label: 'Kommune', value: shown.named.length ? danishList(shown.named) : 'ingen af alliancens kommuner er nævnt i filen' },
    { label: 'Organ', value: content.body || notSaid },
    { label: 'Dato', value: content.days.length ? daysOf(content) : notSaid },
    { label: 'Åbne punkter', value: danishNumber(content.items.length) },
    ...(content.absent.length ? [{ label: 'Afbud eller fraværende', value: danishNumber(content.absent.length) }] : []),
  ]
}

/** What somebody should know before they choose. */
export const warnings = ({ file: { content }, before, named }: FileAsked) => [
  ...(content.isAgenda ? ['Filen er en dagsorden og ikke et referat: Beslutningerne er ikke truffet, da den blev lavet.'] : []),
  ...(content.days.some(({ doubt }) => doubt) ? ['Datoen i filen er usikker. Se efter i referatet, før du registrerer.'] : []),
  ...(named.length > 1 ? ['Filen nævner flere kommuner. Vælg selv sagen.'] : []),
  ...(before.records || before.keptOn
    ? [
        `Den samme fil er læst ind før${before.keptOn ? ` (kopien er fra ${danishDay(before.keptOn as CalendarDay)})` : ''}. ${counted(before.records, 'registrering bygger', 'registreringer bygger')} på den.`,
      ]
    : []),
  ...(closedSentence(content) ? [closedSentence(content)] : []),
  ...(content.format === 'sbsys' || content.format === 'acadre' ? [neverTried] : []),
]

/** One decision, with the words that were read marked. */
export const Shown = ({ choice }: { choice: Choice }) => (
  <>
    <p>{choiceName(choice)}</p>
    <Quote>
      <Marked stretches={markedWords(choice.section.text.slice(0, 3000))} />
    </Quote>
    {choice.item.absent.length ? (
      <p>Fraværende ved punktet: {danishNumber(choice.item.absent.length)}. De tæller ikke som stemmer.</p>
    ) : null}
    {choice.item.settledIn ? <p>Sagen afgøres i: {choice.item.settledIn}.</p> : null}
  </>
)
