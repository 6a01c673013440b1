import { readClaims, readDispatches } from '#adoption'
import { readEvents } from '#agenda'
import { type Frame, FrameOverview, framesOf } from '#archive'
import type { ReadDb } from '#db'
import { readEditions } from '#editions'
import { look, type Route, showPage, todayFor } from '#identity'
import { type CalendarDay, danishDay } from '#kernel'
import { readPapers } from '#library'
import { readMatters, readTreatments } from '#meetings'
import { readKnownMunicipalities } from '#members'
import { Lead, More, Section, Source, Timeline, type TimelineEntry } from '#ui'
import { type Course, courseOf, type Step } from './course.ts'

type Seen = { readonly course: Course; readonly frames: readonly Frame[] }

async function see(read: ReadDb, today: CalendarDay): Promise<Seen> {
  const names = new Map((await readKnownMunicipalities(read)).map(({ code, name }) => [code as string, name]))
  const recorded = {
    events: await readEvents(read),
    treatments: await readTreatments(read),
    matters: await readMatters(read),
    dispatches: await readDispatches(read),
    claims: await readClaims(read),
    nameOf: (code: string) => names.get(code) ?? code,
  }
  return { course: courseOf(recorded, today), frames: framesOf(await readEditions(read), await readPapers(read)) }
}

/** The way of the paper so far, as one course of events, treatments and claims. */
export const course: Route['answer'] = async (asked) => {
  const seen = await look(asked, (read) => see(read, todayFor(asked)))
  const { slug } = asked.var.alliance
  return showPage(asked, { title: 'Forløb', here: `/${slug}/forloeb` }, <Whole {...seen} slug={slug} />)
}

const Whole = ({ course: { past, planned, undated }, frames, slug }: Seen & { slug: string }) => (
  <>
    <Lead>
      Her står, hvad der er registreret om papirets vej, i den rækkefølge det skete. Datoerne er så nøjagtige, som de kendes: en
      dag, en måned, en årstid eller et år.
    </Lead>
    <Section title="Det, der er sket" id="sket">
      {past.length ? <Timeline entries={past.map(entry)} /> : <p>Der er endnu ikke registreret noget, der er sket.</p>}
    </Section>
    <Section title="Det, der kommer" id="kommer">
      {planned.length ? (
        <Timeline entries={planned.map((step) => ({ ...entry(step), kind: 'waiting' }))} />
      ) : (
        <p>Der er ikke registreret noget kommende skridt.</p>
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

const entry = ({ on, who, title, text, kind, source, address, parts }: Step): TimelineEntry => ({
  when: danishDay(on),
  title,
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
