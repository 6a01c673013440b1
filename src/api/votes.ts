import type { z } from 'zod'
import type { ReadDb } from '#db'
import { counts, readVotes, resultOf, stateOf, type Vote, votersIn } from '#priorities'
import { firmnessSentences } from '#results'
import { readThemes } from '#themes'
import type { votes } from './votes-schema.ts'

type Answer = z.infer<typeof votes>

function resultFor(vote: Vote, titleOf: (theme: string) => string): Answer['votes'][number]['result'] {
  const result = resultOf(vote)
  if (!result) return null
  const methods = result.outcomes.map(({ method, placed, even }) => ({
    method,
    placed: [...placed],
    even: even.map((pair) => [...pair]),
  }))
  const reading = firmnessSentences(result, vote.places, titleOf)
  return { ballots: result.ballots.length, methods, reading, agreement: result.agreement }
}

/** Every vote; of ballots only what is public. */
export async function allVotes(read: ReadDb): Promise<Answer> {
  const titles = new Map((await readThemes(read)).map(({ id, title }) => [id, title]))
  const titleOf = (theme: string) => titles.get(theme) ?? theme
  return {
    votes: (await readVotes(read)).map((vote) => {
      const { changes: _, opens: __, source: ___, tracks, themes, electorate, casts, ballots, agreed, ...rest } = vote
      return {
        ...rest,
        state: stateOf(vote),
        tracks: [...tracks],
        themes: themes.map((id) => ({ id, title: titleOf(id) })),
        electorate: [...electorate],
        voted: votersIn(casts).size,
        casts: casts.map(({ sequence: entry, ...cast }) => ({ entry, ...cast })),
        ballots: ballots.map(({ cast: entry, ...ballot }) => ({
          entry,
          ...ballot,
          ranking: [...ballot.ranking],
          counts: counts(ballot),
        })),
        result: resultFor(vote, titleOf),
        agreed: agreed && { ranking: [...agreed.ranking], words: agreed.words },
      }
    }),
  }
}
