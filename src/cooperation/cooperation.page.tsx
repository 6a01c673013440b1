import { type Edition, goalKindWords, type RecordedWork } from '#editions'
import { type Asked, type Route, showError, showPage } from '#identity'
import { counted, danishList, danishOrder, danishPeriod, type MunicipalityCode } from '#kernel'
import { ActLink, Alert, DataTable, Lead, LinkList, Section, Source } from '#ui'
import { byMember, standingOn } from './rules.ts'
import { cooperationPath, goalsOf, isOwn, readSeen, type Seen } from './standing-asked.ts'
import type { RecordedCooperation } from './words.ts'

const missing = 'ikke registreret'
type Shown = Seen & { readonly asked: Asked; readonly edition: Edition; readonly standing: readonly RecordedCooperation[] }
const nameIn = ({ members }: Seen, code: MunicipalityCode) => members.find((one) => one.code === code)?.name ?? code
const namesOf = (seen: Seen, codes: readonly MunicipalityCode[]) => codes.map((code) => nameIn(seen, code)).sort(danishOrder)

/** Who does what together for each goal, who does something like it, and who looks for more. */
export const showCooperation: Route['answer'] = async (asked) => {
  const seen = await readSeen(asked)
  const wanted = asked.req.query('udgave') ?? ''
  const edition = wanted ? seen.editions.find(({ year }) => String(year) === wanted) : seen.editions[0]
  if (wanted && !edition) return showError(asked, 404, `Udgaven ${wanted.slice(0, 20)} er ikke registreret.`)
  const told = seen.cooperations.find(({ sequence }) => String(sequence) === asked.req.query('registreret'))
  const here = `/${asked.var.alliance.slug}/maal`
  return showPage(
    asked,
    { title: 'Samarbejde om målene', here, trail: [{ text: 'Mål', href: here }] },
    <>
      {told ? (
        <Alert kind="success" title={told.withdrawn === null ? 'Det er registreret' : 'Det er trukket tilbage'}>
          <p>{told.what}. Alle kan se det nu.</p>
        </Alert>
      ) : null}
      <Lead>
        Hvem gør noget sammen, hvem gør noget, der ligner, og hvem søger flere at gøre det sammen med. Det er kun det, nogen har
        registreret: Kommuner kan godt gøre mere.
      </Lead>
      {edition ? <Whole {...seen} asked={asked} edition={edition} standing={standingOn(seen.cooperations, seen.today)} /> : null}
      {edition ? null : <p>Der er endnu ikke registreret nogen udgave af papiret.</p>}
      {asked.var.visitor?.offices.some(({ office }) => office === 'secretariat' || office === 'clerk') ? (
        <LinkList links={[{ text: 'Registrér et samarbejde eller tilbud', href: `${cooperationPath(asked)}/nyt` }]} />
      ) : null}
    </>,
  )
}

const Whole = (shown: Shown) => (
  <>
    <Seeking {...shown} />
    {goalsOf(shown.edition).map((goal) => {
      const own = shown.standing.filter((one) => one.goal === goal.id)
      return (
        <Section
          title={`Mål ${goal.number}: ${goal.shortTitle}`}
          id={`maal-${goal.number}`}
          intro={goalKindWords[goal.kind].word}
        >
          <About {...shown} number={goal.number} own={own} />
          <Everyone {...shown} number={goal.number} own={own} />
        </Section>
      )
    })}
    <OtherEditions {...shown} />
  </>
)

