import type { Child } from 'hono/jsx'
import { type Edition, type Goal, goalBefore, type Lineage, type Version, versionsInOrder } from '#editions'
import { Section } from '#ui'

type Props = { goal: Goal; version: Version; editions: readonly Edition[]; lineage: readonly Lineage[]; slug: string }

const GoalLink = ({ goal, version, slug }: Pick<Props, 'goal' | 'version' | 'slug'>) => (
  <a href={`/${slug}/maal/${goal.number}?udgave=${version.edition}&version=${version.number}`}>
    mål {goal.number} i {version.edition}, version {version.number}
  </a>
)
const AreaLink = ({ version, place, slug }: { version: Version; place: number; slug: string }) => (
  <a href={`/${slug}/papirer/${version.edition}/udviklingsomraader/${place}?version=${version.number}`}>
    udviklingsområde {place} i {version.edition}, version {version.number}
  </a>
)

/** One step that the goal was part of, before or after; null where it cannot be told. */
function sentence(one: Lineage, { goal, editions, slug }: Props): Child | null {
  const versions = versionsInOrder(editions)
  const there = versions.find(({ id }) => id === one.version)
  if (!there) return null
  const onward = one.fromGoal === goal.id
  if (one.area !== null) {
    const { place, version: of } = one.area
    const area = versions.find(({ id }) => id === of)
    if (!area) return null
    const link = <AreaLink version={area} place={place} slug={slug} />
    return one.kind === 'parked' ? <>Målet blev til {link}.</> : <>Målet er genoptaget fra {link}.</>
  }
  const other = onward
    ? { goal: there.goals.find(({ id }) => id === one.goal), version: there }
    : goalBefore(one.fromGoal, there, editions)
  if (!other?.goal) return null
  const link = <GoalLink goal={other.goal} version={other.version} slug={slug} />
  if (one.kind === 'merged') return onward ? <>Målet gik op i {link}.</> : <>Målet er blandt andet samlet af {link}.</>
  return onward ? <>Målet er delt, og en del af det er {link}.</> : <>Målet er delt ud fra {link}.</>
}

/** Every version that the goal stood in, and what it came from and became; where nothing else is recorded, the versions alone. */
export function GoalLineage(props: Props) {
  const { goal, editions, lineage, slug } = props
  const stood = versionsInOrder(editions).flatMap((version) => {
    const then = version.goals.find(({ id }) => id === goal.id)
    return then ? [{ goal: then, version }] : []
  })
  const steps = lineage.filter((one) => one.goal === goal.id || one.fromGoal === goal.id)
  const sentences = steps.flatMap((one) => sentence(one, props) ?? [])
  if (stood.length < 2 && sentences.length === 0) return null
  return (
    <Section title="Målets vej" id="vej">
      <ul>
        <li>
          Målet er{' '}
          {stood.map((one, at) => (
            <>
              {at > 0 ? (at === stood.length - 1 ? ' og ' : ', ') : ''}
              <GoalLink {...one} slug={slug} />
            </>
          ))}
          .
        </li>
        {sentences.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </Section>
  )
}
