import {
  type DevelopmentArea,
  type Edition,
  goalAreaWords,
  goalBefore,
  goalKindWords,
  type Lineage,
  type RecordedWork,
  readEditions,
  readLineage,
  readWork,
  shownVersion,
  type Version,
  versionsInOrder,
  workOn,
  workSentences,
} from '#editions'
import { type Asked, look, officeFor, type Route, showError, showPage, todayFor } from '#identity'
import { accept, danishDay, type MunicipalityCode, onDanishDay, type Result, refuse } from '#kernel'
import { readTreatments } from '#meetings'
import { readKnownMunicipalities, readMembership } from '#members'
import { editionNamed, queried, type Turned } from '#public-site'
import { Alert, Facts, Lead, LinkList, Quote, Section } from '#ui'
import { partText, readWordings, Text, termLines, unworded, type VersionWording } from '#wording'
import { paperPath } from './paper-asked.ts'

type Seen = {
  readonly area: DevelopmentArea
  readonly recorded: boolean
  readonly version: Version
  readonly edition: Edition
  readonly editions: readonly Edition[]
  readonly lineage: readonly Lineage[]
  readonly wordings: readonly VersionWording[]
  readonly work: readonly RecordedWork[]
  readonly members: readonly MunicipalityCode[]
  readonly names: ReadonlyMap<MunicipalityCode, string>
}
const missing = (detail: string, status: 400 | 404 = 404) => refuse<Turned>({ status, detail })

/** The version asked for by ?version=, the paper's own where none is. */
async function versionOf(edition: Edition, number: string, read: Parameters<typeof readEditions>[0], asked: Asked) {
  if (number) return edition.versions.find((one) => String(one.number) === number) ?? null
  const ids = edition.versions.map(({ id }) => id)
  return shownVersion(edition, ids.length ? await readTreatments(read, ids) : [], todayFor(asked))
}

async function see(asked: Asked, read: Parameters<typeof readEditions>[0]): Promise<Result<Seen, Turned>> {
  const [place, number] = [asked.req.param('place') ?? '', queried(asked, 'version')]
  if (!number.ok) return number
  if (!/^[1-9]\d{0,2}$/.test(place) || !/^([1-9]\d{0,2})?$/.test(number.value))
    return missing('Et udviklingsområde findes ved sit nummer i papiret, for eksempel 1, og en version ved sit.', 400)
  const editions = await readEditions(read)
  const edition = editionNamed(asked.req.param('year') ?? '', editions)
  if (!edition.ok) return edition
  const version = await versionOf(edition.value, number.value, read, asked)
  if (!version) return missing('Versionen er ikke registreret.')
  const found = version.areas.find((one) => String(one.place) === place)
  if (!found && Number(place) > (version.areaCount ?? 0))
    return missing(`Version ${version.number} har ikke et udviklingsområde ${place}.`)
  const area = found ?? { place: Number(place), title: '' }
  const lineage = await readLineage(read)
  const { members } = await readMembership(read, todayFor(asked))
  return accept({
    area,
    recorded: found !== undefined,
    version,
    edition: edition.value,
    editions,
    lineage,
    wordings: await readWordings(read),
    work: workOn(area, version, edition.value, await readWork(read), lineage),
    members: members.map(({ code }) => code),
    names: new Map([...(await readKnownMunicipalities(read)), ...members].map(({ code, name }) => [code, name])),
  })
}

/** A development area: which goal it was, and which municipalities have taken the invitation up. */
export const area: Route['answer'] = async (asked) => {
  const seen = await look(asked, (read) => see(asked, read))
  if (!seen.ok) return showError(asked, seen.refusal.status, seen.refusal.detail)
  const { area, edition } = seen.value
  const papers = `/${asked.var.alliance.slug}/papirer`
  const path = paperPath(asked, edition.year)
  const trail = [
    { text: 'Papiret', href: papers },
    { text: edition.title, href: path },
  ]
  const title = `Udviklingsområde ${area.place}: ${area.title || 'navnet er ikke registreret'}`
  return showPage(asked, { title, here: papers, trail }, <Whole asked={asked} seen={seen.value} />)
}

const Whole = ({ asked, seen }: { asked: Asked; seen: Seen }) => (
  <>
    <Lead>
      Udviklingsområde {seen.area.place} i {seen.edition.title}, version {seen.version.number} ({danishDay(seen.version.dated)}).
    </Lead>
    <Alert kind="info" title="En invitation, ikke et mål">
      <p>
        Kommunerne opfordres til at arbejde videre med området. Det er frivilligt, forpligter ingen og tæller ikke som en
        vedtagelse.
      </p>
    </Alert>
    <OwnText seen={seen} />
    <WasGoals asked={asked} seen={seen} />
    <Work asked={asked} seen={seen} />
  </>
)

