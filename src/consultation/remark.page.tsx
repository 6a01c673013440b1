/** A municipality comments on a part of the draft, or proposes another wording of it. */
import { randomUUID } from 'node:crypto'
import { type Part, wordingOf } from '#drafting'
import { type Answers, type FormStatus, readAnswers, showForm } from '#forms'
import { type Asked, type Route, showError } from '#identity'
import { parseUuid } from '#kernel'
import { makeRemark, refusals, type WantedRemark } from '#remarks'
import { errorOf, type FormError, Quote, RadioGroup, TextArea } from '#ui'
import { longest } from '#wording'
import { nameOf, partWords } from '#writing-room'
import { type OwnRound, ownPath, ownRound } from './municipality.page.tsx'

const names = ['noegle', 'del', 'set', 'runde', 'slags', 'tekst', 'ordlyd']
const limits = { tekst: longest.text, ordlyd: longest.text }

function page(asked: Asked, own: OwnRound, part: Part, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const path = ownPath(asked, own.known.draft.edition, own.code)
  const isGoal = part.content.part !== 'text'
  const form = {
    title: `Bemærkning: ${nameOf(part.content)}`,
    lead: 'Bemærkningen sendes til skrivegruppen. Den bliver offentlig sammen med svaret, når udkastet bliver en version. Skriv ingen personers navne.',
    action: path,
    button: 'Send bemærkningen',
    hidden: Object.fromEntries(['noegle', 'del', 'set', 'runde'].map((name) => [name, answers[name] ?? ''])),
    desk: { text: `Bemærkninger fra ${own.known.nameOf(own.code)}`, href: path },
  }
  return showForm(
    asked,
    form,
    errors,
    status,
    <>
      <p>{partWords[part.content.part]}, som I fik det at se:</p>
      <Quote>{wordingOf(part.content) || 'uden tekst'}</Quote>
      <RadioGroup
        name="slags"
        label="Hvad vil I?"
        options={[
          { value: 'comment', text: 'Skrive en kommentar' },
          { value: 'proposal', text: isGoal ? 'Foreslå et andet navn' : 'Foreslå en anden ordlyd' },
        ]}
        value={answers.slags || 'comment'}
        error={errorOf(errors, 'slags')}
      />
      <TextArea
        name="tekst"
        label="Kommentar eller begrundelse"
        hint="Kan stå tom, når I foreslår en anden ordlyd."
        rows={4}
        optional
        value={answers.tekst ?? ''}
        error={errorOf(errors, 'tekst')}
      />
      <TextArea
        name="ordlyd"
        label="Ordlyden, som I foreslår"
        hint="Ret direkte i teksten. Den bruges kun, når I foreslår en anden ordlyd."
        rows={8}
        optional
        value={answers.ordlyd ?? wordingOf(part.content)}
        error={errorOf(errors, 'ordlyd')}
      />
    </>,
  )
}

/** The part as the municipality read it, else as it was shown last; never as it stands in the draft, which only the group sees. */
const shownPart = ({ known: { shown } }: OwnRound, id: string, save: string) =>
  shown.find((part) => part.id === id && String(part.save) === save) ?? shown.find((part) => part.id === id)

export const showNewRemark: Route['answer'] = async (asked) => {
  const own = await ownRound(asked)
  const part = own?.round.snapshot.find(({ id }) => id === asked.req.query('del'))
  if (!own || !part) return showError(asked, 404)
  const answers = { noegle: randomUUID(), del: part.id, set: String(part.save), runde: own.round.id }
  return page(asked, own, part, answers, [], 200)
}

export const remarkFromForm: Route['answer'] = async (asked) => {
  const typed = await readAnswers(asked, names, limits)
  const own = await ownRound(asked)
  if (!own) return showError(asked, 404)
  const { answers } = typed
  const id = parseUuid(answers.noegle ?? '')
  const part = shownPart(own, answers.del ?? '', answers.set ?? '')
  if (!id || !part) return showError(asked, 404)
  if (typed.errors.length) return page(asked, own, part, answers, typed.errors, 422)
  const kind = answers.slags === 'proposal' ? ('proposal' as const) : ('comment' as const)
  const wanted: WantedRemark = {
    id,
    round: answers.runde || own.round.id,
    code: own.code,
    part: answers.del ?? '',
    kind,
    text: answers.tekst ?? '',
    wording: kind === 'proposal' ? (answers.ordlyd ?? '') : '',
    save: /^\d{1,15}$/.test(answers.set ?? '') ? Number(answers.set) : 0,
  }
  const { site, alliance } = asked.var
  const made = await makeRemark(site.ledger, alliance.slug, own.actor, own.known.draft.edition, wanted)
  const path = ownPath(asked, own.known.draft.edition, own.code)
  if (made.ok) return asked.redirect(`${path}?sendt=${made.value.elsewhere ? 'aendret' : 'ja'}`, 303)
  const { status, field, text } = refusals[made.refusal]
  return page(asked, own, part, answers, [{ field, text }], status)
}
