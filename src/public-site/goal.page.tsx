import type { ReadDb } from '#db'
import { type Goal, goalAreaWords, goalKindWords } from '#editions'
import { type Asked, look, type Route, showError, showPage, todayFor } from '#identity'
import { accept, type CalendarDay, danishDay, endsBefore, type Result, refuse } from '#kernel'
import { Facts, Lead, LinkList, Section, Sentences } from '#ui'
import type { Turned } from './asked-for.ts'
import type { EditionView } from './edition-view.ts'
import { editionQuery, type GoalsSeen, seeGoals } from './goals.page.tsx'
import { ClaimBoxes } from './register-parts.tsx'
import { words } from './words-da.ts'

type GoalSeen = GoalsSeen & { readonly view: EditionView; readonly goal: Goal }

async function see(read: ReadDb, asked: Asked): Promise<Result<GoalSeen, Turned>> {
  const text = asked.req.param('number') ?? ''
  if (!/^[1-9]\d{0,2}$/.test(text))
    return refuse({ status: 400, detail: 'Et mål findes ved sit nummer i papiret, for eksempel 1.' })
  const seen = await seeGoals(read, asked)
  if (!seen.ok) return seen
  const { view } = seen.value
  const goal = view?.version?.goals.find(({ number }) => number === Number(text))
  if (view && goal) return accept({ ...seen.value, view, goal })
  return refuse({ status: 404, detail: view ? `${view.edition.title} har ikke et registreret mål ${text}.` : words.noEditions })
}

/** One goal, on one page that can be brought to a meeting. */
export const goal: Route['answer'] = async (asked) => {
  const seen = await look(asked, (read) => see(read, asked))
  if (!seen.ok) return showError(asked, seen.refusal.status, seen.refusal.detail)
  const { slug } = asked.var.alliance
  const { goal } = seen.value
  const path = `/${slug}/maal`
  const trail = [{ text: 'Mål', href: `${path}${editionQuery(seen.value)}` }]
  return showPage(
    asked,
    { title: goal.title, here: path, trail, description: goal.shortTitle },
    <Whole {...seen.value} slug={slug} today={todayFor(asked)} />,
  )
}

const Whole = ({ goal, view, slug, today, ...seen }: GoalSeen & { slug: string; today: CalendarDay }) => (
  <>
    <Lead>
      Mål {goal.number} i {view.edition.title}: {goal.shortTitle}
    </Lead>
    <Facts facts={factsOf(goal, view, today)} />
    <Section title="Hvad målet indeholder" id="indhold" intro="Papirets egen tekst er ikke registreret her.">
      <Facts
        facts={['Delmål', 'Indsatser', 'Målepunkter', 'Årlig status'].map((label) => ({ label, value: words.notRecorded }))}
      />
    </Section>
    <Section
      title="Hvem har vedtaget det?"
      id="tilslutning"
      intro="Kommunerne tager stilling til hele papiret, ikke til hvert mål."
    >
      <Sentences sentences={[view.status.verdict, view.status.documented]} />
      <ClaimBoxes status={view.status} />
      <LinkList
        links={[{ text: 'Se registret, kommune for kommune', href: `/${slug}/tilslutning${editionQuery({ ...seen, view })}` }]}
      />
    </Section>
  </>
)

const late = 'Fristen er overskredet. Om målet er nået, er ikke registreret.'

const factsOf = ({ area, kind, deadline, cause }: Goal, { edition, version, approved }: EditionView, today: CalendarDay) => [
  { label: 'Område', value: goalAreaWords[area] },
  { label: 'Slags mål', value: goalKindWords[kind].word, note: goalKindWords[kind].meaning },
  { label: 'Frist', value: danishDay(deadline), note: endsBefore(deadline, today) ? late : undefined },
  { label: 'Anledning', value: cause || words.notRecorded },
  { label: 'Hvis mål det er', value: edition.owner || words.notRecorded },
  {
    label: 'Udgave',
    value: edition.title,
    note: version
      ? `Version ${version.number} (${danishDay(version.dated)}), ${approved ? 'godkendt til udsendelse' : 'ikke registreret som godkendt til udsendelse'}`
      : undefined,
  },
]
