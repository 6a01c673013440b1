import { readEditions } from '#editions'
import { turnAway } from '#front'
import { type Asked, look, type Route, todayFor } from '#identity'
import { accept } from '#kernel'
import { readMaking, readYearNamed } from '#making'
import { dayAsked, editionNamed } from '#public-site'
import { adoptionOf, allEditions, journalAfter, municipalitiesOn } from './answers.ts'
import { allDialogueMeetings } from './dialogue.ts'
import { followingOf } from './following.ts'
import { forecastsOf } from './forecasts.ts'
import { allThemeRounds, allThemes } from './themes.ts'
import { threadAnswer } from './thread.ts'
import { allVotes } from './votes.ts'
import { wordingsOf } from './wordings.ts'

type Answer = Route['answer']

/** A whole number in the query, or what stands when none is asked for; null when it is no such number. */
function numberAsked(asked: Asked, name: string, otherwise: number, most: number): number | null {
  const text = asked.req.query(name)
  if (text === undefined) return otherwise
  const value = /^\d{1,15}$/.test(text) ? Number(text) : most + 1
  return value <= most ? value : null
}

export const municipalities: Answer = async (asked) => {
  const on = dayAsked(asked)
  if (!on.ok) return turnAway(asked, on.refusal.status, on.refusal.detail)
  return asked.json(await look(asked, (read) => municipalitiesOn(read, on.value)))
}

export const editions: Answer = async (asked) => asked.json(await look(asked, (read) => allEditions(read, todayFor(asked))))

export const votes: Answer = async (asked) => asked.json(await look(asked, allVotes))

export const adoption: Answer = async (asked) => {
  const on = dayAsked(asked)
  if (!on.ok) return turnAway(asked, on.refusal.status, on.refusal.detail)
  const found = await look(asked, async (read) => {
    const edition = editionNamed(asked.req.param('year') ?? '', await readEditions(read))
    return edition.ok ? accept(await adoptionOf(read, edition.value.year, on.value, todayFor(asked))) : edition
  })
  return found.ok ? asked.json(found.value) : turnAway(asked, found.refusal.status, found.refusal.detail)
}

export const forecasts: Answer = async (asked) => {
  const found = await look(asked, async (read) => {
    const edition = editionNamed(asked.req.param('year') ?? '', await readEditions(read))
    return edition.ok ? accept(await forecastsOf(read, edition.value.year, todayFor(asked))) : edition
  })
  return found.ok ? asked.json(found.value) : turnAway(asked, found.refusal.status, found.refusal.detail)
}

export const following: Answer = async (asked) => {
  const found = await look(asked, async (read) => {
    const edition = editionNamed(asked.req.param('year') ?? '', await readEditions(read))
    return edition.ok ? accept(await followingOf(read, edition.value.year, todayFor(asked))) : edition
  })
  return found.ok ? asked.json(found.value) : turnAway(asked, found.refusal.status, found.refusal.detail)
}

export const themes: Answer = async (asked) => asked.json(await look(asked, (read) => allThemes(read, todayFor(asked))))

export const themeRounds: Answer = async (asked) => asked.json(await look(asked, (read) => allThemeRounds(read, todayFor(asked))))

export const dialogueMeetings: Answer = async (asked) =>
  asked.json(await look(asked, (read) => allDialogueMeetings(read, todayFor(asked))))

export const wordings: Answer = async (asked) => {
  const found = await look(asked, async (read) => {
    const edition = editionNamed(asked.req.param('year') ?? '', await readEditions(read))
    return edition.ok ? accept(await wordingsOf(read, edition.value)) : edition
  })
  return found.ok ? asked.json(found.value) : turnAway(asked, found.refusal.status, found.refusal.detail)
}

export const thread: Answer = async (asked) => {
  const found = await look(asked, async (read) => {
    const named = await readYearNamed(read, asked.req.param('year') ?? '')
    return named.ok ? accept(threadAnswer(await readMaking(read, named.value.year, todayFor(asked)))) : named
  })
  return found.ok ? asked.json(found.value) : turnAway(asked, found.refusal.status, found.refusal.detail)
}

const page = { usual: 100, most: 1000 }

export const journal: Answer = async (asked) => {
  const after = numberAsked(asked, 'efter', 0, Number.MAX_SAFE_INTEGER)
  const most = numberAsked(asked, 'antal', page.usual, page.most)
  if (after === null) return turnAway(asked, 400, 'efter skal være nummeret på en post i journalen, eller 0.')
  if (!most) return turnAway(asked, 400, `antal skal være et helt tal fra 1 til ${page.most}.`)
  return asked.json(await look(asked, (read, head) => journalAfter(read, head, after, most)))
}

/** Its library is loaded when somebody asks: few do, and it is as large as the rest of the API. */
export const openapi: Answer = async (asked) => {
  const { describe } = await import('./openapi.ts')
  return asked.json(describe(asked.var.site.origin))
}
