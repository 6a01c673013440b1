/** The writing group reads what the municipalities said, part by part, and answers. */
import { type Part, wordingOf } from '#drafting'
import { redline } from '#editions'
import { type Answers, type FormStatus, readAnswers, showForm } from '#forms'
import { type Asked, type Route, showError, showPage, todayFor, writerFor } from '#identity'
import { counted, danishDay, inDanishOrder } from '#kernel'
import { type Answer, answers as answerKinds, answerRemark, hasChanged, isOpen, type Remark, refusals } from '#remarks'
import {
  DataTable,
  errorOf,
  type FormError,
  Lead,
  LinkList,
  Quote,
  RadioGroup,
  Redline,
  Section,
  TextArea,
  WrittenPart,
} from '#ui'
import { draftPath, nameOf, noDraft } from '#writing-room'
import { type AskedRound, roundAsked } from './asked.ts'
import { ownPath } from './municipality.page.tsx'
import { SaidRemark, whoSaid } from './shown.tsx'

const pathOf = (asked: Asked, edition: number) => `${draftPath(asked, edition)}/bemaerkninger`
const partNamed = ({ draft, round }: AskedRound, id: string) =>
  draft.parts.find((part) => part.id === id) ??
  draft.removed.find((part) => part.id === id) ??
  round?.snapshot.find((part) => part.id === id)

const Desk = ({ asked, known, remark }: { asked: Asked; known: AskedRound; remark: Remark }) => (
  <WrittenPart
    id={`bemaerkning-${remark.id}`}
    kind="text"
    acts={
      remark.answer || known.draft.numbered ? null : (
        <a href={`${pathOf(asked, known.draft.edition)}/svar/${remark.id}`}>
          Svar<span class="sr-only">{`: ${whoSaid(remark, known.nameOf)}`}</span>
        </a>
      )
    }
  >
    <p>
      <strong>{whoSaid(remark, known.nameOf)}</strong>
    </p>
    <SaidRemark remark={remark} />
    {!remark.answer &&
    hasChanged(
      remark,
      known.draft.parts.find(({ id }) => id === remark.part),
    ) ? (
      <p>Delen er ændret, siden bemærkningen blev sendt.</p>
    ) : null}
  </WrittenPart>
)

/** How much each municipality has said, those that were shown the draft and have not answered too. */
const PerMunicipality = ({ asked, known }: { asked: Asked; known: AskedRound }) => {
  const shown = inDanishOrder(known.round?.municipalities ?? [], known.nameOf)
  const ofTheirs = (code: string) => known.remarks.filter((remark) => remark.code === code)
  const secretariat = asked.var.visitor?.offices.some(({ office }) => office === 'secretariat')
  return (
    <DataTable
      id="kommuner"
      caption="Bemærkninger efter kommune"
      captionHidden
      columns={[
        { key: 'name', header: 'Kommune' },
        { key: 'all', header: 'Bemærkninger', numeric: true },
        { key: 'open', header: 'Ubesvarede', numeric: true },
      ]}
      rows={shown.map((code) => ({
        name: secretariat ? <a href={ownPath(asked, known.draft.edition, code)}>{known.nameOf(code)}</a> : known.nameOf(code),
        all: String(ofTheirs(code).length),
        open: String(ofTheirs(code).filter(({ answer }) => !answer).length),
      }))}
    />
  )
}

export const showRemarks: Route['answer'] = async (asked) => {
  const known = await roundAsked(asked)
  if (!known) return noDraft(asked)
  const { draft, round, remarks } = known
  const open = round && isOpen(round, todayFor(asked))
  const order = new Map(draft.parts.map(({ id }, at) => [id, at]))
  const byPart = [...Map.groupBy(remarks, ({ part }) => part)].sort(([a], [b]) => (order.get(a) ?? 9999) - (order.get(b) ?? 9999))
  const waiting = remarks.filter(({ answer }) => !answer).length
  const secretariat = asked.var.visitor?.offices.some(({ office }) => office === 'secretariat')
  return showPage(
    asked,
    {
      title: `Bemærkninger til udkastet ${draft.edition}`,
      trail: [{ text: `Udkast til ${draft.edition}`, href: draftPath(asked, draft.edition) }],
      hidden: true,
    },
    <>
      <Lead>
        {round
          ? `Udkastet ${open ? 'er åbent' : 'var åbent'} for bemærkninger til og med ${danishDay(round.until)}. Der er ${counted(remarks.length, 'bemærkning', 'bemærkninger')}, og ${waiting} venter på svar.`
          : 'Udkastet er ikke åbnet for bemærkninger.'}{' '}
        Bemærkninger og svar bliver offentlige, når udkastet bliver en version.
      </Lead>
      {secretariat && !draft.numbered ? (
        <LinkList
          links={[
            {
              text: round ? 'Frist, runder og links' : 'Åbn udkastet for bemærkninger',
              href: `${draftPath(asked, draft.edition)}/hoering`,
            },
          ]}
        />
      ) : null}
      {byPart.map(([part, said]) => {
        const found = partNamed(known, part)
        return (
          <Section title={found ? nameOf(found.content) : 'Fjernet'} id={`del-${part}`}>
            {said.map((remark) => (
              <Desk asked={asked} known={known} remark={remark} />
            ))}
          </Section>
        )
      })}
      {round ? (
        <Section title="Efter kommune" id="efter-kommune">
          <PerMunicipality asked={asked} known={known} />
        </Section>
      ) : null}
    </>,
  )
}

const remarkAsked = (asked: Asked, { remarks }: AskedRound) => remarks.find(({ id }) => id === asked.req.param('id'))

/** A proposal against the wording that it was made on, and, where the part has changed since, against the one that stands. */
function Against({ remark, part }: { remark: Remark; part: Part | undefined }) {
  if (remark.kind !== 'proposal') return null
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
  const back = pathOf(asked, known.draft.edition)
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
  if (done.ok) return asked.redirect(`${pathOf(asked, edition)}#bemaerkning-${remark.id}`, 303)
  const now = await roundAsked(asked)
  const standing = now && remarkAsked(asked, now)
  const { status, field, text } = refusals[done.refusal]
  return now && standing ? answerPage(asked, now, standing, typed, [{ field, text }], status) : noDraft(asked)
}
