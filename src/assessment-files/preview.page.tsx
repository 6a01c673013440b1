/** What a spreadsheet would change, goal by goal, with a tick for each before anything is saved. */

import { type Desk, deskAsked, deskPath, goalNamed } from '#assessment-room'
import { refusals, saveAssessments } from '#assessments'
import { type Asked, look, type Route, readForm, showError, showPage } from '#identity'
import { writing } from '#journal'
import { accept, counted, danishInstant, parseUuid } from '#kernel'
import { passedOverSentence } from '#sheets'
import { Alert, Checkbox, Facts, Form, FormActions, Lead, Redline, Section, Sentences, SubmitButton } from '#ui'
import { filesPath, trailTo } from './files.page.tsx'
import { type ChangedGoal, type Preview, previewOf } from './preview.ts'
import { type KeptFile, markSaved, readFileOf } from './store.ts'
import type { Trouble } from './words.ts'
import { noFile } from './words-da.ts'

type Shown = { readonly desk: Desk; readonly file: KeptFile; readonly preview: Preview }
/** The file that the address names, for whoever writes for its municipality, held against what stands now. */
async function fileAsked(asked: Asked): Promise<Shown | null> {
  const [desk, id] = [await deskAsked(asked), parseUuid(asked.req.param('file') ?? '')]
  if (!desk || !id) return null
  const which = { id, code: desk.code, edition: desk.edition.year }
  const file = await look(asked, (read) => readFileOf(read, which, desk.actor.now))
  return file ? { desk, file, preview: previewOf(file.content, desk.goals, desk.own) } : null
}

const tick = (goal: string) => `tag-${goal}`
const seenAt = (goal: string) => `set-${goal}`
const troubleText = ({ place, text }: Trouble) => `${place}: ${text}`

const Meanwhile = () => (
  <Alert kind="warning" title="Ændret, siden regnearket blev hentet">
    <p>
      En anden har gemt vurderingen i mellemtiden. Nedenfor står, hvordan filen ændrer det, der gælder nu. Sæt kun hak, hvis
      filens svar skal gælde i stedet. Det, der gælder nu, bliver i historikken.
    </p>
  </Alert>
)

const OfGoal = ({ one, ticked }: { one: ChangedGoal; ticked: boolean }) => (
  <Section title={goalNamed(one.goal)} id={one.goal.id}>
    {one.meanwhile ? <Meanwhile /> : null}
    {one.troubles.length ? (
      <>
        <p>Rækken kan ikke gemmes, som den står:</p>
        <Sentences sentences={one.troubles.map(troubleText)} />
      </>
    ) : (
      <>
        <Facts facts={one.fields.map(({ label, stretches }) => ({ label, value: <Redline stretches={stretches} /> }))} />
        <input type="hidden" name={seenAt(one.goal.id)} value={String(one.now?.save ?? 0)} />
        <Checkbox name={tick(one.goal.id)} label={`Gem filens svar om mål ${one.goal.number}`} checked={ticked} />
      </>
    )}
  </Section>
)

const NotRead = ({ file, preview }: { file: KeptFile; preview: Preview }) => {
  const told = [...file.content.passedOver.map(passedOverSentence), ...preview.lost.map(troubleText)]
  return told.length ? (
    <Section title="Det, der ikke er læst" id="ikke-med">
      <Sentences sentences={told} />
    </Section>
  ) : null
}

type Standing = {
  readonly wrong: string | null
  readonly status: 200 | 409 | 422
  readonly ticked: (one: ChangedGoal) => boolean
}
function page(asked: Asked, { desk, file, preview }: Shown, { wrong, status, ticked }: Standing) {
  const { changed, same } = preview
  const path = filesPath(asked, desk)
  const savable = changed.some(({ troubles }) => troubles.length === 0)
  return showPage(
    asked,
    { title: 'Hvad regnearket ændrer', trail: trailTo(asked, desk), hidden: true },
    <>
      {wrong ? <Alert kind="error">{wrong}</Alert> : null}
      <Lead>
        {`Filen er læst ${danishInstant(file.readAt)}. ${file.savedAt ? 'Der er gemt fra den.' : 'Intet er gemt endnu.'} ${counted(changed.length, 'mål er ændret', 'mål er ændret')} i filen, og ${counted(same, 'er', 'er')} som før.`}
      </Lead>
      <NotRead file={file} preview={preview} />
      {changed.length === 0 ? (
        <p>
          Filen siger det samme, som der står nu.{' '}
          <a href={deskPath(asked, desk.edition.year, desk.code)}>Tilbage til vurderingerne</a>
        </p>
      ) : (
        <Form action={`${path}/${file.id}`}>
          {changed.map((one) => (
            <OfGoal one={one} ticked={ticked(one)} />
          ))}
          <FormActions>
            {savable ? <SubmitButton>Gem det, der er hak ved</SubmitButton> : null}
            <a href={path}>Vælg en anden fil</a>
          </FormActions>
        </Form>
      )}
    </>,
    status,
  )
}

export const showPreview: Route['answer'] = async (asked) => {
  const shown = await fileAsked(asked)
  return shown
    ? page(asked, shown, { wrong: null, status: 200, ticked: ({ meanwhile }) => !meanwhile })
    : showError(asked, 404, noFile)
}

/** The goals that are ticked are saved, all or none. What was saved meanwhile is shown once more before it is written over. */
export const saveFromForm: Route['answer'] = async (asked) => {
  const [shown, sent] = [await fileAsked(asked), await readForm(asked)]
  if (!shown) return showError(asked, 404, noFile)
  const { desk, file, preview } = shown
  const { site, alliance } = asked.var
  const home = deskPath(asked, desk.edition.year, desk.code)
  const chosen = preview.changed.filter(({ goal, troubles }) => troubles.length === 0 && sent(tick(goal.id)) === 'ja')
  if (preview.changed.length === 0) return asked.redirect(home, 303)
  const ticked = ({ goal }: ChangedGoal) => sent(tick(goal.id)) === 'ja'
  if (chosen.length === 0) return page(asked, shown, { wrong: 'Sæt hak ved mindst ét mål.', status: 422, ticked })
  const wanted = chosen.map(({ goal, entry: { content, state } }) => {
    const seen = sent(seenAt(goal.id))
    return {
      code: desk.code,
      edition: desk.edition.year,
      goal: goal.id,
      content,
      state,
      seen: /^\d{1,15}$/.test(seen) ? Number(seen) : 0,
    }
  })
  const done = await saveAssessments(site.ledger, alliance.slug, desk.actor, wanted)
  if (done.ok) {
    await writing(site.ledger, alliance.slug, async (tx) => accept(await markSaved(tx, file.id, desk.actor.now)))
    return asked.redirect(`${home}?gemt=${done.value}`, 303)
  }
  const now = await fileAsked(asked)
  if (!now) return showError(asked, 404, noFile)
  const about = desk.goals.find(({ id }) => id === done.refusal.goal)
  const why = done.refusal.why === 'changed-meanwhile' ? 'En anden har gemt i mellemtiden.' : refusals[done.refusal.why].text
  const wrong = `${about ? `${goalNamed(about)}: ` : ''}${why} Intet er gemt. Se ændringerne igen.`
  return page(asked, now, { wrong, status: 409, ticked: (one) => ticked(one) && !one.meanwhile })
}
