/** What a municipality sees of the draft: the text as it was shown, what it has said of it, and what was answered. */
import type { Part } from '#drafting'
import { type Asked, actorFor, type Route, showError, showPage, todayFor } from '#identity'
import { danishDay, type MunicipalityCode, parseCode } from '#kernel'
import { hasChanged, isOpen, type OpenRound, type Remark } from '#remarks'
import { ActRow, Alert, Contents, Lead, Section, WrittenPart } from '#ui'
import { draftPath, isListed, nameOf, Said, shownLevels } from '#writing-room'
import { type AskedRound, roundAsked } from './asked.ts'
import { SaidRemark, whoSaid } from './shown.tsx'

export const ownPath = (asked: Asked, edition: number, code: string) => `${draftPath(asked, edition)}/bemaerkninger/${code}`

/** The round for the municipality that the address names, as far as the visitor may act for it; null: it is not found. */
export async function ownRound(asked: Asked) {
  const code = parseCode(asked.req.param('code') ?? '')
  const known = code && (await roundAsked(asked))
  if (!code || !known?.round?.municipalities.includes(code)) return null
  const actor = actorFor(asked, code, { purpose: 'draft', about: known.round.id })
  return actor && { code, actor, known, round: known.round }
}
export type OwnRound = NonNullable<Awaited<ReturnType<typeof ownRound>>>

/** A remark with what its own municipality is told of it. */
function Own({ remark, known, back }: { remark: Remark; known: AskedRound; back: string | null }) {
  const part = known.draft.parts.find(({ id }) => id === remark.part)
  const changed = !remark.answer && hasChanged(remark, part)
  const shown = known.shown.find(({ id }) => id === remark.part)
  return (
    <WrittenPart
      id={`bemaerkning-${remark.id}`}
      kind="text"
      acts={
        back && !remark.answer ? (
          <a href={`${back}/tilbage/${remark.id}`}>
            Tag tilbage<span class="sr-only">{`: ${whoSaid(remark, known.nameOf)}`}</span>
          </a>
        ) : null
      }
    >
      <p>
        <strong>{whoSaid(remark, known.nameOf)}</strong>
        {shown ? (
          <>
            , til <a href={`#${shown.id}`}>{nameOf(shown.content)}</a>
          </>
        ) : null}
      </p>
      <SaidRemark remark={remark} />
      {changed ? (
        <p>Skrivegruppen har skrevet i delen, siden bemærkningen blev sendt. Den er bevaret og holdes op mod begge ordlyde.</p>
      ) : null}
    </WrittenPart>
  )
}

const PartToRemark = ({ part, level, href }: { part: Part; level: number; href: string | null }) => (
  <WrittenPart
    id={part.id}
    kind={part.content.part}
    inner={part.under !== null}
    acts={
      href ? (
        <ActRow>
          <a href={href}>
            Kommentér eller foreslå en anden ordlyd<span class="sr-only">: {nameOf(part.content)}</span>
          </a>
        </ActRow>
      ) : null
    }
  >
    <Said content={part.content} level={level} />
  </WrittenPart>
)

/** All remarks of the municipality's own, and those of others that are answered. */
function Remarks({ code, known, path }: { code: MunicipalityCode; known: AskedRound; path: string }) {
  const own = known.remarks.filter((remark) => remark.code === code)
  const others = known.remarks.filter((remark) => remark.code !== code && remark.answer)
  return (
    <>
      <Section title="Jeres bemærkninger" id="jeres">
        {own.length ? (
          own.map((remark) => <Own remark={remark} known={known} back={path} />)
        ) : (
          <p>I har endnu ikke skrevet nogen bemærkninger.</p>
        )}
      </Section>
      <Section title="Andre kommuners bemærkninger, som er besvaret" id="andres">
        {others.length ? others.map((remark) => <Own remark={remark} known={known} back={null} />) : <p>Ingen endnu.</p>}
      </Section>
    </>
  )
}

const open = (asked: Asked, round: OpenRound) => isOpen(round, todayFor(asked))

/** When the draft has become a version, a link that was given leads to what everyone can read. */
async function published(asked: Asked) {
  const known = await roundAsked(asked)
  const { slug } = asked.var.alliance
  return known?.draft.numbered
    ? asked.redirect(`/${slug}/papirer/${known.draft.edition}/bemaerkninger`, 303)
    : showError(asked, 404)
}

export const showOwn: Route['answer'] = async (asked) => {
  const own = await ownRound(asked)
  if (!own) return published(asked)
  const { code, known, round, actor } = own
  const levels = shownLevels(round.snapshot)
  const mayStill = open(asked, round) || actor.by.office === 'secretariat'
  const path = ownPath(asked, known.draft.edition, code)
  return showPage(
    asked,
    { title: `Bemærkninger fra ${known.nameOf(code)} til udkastet ${known.draft.edition}`, trail: [], hidden: true },
    <>
      {asked.req.query('sendt') ? <Sent asked={asked} /> : null}
      {asked.req.query('tilbage') ? (
        <Alert kind="success" title="Bemærkningen er taget tilbage">
          <p>I kan skrive en ny nedenfor, så længe der kan skrives.</p>
        </Alert>
      ) : null}
      <Lead>
        {open(asked, round)
          ? `I kan skrive til og med ${danishDay(round.until)}.`
          : `Fristen var ${danishDay(round.until)}, og der kan ikke skrives flere bemærkninger.`}{' '}
        Udkastet er ikke offentligt. Jeres bemærkninger kan ses af jer selv, skrivegruppen og sekretariatet, og af de andre
        kommuner, når de er besvaret. De bliver offentlige med svarene, når udkastet bliver en version.
      </Lead>
      <Remarks code={code} known={known} path={path} />
      <Section title="Indhold" id="indhold-af-udkastet">
        <Contents
          items={round.snapshot
            .filter(isListed)
            .map(({ id, under, content }) => ({ href: `#${id}`, text: nameOf(content), inner: under !== null }))}
        />
      </Section>
      <Section title={`Udkastet, som det blev vist i runde ${round.number}`} id="udkastet">
        {round.snapshot.map((part) => (
          <PartToRemark part={part} level={levels.get(part.id) ?? 3} href={mayStill ? `${path}/nyt?del=${part.id}` : null} />
        ))}
      </Section>
    </>,
  )
}

const Sent = ({ asked }: { asked: Asked }) =>
  asked.req.query('sendt') === 'aendret' ? (
    <Alert kind="warning" title="Bemærkningen er sendt, men delen er ændret">
      <p>
        Udkastet er vist på ny, siden du læste det, og delen siger nu noget andet. Bemærkningen er bevaret med den ordlyd, du
        læste, og skrivegruppen ser den mod begge.
      </p>
    </Alert>
  ) : (
    <Alert kind="success" title="Bemærkningen er sendt">
      <p>I kan se svaret her, når skrivegruppen har svaret.</p>
    </Alert>
  )
