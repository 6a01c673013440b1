/** A municipality writes what a goal means to it, and chooses who may read it. */
import { type Assessment, assessmentStates, emptyContent, refusals, saveAssessment } from '#assessments'
import { type Goal, goalKindWords } from '#editions'
import type { Answers, FormStatus } from '#forms'
import { type Asked, type Route, showError, showPage } from '#identity'
import { Alert, ErrorSummary, Facts, Form, FormActions, type FormError, Lead, More, Section, SubmitButton } from '#ui'
import { type Desk, deskAsked, deskPath, goalNamed } from './asked.ts'
import { Others } from './shared.page.tsx'
import { Said, StateBadge, writtenText } from './shown.tsx'
import { WriteFields } from './write-fields.tsx'
import { answersOf, contentIn, readWritten, rowsIn } from './written.ts'

const goalAsked = (asked: Asked, desk: Desk) => desk.goals.find(({ id }) => id === asked.req.param('goal'))
const standingOf = (desk: Desk, goal: Goal) => desk.own.find((one) => one.goal === goal.id)

type Shown = {
  readonly answers: Answers
  readonly errors: readonly FormError[]
  /** What somebody else saved meanwhile, beside what is in the fields. */
  readonly meanwhile?: Assessment | undefined
}

const Meanwhile = ({ one, goal }: { one: Assessment; goal: Goal }) => (
  <Section title="Det, den anden gemte" id="imens">
    <p>
      <StateBadge state={one.state} /> {writtenText(one)}
    </p>
    <Said content={one} kind={goal.kind} />
  </Section>
)

const LastTime = ({ desk, goal, path }: { desk: Desk; goal: Goal; path: string }) => {
  const before = desk.lastTimeOf(goal.id)
  return before ? (
    <Alert kind="info" title={`I har svaret på det i ${before.edition}`}>
      <p>
        <a href={`${path}?fra=sidst`}>Sæt svaret fra {before.edition} i felterne</a>. Intet er gemt, før I gemmer det.
      </p>
      <More summary={`Se svaret fra ${before.edition}`}>
        <Said content={before} kind={goal.kind} />
      </More>
    </Alert>
  ) : null
}

const About = ({ goal }: { goal: Goal }) => (
  <Facts
    facts={[
      { label: goalNamed(goal), value: goal.title },
      { label: 'Slags mål', value: goalKindWords[goal.kind].word, note: goalKindWords[goal.kind].meaning },
      { label: 'Anledning', value: goal.cause || 'ikke registreret' },
    ]}
  />
)

function page(asked: Asked, desk: Desk, goal: Goal, { answers, errors, meanwhile }: Shown, status: FormStatus) {
  const home = deskPath(asked, desk.edition.year, desk.code)
  const path = `${home}/${goal.id}`
  return showPage(
    asked,
    {
      title: `Vurdering af mål ${goal.number}`,
      trail: [{ text: `Vurderinger i ${desk.nameOf(desk.code)} ${desk.edition.year}`, href: home }],
      hidden: true,
    },
    <>
      <ErrorSummary errors={errors} />
      <Lead>
        Skriv det, I ved. Felter kan stå tomme, og I kan gemme en kladde og skrive videre senere. Skriv ingen personers navne.
      </Lead>
      <About goal={goal} />
      <LastTime desk={desk} goal={goal} path={path} />
      {meanwhile ? <Meanwhile one={meanwhile} goal={goal} /> : null}
      <Form action={path}>
        <input type="hidden" name="set" value={answers.set ?? '0'} />
        <input type="hidden" name="antal" value={String(rowsIn(answers))} />
        <button type="submit" name="handling" value="gem" hidden />
        <WriteFields answers={answers} errors={errors} kind={goal.kind} funds={desk.fundsFor(goal.id)} />
        <FormActions>
          <SubmitButton name="handling" value="gem">
            Gem vurderingen
          </SubmitButton>
          <a href={home}>Fortryd</a>
        </FormActions>
      </Form>
      <Section title="Det, andre kommuner har delt om målet" id="andres">
        <Others goal={goal} said={desk.others} nameOf={desk.nameOf} />
      </Section>
    </>,
    status,
  )
}

/** What stands now; last time's answer in its place where that was asked for. */
function stored(asked: Asked, desk: Desk, goal: Goal): Answers {
  const now = standingOf(desk, goal)
  const before = asked.req.query('fra') === 'sidst' ? desk.lastTimeOf(goal.id) : null
  return { ...answersOf(before ?? now ?? emptyContent), set: String(now?.save ?? 0), tilstand: now?.state ?? 'draft' }
}

export const showWriting: Route['answer'] = async (asked) => {
  const desk = await deskAsked(asked)
  const goal = desk && goalAsked(asked, desk)
  return desk && goal ? page(asked, desk, goal, { answers: stored(asked, desk, goal), errors: [] }, 200) : showError(asked, 404)
}

/** The form again after a refusal, as things stand now: nothing that was written is lost. */
async function again(asked: Asked, answers: Answers, why: keyof typeof refusals) {
  const desk = await deskAsked(asked)
  const goal = desk && goalAsked(asked, desk)
  if (!desk || !goal) return showError(asked, 404)
  const { status, field, text } = refusals[why]
  const errors = [{ field, text }]
  if (why !== 'changed-meanwhile') return page(asked, desk, goal, { answers, errors }, status)
  const meanwhile = standingOf(desk, goal)
  const seen = { ...answers, set: String(meanwhile?.save ?? 0) }
  return page(asked, desk, goal, { answers: seen, errors, meanwhile }, status)
}

export const writeFromForm: Route['answer'] = async (asked) => {
  const desk = await deskAsked(asked)
  const goal = desk && goalAsked(asked, desk)
  if (!desk || !goal) return showError(asked, 404)
  const typed = await readWritten(asked)
  const { answers } = typed
  if (answers.handling === 'tilfoej') {
    const more = { ...answers, antal: String(rowsIn(answers) + 2) }
    return page(asked, desk, goal, { answers: more, errors: [] }, 200)
  }
  const { content, errors } = contentIn(typed)
  const state = assessmentStates.find((one) => one === answers.tilstand)
  const wrong = state ? errors : [...errors, { field: 'tilstand', text: 'Vælg, hvem der kan læse vurderingen.' }]
  if (!state || wrong.length) return page(asked, desk, goal, { answers, errors: wrong }, 422)
  const seen = /^\d{1,15}$/.test(answers.set ?? '') ? Number(answers.set) : 0
  const { site, alliance } = asked.var
  const wanted = { code: desk.code, edition: desk.edition.year, goal: goal.id, content, state, seen }
  const done = await saveAssessment(site.ledger, alliance.slug, desk.actor, wanted)
  const home = deskPath(asked, desk.edition.year, desk.code)
  return done.ok
    ? asked.redirect(`${home}?gemt=${done.value ?? standingOf(desk, goal)?.save ?? ''}`, 303)
    : again(asked, answers, done.refusal)
}
