/** Who drafted what of a version: the offices that saved texts of each of its parts since the draft was begun. Pure. */
import { type Draft, type Part, type Save, wordingOf } from '#drafting'
import type { PartDrafted } from '#writing-group'

const byHand: readonly Save['reason'][] = ['written', 'auto', 'imported', 'proposal', 'restored', 'merged', 'split']
const codeOf = ({ by }: Save) => ('municipality' in by ? by.municipality : null)

const titleOf = ({ content }: Part) => (content.part === 'paper' ? 'Om papiret' : wordingOf(content) || 'uden navn')

export function draftedOf(draft: Draft, saves: readonly Save[]): PartDrafted[] {
  const own = saves.filter(({ at, reason, stands }) => stands && at >= draft.begunAt && byHand.includes(reason))
  const owners = draft.parts.filter(({ under, content }) => under === null && content.part !== 'text')
  const partsOf = (owner: Part) =>
    draft.parts.filter(({ id, under, content }) =>
      owner.content.part === 'paper'
        ? id === owner.id || (under === null && content.part === 'text')
        : id === owner.id || under === owner.id,
    )
  return owners.map((owner) => {
    const ids = new Set(partsOf(owner).map(({ id }) => id))
    const groups = Map.groupBy(
      own.filter(({ part }) => ids.has(part)),
      (save) => `${save.by.office} ${codeOf(save) ?? ''}`,
    )
    const by = [...groups.values()].map((texts) => ({
      office: (texts[0] as Save).by.office,
      code: codeOf(texts[0] as Save),
      texts: texts.length,
    }))
    return { part: owner.id, title: titleOf(owner), by: by.sort((a, b) => b.texts - a.texts) }
  })
}
