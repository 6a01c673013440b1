import { type Council, readRegister } from '#adoption'
import { readShown } from '#case-parts'
import type { ReadDb } from '#db'
import { type Edition, readEditions, readWork } from '#editions'
import { type Forecast, readForecastsOf } from '#forecast'
import { type Asked, look, officeFor, type Route, showError, showPage, todayFor } from '#identity'
import { accept, type CalendarDay, danishDay, type MunicipalityCode, onDanishDay, parseCode, type Result, refuse } from '#kernel'
import { RecordedNotice } from '#meetings'
import { councilOf, type Member, readBodies, readKnownMunicipalities, readMember } from '#members'
import { Alert, Facts, Lead, LinkList, Section } from '#ui'
import type { Turned } from './asked-for.ts'
import { CouncilLine } from './council-line.tsx'
import { InferredNote } from './members-parts.tsx'
import { factsOf } from './municipality-facts.tsx'
import { councilSentence } from './status.ts'
import { VoluntaryWork, type WorkShown } from './voluntary-work.tsx'
import { words } from './words-da.ts'

type Seen = WorkShown & {
  readonly member: Member
  /** The day shown: today, or the nearest day that it is a member. */
  readonly on: CalendarDay
  readonly today: CalendarDay
  /** What the municipality itself calls its council. */
  readonly councilName: string
  /** `forecast` is there while the council has the paper and has not decided. */
  readonly lines: readonly {
    readonly edition: Edition
    readonly council: Council
    readonly forecast: Forecast | null
    /** Does the municipality show its case of it to everyone? */
    readonly caseShown: boolean
  }[]
}
type Missing = Turned & { readonly meant?: { readonly code: MunicipalityCode; readonly name: string } }

async function see(read: ReadDb, asked: Asked): Promise<Result<Seen, Missing>> {
  const today = todayFor(asked)
  const text = asked.req.param('code') ?? ''
  const code = parseCode(text)
  if (!code) return refuse(await malformed(read, text, today))
  const found = await readMember(read, code, today)
  if (!found) return refuse({ status: 404, detail: `Alliancen har aldrig haft en kommune med koden ${code}.` })
  const lines: Seen['lines'][number][] = []
  const editions = await readEditions(read)
  const cases = (await readShown(read)).filter((one) => one.code === code)
  for (const edition of editions) {
    const register = await readRegister(read, edition.year, found.on, today)
    const council = register.councils.find(({ member }) => member.code === code)
    const caseShown = cases.some((one) => one.edition === edition.year)
    if (council) lines.push({ edition, council, caseShown, forecast: await forecastOf(read, council, found.on, today) })
  }
  const work = (await readWork(read)).filter((one) => one.code === code)
  const names = new Map(work.length ? (await readKnownMunicipalities(read)).map(({ code, name }) => [code, name] as const) : [])
  const councilName = (await readBodies(read, code)).find(({ id }) => id === councilOf(code))?.name ?? 'Kommunalbestyrelsen'
  return accept({ ...found, today, lines, work, editions, names, councilName })
}

/** Only of today, and only while there is something to wait for. */
async function forecastOf(read: ReadDb, council: Council, on: CalendarDay, today: CalendarDay): Promise<Forecast | null> {
  if (on !== today || !council.referral) return null
  const [forecast] = await readForecastsOf(read, [council], today)
  return forecast && forecast.decision.kind !== 'decided' ? forecast : null
}

/** A code without its leading zero is the commonest slip: say which one was meant. */
async function malformed(read: ReadDb, text: string, today: CalendarDay): Promise<Missing> {
  const detail = 'En kommunekode er fire cifre, for eksempel 0101.'
  const code = /^\d{1,3}$/.test(text) ? parseCode(text.padStart(4, '0')) : null
  const meant = code && (await readMember(read, code, today))
  return { status: 400, detail, ...(meant && { meant: { code: meant.member.code, name: meant.member.name } }) }
}

/** One municipality, on one page that can be brought to a meeting. */
export const municipality: Route['answer'] = async (asked) => {
  const seen = await look(asked, (read) => see(read, asked))
  const { slug } = asked.var.alliance
  const path = `/${slug}/kommuner`
  const trail = [{ text: 'Kommuner', href: path }]
  if (!seen.ok) return turnedAway(asked, seen.refusal)
  const { member } = seen.value
  const own = officeFor(asked.var.visitor, member.code) !== null
  return showPage(
    asked,
    { title: member.name, here: path, trail },
    <>
      <RecordedNotice asked={asked} treatments={seen.value.lines.flatMap(({ council }) => council.treatments)} />
      <Whole {...seen.value} slug={slug} own={own} />
    </>,
  )
}

