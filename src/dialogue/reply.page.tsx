import { type Answers, type FormStatus, Reading, readAnswers } from '#forms'
import { type Asked, actorFor, look, type Route, showError, showPage, todayFor } from '#identity'
import type { Actor } from '#journal'
import { capital, danishDay, danishList, parseCode } from '#kernel'
import { readMunicipalityName } from '#members'
import {
  Alert,
  ErrorSummary,
  errorOf,
  Facts,
  Fieldset,
  Form,
  FormActions,
  type FormError,
  Lead,
  RadioGroup,
  Section,
  SubmitButton,
  TextField,
} from '#ui'
import { replyAct } from './acts.ts'
import { readCounts } from './counts-typed.ts'
import { groundOf, notFound } from './form-parts.tsx'
import { refusals } from './refusals.ts'
import { noCounts, takesReplies } from './rules.ts'
import { countsInWords, titleOf } from './sentences.ts'
import { readDialogueMeetings } from './store.ts'
import { type DialogueMeeting, dialogueRoles, type Reply } from './words.ts'
import { committeeWords, roleChoices } from './words-da.ts'

type Asking = { readonly actor: Actor; readonly meeting: DialogueMeeting; readonly code: Reply['code']; readonly name: string }

/** Whose reply to which meeting an address is about, for those who may see it; null for everyone else. */
async function asking(asked: Asked): Promise<Asking | null> {
  const code = parseCode(asked.req.param('code') ?? '')
  const id = asked.req.param('id') ?? ''
  const actor = code && actorFor(asked, code, { purpose: 'meeting', about: id })
  if (!actor) return null
  const { meeting, name } = await look(asked, async (read) => ({
    meeting: (await readDialogueMeetings(read)).find((one) => one.id === id),
    name: (await readMunicipalityName(read, code, todayFor(asked))) ?? code,
  }))
  return meeting?.municipalities?.includes(code) ? { actor, meeting, code, name } : null
}

const replyOf = ({ meeting, code }: Asking) => meeting.replies.find((reply) => reply.code === code)
const inWords = ({ coming, counts }: Reply) => (coming ? countsInWords(counts) || 'nogen kommer' : 'ingen kommer')

const answersOf = (reply: Reply | undefined): Answers =>
  reply
    ? {
        set: String(reply.sequence),
        kommer: reply.coming ? 'ja' : 'nej',
        ...Object.fromEntries(dialogueRoles.map((role) => [`antal-${role}`, String(reply.counts[role] ?? '')])),
      }
    : {}

const Meeting = ({ meeting }: { meeting: DialogueMeeting }) => (
  <Facts
    facts={[
      { label: 'Hvornår', value: `${danishDay(meeting.on)}${meeting.time && ` kl. ${meeting.time}`}` },
      { label: 'Hvor', value: meeting.place || 'ikke registreret' },
      {
        label: 'Inviterede roller',
        value: danishList(meeting.roles.map((role) => roleChoices[role].toLocaleLowerCase('da'))) || 'ikke registreret',
        note: meeting.committees.length ? `fra ${danishList(meeting.committees.map((one) => committeeWords[one]))}` : undefined,
      },
      { label: 'Program', value: <span class="as-written">{meeting.programme || 'ikke registreret'}</span> },
    ]}
  />
)

/** Why a reply cannot be given now, in words; null while it can. */
function closedWords(meeting: DialogueMeeting, asked: Asked): string | null {
  if (meeting.cancelled !== null) return `Mødet er aflyst. Begrundelse: ${meeting.cancelled}`
  return takesReplies(meeting, todayFor(asked)) ? null : 'Mødets dag er gået, så svaret kan ikke længere ændres.'
}

function Fields({ meeting, answers, errors }: { meeting: DialogueMeeting; answers: Answers; errors: readonly FormError[] }) {
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const options = [
    { value: 'ja', text: 'Ja' },
    { value: 'nej', text: 'Nej, ingen kommer' },
  ]
  return (
    <>
      <input type="hidden" id="dato" name="set" value={answers.set ?? ''} />
      <RadioGroup {...field('kommer')} label="Kommer der nogen fra kommunen?" options={options} />
      <Fieldset legend="Hvor mange kommer?" boxed>
        {meeting.roles.map((role) => (
          <TextField {...field(`antal-${role}`)} label={roleChoices[role]} width="short" inputmode="numeric" optional />
        ))}
      </Fieldset>
    </>
  )
}

function show(asked: Asked, about: Asking, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const { meeting, code, name } = about
  const [reply, closed] = [replyOf(about), closedWords(meeting, asked)]
  const saved = reply && asked.req.query('gemt') === String(reply.sequence)
  const here = `/${asked.var.alliance.slug}/dialogmoeder/${meeting.id}`
  return showPage(
    asked,
    { title: `Svar fra ${name}`, trail: [{ text: capital(titleOf(meeting)), href: here }], hidden: true },
    <>
      <ErrorSummary errors={errors} />
      {saved ? (
        <Alert kind="success" title="Svaret er gemt">
          <p>I har svaret: {inWords(reply)}.</p>
        </Alert>
      ) : null}
      <Lead>
        {capital(titleOf(meeting))}. {reply ? `${name} har svaret: ${inWords(reply)}.` : `${name} har ikke svaret endnu.`}
      </Lead>
      <Meeting meeting={meeting} />
      {closed ? (
        <Alert kind="info">
          <p>{closed}</p>
        </Alert>
      ) : (
        <Section title={reply ? 'Ændr svaret' : 'Svar'} id="svar">
          <p>Svaret kan ændres indtil mødet. Antallene kan ses af alle. Skriv ingen navne.</p>
          <Form action={`${here}/svar/${code}`}>
            <Fields meeting={meeting} answers={answers} errors={errors} />
            <FormActions>
              <SubmitButton>Gem svaret</SubmitButton>
            </FormActions>
          </Form>
        </Section>
      )}
    </>,
    status,
  )
}

export const showReply: Route['answer'] = async (asked) => {
  const about = await asking(asked)
  return about ? show(asked, about, answersOf(replyOf(about)), [], 200) : showError(asked, 404)
}

export const replyFromForm: Route['answer'] = async (asked) => {
  const about = await asking(asked)
  if (!about) return notFound(asked)
  const { actor, meeting, code } = about
  const typed = await readAnswers(asked, ['set', 'kommer', ...dialogueRoles.map((role) => `antal-${role}`)])
  const read = new Reading(typed)
  const coming = read.needed('kommer', 'Vælg, om der kommer nogen.') === 'ja'
  const counts = coming ? readCounts(read, meeting.roles, (role) => `antal-${role}`) : noCounts
  if (read.errors.length) return show(asked, about, typed.answers, read.errors, 422)
  const command = { meeting: meeting.id, code, coming, counts, seen: read.place('set') }
  const done = await replyAct(groundOf(asked), actor, command)
  const now = (await asking(asked)) ?? about
  if (done.ok) return asked.redirect(`${asked.req.path}?gemt=${replyOf(now)?.sequence ?? ''}`, 303)
  const { status, field, text } = refusals[done.refusal]
  const answers = { ...typed.answers, set: String(replyOf(now)?.sequence ?? '') }
  return show(asked, now, answers, [{ field, text }], status)
}