type OfGoal = Shown & { readonly number: number; readonly own: readonly RecordedCooperation[] }
/** What is recorded for one goal, one line each. */
const About = ({ asked, number, own, ...seen }: OfGoal) => (
  <DataTable
    id={`samarbejder-${number}`}
    caption="Samarbejder og tilbud"
    stacked
    emptyText="Der er ikke registreret noget samarbejde eller tilbud."
    columns={[
      { key: 'what', header: 'Hvad' },
      { key: 'who', header: 'Hvem' },
      { key: 'when', header: 'Hvornår' },
      { key: 'seeks', header: 'Søger flere' },
      { key: 'source', header: 'Kilde' },
      ...(own.some((one) => isOwn(asked, one)) ? [{ key: 'act' as const, header: 'Ret' }] : []),
    ]}
    rows={own.map((one) => ({
      what: `${one.what}${one.note && `. ${one.note}`}`,
      who: [
        danishList([...namesOf(seen, one.codes), ...(one.others ? [one.others] : [])]),
        one.host && one.codes.length > 1 ? `, vært: ${nameIn(seen, one.host)}` : '',
      ].join(''),
      when: one.from || one.to ? danishPeriod(one.from, one.to) : missing,
      seeks: { yes: 'Ja', no: 'Nej', 'not-known': missing }[one.seeks],
      source: <Source source={one.source} address={one.address} />,
      act: isOwn(asked, one) ? (
        <>
          <ActLink href={`${cooperationPath(asked)}/${one.id}/rettelse`} text="Ret" of={one.what} />{' '}
          <ActLink href={`${cooperationPath(asked)}/${one.id}/tilbagetraekning`} text="Træk tilbage" of={one.what} />
        </>
      ) : null,
    }))}
  />
)

/** Every member with what is recorded of it, so that what is missing shows too. */
function Everyone({ members, number, own }: OfGoal) {
  const all = byMember(members, own)
  const some = all.filter((one) => one.in.length > 0)
  return (
    <DataTable
      id={`kommuner-${number}`}
      caption={`Kommune for kommune: ${some.length} af ${counted(all.length, 'kommune', 'kommuner')} har noget registreret`}
      columns={[
        { key: 'name', header: 'Kommune' },
        { key: 'what', header: 'Samarbejde eller tilbud' },
      ]}
      rows={all.map((one) => ({ name: one.member.name, what: one.in.map(({ what }) => what).join('; ') || missing }))}
    />
  )
}

const openWork = (seen: Seen): readonly RecordedWork[] =>
  seen.work.filter(({ ended, withAnyone, partners }) => ended === null && (withAnyone || partners.length > 0))

/** Whoever looks for more to do something with: for a goal, or for a development area. */
function Seeking(shown: Shown) {
  const goals = goalsOf(shown.edition)
  const looking = shown.standing.filter(({ seeks, goal }) => seeks === 'yes' && goals.some(({ id }) => id === goal))
  const areas = shown.edition.versions.flatMap(({ id, areas: all }) => all.map((area) => ({ ...area, version: id })))
  const rows = [
    ...looking.map((one) => ({
      who: danishList([...namesOf(shown, one.codes), ...(one.others ? [one.others] : [])]),
      what: one.what,
      about: `Mål ${goals.find(({ id }) => id === one.goal)?.number}`,
      with: 'alle, der vil',
    })),
    ...openWork(shown).flatMap((one) => {
      const area = areas.find(({ version, place }) => version === one.version && place === one.place)
      if (!area) return []
      const wished = one.withAnyone ? 'alle, der vil' : danishList(namesOf(shown, one.partners))
      return [
        {
          who: nameIn(shown, one.code),
          what: one.work || area.title || missing,
          about: `Udviklingsområde ${area.place}`,
          with: wished,
        },
      ]
    }),
  ]
  return (
    <Section title="Søger nogen at samarbejde med" id="soeger">
      <DataTable
        id="soeger-samarbejde"
        caption="Hvem søger, og med hvem"
        captionHidden
        stacked
        emptyText="Ingen har registreret, at de søger nogen."
        columns={[
          { key: 'who', header: 'Hvem' },
          { key: 'what', header: 'Om hvad' },
          { key: 'about', header: 'Hører til' },
          { key: 'with', header: 'Med hvem' },
        ]}
        rows={rows}
      />
    </Section>
  )
}

const OtherEditions = ({ asked, editions, edition }: Shown) =>
  editions.length > 1 ? (
    <nav aria-label="Andre udgaver">
      <LinkList
        links={editions
          .filter(({ year }) => year !== edition.year)
          .map(({ year }) => ({
            text: `Samarbejde om målene i udgaven ${year}`,
            href: `${cooperationPath(asked)}?udgave=${year}`,
          }))}
      />
    </nav>
  ) : null