function turnedAway(asked: Asked, { status, detail, meant }: Missing) {
  if (!meant) return showError(asked, status, detail)
  const { slug } = asked.var.alliance
  return showPage(
    asked,
    { title: 'Kommunekoden mangler et ciffer', hidden: true },
    <p>
      {detail} Mente du <a href={`/${slug}/kommuner/${meant.code}`}>{`${meant.code} ${meant.name}`}</a>?
    </p>,
    400,
  )
}

/** `own`: the visitor may record on the municipality's behalf. */
const Whole = ({ member, on, today, lines, slug, own, councilName, ...shown }: Seen & { slug: string; own: boolean }) => (
  <>
    {lines[0] ? <Lead>{councilSentence(lines[0].edition.title, lines[0].council)}</Lead> : null}
    {on === today ? null : <Outside member={member} on={on} today={today} />}
    <Facts facts={factsOf(member, slug, councilName)} />
    <InferredNote members={[member]} />
    {lines.map(({ edition, council, forecast, caseShown }) => (
      <Section title={`Tilslutning til ${edition.title}`} id={`udgave-${edition.year}`}>
        <CouncilLine
          slug={slug}
          council={council}
          councilName={councilName}
          forecast={forecast}
          desk={own ? `/${slug}/behandlinger` : null}
        />
        <CaseLinks slug={slug} code={member.code} year={edition.year} shown={caseShown} own={own} />
      </Section>
    ))}
    <VoluntaryWork {...shown} slug={slug} own={own} />
    {lines.length ? <Assessed lines={lines} code={member.code} slug={slug} own={own} /> : null}
    {lines.length ? <Involved lines={lines} code={member.code} slug={slug} /> : null}
    {lines.length === 0 ? <p>{words.noEditions}</p> : null}
  </>
)

/** What the goals mean here, in the municipality's own words. */
const Assessed = ({ lines, code, slug, own }: Pick<Seen, 'lines'> & { code: string; slug: string; own: boolean }) => (
  <Section title="Hvad målene betyder her" id="vurderinger" intro="Kommunens egen vurdering af hvert mål, når den har vist den.">
    <LinkList
      links={lines.flatMap(({ edition: { year, title } }) => [
        { text: title, href: `/${slug}/vurderinger/${year}/${code}` },
        ...(own ? [{ text: `Skriv vurderinger af ${title}`, href: `/${slug}/vurderingsarbejde/${year}/${code}` }] : []),
      ])}
    />
  </Section>
)

const Involved = ({ lines, code, slug }: Pick<Seen, 'lines'> & { code: string; slug: string }) => (
  <Section title="Med i arbejdet" id="inddragelse" intro="Hvad kommunen var med i, mens papiret blev til.">
    <LinkList
      links={lines.map(({ edition: { year, title } }) => ({
        text: title,
        href: `/${slug}/traad/inddragelse?udgave=${year}#kommune-${code}`,
      }))}
    />
  </Section>
)

const Outside = ({ member, on, today }: { member: Member; on: CalendarDay; today: CalendarDay }) => (
  <Alert kind="info" title={on < today ? 'Kommunen er ikke længere med' : 'Kommunen er endnu ikke med'}>
    <p>
      {on < today
        ? `Kommunen var med til og med ${danishDay(member.memberTo)}. Siden viser, hvad der er kendt ${onDanishDay(on)}.`
        : `Kommunen er med fra ${danishDay(member.memberFrom)}. Siden viser, hvad der er kendt om den nu.`}
    </p>
  </Alert>
)

type CaseLinksProps = { slug: string; code: string; year: number; shown: boolean; own: boolean }
/** To the case that was made for the council: its own people's, and everyone's where the municipality shows it. */
const CaseLinks = ({ slug, code, year, shown, own }: CaseLinksProps) =>
  shown || own ? (
    <LinkList
      links={[
        ...(own ? [{ text: 'Hent og ret kommunens sag', href: `/${slug}/sager/${year}/${code}` }] : []),
        ...(shown ? [{ text: 'Læs sagen til kommunalbestyrelsen', href: `/${slug}/kommuner/${code}/sag/${year}` }] : []),
      ]}
    />
  ) : null
