import { readClaims, readDispatches } from '#adoption'
import { type Lead as Ahead, type Mandate, type Plan, planOf, readEvents, readLeads, readMandates, readPlanItems } from '#agenda'
import { type Frame, FrameOverview, framesOf } from '#archive'
import type { ReadDb } from '#db'
import { readDialogueMeetings } from '#dialogue'
import { type Edition, readEditions } from '#editions'
import { look, type Route, showPage, todayFor } from '#identity'
import { type CalendarDay, danishDay } from '#kernel'
import { readPapers } from '#library'
import { readMatters, readTreatments } from '#meetings'
import { readKnownMunicipalities } from '#members'
import { readProceedings } from '#proceedings'
import { Lead, LinkList, More, Section, Source, Timeline, type TimelineEntry } from '#ui'
import { type Course, courseOf, type Step } from './course.ts'
import { dialogueSteps, tellsOfMeeting } from './dialogue-steps.ts'
import { Follow, Mandates, Meetings, Steps } from './plan-parts.tsx'

type Seen = {
  readonly course: Course
  readonly frames: readonly Frame[]
  readonly mandates: readonly Mandate[]
  readonly plan: Plan
  readonly leads: readonly Ahead[]
  readonly editions: readonly Edition[]
}

async function see(read: ReadDb, today: CalendarDay, slug: string): Promise<Seen> {
  const meetings = await readDialogueMeetings(read)
  const { outcomes } = await readProceedings(read)
  const names = new Map((await readKnownMunicipalities(read)).map(({ code, name }) => [code as string, name]))
  const recorded = {
    events: (await readEvents(read)).filter((event) => !tellsOfMeeting(event, meetings)),
    dialogues: dialogueSteps(meetings, outcomes, today, `/${slug}/dialogmoeder`),
    treatments: await readTreatments(read),
    matters: await readMatters(read),
    dispatches: await readDispatches(read),
    claims: await readClaims(read),
    nameOf: (code: string) => names.get(code) ?? code,
  }
  const [mandates, items, leads] = [await readMandates(read), await readPlanItems(read), await readLeads(read)]
  const editions = await readEditions(read)
  const plan = planOf(items, recorded.treatments, today)
  const frames = framesOf(editions, await readPapers(read))
  return { course: courseOf(recorded, today), frames, mandates, plan, leads, editions }
}

/** The way of the paper so far, as one course of events, treatments and claims. */
export const course: Route['answer'] = async (asked) => {
  const { slug } = asked.var.alliance
  const seen = await look(asked, (read) => see(read, todayFor(asked), slug))
  const feeds = [
    { type: 'application/atom+xml', title: 'Nyt i forløbet', href: `/${slug}/forloeb.atom` },
    { type: 'text/calendar', title: 'Trin og møder', href: `/${slug}/forloeb.ics` },
  ] as const
  const plans = asked.var.visitor?.offices.some(({ office }) => office === 'secretariat') ?? false
  return showPage(asked, { title: 'Forløb', here: `/${slug}/forloeb`, feeds }, <Whole {...seen} slug={slug} plans={plans} />)
}

const Whole = ({
  course: { past, planned, undated },
  frames,
  mandates,
  plan,
  leads,
  editions,
  slug,
  plans,
}: Seen & { slug: string; plans: boolean }) => (
  <>
    <Lead>
      Her står papirets vej: hvem der bad om det, hvad der er planlagt, og hvad der er sket. Datoerne er så nøjagtige, som de
      kendes: en dag, en måned, en årstid eller et år.
    </Lead>
    <LinkList
      links={[
        ...(plans ? [{ text: 'Ret planen', href: `/${slug}/planlaegning` }] : []),
        ...(editions.length
          ? [
              { text: 'Fra forslag til mål', href: `/${slug}/traad`, note: 'hele papirets vej, skridt for skridt' },
              { text: 'Hvem var inddraget', href: `/${slug}/traad/inddragelse`, note: 'kommune for kommune' },
            ]
          : []),
      ]}
    />
    <Mandates mandates={mandates} editions={editions} slug={slug} />
    <Steps plan={plan} editions={editions} />
    <Meetings plan={plan} leads={leads} />
    <LinkList
      links={[
        { text: 'Temaer, og hvad der er holdt ude', href: `/${slug}/temaer` },
        { text: 'Temarunder', href: `/${slug}/temarunder` },
        { text: 'Alle dialogmøder', href: `/${slug}/dialogmoeder` },
        { text: 'Alle prioriteringer', href: `/${slug}/prioriteringer` },
      ]}
    />
    <Follow slug={slug} />
    <Section title="Det, der er sket" id="sket">
      {past.length ? <Timeline entries={past.map(entry)} /> : <p>Der er endnu ikke registreret noget, der er sket.</p>}
    </Section>
    <Section title="Det, der kommer" id="kommer">
      {planned.length ? (
        <Timeline entries={planned.map((step) => ({ ...entry(step), kind: 'waiting' }))} />
      ) : (
        <p>Der er ikke registreret nogen kommende hændelse ud over planen ovenfor.</p>
      )}
    </Section>
    {undated.length ? (
      <Section
        title="Uden dato"
        id="uden-dato"
        intro="Det er registreret, men ingen kender dagen. Derfor har det ingen plads i rækkefølgen."
      >
        <Timeline entries={undated.map(entry)} />
      </Section>
    ) : null}
    <Section title="Papirernes perioder" id="perioder" intro="Papirer kan gælde samtidig, når de handler om hvert sit område.">
      <FrameOverview slug={slug} frames={frames} />
    </Section>
  </>
)

const entry = ({ on, who, title, text, kind, source, address, parts, href }: Step): TimelineEntry => ({
  when: danishDay(on),
  title: href ? <a href={href}>{title}</a> : title,
  who,
  kind,
  ...(text ? { body: text } : {}),
  ...(parts.length ? { children: <Parts parts={parts} /> } : { source: <Source source={source} address={address} /> }),
})

const Parts = ({ parts }: Pick<Step, 'parts'>) => (
  <More summary="Se dem alle">
    <ul>
      {parts.map((part) => (
        <li>{part}</li>
      ))}
    </ul>
  </More>
)
