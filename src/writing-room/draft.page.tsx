import { goalsOf, type Part } from '#drafting'
import { type Asked, type Route, showPage } from '#identity'
import { counted, danishInstant } from '#kernel'
import { ActForm, ActRow, Alert, Contents, Lead, LinkList, More, Section, WrittenPart } from '#ui'
import { type AskedDraft, deskPath, draftAsked, draftPath, noDraft, partPath, whoSees } from './asked.ts'
import { neighbours, shownLevels } from './layout.ts'
import { Said } from './said.tsx'
import { nameOf } from './words-da.ts'

const Moves = ({ asked, part, known: { draft } }: { asked: Asked; part: Part; known: AskedDraft }) => {
  const { up, down } = neighbours(draft, part)
  const action = `${partPath(asked, draft.edition, part.id)}/flyt`
  const of = nameOf(part.content)
  return (
    <>
      {up === undefined ? null : <ActForm action={action} hidden={{ efter: up ?? '' }} text="Flyt op" of={of} />}
      {down === undefined ? null : <ActForm action={action} hidden={{ efter: down }} text="Flyt ned" of={of} />}
    </>
  )
}

const Acts = ({ asked, part, known }: { asked: Asked; part: Part; known: AskedDraft }) => {
  const { content } = part
  const path = partPath(asked, known.draft.edition, part.id)
  const of = <span class="sr-only">: {nameOf(content)}</span>
  const isGoal = content.part === 'goal' || content.part === 'area'
  const waiting = known.waiting(part.id)
  return (
    <ActRow>
      {waiting === 0 ? null : (
        <a href={`${draftPath(asked, known.draft.edition)}/bemaerkninger#del-${part.id}`}>
          {counted(waiting, 'ubesvaret bemærkning', 'ubesvarede bemærkninger')}
          {of}
        </a>
      )}
      <a href={path}>Ret{of}</a>
      <a href={`${draftPath(asked, known.draft.edition)}/nyt?efter=${part.id}`}>Tilføj efter{of}</a>
      <More summary="Mere">
        <ActRow>
          <Moves asked={asked} part={part} known={known} />
          {content.part === 'text' ? <a href={`${path}/flyt`}>Flyt til et andet sted{of}</a> : null}
          {isGoal ? <a href={`${path}/vej`}>Parkér, slå sammen eller del{of}</a> : null}
          <a href={`${path}/historik`}>Historik{of}</a>
          {content.part === 'paper' ? null : <a href={`${path}/fjern`}>Fjern{of}</a>}
        </ActRow>
        <p>
          Gemt {danishInstant(part.savedAt)} af {known.office(part.savedBy)}.
        </p>
      </More>
    </ActRow>
  )
}

const Parts = ({ asked, known }: { asked: Asked; known: AskedDraft }) => {
  const levels = shownLevels(known.draft.parts)
  return (
    <>
      {known.draft.parts.map((part) => (
        <WrittenPart
          id={part.id}
          kind={part.content.part}
          inner={part.under !== null}
          acts={known.draft.numbered ? null : <Acts asked={asked} part={part} known={known} />}
        >
          <Said content={part.content} level={levels.get(part.id) ?? 3} />
        </WrittenPart>
      ))}
    </>
  )
}

/** How the number of goals stands to what the mandate asks for. */
export function limitText(goals: number, limit: number | null): string {
  const has = `Udkastet har ${counted(goals, 'mål', 'mål')}`
  if (limit === null) return `${has}. Mandatet sætter ingen grænse, eller den er ikke registreret.`
  const over = goals - limit
  return over > 0
    ? `${has}, ${over} flere end mandatets grænse på ${limit}.`
    : `${has}. Mandatets grænse er ${counted(limit, 'mål', 'mål')}.`
}

/** Is a part in the contents list? */
export const isListed = ({ content }: Part) => content.part !== 'text' || content.kind === 'heading'

const Ways = ({ asked, known: { draft } }: { asked: Asked; known: AskedDraft }) => {
  const path = draftPath(asked, draft.edition)
  const add = draft.numbered
    ? []
    : [
        { text: 'Tilføj et afsnit, et mål eller et udviklingsområde', href: `${path}/nyt` },
        { text: 'Nummerér udkastet som en version', href: `${path}/nummerering` },
      ]
  const gone = draft.removed.length
  return (
    <LinkList
      links={[
        ...add,
        { text: 'Bemærkninger fra kommunerne', href: `${path}/bemaerkninger` },
        { text: 'Hent udkastet som Word-fil, eller læs en fil ind', href: `${path}/word` },
        { text: `Fjernet fra udkastet (${gone})`, href: `${path}/fjernet` },
      ]}
    />
  )
}

/** Tells what was just done. */
const Done = ({ asked, known: { draft } }: { asked: Asked; known: AskedDraft }) => {
  const part = draft.parts.find(({ id }) => id === asked.req.query('gemt'))
  return part ? (
    <Alert kind="success" title="Gemt">
      <p>
        <a href={`#${part.id}`}>{nameOf(part.content)}</a>
      </p>
    </Alert>
  ) : null
}

/** The draft, read as the paper, with what can be done about each part of it. */
export const showDraft: Route['answer'] = async (asked) => {
  const known = await draftAsked(asked)
  if (!known) return noDraft(asked)
  const { draft } = known
  const from = draft.from ? ` Det tager udgangspunkt i version ${draft.from.replace(/^.*-v/, '')}.` : ''
  return showPage(
    asked,
    {
      title: `Udkast til version ${draft.number} af ${draft.edition}`,
      trail: [{ text: 'Udkast', href: deskPath(asked) }],
      hidden: true,
    },
    <>
      <Done asked={asked} known={known} />
      <Lead>
        {draft.numbered ? `Udkastet er nummereret som version ${draft.number} og kan ikke ændres.` : whoSees}
        {from}
      </Lead>
      <p>{limitText(goalsOf(draft).length, known.goalLimit)}</p>
      <Ways asked={asked} known={known} />
      <Section title="Indhold" id="indhold-af-udkastet">
        <Contents
          items={draft.parts
            .filter(isListed)
            .map(({ id, under, content }) => ({ href: `#${id}`, text: nameOf(content), inner: under !== null }))}
        />
      </Section>
      <Section title="Papiret" id="papiret">
        <Parts asked={asked} known={known} />
      </Section>
    </>,
  )
}
