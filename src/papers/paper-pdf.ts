import { turnAway } from '#front'
import { type Asked, look, type Route, todayFor } from '#identity'
import { type Head, readLatest } from '#journal'
import { accept, type CalendarDay, dayOf } from '#kernel'
import { Press } from '#pdf'
import type { Paper } from './paper.ts'
import { paperAsked, paperPath } from './paper-asked.ts'
import { manuscriptOf } from './print-paper.ts'

const press = new Press()
/** What is being set now: whoever asks for the same meanwhile waits for the same. */
const underWay = new Map<string, Promise<Uint8Array>>()

function printOnce(key: string, manuscript: ReturnType<typeof manuscriptOf>): Promise<Uint8Array> {
  const already = underWay.get(key)
  if (already) return already
  const printed = press.print(manuscript).finally(() => underWay.delete(key))
  underWay.set(key, printed)
  return printed
}

const see = (asked: Asked, year: string) =>
  look(asked, async (read, head) => {
    const today = todayFor(asked)
    const found = await paperAsked(read, year, today, today)
    const [newest] = await readLatest(read, head.sequence + 1, 1)
    return found.ok ? accept({ paper: found.value, head, day: dayOf(new Date(newest?.at ?? 0)) }) : found
  })

/** The paper as a tagged PDF, declared PDF/UA-1. */
export const paperPdf: Route['answer'] = async (asked) => {
  const year = (asked.req.param('file') ?? '').replace(/\.pdf$/, '')
  const seen = await see(asked, year)
  return seen.ok ? answer(asked, seen.value) : turnAway(asked, seen.refusal.status, seen.refusal.detail)
}

async function answer(asked: Asked, { paper, head, day }: { paper: Paper; head: Head; day: CalendarDay }) {
  const { alliance, site } = asked.var
  const address = `${site.origin}${paperPath(asked, paper.year)}`
  const manuscript = manuscriptOf(paper, { alliance, address, head, day })
  const bytes = await printOnce(`${alliance.slug} ${paper.year} ${head.hash} ${todayFor(asked)}`, manuscript)
  asked.header('content-type', 'application/pdf')
  asked.header('content-disposition', `inline; filename="${alliance.slug}-${paper.year}.pdf"`)
  return asked.body(Uint8Array.from(bytes))
}
