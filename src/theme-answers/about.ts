import type { ReadDb } from '#db'
import type { Answers } from '#forms'
import { type Forum, forumsOn, readForums } from '#forums'
import { type Asked, actorFor, look, todayFor } from '#identity'
import { type Round, readRounds, themesOf } from '#intake'
import type { Actor } from '#journal'
import { type MunicipalityCode, parseCode } from '#kernel'
import { readMunicipalityName } from '#members'
import { isSettled, readThemes, type Theme } from '#themes'
import { answersFrom } from './answer-typed.ts'

/** Whose answer to which round an address is about. */
export type About = {
  readonly actor: Actor
  readonly round: Round
  readonly code: MunicipalityCode
  readonly name: string
  /** The municipality's suggestions: those that it can change, and those that are settled. */
  readonly open: readonly Theme[]
  readonly settled: readonly Theme[]
  readonly forums: readonly Forum[]
}

async function readAbout(read: ReadDb, id: string, code: MunicipalityCode, asked: Asked) {
  const today = todayFor(asked)
  const round = (await readRounds(read)).find((one) => one.id === id)
  const own = round?.asked.includes(code) ? themesOf(await readThemes(read), id, code) : []
  const named = own.flatMap(({ forums }) => forums)
  const forums = await readForums(read)
  const shown = forums.filter((forum) => named.includes(forum.id) || forumsOn([forum], today).length > 0)
  return { round, own, forums: shown, name: (await readMunicipalityName(read, code, today)) ?? code }
}

/** For those who may answer, and nobody else; null for them. */
export async function aboutAsked(asked: Asked): Promise<About | null> {
  const [code, id] = [parseCode(asked.req.param('code') ?? ''), asked.req.param('id') ?? '']
  const actor = code && actorFor(asked, code, { purpose: 'themes', about: id })
  if (!actor) return null
  const { round, own, ...rest } = await look(asked, (read) => readAbout(read, id, code, asked))
  if (!round?.asked.includes(code)) return null
  return { actor, round, code, open: own.filter((theme) => !isSettled(theme)), settled: own.filter(isSettled), ...rest }
}

export const answerOf = ({ round, code }: About) => round.answers.find((answer) => answer.code === code)
/** The secretariat may leave open what a letter does not say. */
export const needsWhole = ({ actor }: About) => actor.by.office !== 'secretariat'

/** What stands now, as the form's fields; one empty suggestion where there is none. */
export const stored = (about: About): Answers => {
  const answer = answerOf(about)
  return {
    ...answersFrom(about.open, about.open.length || answer?.nothing ? 0 : 1),
    set: answer ? String(answer.sequence) : '',
    intet: answer?.nothing ? 'ja' : '',
    note: answer?.note ?? '',
  }
}
