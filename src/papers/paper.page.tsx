import { look, type Route, showError, showPage, todayFor } from '#identity'
import { type CalendarDay, onDanishDay } from '#kernel'
import { DayField, dayAsked } from '#public-site'
import { Alert, AskForm, Badge, Facts, Lead, LinkList, Quote, Section, Source, SubmitButton } from '#ui'
import type { Paper, PaperGoal, PaperVersion, TreatedLine } from './paper.ts'
import { onDay, paperAsked, paperPath } from './paper-asked.ts'
import { words } from './words-da.ts'

type Shown = {
  readonly paper: Paper
  readonly path: string
  readonly address: string
  readonly on: CalendarDay
  readonly today: CalendarDay
}

/** The paper as a page, rendered from what is recorded of it, by the end of a day. */
export const paper: Route['answer'] = async (asked) => {
  const on = dayAsked(asked)
  if (!on.ok) return showError(asked, on.refusal.status, on.refusal.detail)
  const today = todayFor(asked)
  const found = await look(asked, (read) => paperAsked(read, asked.req.param('year') ?? '', on.value, today))
  if (!found.ok) return showError(asked, found.refusal.status, found.refusal.detail)
  const path = paperPath(asked, found.value.year)
  const here = `/${asked.var.alliance.slug}/papirer`
  const shown = { paper: found.value, path, address: `${asked.var.site.origin}${path}`, on: on.value, today }
  return showPage(
    asked,
    { title: `Papiret: ${found.value.title}`, here, trail: [{ text: 'Papiret', href: here }], description: found.value.standing },
    <Whole {...shown} />,
  )
}

/** The alliance's address, which the paper's begins with. */
const allianceOf = (path: string) => path.split('/').slice(0, 2).join('/')

const Whole = (shown: Shown) => (
  <>
    <Lead>{shown.paper.standing}</Lead>
    <Alert kind="info" title={words.rendering}>
      <p>{words.renderingText}</p>
    </Alert>
    {shown.on < shown.today ? <Past {...shown} /> : null}
    <WaysOn {...shown} />
    <About {...shown} />
    <Goals {...shown} />
    <Versions {...shown} />
    <Areas {...shown} />
  </>
)

const Past = ({ on, path }: Pick<Shown, 'on' | 'path'>) => (
  <Alert kind="info" title={`${words.past} ${onDanishDay(on)}`}>
    <p>
      Her vises, hvad der var sket til og med den dag, ud fra hvad der er registreret i dag. <a href={path}>Se papiret i dag.</a>
    </p>
  </Alert>
)

const WaysOn = ({ paper, path, on, today }: Shown) => (
  <LinkList
    links={[
      { text: 'Papiret som PDF', href: `${path}.pdf${onDay(on, today)}`, note: 'til udskrift og møder' },
      {
        text: 'Tilslutning',
        href: `${allianceOf(path)}/tilslutning?udgave=${paper.year}`,
        note: 'hvad kommunalbestyrelserne har besluttet',
      },
      { text: 'Arkiv', href: `${allianceOf(path)}/arkiv`, note: 'de papirer, der gjaldt før' },
    ]}
  />
)

const About = ({ paper, path, address }: Shown) => (
  <Section title="Om papiret" id="om">
    <Facts
      facts={[
        ...paper.lines.map(({ label, text }) => ({ label, value: text })),
        { label: words.source, value: paper.source || words.notRecorded },
        {
          label: words.address,
          value: <a href={path}>{address}</a>,
          note: 'Her står altid selve papiret, aldrig et udkast, når det først er godkendt til udsendelse.',
        },
      ]}
    />
  </Section>
)

const Goals = ({ paper, path }: Shown) => (
  <Section title={words.goals} id="maal">
    {paper.goals.map((goal) => (
      <Goal goal={goal} href={`${allianceOf(path)}/maal/${goal.number}?udgave=${paper.year}`} />
    ))}
    {paper.missingGoals ? <p>{paper.missingGoals}</p> : null}
  </Section>
)

const Goal = ({ goal, href }: { goal: PaperGoal; href: string }) => (
  <>
    <h3>
      <a href={href}>
        {words.goal} {goal.number}
      </a>
      : {goal.title}
    </h3>
    <Facts facts={goal.lines.map(({ label, text }) => ({ label, value: text }))} />
  </>
)

const Versions = ({ paper, path, on, today }: Shown) => (
  <Section title={words.versions} id="versioner" intro={words.versionsText}>
    {paper.versions.map((version) => (
      <Version version={version} path={path} older={paper.versions.filter(({ number }) => number < version.number)} />
    ))}
    {paper.versions.length === 0 ? <p>Ingen version er registreret.</p> : null}
    <AskForm action={path} label="Se papiret på en tidligere dag">
      <DayField label="Se papiret på en tidligere dag" on={on} today={today} />
      <SubmitButton>Vis</SubmitButton>
    </AskForm>
  </Section>
)

const Version = ({ version, older, path }: { version: PaperVersion; older: readonly PaperVersion[]; path: string }) => (
  <>
    <h3>
      {version.heading} {version.final ? <Badge kind="success">papiret</Badge> : <Badge>{words.draft}</Badge>}
    </h3>
    <p>
      {version.contents} {version.missing}
    </p>
    {version.treated.map((line) => (
      <Treated line={line} />
    ))}
    {version.treated.length === 0 ? <p>Ingen behandling af versionen er registreret.</p> : null}
    {older.length > 0 ? (
      <p>
        <a href={`${path}/sammenlign?fra=${older.at(-1)?.number}&til=${version.number}`}>
          Se, hvad der blev ændret fra version {older.at(-1)?.number} til version {version.number}
        </a>
      </p>
    ) : null}
    {version.note ? (
      <p>
        {words.note} {version.note}
      </p>
    ) : null}
  </>
)

const Treated = ({ line: { sentence, words: said, source, address } }: { line: TreatedLine }) => (
  <>
    <p>{sentence}</p>
    {said ? <Quote>{said}</Quote> : null}
    <p class="timeline-source">
      {words.source}: <Source source={source} address={address} />
    </p>
  </>
)

const Areas = ({ paper: { areas, areasIntro, shown }, path }: Shown) => (
  <Section title={words.areas} id="udviklingsomraader" intro={areasIntro}>
    {areas.length ? (
      <ul>
        {areas.map((area, at) => (
          <li>
            <a href={`${path}/udviklingsomraader/${at + 1}?version=${shown}`}>{area.slice(0, area.indexOf(':'))}</a>
            {area.slice(area.indexOf(':'))}
          </li>
        ))}
      </ul>
    ) : null}
  </Section>
)
