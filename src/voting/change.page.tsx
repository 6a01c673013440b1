import { type Asked, type Route, showError } from '#identity'
import type { Actor, Ledger } from '#journal'
import { parseCode, type Result } from '#kernel'
import type { Refusal, Vote } from '#priorities'
import { callOffAct, closeAct, inviteAgainAct, moveClosingAct, openAct, reopenAct } from '#priorities'
import { errorOf, type FormError, TextArea } from '#ui'
import {
  type Answers,
  ClosingFields,
  closingAnswers,
  desk,
  type FormStatus,
  lastChange,
  notFound,
  perform,
  Reading,
  readAnswers,
  readClosing,
  readWork,
  showForm,
  voteAsked,
} from './form-parts.tsx'

type Command = { readonly id: string; readonly seen: number | null; readonly closesAt: string | null; readonly reason: string }
type Change = {
  readonly path: string
  readonly title: string
  readonly lead: string
  readonly button: string
  readonly closing: boolean
  readonly reason: string | null
  readonly act: (asked: Asked, actor: Actor, command: Command) => Promise<Result<number | null, Refusal>>
}
const ledgerOf = (asked: Asked): Ledger => asked.var.site.ledger
const slugOf = (asked: Asked) => asked.var.alliance.slug
const linked = (asked: Asked) => ({ alliance: slugOf(asked), origin: asked.var.site.origin })

/** Everything that the secretariat does to a vote with one small form. */
export const changes = {
  open: {
    path: 'aabning',
    title: 'Åbn prioriteringen',
    lead: 'Dagens medlemmer kan stemme fra nu af. Hver kommunes kontakt får et link, og stemmevægtene ligger fast.',
    button: 'Åbn prioriteringen',
    closing: true,
    reason: null,
    act: (asked, actor, { reason: _, ...command }) => openAct(ledgerOf(asked), linked(asked), actor, command),
  },
  move: {
    path: 'frist',
    title: 'Flyt lukketiden',
    lead: 'Stemmesedler, der kommer efter lukketiden, gemmes og vises, men tæller ikke.',
    button: 'Flyt lukketiden',
    closing: true,
    reason: 'Hvorfor flyttes den?',
    act: (asked, actor, command) => moveClosingAct(ledgerOf(asked), slugOf(asked), actor, command),
  },
  close: {
    path: 'lukning',
    title: 'Luk prioriteringen',
    lead: 'Alle stemmesedler bliver offentlige med det samme, med det, der skal til for at efterprøve dem. Det kan ikke fortrydes.',
    button: 'Luk, og offentliggør',
    closing: false,
    reason: null,
    act: (asked, actor, { id, seen }) => closeAct(ledgerOf(asked), slugOf(asked), actor, { id, seen }),
  },
  reopen: {
    path: 'genaabning',
    title: 'Åbn prioriteringen igen',
    lead: 'Stemmesedlerne har været offentlige, og det vil fremgå. De samme kommuner kan stemme igen eller ændre deres stemmeseddel, og de får et nyt link.',
    button: 'Åbn igen',
    closing: true,
    reason: 'Hvorfor åbnes den igen?',
    act: (asked, actor, command) => reopenAct(ledgerOf(asked), linked(asked), actor, command),
  },
  callOff: {
    path: 'aflysning',
    title: 'Aflys prioriteringen',
    lead: 'Der kommer intet resultat. Stemmesedler, der er afgivet, offentliggøres ikke.',
    button: 'Aflys',
    closing: false,
    reason: 'Hvorfor aflyses den?',
    act: (asked, actor, { closesAt: _, ...command }) => callOffAct(ledgerOf(asked), slugOf(asked), actor, command),
  },
} as const satisfies Record<string, Change>

function show(asked: Asked, change: Change, vote: Vote, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const page = { ...change, vote, action: `${desk(asked)}/${vote.id}/${change.path}`, hidden: { titel: answers.titel ?? '' } }
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      {change.closing ? <ClosingFields answers={answers} errors={errors} /> : null}
      {change.reason ? (
        <TextArea
          name="begrundelse"
          label={change.reason}
          hint="Kan læses af alle. Skriv ingen personers navne."
          value={answers.begrundelse ?? ''}
          error={errorOf(errors, 'begrundelse')}
          rows={3}
        />
      ) : null}
    </>,
  )
}

// The hidden field is called `titel`: that is where an error about the vote itself links to.
export const showChange =
  (change: Change): Route['answer'] =>
  async (asked) => {
    const vote = voteAsked(asked, await readWork(asked))
    if (!vote) return notFound(asked)
    return show(asked, change, vote, { titel: lastChange(vote), ...closingAnswers(vote.closesAt) }, [], 200)
  }

export const changeFromForm =
  (change: Change): Route['answer'] =>
  async (asked) => {
    const vote = voteAsked(asked, await readWork(asked))
    if (!vote) return notFound(asked)
    const typed = await readAnswers(asked, ['titel', 'lukker-dato', 'lukker-tid', 'begrundelse'])
    const read = new Reading(typed)
    const closesAt = change.closing ? readClosing(read) : null
    const reason = change.reason ? read.needed('begrundelse', 'Skriv en begrundelse.') : ''
    if (read.errors.length) return show(asked, change, vote, typed.answers, read.errors, 422)
    const command = { id: vote.id, seen: read.place('titel'), closesAt, reason }
    return perform(
      asked,
      vote.id,
      (actor) => change.act(asked, actor, command),
      async (errors, status) => {
        const now = voteAsked(asked, await readWork(asked)) ?? vote
        return show(asked, change, now, { ...typed.answers, titel: lastChange(now) }, errors, status)
      },
    )
  }

/** One municipality gets a fresh link. */
export const inviteFromForm: Route['answer'] = async (asked) => {
  const vote = voteAsked(asked, await readWork(asked))
  if (!vote) return notFound(asked)
  const code = parseCode((await readAnswers(asked, ['kommune'])).answers.kommune ?? '')
  if (!code) return showError(asked, 400, 'Vælg den kommune, der skal have et link.')
  return perform(
    asked,
    vote.id,
    (actor) => inviteAgainAct(ledgerOf(asked), linked(asked), actor, { id: vote.id, code }),
    (errors) => showError(asked, 400, errors[0]?.text),
  )
}