const wordingOf = ({ wordings }: Seen, version: string) => wordings.find((one) => one.version === version) ?? unworded(version)

function OwnText({ seen }: { seen: Seen }) {
  const { place, title } = seen.area
  const text = partText(wordingOf(seen, seen.version.id), { kind: 'area', place }, [title])
  return text.length === 0 ? null : (
    <Section title="Sådan står det i papiret" id="tekst">
      <Text nodes={text} under={2} />
    </Section>
  )
}

const isArea =
  ({ version, area }: Seen) =>
  (one: Lineage) =>
    one.area?.version === version.id && one.area.place === area.place

function WasGoals({ asked, seen }: { asked: Asked; seen: Seen }) {
  const { lineage, version, editions } = seen
  const was = lineage.filter((one) => one.kind === 'parked' && isArea(seen)(one))
  const goals = was.flatMap(({ goal }) => goalBefore(goal, version, editions) ?? [])
  const revived = lineage.filter((one) => one.kind === 'revived' && isArea(seen)(one))
  return (
    <Section title="Hvilket mål var det?" id="maal">
      {goals.map(({ goal, version: then }) => (
        <>
          <p>
            Området var{' '}
            <a href={`/${asked.var.alliance.slug}/maal/${goal.number}?udgave=${then.edition}&version=${then.number}`}>
              mål {goal.number} i version {then.number}
            </a>{' '}
            ({danishDay(then.dated)}): {goal.shortTitle}. Målets ordlyd var:
          </p>
          <Quote>{goal.title}</Quote>
          <Facts
            facts={[
              { label: 'Område', value: goalAreaWords[goal.area] },
              { label: 'Slags mål', value: goalKindWords[goal.kind].word },
              { label: 'Frist', value: danishDay(goal.deadline) },
              { label: 'Anledning', value: goal.cause || 'ikke registreret' },
              ...termLines(wordingOf(seen, then.id).terms.find((one) => one.goal === goal.id)).map(({ label, text }) => ({
                label,
                value: text,
              })),
            ]}
          />
          <Text nodes={partText(wordingOf(seen, then.id), { kind: 'goal', goal: goal.id }, [goal.title])} under={2} />
        </>
      ))}
      {goals.length === 0 ? <p>Det er ikke registreret, om området har været et mål.</p> : null}
      {revived.map(({ goal, version: in_ }) => {
        const later = versionsInOrder(editions).find(({ id }) => id === in_)
        const now = later?.goals.find(({ id }) => id === goal)
        return later && now ? (
          <p>
            Området er siden blevet{' '}
            <a href={`/${asked.var.alliance.slug}/maal/${now.number}?udgave=${later.edition}&version=${later.number}`}>
              mål {now.number} i {later.edition}, version {later.number}
            </a>
            .
          </p>
        ) : null
      })}
    </Section>
  )
}

function Work({ asked, seen: { work, names, area, version, recorded, members } }: { asked: Asked; seen: Seen }) {
  const { slug } = asked.var.alliance
  const municipality = (code: MunicipalityCode) => names.get(code) ?? code
  const own = members.some((code) => officeFor(asked.var.visitor, code))
  const going = work.filter(({ ended }) => ended === null)
  return (
    <Section title="Hvem arbejder frivilligt med det?" id="arbejde">
      <p>
        {going.length === 0
          ? 'Det er ikke registreret, at nogen kommune arbejder med området.'
          : `${going.length === 1 ? '1 kommune arbejder' : `${going.length} kommuner arbejder`} frivilligt med området i dag.`}
      </p>
      {work.length > 0 ? (
        <ul>
          {work.map((one) => (
            <li>
              <a href={`/${slug}/kommuner/${one.code}`}>{municipality(one.code)}</a>, begyndt {onDanishDay(one.begun)}
              {one.ended === null ? '' : `, ophørt ${onDanishDay(one.ended)}`}. {workSentences(one, { municipality })}
            </li>
          ))}
        </ul>
      ) : null}
      {own && recorded ? (
        <LinkList
          links={[
            {
              text: 'Registrér, at en kommune arbejder med det',
              href: `/${slug}/frivilligt-arbejde/ny?version=${version.id}&omraade=${area.place}`,
            },
          ]}
        />
      ) : null}
    </Section>
  )
}
