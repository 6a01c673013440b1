import { notRecorded, notWritten } from './labels.ts'

export const goalHeading = (number: number, title: string) => `Mål ${number}: ${title}`
export const areaHeading = (number: number, title: string) => `Udviklingsområde ${number}: ${title}`

const named = (title: string) => ([notWritten.unnamed, notRecorded.unnamed].includes(title) ? '' : title)
const titleIn = (pattern: RegExp, text: string) => {
  const found = pattern.exec(text)
  return found ? named((found[1] ?? '').trim()) : null
}
/** The title of a goal in a heading such as "Mål 2: …", "Mål: …" or "KKR-mål 2 – …"; null where the heading is not a goal's. */
export const goalTitleIn = (text: string) => titleIn(/^(?:kkr-?\s?)?mål\s*\d{0,3}\s*[:.–—-]\s*(.*)$/i, text)
export const areaTitleIn = (text: string) => titleIn(/^udviklingsområde\s*\d{0,3}\s*[:.–—-]\s*(.*)$/i, text)
