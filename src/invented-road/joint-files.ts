/** What the joint body was asked, whom the paper was for, and what its chair said of it. */
import { csv, type Drafted, inAllianceOn, jointId, later, sentVersion } from '#invented'
import { voteId } from './votes-files.ts'
import { goalsOf } from './wording.ts'
import { type Road, source } from './words.ts'

/** Three weeks before the meeting, as its deadline wants. */
export const submissionsFile = (roads: readonly Road[]) =>
  csv(
    ['id', 'edition', 'version', 'body', 'meets', 'submitted', 'purpose', 'recommendation', 'source'],
    roads.flatMap(({ edition: { year, versions } }) =>
      versions.map(({ number, dated }) => ({
        id: `indsendelse-${year}-${number}`,
        edition: year,
        version: number,
        body: jointId,
        meets: dated,
        submitted: later(dated, -21),
        purpose: 'approval-for-dispatch',
        recommendation: 'Sekretariatet indstiller, at Fællesrådet godkender versionen til udsendelse til kommunerne.',
        source,
      })),
    ),
  )

export const addresseesFile = (roads: readonly Road[]) =>
  csv(
    ['edition', 'version', 'addressees', 'partners', 'source'],
    roads.map(({ edition, everyone }) => ({
      edition: edition.year,
      version: sentVersion(edition),
      addressees: everyone
        .filter(inAllianceOn(edition.dispatched))
        .map(({ code }) => code)
        .join(';'),
      partners: 'sygehusfaellesskabet;laegekredsen',
      source,
    })),
  )

export const statementsFile = (roads: readonly Road[]) =>
  csv(
    ['id', 'edition', 'version', 'name', 'office', 'municipality', 'signed', 'title', 'text', 'address', 'source'],
    roads.map(({ edition, everyone }) => ({
      id: `udtalelse-${edition.year}`,
      edition: edition.year,
      version: sentVersion(edition),
      name: 'Asta Opdigtet',
      office: 'Formand for Fællesrådet (opdigtet)',
      municipality: everyone.find(({ capital }) => capital)?.code ?? '',
      signed: edition.dispatched,
      title: 'Derfor tre mål',
      text: 'Seks mål var seks gode ønsker. Tre kan vi huske, og tre kan vi holde. De andre er ikke glemt; de står sidst i papiret. Nu er det op til hver kommunalbestyrelse.',
      address: `https://www.faellesraadet.example/derfor-tre-maal-${edition.year}`,
      source,
    })),
  )

/** The themes behind a goal, which while drafted may be two goals in one. */
function foundingOf({ founding, edition, themes, whole }: Road, goal: Drafted) {
  const merged = goal.id.endsWith('maal-1') ? [edition.twin.short] : []
  const shorts = [...founding.keys()].filter((short) =>
    goal.short.toLocaleLowerCase('da').includes(short.toLocaleLowerCase('da')),
  )
  const all = [...new Set([...shorts, ...merged].flatMap((short) => founding.get(short) ?? []))]
  const standing = shorts[0] ? founding.get(shorts[0])?.[0] : undefined
  const track = themes.find(({ id }) => id === standing)?.track ?? 'physical'
  return { themes: all.join(';'), vote: whole || standing ? voteId(edition.year, track) : '' }
}
export const goalThemesFile = (roads: readonly Road[]) =>
  csv(
    ['edition', 'version', 'goal', 'themes', 'vote'],
    roads.flatMap((road) =>
      road.edition.versions.flatMap((version) =>
        goalsOf(road, version).map((goal) => ({
          edition: road.edition.year,
          version: version.number,
          goal: goal.id,
          ...foundingOf(road, goal),
        })),
      ),
    ),
  )
