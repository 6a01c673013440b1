import { type RecordedCopy, readCopies } from '#copies'
import { type Edition, type Goal, readEditions } from '#editions'
import { type Asked, look, officeFor, type Route, showPage } from '#identity'
import { capital, danishDay } from '#kernel'
import { Alert, Facts, Heading, Lead, LinkList, Section } from '#ui'
import { newestOf } from './rules.ts'
import { referenceNamed, versionOf } from './sentences.ts'
import { readAllReferences } from './store.ts'
import type { GoalRelation, Reference } from './words.ts'
import { referenceKindWords, relationWords } from './words-da.ts'

const missing = 'ikke registreret'

type Shown = {
  readonly references: readonly Reference[]
  readonly editions: readonly Edition[]
  readonly copies: readonly RecordedCopy[]
  readonly slug: string
  readonly keeps: boolean
}

/** A goal in the newest version that has it. */
function goalIn(editions: readonly Edition[], id: string): { readonly edition: Edition; readonly goal: Goal } | null {
  const edition = editions.find(({ versions }) => versions.some(({ goals }) => goals.some((goal) => goal.id === id)))
  const goal = edition?.versions.flatMap(({ goals }) => goals.filter((one) => one.id === id)).at(-1)
  return edition && goal ? { edition, goal } : null
}

const RelationLine = ({ relation, goal: id, editions, slug }: GoalRelation & Pick<Shown, 'editions' | 'slug'>) => {
  const found = goalIn(editions, id)
  return found ? (
    <li>
      {capital(relationWords[relation])}{' '}
      <a href={`/${slug}/maal/${found.goal.number}?udgave=${found.edition.year}`}>
        mål {found.goal.number} i {found.edition.year}
      </a>
      : {found.goal.shortTitle}
    </li>
  ) : null
}

const Copied = ({ copy, copies, slug }: Pick<Reference, 'copy'> & Pick<Shown, 'copies' | 'slug'>) => {
  const kept = copies.find(({ sha256 }) => sha256 === copy)
  if (!copy) return <>ikke gemt</>
  return (
    <>
      {kept?.erased ? 'slettet' : 'gemt'}
      {kept ? `, hentet ${danishDay(kept.fetchedOn)}` : ''}, fingeraftryk{' '}
      <a href={`/${slug}/kopier#kopi-${copy}`}>{copy.slice(0, 12)}…</a>
    </>
  )
}

const Acts = ({ one, slug }: { one: Reference; slug: string }) => (
  <LinkList
    links={[
      { text: `Ret ${referenceNamed(one)}`, href: `/${slug}/henvisninger/${one.id}/rettelse` },
      { text: `Gem en kopi af ${referenceNamed(one)}`, href: `/${slug}/henvisninger/${one.id}/kopi` },
    ]}
  />
)

function OneReference({ one, ...shown }: Shown & { one: Reference }) {
  const { references, slug, keeps } = shown
  const next = references.find(({ replaces, withdrawn }) => replaces === one.id && withdrawn === null)
  return (
    <>
      <Heading level={3}>
        <span id={`henvisning-${one.id}`}>{versionOf(one) || one.title}</span>
      </Heading>
      <Facts
        facts={[
          { label: 'Titel', value: one.title },
          { label: 'Udgivet af', value: one.issuer || missing },
          { label: 'Version', value: one.version || missing },
          { label: 'Dato', value: danishDay(one.dated) },
          { label: 'Adresse', value: one.address ? <a href={one.address}>{new URL(one.address).hostname}</a> : missing },
          { label: 'Egen kopi', value: <Copied copy={one.copy} {...shown} /> },
          { label: 'Afløst af', value: next ? <a href={`#henvisning-${next.id}`}>{versionOf(next) || next.title}</a> : missing },
          { label: 'Kilde', value: one.source || missing },
        ]}
      />
      {one.goals.length ? (
        <ul>
          {one.goals.map((goal) => (
            <RelationLine {...goal} {...shown} />
          ))}
        </ul>
      ) : null}
      {one.note ? <p>{one.note}</p> : null}
      {one.reason ? <p>Rettet: {one.reason}</p> : null}
      {keeps ? <Acts one={one} slug={slug} /> : null}
    </>
  )
}

