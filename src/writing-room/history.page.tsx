import { type Part, readSaves, restoreSave, type Save } from '#drafting'
import { redline } from '#editions'
import { readAnswers } from '#forms'
import { type Asked, look, type Route, showError, showPage, writerFor } from '#identity'
import { danishInstant } from '#kernel'
import { ActForm, Alert, Badge, Lead, Redline, WrittenPart } from '#ui'
import { type AskedDraft, draftAsked, draftPath, noDraft, noPart, partAsked, partPath, yearAsked } from './asked.ts'
import { refusals } from './refusals.ts'
import { nameOf, saveReasonWords, toldOf } from './words-da.ts'

const savesOf = (asked: Asked, part: Part): Promise<Save[]> =>
  look(asked, (read) => readSaves(read, yearAsked(asked) ?? 0, part.id))
/** A save of the part that an address names; undefined where it is none. */
export const saveAsked = async (asked: Asked, part: Part, text: string): Promise<Save | undefined> =>
  (await savesOf(asked, part)).find(({ id }) => String(id) === text)

/** A text as it was saved, marked against what it was written on; all that was saved can be read. */
function Saved({
  asked,
  known,
  part,
  save,
  saves,
}: {
  asked: Asked
  known: AskedDraft
  part: Part
  save: Save
  saves: readonly Save[]
}) {
  const before = saves.find(({ id }) => id === save.basedOn)
  const text = toldOf(save.content) || '(tom)'
  const current = save.id === part.save
  const when = `${danishInstant(save.at)} af ${known.office(save.by)}`
  const path = `${partPath(asked, known.draft.edition, part.id)}/historik`
  const restorable = !current && !part.removed && !known.draft.numbered && save.content.part === part.content.part
  return (
    <WrittenPart
      id={`gemning-${save.id}`}
      kind="text"
      acts={
        restorable ? <ActForm action={path} hidden={{ gemning: String(save.id) }} text="Gendan denne tekst" of={when} /> : null
      }
    >
      <p>
        <strong>
          {saveReasonWords[save.reason]} {when}
        </strong>{' '}
        {current ? <Badge kind="success">gælder nu</Badge> : null}
        {save.remark ? (
          <a href={`${draftPath(asked, known.draft.edition)}/bemaerkninger#bemaerkning-${save.remark}`}>Se kommunens forslag</a>
        ) : null}{' '}
        {save.stands ? null : <Badge kind="warning">gemt ved siden af en anden</Badge>}
      </p>
      <p>{before ? <Redline stretches={redline(toldOf(before.content), text)} /> : text}</p>
    </WrittenPart>
  )
}

async function page(
  asked: Asked,
  known: AskedDraft,
  part: Part,
  wrong: string | null,
  status: 200 | 403 | 404 | 409 | 422 = 200,
) {
  const saves = await savesOf(asked, part)
  return showPage(
    asked,
    {
      title: `Historik: ${nameOf(part.content)}`,
      trail: [
        { text: 'Udkast', href: `/${asked.var.alliance.slug}/udkast` },
        { text: `Version ${known.draft.number} af ${known.draft.edition}`, href: draftPath(asked, known.draft.edition) },
      ],
      hidden: true,
    },
    <>
      {wrong ? <Alert kind="error">{wrong}</Alert> : null}
      <Lead>
        Alt, hvad der er gemt, den nyeste først, med rettelser fra den tekst, som det blev skrevet på. Historikken kan kun ses af
        skrivegruppen og sekretariatet.
      </Lead>
      {saves.map((save) => (
        <Saved asked={asked} known={known} part={part} save={save} saves={saves} />
      ))}
    </>,
    status,
  )
}

export const showHistory: Route['answer'] = async (asked) => {
  const known = await draftAsked(asked)
  const part = known && partAsked(asked, known.draft)
  if (!known) return noDraft(asked)
  return part ? page(asked, known, part, null) : noPart(asked)
}

export const restoreFromForm: Route['answer'] = async (asked) => {
  const { answers } = await readAnswers(asked, ['gemning'])
  const known = await draftAsked(asked)
  const part = known && partAsked(asked, known.draft)
  if (!known) return noDraft(asked)
  if (!part) return noPart(asked)
  const actor = writerFor(asked)
  if (!actor) return showError(asked, 403)
  const { edition } = known.draft
  const save = /^\d{1,15}$/.test(answers.gemning ?? '') ? Number(answers.gemning) : 0
  const restored = await restoreSave(asked.var.site.ledger, asked.var.alliance.slug, actor, { edition, part: part.id, save })
  if (restored.ok) return asked.redirect(`${draftPath(asked, edition)}?gemt=${part.id}#${part.id}`, 303)
  const { status, text } = refusals[restored.refusal]
  return page(asked, known, part, text, status)
}
