import { look, type Route, showError, showPage, todayFor } from '#identity'
import { onDanishDay } from '#kernel'
import { dayAsked } from '#public-site'
import { Alert, Facts, Lead, LinkList, Section } from '#ui'
import { Text } from '#wording'
import { onDay, paperAsked, paperPath } from './paper-asked.ts'
import { Areas, allianceOf, Goals, type Shown, Versions } from './paper-parts.tsx'
import { words } from './words-da.ts'

/** The paper as a page, rendered from what is recorded of it, by the end of a day. */
export const paper: Route['answer'] = async (asked) => {
  const on = dayAsked(asked)
  if (!on.ok) return showError(asked, on.refusal.status, on.refusal.detail)
  const today = todayFor(asked)
  const day = { on: on.value, today }
  const found = await look(asked, (read) => paperAsked(read, asked.req.param('year') ?? '', day))
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

/** A version as a page of its own, kept well apart from the paper: whoever comes here by a link must not take a draft for it. */
export const paperVersion: Route['answer'] = async (asked) => {
  const text = asked.req.param('number') ?? ''
  if (!/^[1-9]\d{0,2}$/.test(text)) return showError(asked, 400, 'En version findes ved sit nummer, for eksempel 1.')
  const today = todayFor(asked)
  const day = { on: today, today, number: Number(text) }
  const found = await look(asked, (read) => paperAsked(read, asked.req.param('year') ?? '', day))
  if (!found.ok) return showError(asked, found.refusal.status, found.refusal.detail)
  const path = paperPath(asked, found.value.year)
  const here = `/${asked.var.alliance.slug}/papirer`
  const trail = [
    { text: 'Papiret', href: here },
    { text: found.value.title, href: path },
  ]
  const shown = { paper: found.value, path, address: `${asked.var.site.origin}${path}`, on: today, today }
  const title = `${found.value.final ? 'Papiret' : 'Ikke papiret'}: ${found.value.title}, version ${text}`
  return showPage(asked, { title, here, trail, description: found.value.standing }, <OneVersion {...shown} />)
}

const OneVersion = (shown: Shown) => (
  <>
    <Lead>{shown.paper.standing}</Lead>
    <Alert kind="info" title={shown.paper.final ? 'Versionen er papiret' : 'Versionen er ikke papiret'}>
      <p>
        <a href={shown.path}>Papiret har sin egen faste adresse</a>, og der står aldrig et udkast, når papiret først er godkendt
        til udsendelse.
      </p>
    </Alert>
    <LinkList links={[{ text: 'Versionen som Word-fil', href: `${shown.path}/versioner/${shown.paper.shown}.docx` }]} />
    <OwnText {...shown} />
    <Goals {...shown} />
    <Areas {...shown} />
  </>
)

const Whole = (shown: Shown) => (
  <>
    <Lead>{shown.paper.standing}</Lead>
    <Alert kind="info" title={words.rendering}>
      <p>{shown.paper.worded ? words.wordedText : words.unwordedText}</p>
    </Alert>
    {shown.on < shown.today ? <Past {...shown} /> : null}
    <WaysOn {...shown} />
    <About {...shown} />
    <Summary {...shown} />
    <OwnText {...shown} />
    <Goals {...shown} />
    <Versions {...shown} />
    <Areas {...shown} />
  </>
)

const Summary = ({ paper: { summary } }: Shown) =>
  summary.length === 0 ? null : (
    <Section title={words.summary} id="kort" intro={words.summaryText}>
      <ul>
        {summary.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </Section>
  )

const OwnText = ({ paper: { text, textSource } }: Shown) =>
  text.length === 0 ? null : (
    <Section title={words.text} id="tekst" intro={textSource ? `${words.source}: ${textSource}` : undefined}>
      <Text nodes={text} under={2} />
    </Section>
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
      { text: 'Papiret som Word-fil', href: `${path}.docx${onDay(on, today)}`, note: 'til at arbejde videre med' },
      { text: 'Behandlingen', href: `${path}/behandling`, note: 'hvad de fælles organer gjorde, modtagere og udtalelser' },
      {
        text: 'Bemærkninger',
        href: `${path}/bemaerkninger`,
        note: 'hvad kommunerne skrev til udkastene, og hvad der blev svaret',
      },
      { text: 'Skrivegruppen', href: `${allianceOf(path)}/skrivegruppe`, note: 'hvem der skriver, og om alle er repræsenteret' },
      {
        text: 'Tilslutning',
        href: `${allianceOf(path)}/tilslutning?udgave=${paper.year}`,
        note: 'hvad kommunalbestyrelserne har besluttet',
      },
      {
        text: 'Papirets vej',
        href: `${allianceOf(path)}/traad?udgave=${paper.year}`,
        note: 'fra kommunernes forslag til de mål, der kom med',
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
