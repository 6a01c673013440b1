import { accept, type Result, refuse } from '#kernel'
import { readAgendaXml } from './agenda-xml.ts'
import { minutesOf } from './items.ts'
import { linesOfHtml } from './lines.ts'
import { linesOfPdf } from './pdf-lines.ts'
import { kindOf, lettersOf } from './text.ts'
import { type Minutes, type MinutesRefusal, MinutesTrouble } from './words.ts'
import { readXml } from './xml.ts'

const most = { items: 2000, letters: 3_000_000 }

async function read(bytes: Uint8Array): Promise<Minutes> {
  const kind = kindOf(bytes)
  if (kind === 'pdf') return minutesOf('pdf', await linesOfPdf(bytes))
  if (kind === 'xml') return readAgendaXml(readXml(lettersOf(bytes)))
  if (kind === null) throw new MinutesTrouble('not-minutes')
  const lines = linesOfHtml(lettersOf(bytes))
  if (lines.length === 0) throw new MinutesTrouble('no-text')
  return minutesOf('html', lines)
}

const lettersIn = ({ items }: Minutes) =>
  items.reduce((sum, { sections }) => sum + sections.reduce((all, { text }) => all + text.length, 0), 0)

/** Reads a file where it is: for the process that may be lost over it. Whatever a reader throws at a file, the file is broken. */
export const readMinutesHere = (bytes: Uint8Array): Promise<Result<Minutes, MinutesRefusal>> =>
  read(bytes)
    .then((minutes) => {
      if (minutes.items.length > most.items || lettersIn(minutes) > most.letters) throw new MinutesTrouble('too-much-text')
      if (minutes.items.length + minutes.closedItems === 0) throw new MinutesTrouble('no-text')
      return accept(minutes)
    })
    .catch((error: unknown) => refuse(error instanceof MinutesTrouble ? error.refusal : 'broken'))