/** Where a goal rests on a version that something newer has taken the place of. */
function Outdated({ references, editions, slug }: Shown) {
  const lines = references.flatMap((one) => {
    const newest = one.withdrawn === null ? newestOf(one, references) : null
    return newest ? one.goals.filter(({ relation }) => relation === 'carries').map((goal) => ({ one, newest, goal })) : []
  })
  if (lines.length === 0) return null
  return (
    <Alert kind="warning" title="Der er kommet en nyere version">
      <ul>
        {lines.map(({ one, newest, goal }) => (
          <li>
            <a
              href={`/${slug}/maal/${goalIn(editions, goal.goal)?.goal.number}?udgave=${goalIn(editions, goal.goal)?.edition.year}`}
            >
              Mål {goalIn(editions, goal.goal)?.goal.number} i {goalIn(editions, goal.goal)?.edition.year}
            </a>{' '}
            bygger på {referenceNamed(one)}. Den nyeste er {referenceNamed(newest)}.
          </li>
        ))}
      </ul>
    </Alert>
  )
}

/** A paper's versions stand together, the newest first: those that take each other's place. */
function worksOf(references: readonly Reference[]): (readonly Reference[])[] {
  const all = references.filter(({ withdrawn }) => withdrawn === null)
  const rootOf = (one: Reference): string => {
    const before = all.find(({ id }) => id === one.replaces)
    return before ? rootOf(before) : one.id
  }
  return [...Map.groupBy(all, rootOf).values()].map((versions) => versions.toReversed())
}

const Told = ({ asked, references }: { asked: Asked; references: readonly Reference[] }) =>
  asked.req.query('registreret') ? (
    <Alert kind="success" title="Det er registreret">
      <p>
        {references.find(({ sequence }) => String(sequence) === asked.req.query('registreret'))?.title ?? 'Kopien er gemt'}. Alle
        kan se det nu.
      </p>
    </Alert>
  ) : null

/** What papers of others ours builds on, with every version and what has become of it (S52, S92, N30). */
export const showReferences: Route['answer'] = async (asked) => {
  const seen = await look(asked, async (read) => ({
    references: await readAllReferences(read),
    editions: await readEditions(read),
    copies: await readCopies(read),
  }))
  const { slug } = asked.var.alliance
  const shown = { ...seen, slug, keeps: officeFor(asked.var.visitor, null) !== null }
  const works = worksOf(seen.references)
  const gone = seen.references.filter(({ withdrawn }) => withdrawn !== null)
  return showPage(
    asked,
    { title: 'Henvisninger', here: `/${slug}/maal`, trail: [{ text: 'Mål', href: `/${slug}/maal` }] },
    <>
      <Told asked={asked} references={seen.references} />
      <Lead>
        Planer, standarder og andre papirer, som målene bygger på. Vi siger, hvilken version et mål bygger på, og gemmer egne
        kopier, så det kan efterprøves, når en adresse dør.
      </Lead>
      <Outdated {...shown} />
      {works.length ? null : <p>Der er ikke registreret henvisninger.</p>}
      {works.map((versions) => (
        <Section
          title={versions[0]?.title ?? ''}
          id={`papir-${versions.at(-1)?.id}`}
          intro={capital(referenceKindWords[versions[0]?.kind ?? 'other'])}
        >
          {versions.map((one) => (
            <OneReference one={one} {...shown} />
          ))}
        </Section>
      ))}
      {gone.length ? (
        <Section title="Trukket tilbage" id="tilbage">
          <ul>
            {gone.map((one) => (
              <li>
                <s>{referenceNamed(one)}</s>: {one.withdrawn}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <LinkList
        links={[
          { text: 'Alle egne kopier', href: `/${slug}/kopier` },
          ...(shown.keeps ? [{ text: 'Registrér en henvisning', href: `/${slug}/henvisninger/ny` }] : []),
        ]}
      />
    </>,
  )
}
