import type { CalendarDay } from '#kernel'
import { DayField } from '#public-site'
import { AskForm, Badge, Facts, Quote, Section, Source, SubmitButton } from '#ui'
import { Text } from '#wording'
import type { Paper, PaperGoal, PaperVersion, TreatedLine } from './paper-words.ts'
import { standingWords, words } from './words-da.ts'

export type Shown = {
  readonly paper: Paper
  readonly path: string
  readonly address: string
  readonly on: CalendarDay
  readonly today: CalendarDay
}

/** The alliance's address, which the paper's begins with. */
export const allianceOf = (path: string) => path.split('/').slice(0, 2).join('/')

/** The goals, each under its area, with why the municipalities work together there. */
export const Goals = ({ paper, path }: Shown) => (
  <Section title={words.goals} id="maal">
    {paper.groups.map(({ title, argument, goals }) => (
      <>
        <h3>{title}</h3>
        {argument ? (
          <p>
            <strong>{words.why}</strong> {argument}
          </p>
        ) : null}
        {goals.map((goal) => (
          <Goal
            goal={goal}
            href={`${allianceOf(path)}/maal/${goal.number}?udgave=${paper.year}${paper.final ? '' : `&version=${paper.shown}`}`}
          />
        ))}
      </>
    ))}
    {paper.missingGoals ? <p>{paper.missingGoals}</p> : null}
  </Section>
)

const Goal = ({ goal, href }: { goal: PaperGoal; href: string }) => (
  <>
    <h4>
      <a href={href}>
        {words.goal} {goal.number}
      </a>
      : {goal.title}
    </h4>
    <Facts facts={goal.lines.map(({ label, text }) => ({ label, value: text }))} />
    <Text nodes={goal.text} under={4} />
  </>
)

/** Every version, what became of it, and what changed from the one before. */
export const Versions = ({ paper, path, on, today }: Shown) => (
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
      {version.heading}{' '}
      <Badge kind={version.final ? 'success' : undefined}>
        {version.final ? words.thePaper : standingWords[version.standing]}
      </Badge>
    </h3>
    <p>
      {version.contents} {version.missing}
    </p>
    {version.treated.map((line) => (
      <Treated line={line} />
    ))}
    {version.treated.length === 0 ? <p>Ingen behandling af versionen er registreret.</p> : null}
    <p>
      <a href={version.final ? path : `${path}/versioner/${version.number}`}>Læs version {version.number}</a>
      {older.length > 0 ? (
        <>
          {' · '}
          <a href={`${path}/sammenlign?fra=${older.at(-1)?.number}&til=${version.number}`}>
            Se, hvad der blev ændret fra version {older.at(-1)?.number} til version {version.number}
          </a>
        </>
      ) : null}
    </p>
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

/** The development areas: last, for they are no goals. */
export const Areas = ({ paper: { areas, areasIntro, shown }, path }: Shown) => (
  <Section title={words.areas} id="udviklingsomraader" intro={areasIntro}>
    {areas.map(({ place, name, was, text }) => (
      <>
        <h3>
          <a href={`${path}/udviklingsomraader/${place}?version=${shown}`}>
            {words.area} {place}
          </a>
          : {name}
        </h3>
        {was ? <p>{was}</p> : null}
        <Text nodes={text} under={3} />
      </>
    ))}
  </Section>
)
