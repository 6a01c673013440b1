/** One decision of a file, proposed in the form of a treatment, changed, confirmed and recorded. */
import { type Asked, look, type Route, readForm, showError } from '#identity'
import { type Around, proposeFrom, readTreatments, recordFrom, showFound, shownAt, treatmentId } from '#meetings'
import { readBodies } from '#members'
import { Alert, Checkbox, Marked, Quote, Section } from '#ui'
import { type Choice, itemName } from './choices.ts'
import { type FileAsked, fileAsked, filePath, today } from './file-asked.ts'
import { sourceOf } from './own-copy.ts'
import { showWhole } from './preview.page.tsx'
import { dayOfDecision, foundAnswers } from './proposing.ts'
import { recordFromFile } from './record-from-file.ts'
import { doubtSentence, markedDay, markedWords, noFile } from './words-da.ts'

const Read = ({ shown, choice }: { shown: FileAsked; choice: Choice }) => {
  const { doubted } = dayOfDecision(choice, shown.file.content)
  return (
    <Section title="Det, der er læst i filen" id="laest">
      <p>
        {itemName(choice.item)}
        {choice.section.heading ? `. ${choice.section.heading}` : ''}
      </p>
      <Quote>
        <Marked stretches={markedWords(choice.section.text.slice(0, 3000))} />
      </Quote>
      {doubted.length ? (
        <Alert kind="warning" title="Er datoen rigtig?">
          {doubted.map((found) => (
            <p>
              <Marked stretches={markedDay(found)} /> {doubtSentence(found)}
            </p>
          ))}
        </Alert>
      ) : null}
    </Section>
  )
}

const More = ({ checked }: { checked: boolean }) => (
  <Checkbox
    name="flere"
    label="Jeg vil registrere flere beslutninger fra filen bagefter"
    hint="Ellers slettes det, der er læst, når behandlingen er registreret."
    checked={checked}
  />
)

/** What this room puts around the form: where it is sent, what was read, and whether there is more. */
const aroundOf = (asked: Asked, shown: FileAsked, choice: Choice | undefined, more = false): Around => {
  const path = filePath(asked, shown.file.id)
  const key = choice ? `?valg=${choice.key}` : ''
  return {
    proposing: `${path}/forslag${key}`,
    recording: `${path}/registrering${key}`,
    back: { text: 'Hvad referatet siger', href: path },
    intro: choice ? <Read shown={shown} choice={choice} /> : null,
    beside: <More checked={more} />,
  }
}

const choiceAsked = (asked: Asked, { choices }: FileAsked) => {
  const [valg, andet] = [asked.req.query('valg'), asked.req.query('andet')]
  return choices.find(({ key }) => key === (andet || valg))
}

/** The form of a treatment, filled with what the file says. */
export const showDecision: Route['answer'] = async (asked) => {
  const shown = await fileAsked(asked)
  if (!shown) return showError(asked, 404, noFile)
  const choice = choiceAsked(asked, shown)
  const matter = shown.matters.find(({ id }) => id === asked.req.query('sag'))
  const errors = [
    ...(matter ? [] : [{ field: 'sag', text: 'Vælg den sag, som beslutningen hører til.' }]),
    ...(choice ? [] : [{ field: 'valg', text: 'Vælg en beslutning.' }]),
  ]
  if (!choice || !matter) return showWhole(asked, shown, errors)
  const bodies = await look(asked, (read) => readBodies(read, matter.code))
  const found = foundAnswers(choice, shown.file.content, { bodies, today: today(asked), source: sourceOf(shown.file) })
  return showFound(asked, { sag: matter.id, ...found }, aroundOf(asked, shown, choice))
}

/** From the first step to the second, and about in the second. */
export const propose: Route['answer'] = async (asked) => {
  const shown = await fileAsked(asked)
  if (!shown) return showError(asked, 404, noFile)
  const more = (await readForm(asked))('flere') === 'ja'
  return proposeFrom(asked, aroundOf(asked, shown, choiceAsked(asked, shown), more))
}

/** The file is gone: the form was sent before, and recorded, or there is nothing to record from. */
async function sentBefore(asked: Asked): Promise<Response> {
  const sent = await readForm(asked)
  const id = treatmentId(sent('sag'), sent('noegle'))
  const recorded = await look(asked, async (read) => (await readTreatments(read, [sent('sag')])).find((one) => one.id === id))
  if (!recorded) return showError(asked, 404, noFile)
  return asked.redirect(`${shownAt(asked, { id: recorded.matter, code: recorded.code })}?registreret=${recorded.sequence}`, 303)
}

/** Records what a person has confirmed, with the own copy of what it was read from. */
export const recordFromForm: Route['answer'] = async (asked) => {
  const shown = await fileAsked(asked)
  if (!shown) return sentBefore(asked)
  const more = (await readForm(asked))('flere') === 'ja'
  const { ledger } = asked.var.site
  const { id, person } = shown.file
  const around = aroundOf(asked, shown, choiceAsked(asked, shown), more)
  return recordFrom(asked, around, {
    act: (actor, command) => recordFromFile(ledger, asked.var.alliance.slug, actor, command, { id, person, more }),
    leads: ({ matter, sequence }) => {
      const code = shown.matters.find((one) => one.id === matter)?.code ?? null
      const at = more ? filePath(asked, id) : shownAt(asked, { id: matter, code })
      return asked.redirect(`${at}?registreret=${sequence}`, 303)
    },
  })
}
