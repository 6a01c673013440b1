import type { ReadDb } from '#db'
import { versionPieces } from '#draft-files'
import { readEditions, readLineage } from '#editions'
import { turnAway } from '#front'
import { type Asked, look, type Route, todayFor } from '#identity'
import { type Head, readLatest } from '#journal'
import { accept, type CalendarDay, danishDay, danishNumber, dayOf, onDanishDay, type Result } from '#kernel'
import { dayAsked, type Turned } from '#public-site'
import { type WordDocument, writeWord } from '#word'
import { readWordings } from '#wording'
import type { PaperDay } from './paper.ts'
import { onDay, paperAsked, paperPath } from './paper-asked.ts'
import type { Paper } from './paper-words.ts'
import { words } from './words-da.ts'

/** The text of the version that a paper shows, as pieces: the same shape as a draft's, so that it can be read into one. */
async function piecesOf(read: ReadDb, { year, shown }: Paper) {
  const edition = (await readEditions(read)).find((one) => one.year === year)
  const version = edition?.versions.find(({ number }) => number === shown)
  if (!edition || !version) return []
  return versionPieces(edition, version, await readWordings(read), await readLineage(read))
}

type Around = {
  readonly asked: Asked
  readonly head: Head
  readonly made: CalendarDay
  readonly past: string
  readonly address: string
}
/** What is said above the text: whose rendering it is, how far the paper is, and what it was made from. */
const notesOf = (paper: Paper, { asked, head, made, past, address }: Around): string[] =>
  [
    `${words.rendering}. ${paper.worded ? words.wordedText : words.unwordedText}`,
    asked.var.alliance.invented ? `${words.invented} ${words.inventedText}` : '',
    past && `${past}. ${words.pastText}`,
    paper.standing,
    paper.missingGoals,
    `${words.source}: ${paper.source || words.notRecorded}`,
    `${words.address}: ${address}`,
    `${words.revision(danishNumber(head.sequence))} ${danishDay(made)}. ${words.wholeFingerprint}: ${head.hash}`,
  ].filter(Boolean)

/** All that the document says, read in one look. */
const see = (asked: Asked, year: string, day: PaperDay, path: (paper: Paper) => string) =>
  look(asked, async (read, head): Promise<Result<WordDocument, Turned>> => {
    const found = await paperAsked(read, year, day)
    if (!found.ok) return found
    const [newest] = await readLatest(read, head.sequence + 1, 1)
    const made = dayOf(new Date(newest?.at ?? 0))
    const past = day.on < day.today ? `${words.past} ${onDanishDay(day.on)}` : ''
    const address = `${asked.var.site.origin}${path(found.value)}`
    const notes = notesOf(found.value, { asked, head, made, past, address })
    const pieces = await piecesOf(read, found.value)
    return accept({ title: found.value.title, author: asked.var.alliance.name, day: made, notes, pieces })
  })

async function answer(asked: Asked, seen: Promise<Result<WordDocument, Turned>>, name: string) {
  const document = await seen
  if (!document.ok) return turnAway(asked, document.refusal.status, document.refusal.detail)
  const bytes = await writeWord(document.value)
  asked.header('content-type', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')
  asked.header('content-disposition', `attachment; filename="${asked.var.alliance.slug}-${name}.docx"`)
  return asked.body(Uint8Array.from(bytes))
}

const nameIn = (asked: Asked) => (asked.req.param('file') ?? '').replace(/\.docx$/, '')

/** The paper as a Word file, by the end of a day. */
export const paperWord: Route['answer'] = async (asked) => {
  const on = dayAsked(asked)
  if (!on.ok) return turnAway(asked, on.refusal.status, on.refusal.detail)
  const day = { on: on.value, today: todayFor(asked) }
  const past = day.on < day.today ? `-${day.on}` : ''
  const path = ({ year }: Paper) => `${paperPath(asked, year)}${onDay(day.on, day.today)}`
  return answer(asked, see(asked, nameIn(asked), day, path), `${nameIn(asked)}${past}`)
}

/** One numbered version as a Word file. */
export const versionWord: Route['answer'] = async (asked) => {
  const [year, number] = [asked.req.param('year') ?? '', nameIn(asked)]
  if (!/^[1-9]\d{0,2}$/.test(number)) return turnAway(asked, 400, 'En version findes ved sit nummer, for eksempel 1.')
  const today = todayFor(asked)
  const path = (paper: Paper) => `${paperPath(asked, paper.year)}/versioner/${number}`
  const seen = see(asked, year, { on: today, today, number: Number(number) }, path)
  return answer(asked, seen, `${year}-version-${number}`)
}
