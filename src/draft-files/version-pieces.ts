import { type Incoming, incomingFrom } from '#drafting'
import type { Edition, Lineage, Version } from '#editions'
import type { Piece } from '#word'
import type { VersionWording } from '#wording'
import { piecesFrom } from './draft-out.ts'
import { notRecorded } from './labels.ts'

/** Goals by their own numbers and areas by their places: some of a version's may not be recorded. */
const numbersIn =
  ({ goals, areas }: Version, incoming: readonly Incoming[]) =>
  (one: Incoming): number => {
    if (one.content.part === 'goal') return goals.find(({ id }) => id === one.id)?.number ?? 0
    const place = incoming.filter(({ content }) => content.part === 'area').indexOf(one)
    return areas[place]?.place ?? 0
  }

/** A recorded version as pieces: the same shape as a draft's, so that it can be read into one. */
export function versionPieces(
  edition: Edition,
  version: Version,
  wordings: readonly VersionWording[],
  lineage: readonly Lineage[],
): Piece[] {
  const incoming = incomingFrom(edition, version, wordings, lineage)
  return piecesFrom(incoming, notRecorded, numbersIn(version, incoming))
}
