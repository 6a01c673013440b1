import { type Answers, type FormStatus, readAnswers, showForm } from '#forms'
import { type Asked, type Route, showError } from '#identity'
import { errorOf, type FormError, TextArea } from '#ui'
import { withdrawCooperationAct } from './acts.ts'
import { actorAmong } from './record.page.tsx'
import { refusals } from './refusals.ts'
import { cooperationPath, isOwn, readSeen } from './standing-asked.ts'
import type { RecordedCooperation } from './words.ts'

async function findOwn(asked: Asked): Promise<RecordedCooperation | null> {
  const { cooperations } = await readSeen(asked)
  const found = cooperations.find(({ id }) => id === asked.req.param('id'))
  return found && isOwn(asked, found) ? found : null
}

function show(asked: Asked, one: RecordedCooperation, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const page = {
    title: 'Træk en registrering tilbage',
    lead: `${one.what}. Brug det kun, hvis registreringen slet ikke skulle have været der. Er det ophørt, så ret slutdatoen.`,
    action: `${cooperationPath(asked)}/${one.id}/tilbagetraekning`,
    button: 'Træk tilbage',
    hidden: {},
    desk: { text: 'Samarbejde', href: cooperationPath(asked) },
  }
  const field = { name: 'grund', value: answers.grund ?? '', error: errorOf(errors, 'grund') ?? errorOf(errors, 'hvad') }
  return showForm(asked, page, errors, status, <TextArea {...field} label="Hvorfor?" hint="Det kan læses af alle." rows={3} />)
}
const notFound = (asked: Asked) => showError(asked, 404, 'Det er ikke registreret.')

export const showWithdrawing: Route['answer'] = async (asked) => {
  const found = await findOwn(asked)
  return found && found.withdrawn === null ? show(asked, found, {}, [], 200) : notFound(asked)
}

export const withdrawFromForm: Route['answer'] = async (asked) => {
  const found = await findOwn(asked)
  if (!found) return notFound(asked)
  const { answers, errors } = await readAnswers(asked, ['grund'])
  if (errors.length) return show(asked, found, answers, errors, 422)
  const actor = actorAmong(asked, found.codes)
  if (!actor) return showError(asked, 403)
  const { site, alliance } = asked.var
  const done = await withdrawCooperationAct(site.ledger, alliance.slug, actor, { id: found.id, reason: answers.grund ?? '' })
  if (done.ok) return asked.redirect(`${cooperationPath(asked)}?registreret=${done.value}`, 303)
  const { status, field, text } = refusals[done.refusal]
  return show(asked, found, answers, [{ field: field === 'hvad' ? 'grund' : field, text }], status)
}
