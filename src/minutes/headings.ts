/** What the headings of minutes say: where an item begins, what is closed, and where it stands what was decided. */
import { meetingDays } from './days.ts'
import type { Line } from './lines.ts'
import { tidy } from './text.ts'
import type { FoundDay, MinutesSection } from './words.ts'

export const closedMark =
  /\(\s*luk(?:ket|kede)?\s*\)|(?<!\p{L})lukke(?:t|de)\s+(?:punkt|sag|dagsorden|møde|pkt|bilag)\p{L}*|[-–—:,]\s*lukket\s*\.?$|^\s*lukket(?:\s*[-–—:]|\s*$)|^(?:punktet|sagen|mødet) (?:er|behandles|blev behandlet)(?: for)? lukke/iu
export const openPart = /^(?:åb(?:ne|en|ent))\s+(?:punkter|punkt|dagsorden|møde)\p{L}*|for åbne døre/iu
/** Begins a part of the agenda that is closed as a whole. */
export const closedPart = /^lukke(?:t|de)\s+(?:punkter|dagsorden|del|møde)(?:\s|:|$)|for lukkede døre/iu
/** Ends the lines under an item's heading that tell its case number and who may see it: "Sagsnr.: 330-2018-3619 Lukket". */
export const closedEnd = /(?<!\p{L})(?:lukket|fortrolig)\s*\.?$/iu

const numbered = /^(\d{1,3}(?:\.\d{1,2})?[a-z]?)\s*[.):]?\s+(?=\(|\p{Lu})(.+)$/u
/** "12. Salg af grund", as a list of contents has it; never "7 marts 2017". */
export const isNumbered = (text: string) => (numbered.test(text) || named.test(text)) && !/(?:19|20|21)\d\d\s*$/.test(text)
const named = /^(?:dagsordens)?(?:punkt|pkt\.?|sag(?:snr\.?| nr\.?)?)\s*(\d{1,3}(?:\.\d{1,2})?[a-z]?)\s*[.):–-]?\s*(.*)$/iu
const access = /^\(\s*(?:åben|åbent|lukket|luk)\s*\)\s*/iu

const sectionNames =
  /^(?:resum[eé]|indledning|indstilling(?:er)?|anbefaling|beslutningstema|sagsfremstilling|baggrund|problemstilling|løsning|vurdering|økonomi(?:ske konsekvenser)?|personalemæssige konsekvenser|høring|videre forløb|videre proces|kommunikation|lovgrundlag|retsgrundlag|bilag|sagens gang|sagens forløb|supplerende sagsfremstilling|historik|tidsplan|kompetence|afbud|fraværende|beslutningshistorik|tidligere beslutninger?)\s*:?$/iu
const decides = /^(?:(?:[\p{L}-]+ ){0,4}\p{L}+s\s+beslutning(?:er)?|beslutning(?:en|er)?|afgørelse|vedtagelse)/iu
/** What can stand behind it in a heading, and in no sentence: whose and when. */
const whose = /^\s*[:,-]?(?:$|\s+(?:(?:i|fra|for|af|på|den|d\.)\s|\p{Lu}|\d))/u
const bodyAndDay =
  /^(?:[\p{L}-]+\s){0,5}\p{L}*(?:udvalget|udvalg|byrådet|byråd|rådet|bestyrelsen|repræsentationen),?\s+(?:den\s+)?\d{1,2}[.\s-].{4,40}$/iu
export const inline = /^(beslutning[^:\n]{0,80}|indstilling)\s*:\s+(\S.*)$/iu
/** A line that tells who was not there; it begins no section, for the decision goes on after it. Empty where all were there. */
export const absence = /^(?:afbud|fraværende)(?: fra)?\s*:\s*(.*)$/iu
export const namesIn = (text: string) =>
  text
    .split(/,|;|\n| og /)
    .map(tidy)
    .filter((name) => name && name.length < 80 && !/^ingen\.?$/i.test(name))

/** A section without the lines that tell who was not there, and those. */
export function withoutAbsence({ heading, text }: MinutesSection): { section: MinutesSection; absent: string[] } {
  const lines = text.split('\n')
  const stays = lines.filter((line) => !absence.test(line))
  return {
    section: { heading, text: stays.join('\n') },
    absent: lines.flatMap((line) => namesIn(absence.exec(line)?.[1] ?? '')),
  }
}

/** Is it about what was decided? "Beslutning i Socialudvalget den 1. februar 2017", "Byrådets beslutning", "Økonomiudvalget, 21-02-2017". */
export function isDecision({ heading }: Pick<MinutesSection, 'heading'>): boolean {
  const start = heading.length > 200 ? null : decides.exec(heading)
  return start ? whose.test(heading.slice(start[0].length)) : bodyAndDay.test(heading)
}

export const headsSection = ({ text, heading }: Line) => {
  if (text.length > 140 || absence.test(text)) return false
  if (sectionNames.test(text)) return true
  const said = isDecision({ heading: text }) && !/[.;]$/.test(text.replace(/\d\.$/, ''))
  return said || (heading > 0 && heading < 7)
}

/**
 * What an item's heading says: its number and title; null for a line that heads none. A line that looks like text begins an item only
 * where it says whether it is open: "Punkt 2: Godkendt" can be part of a decision.
 */
export function itemIn({ text, heading }: Line): { number: string; title: string } | null {
  const begun = text.length > 300 ? null : (named.exec(text) ?? numbered.exec(text))
  const title = tidy(begun?.[2] ?? '')
  return begun && (heading > 0 || access.test(title) || closedMark.test(text)) ? { number: begun[1] ?? '', title } : null
}

export const untitled = (title: string) => tidy(title.replace(access, ''))
/** A section by its heading, without the colon. */
export const sectionNamed = ({ text }: Line) => text.replace(/\s*:$/, '')

export const bodyName =
  /(?<!\p{L})(?:[Kk]ommunalbestyrelsen|[Bb]yrådet|[Bb]orgerrepræsentationen|[Øø]konomiudvalget|[Uu]dvalget for [\p{L}-]+(?:,? (?:og )?\p{Lu}[\p{L}-]*){0,4}|(?:\p{Lu}\p{L}*-,? (?:\p{L}+-,? ){0,3}(?:og )?)?\p{Lu}\p{L}{1,40}(?:udvalget|udvalg|rådet))(?=s?(?!\p{L}))/u

/** Whose decision it is and of which day, as far as a heading says it: "Beslutning i Socialudvalget den 1. februar 2017". */
export const whoseDecision = (heading: string): { readonly body: string; readonly day: FoundDay | null } => ({
  body: bodyName.exec(heading)?.[0] ?? '',
  day: meetingDays(heading, heading)[0] ?? null,
})
