/** The writing group answers a remark. */
import { type Part, wordingOf } from '#drafting'
import { redline } from '#editions'
import { type Answers, type FormStatus, readAnswers, showForm } from '#forms'
import { type Asked, type Route, showError, writerFor } from '#identity'
import { type Answer, answers as answerKinds, answerRemark, hasChanged, type Remark, refusals } from '#remarks'
import { errorOf, type FormError, Quote, RadioGroup, Redline, Section, TextArea } from '#ui'
import { noDraft } from '#writing-room'
import { type AskedRound, roundAsked } from './asked.ts'
import { remarksPath } from './remarks.page.tsx'
import { SaidRemark, whoSaid } from './shown.tsx'

const remarkAsked = (asked: Asked, { remarks }: AskedRound) => remarks.find(({ id }) => id === asked.req.param('id'))

/** A proposal against the wording that it was made on, and, where the part has changed since, against the one that stands. */
function Against({ remark, part }: { remark: Remark; part: Part | undefined }) {
  if (remark.kind !== 'proposal') return <About remark={remark} />
  const changed = hasChanged(remark, part)
  return (
    <>
      <Section title={changed ? 'Mod den ordlyd, forslaget blev stillet på' : 'Forslaget i teksten'} id="dengang">
        <p>
          <Redline stretches={redline(remark.on, remark.wording)} />
        </p>
      </Section>
      {changed ? (
        <Section title="Mod den ordlyd, der gælder nu" id="nu">
          <p>
            {part ? <Redline stretches={redline(wordingOf(part.content), remark.wording)} /> : 'Delen er fjernet fra udkastet.'}
          </p>
        </Section>
      ) : null}
    </>
  )
}

/** What a comment is about, as its municipality read it. */
const About = ({ remark }: { remark: Remark }) => (
  <Section title="Kommentaren er til denne tekst" id="dengang">
    <p>{remark.on || 'uden tekst'}</p>
  </Section>
)

const answerOptions = (remark: Remark): readonly { value: Answer; text: string; hint: string }[] =>
  remark.kind === 'proposal'
    ? [
        {
          value: 'accepted',
          text: 'Tag ordlyden ind',
          hint: 'Den kommer i udkastet med det samme og står i historikken som kommunens forslag.',
        },
        { value: 'refused', text: 'Afvis', hint: 'Med en begrundelse.' },
        { value: 'noted', text: 'Notér', hint: 'Gruppen har læst det og tager det ikke ind nu.' },
      ]
    : [
        { value: 'noted', text: 'Notér', hint: 'Gruppen har læst det.' },
        { value: 'accepted', text: 'Fulgt', hint: 'Gruppen har rettet udkastet. Skriv, hvad der er gjort.' },
        { value: 'refused', text: 'Afvis', hint: 'Med en begrundelse.' },
      ]

function answerPage(
  asked: Asked,
  known: AskedRound,
  remark: Remark,
  typed: Answers,
  errors: readonly FormError[],
  status: FormStatus,
) {
  const part = known.draft.parts.find(({ id }) => id === remark.part)
  const back = remarksPath(asked, known.draft.edition)
  const form = {
    title: `Svar: ${whoSaid(remark, known.nameOf)}`,
    lead: 'Kommunen kan se svaret med det samme, og de andre kommuner kan se bemærkning og svar. Alle kan, når udkastet bliver en version.',
    action: `${back}/svar/${remark.id}`,
    button: 'Svar',
    hidden: { set: String(part?.save ?? 0) },
    desk: { text: 'Bemærkninger', href: back },
  }
  return showForm(
    asked,
    form,
    errors,
    status,
    <>
      {remark.text ? <Quote>{remark.text}</Quote> : null}
      <Against remark={remark} part={part} />
      {remark.answer ? <SaidRemark remark={remark} /> : null}
      <RadioGroup
        name="svar"
        label="Hvad svarer gruppen?"
        options={answerOptions(remark)}
        value={typed.svar ?? ''}
        error={errorOf(errors, 'svar')}
      />
      <TextArea
        name="begrundelse"
        label="Begrundelse"
        rows={4}
        optional
        value={typed.begrundelse ?? ''}
        error={errorOf(errors, 'begrundelse')}
      />
    </>,
  )
}

export const showAnswering: Route['answer'] = async (asked) => {
  const known = await roundAsked(asked)
  const remark = known && remarkAsked(asked, known)
  return known && remark ? answerPage(asked, known, remark, {}, [], 200) : showError(asked, 404, refusals['no-such-remark'].text)
}

export const answerFromForm: Route['answer'] = async (asked) => {
  const { answers: typed, errors } = await readAnswers(asked, ['svar', 'begrundelse', 'set'], { begrundelse: 2000 })
  const known = await roundAsked(asked)
  const remark = known && remarkAsked(asked, known)
  if (!known || !remark) return showError(asked, 404, refusals['no-such-remark'].text)
  const answer = answerKinds.find((one) => one === typed.svar)
  const wrong = answer ? errors : [...errors, { field: 'svar', text: 'Vælg, hvad gruppen svarer.' }]
  if (!answer || wrong.length) return answerPage(asked, known, remark, typed, wrong, 422)
  const actor = writerFor(asked)
  if (!actor) return showError(asked, 403)
  const { site, alliance } = asked.var
  const { edition } = known.draft
  const seen = /^\d{1,15}$/.test(typed.set ?? '') ? Number(typed.set) : 0
  const wanted = { remark: remark.id, answer, reason: typed.begrundelse ?? '', seen }
  const done = await answerRemark(site.ledger, alliance.slug, actor, edition, wanted)
  if (done.ok) return asked.redirect(`${remarksPath(asked, edition)}#bemaerkning-${remark.id}`, 303)
  const now = await roundAsked(asked)
  const standing = now && remarkAsked(asked, now)
  const { status, field, text } = refusals[done.refusal]
  return now && standing ? answerPage(asked, now, standing, typed, [{ field, text }], status) : noDraft(asked)
}
