import { type Draft, readDraft, replaceDraft } from '#drafting'
import { type Asked, look, type Route, readForm, showError, showPage, writerFor } from '#identity'
import { writing } from '#journal'
import { accept, counted, danishInstant, danishList, parseUuid } from '#kernel'
import { Alert, Badge, Form, FormActions, Lead, More, Redline, Section, Sentences, SubmitButton, WrittenPart } from '#ui'
import { type LeftOut, leftOutSentence, placeSentence, type WordText } from '#word'
import { draftPath, noDraft, partWords, refusals, textKindWords, yearAsked } from '#writing-room'
import { draftFrom } from './draft-in.ts'
import { saidIn } from './draft-out.ts'
import { draftIn, filesPath, trailTo } from './files.page.tsx'
import { type Change, type Preview, previewOf } from './preview.ts'
import { markSaved, type ReadFile, readFileOf } from './store.ts'
import { amountWords, because, changeWords, noFile } from './words-da.ts'

/** The file that the address names, if it is the asking person's, with the draft as it stands. */
async function fileAsked(asked: Asked): Promise<{ file: ReadFile; draft: Draft; preview: Preview } | null> {
  const [edition, id, actor] = [yearAsked(asked), parseUuid(asked.req.param('file') ?? ''), writerFor(asked)]
  if (edition === null || !id || !actor?.person) return null
  const { person, now } = actor
  return look(asked, async (read) => {
    const draft = await readDraft(read, edition)
    const file = await readFileOf(read, edition, id, person, now)
    return draft && file ? { file, draft, preview: await previewOf(read, draft, file.content) } : null
  })
}

const kindOf = ({ content }: Change) => (content.part === 'text' ? textKindWords[content.kind] : partWords[content.part])

const Changed = ({ change }: { change: Change }) => {
  const { word, kind } = changeWords[change.what]
  return (
    <WrittenPart
      id={`del-${change.id}`}
      kind={change.content.part}
      inner={change.inner}
      acts={
        <>
          <Badge kind={kind}>{word}</Badge> {kindOf(change)}
        </>
      }
    >
      <p>
        <Redline stretches={change.stretches} />
      </p>
    </WrittenPart>
  )
}

function amounts(changes: readonly Change[]): string {
  const kinds = Object.keys(amountWords) as (keyof typeof amountWords)[]
  const counts = kinds.flatMap((kind) => {
    const count = changes.filter(({ what }) => what === kind).length
    return count === 0 ? [] : [counted(count, ...amountWords[kind])]
  })
  const same = changes.filter(({ what }) => what === 'same').length
  if (counts.length === 0) return 'Filen siger det samme som udkastet.'
  return `${danishList(counts)}. ${same === 0 ? 'Intet er uændret.' : `${counted(same, 'del', 'dele')} er uændret.`}`
}

const few = 3
/** Where things stand; folded away where there are many. */
function Places({ count, places }: LeftOut) {
  if (places.length === 0) return null
  const list = (
    <ul>
      {places.map((place) => (
        <li>{placeSentence(place)}</li>
      ))}
    </ul>
  )
  if (places.length <= few) return list
  return <More summary={count > places.length ? `Hvor? De første ${places.length}` : 'Hvor?'}>{list}</More>
}

const NotTaken = ({ content, preview }: { content: WordText; preview: Preview }) => (
  <Section title="Det, der ikke kan tages med, som det står i filen" id="ikke-med">
    {content.leftOut.length + preview.notUnderstood.length === 0 ? <p>Alt i filen kan tages med.</p> : null}
    {content.leftOut.length === 0 ? null : (
      <ul>
        {content.leftOut.map((one) => (
          <li>
            {leftOutSentence(one)}
            <Places {...one} />
          </li>
        ))}
      </ul>
    )}
    {preview.notUnderstood.length === 0 ? null : <Sentences sentences={preview.notUnderstood} />}
  </Section>
)

const Saving = ({ asked, draft, file }: { asked: Asked; draft: Draft; file: ReadFile }) => (
  <Form action={`${filesPath(asked, draft)}/${file.id}`}>
    <input type="hidden" name="set" value={draft.mark} />
    <FormActions>
      <SubmitButton>Gem i udkastet</SubmitButton>
      <a href={filesPath(asked, draft)}>Vælg en anden fil</a>
    </FormActions>
  </Form>
)

type Shown = NonNullable<Awaited<ReturnType<typeof fileAsked>>>
function page(asked: Asked, { file, draft, preview }: Shown, wrong: string | null, status: 200 | 403 | 404 | 409 | 422 = 200) {
  const { changes } = preview
  const differing = changes.filter(({ what }) => what !== 'same')
  const whole = changes.filter(({ what }) => what !== 'out')
  const trouble = wrong ?? (preview.tooMany ? refusals['too-many'].text : null)
  return showPage(
    asked,
    { title: 'Hvad filen ændrer i udkastet', trail: trailTo(asked, draft), hidden: true },
    <>
      {trouble ? <Alert kind="error">{trouble}</Alert> : null}
      <Lead>
        Filen er læst {danishInstant(file.readAt)}. {file.savedAt ? 'Den er gemt i udkastet.' : 'Intet er gemt endnu.'}
      </Lead>
      <p>{amounts(changes)}</p>
      <NotTaken content={file.content} preview={preview} />
      <Section title="Det, der ændres" id="aendres">
        {differing.length === 0 ? <p>Ingenting.</p> : differing.map((change) => <Changed change={change} />)}
      </Section>
      <Section title="Hele udkastet, som det bliver" id="hele">
        <More summary={`Vis alle ${whole.length} dele`}>
          {whole.map((change) => (
            <Changed
              change={{ ...change, id: `hele-${change.id}`, stretches: [{ kind: 'same', text: saidIn(change.content) }] }}
            />
          ))}
        </More>
      </Section>
      {file.savedAt || draft.numbered || differing.length === 0 ? null : <Saving asked={asked} draft={draft} file={file} />}
    </>,
    status,
  )
}

/** What a file would do to the draft, before anything is saved. */
export const showPreview: Route['answer'] = async (asked) => {
  const shown = await fileAsked(asked)
  if (shown) return page(asked, shown, null)
  return (await draftIn(asked)) ? showError(asked, 404, noFile) : noDraft(asked)
}

/** The file takes the draft's place; every text that stood is in the history. Sent twice it counts once. */
export const saveFromForm: Route['answer'] = async (asked) => {
  const [shown, actor, sent] = [await fileAsked(asked), writerFor(asked), await readForm(asked)]
  if (!shown || !actor) return showPreview(asked)
  const { file, draft } = shown
  const { ledger } = asked.var.site
  const done = () => asked.redirect(draftPath(asked, draft.edition), 303)
  if (file.savedAt) return done()
  const { incoming } = draftFrom(file.content, draft)
  const command = { edition: draft.edition, incoming, seen: sent('set'), because: because(file.readAt) }
  const saved = await replaceDraft(ledger, asked.var.alliance.slug, actor, command)
  if (saved.ok) {
    await writing(ledger, asked.var.alliance.slug, async (tx) => accept(await markSaved(tx, file.id, actor.now)))
    return done()
  }
  const now = await fileAsked(asked)
  if (!now || now.file.savedAt) return done()
  return page(asked, now, refusals[saved.refusal].text, refusals[saved.refusal].status)
}
