import { readMandates } from '#agenda'
import { areasOf, type Draft, goalsOf, readDraft } from '#drafting'
import { readAnswers } from '#forms'
import { type Asked, actorFor, look, type Route, showError, showPage, todayFor } from '#identity'
import { counted } from '#kernel'
import { Alert, Facts, Form, FormActions, Lead, LinkList, Section, SubmitButton } from '#ui'
import { draftPath, limitText, noDraft, partPath, yearAsked } from '#writing-room'
import { lineageOf } from './lineage-facts.ts'
import { missingIn } from './missing.ts'
import { numberVersion, readReady } from './number-version.ts'
import type { Missing, Ready, Refusal } from './words.ts'

const refusals: Record<Refusal, { status: 403 | 404 | 409 | 422; text: string }> = {
  'not-yours': { status: 403, text: 'Kun sekretariatet kan nummerere et udkast.' },
  'no-such-draft': { status: 404, text: 'Der er ikke begyndt noget udkast til den udgave.' },
  'is-numbered': { status: 409, text: 'Udkastet er allerede nummereret som en version.' },
  'is-incomplete': { status: 422, text: 'Udkastet kan ikke nummereres endnu. Se nedenfor, hvad der mangler.' },
  'changed-meanwhile': {
    status: 409,
    text: 'Nogen har ændret udkastet, siden du så det. Se det igennem igen, før du nummererer det.',
  },
}

const see = (asked: Asked, edition: number) =>
  look(asked, async (read) => {
    const draft = await readDraft(read, edition)
    if (!draft) return null
    const mandates = (await readMandates(read)).filter((mandate) => mandate.edition === edition && mandate.goalLimit !== null)
    return { ready: await readReady(read, draft, todayFor(asked)), goalLimit: mandates.at(-1)?.goalLimit ?? null }
  })

const Lacks = ({ asked, edition, missing }: { asked: Asked; edition: number; missing: readonly Missing[] }) => (
  <Section title={`Det mangler endnu (${missing.length})`} id="mangler">
    <LinkList
      links={missing.map(({ part, text }) => ({
        text,
        href: part === null ? `${draftPath(asked, edition)}/bemaerkninger` : partPath(asked, edition, part),
      }))}
    />
  </Section>
)

const becomes = { parked: 'bliver udviklingsområde', revived: 'genoptages', merged: 'samles', split: 'deles ud' } as const
/** What becomes of goals, by the name that they have in the draft or had before. */
function Lineage({ ready }: { ready: Ready }) {
  const names = new Map(
    ready.editions.flatMap(({ versions }) =>
      versions.flatMap(({ goals }) => goals.map((goal) => [goal.id, goal.shortTitle] as const)),
    ),
  )
  for (const { id, content } of goalsOf(ready.draft)) names.set(id, content.shortTitle)
  const name = (id: string) => `»${names.get(id) ?? id}«`
  const lines = lineageOf(ready).map((one) =>
    one.fromGoal === null
      ? `${name(one.goal)} ${becomes[one.kind]}`
      : `${name(one.goal)} ${becomes[one.kind]} af ${name(one.fromGoal)}`,
  )
  return lines.length ? (
    <Section title="Målenes vej" id="maalenes-vej">
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </Section>
  ) : null
}

const Whole = ({ asked, draft }: { asked: Asked; draft: Draft }) => {
  const secretariat = asked.var.visitor?.offices.some(({ office }) => office === 'secretariat')
  return (
    <Section title="Klar" id="klar">
      <p>
        Der mangler intet. Når udkastet er nummereret, kan alle se versionen og kommunernes bemærkninger med svar, og udkastet kan
        ikke ændres. Et nyt udkast kan begynde fra versionen.
      </p>
      {secretariat ? (
        <Form action={`${draftPath(asked, draft.edition)}/nummerering`}>
          <input type="hidden" name="set" value={draft.mark} />
          <FormActions>
            <SubmitButton>{`Nummerér som version ${draft.number}`}</SubmitButton>
            <a href={draftPath(asked, draft.edition)}>Fortryd</a>
          </FormActions>
        </Form>
      ) : (
        <p>Sekretariatet nummererer.</p>
      )}
    </Section>
  )
}

async function page(asked: Asked, edition: number, wrong: string | null, status: 200 | 403 | 404 | 409 | 422) {
  const seen = await see(asked, edition)
  if (!seen) return noDraft(asked)
  const { ready, goalLimit } = seen
  const { draft } = ready
  const missing = draft.numbered ? [] : missingIn(ready)
  const version = `/${asked.var.alliance.slug}/papirer/${edition}/versioner/${draft.number}`
  return showPage(
    asked,
    {
      title: `Nummerér version ${draft.number} af ${edition}`,
      trail: [{ text: `Udkast til ${edition}`, href: draftPath(asked, edition) }],
      hidden: true,
    },
    <>
      {wrong ? <Alert kind="error">{wrong}</Alert> : null}
      <Lead>
        {draft.numbered
          ? `Udkastet er nummereret som version ${draft.number}.`
          : 'Udkastet bliver en version af papiret, som alle kan se. Indtil da kan kun skrivegruppen og sekretariatet se det.'}
      </Lead>
      {draft.numbered ? <LinkList links={[{ text: `Se version ${draft.number}`, href: version }]} /> : null}
      <Facts
        facts={[
          { label: 'Mål', value: limitText(goalsOf(draft).length, goalLimit) },
          { label: 'Udviklingsområder', value: String(areasOf(draft).length) },
          { label: 'Bemærkninger', value: counted(ready.remarks.length, 'bemærkning', 'bemærkninger') },
        ]}
      />
      {draft.numbered ? null : <Lineage ready={ready} />}
      {missing.length ? <Lacks asked={asked} edition={edition} missing={missing} /> : null}
      {draft.numbered || missing.length ? null : <Whole asked={asked} draft={draft} />}
    </>,
    status,
  )
}

export const showNumbering: Route['answer'] = (asked) => {
  const edition = yearAsked(asked)
  return edition === null ? noDraft(asked) : page(asked, edition, null, 200)
}

export const numberFromForm: Route['answer'] = async (asked) => {
  const { answers } = await readAnswers(asked, ['set'])
  const edition = yearAsked(asked)
  if (edition === null) return noDraft(asked)
  const actor = actorFor(asked, null)
  if (!actor) return showError(asked, 403)
  const { site, alliance } = asked.var
  const done = await numberVersion(site.ledger, alliance.slug, actor, { edition, seen: answers.set ?? '' })
  if (done.ok) return asked.redirect(`${draftPath(asked, edition)}/nummerering`, 303)
  return page(asked, edition, refusals[done.refusal].text, refusals[done.refusal].status)
}
