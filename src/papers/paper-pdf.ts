import { turnAway } from '#front'
import { type Asked, look, type Route, todayFor } from '#identity'
import { readLatest } from '#journal'
import { accept, type CalendarDay, dayOf } from '#kernel'
import { PressTrouble, printOnce } from '#pdf'
import { dayAsked } from '#public-site'
import { onDay, paperAsked, paperPath } from './paper-asked.ts'
import { manuscriptOf } from './print-paper.ts'
import { words } from './words-da.ts'

/** All that the PDF says, read in one look; `key` is the same where the words are. */
const see = (asked: Asked, year: string, on: CalendarDay) =>
  look(asked, async (read, head) => {
    const today = todayFor(asked)
    const found = await paperAsked(read, year, { on, today })
    if (!found.ok) return found
    const { alliance, site } = asked.var
    const [newest] = await readLatest(read, head.sequence + 1, 1)
    const address = `${site.origin}${paperPath(asked, found.value.year)}${onDay(on, today)}`
    const imprint = { alliance, address, head, day: dayOf(new Date(newest?.at ?? 0)), past: on < today ? on : null }
    return accept({ manuscript: manuscriptOf(found.value, imprint), key: `${address} ${head.hash} ${today}` })
  })

/** The paper as a tagged PDF, declared PDF/UA-1, by the end of a day. */
export const paperPdf: Route['answer'] = async (asked) => {
  const on = dayAsked(asked)
  if (!on.ok) return turnAway(asked, on.refusal.status, on.refusal.detail)
  const year = (asked.req.param('file') ?? '').replace(/\.pdf$/, '')
  const seen = await see(asked, year, on.value)
  if (!seen.ok) return turnAway(asked, seen.refusal.status, seen.refusal.detail)
  const printed = await printOnce(seen.value.key, seen.value.manuscript).catch(asTrouble)
  return printed instanceof PressTrouble ? noPdf(asked, printed) : asFile(asked, year, on.value, printed)
}

const asTrouble = (error: unknown): PressTrouble => {
  if (error instanceof PressTrouble) return error
  throw error
}

function noPdf(asked: Asked, { message }: PressTrouble) {
  console.error(`${new Date().toISOString()} ${asked.req.path}: ${message}`)
  asked.header('retry-after', '10')
  return turnAway(asked, 503, words.noPdf)
}

function asFile(asked: Asked, year: string, on: CalendarDay, bytes: Uint8Array) {
  const past = on < todayFor(asked) ? `-${on}` : ''
  asked.header('content-type', 'application/pdf')
  asked.header('content-disposition', `inline; filename="${asked.var.alliance.slug}-${year}${past}.pdf"`)
  return asked.body(Uint8Array.from(bytes))
}
