import type { Came as CameGoal, Goal, Went as WentGoal } from '#editions'
import { danishList, ended } from '#kernel'
import { Quote, Section } from '#ui'
import { type Compared, versionLabel } from './compare.ts'
import { Wording } from './wording.tsx'

const named = ({ number, shortTitle }: Goal) => `mål ${number} (${shortTitle})`

const cameTitles: Record<CameGoal['how'], string> = {
  merged: 'Mål, der er samlet af flere',
  split: 'Mål, der er delt ud fra et andet',
  revived: 'Mål, der er genoptaget fra et udviklingsområde',
  added: 'Mål, der kom til',
  'not-known': 'Mål, som måske stod der før',
}
const wentTitles: Record<WentGoal['how'], string> = {
  parked: 'Mål, der blev til udviklingsområder',
  merged: 'Mål, der gik op i andre',
  split: 'Mål, der blev delt',
  gone: 'Mål, der gik ud',
  'not-known': 'Mål, som måske stadig er der',
}

function cameText({ how, from, fromAreas }: CameGoal, { from: before, to }: Compared): string {
  const origins = danishList(from.map((one) => named(one.before)))
  if (how === 'merged') return `Samlet af ${origins} i ${versionLabel(before, to)}.`
  if (how === 'split') return `Delt ud fra ${origins} i ${versionLabel(before, to)}.`
  if (how === 'revived')
    return `Var ${danishList(fromAreas.map(({ place }) => `udviklingsområde ${place}`))} i ${versionLabel(before, to)}.`
  return how === 'added'
    ? `Stod ikke i ${versionLabel(before, to)}.`
    : `Målene i ${versionLabel(before, to)} er ikke alle registreret.`
}

/** The goals of the later version that the earlier one had not under the same identity. */
export const Came = ({ found }: { found: Compared }) => (
  <>
    {(Object.keys(cameTitles) as CameGoal['how'][]).map((how) => {
      const goals = found.came.filter((one) => one.how === how)
      return goals.length === 0 ? null : (
        <Section title={cameTitles[how]} id={`kom-${how}`}>
          {goals.map((one) => (
            <>
              <h3>
                Mål {one.goal.number}: {one.goal.shortTitle}
              </h3>
              <p>{cameText(one, found)}</p>
              <Quote>{one.goal.title}</Quote>
              {one.from.map(({ before, reworded }) => (
                <>
                  <h4>I forhold til {named(before)}</h4>
                  <Wording reworded={reworded.filter(({ part }) => part === 'title')} terms={found.termsOf(before, one.goal)} />
                </>
              ))}
            </>
          ))}
        </Section>
      )
    })}
  </>
)

function wentText({ goal, how, into, areas }: WentGoal, { from, to, leftOutFor }: Compared): string {
  const goals = danishList(into.map(named))
  const parked = areas.length > 0 ? `udviklingsområde ${danishList(areas.map(({ place }) => String(place)))}` : ''
  const label = versionLabel(to, from)
  if (how === 'merged') return `Gik op i ${danishList([goals, parked].filter(Boolean))} i ${label}.`
  if (how === 'split') return `Blev delt i ${danishList([goals, parked].filter(Boolean))} i ${label}.`
  if (how === 'parked') return `Blev til ${parked} i ${label}.`
  const why = leftOutFor(goal.id)
  if (how === 'gone') return `Er ikke med i ${label}${why ? `: ${ended(why)}` : '. Hvorfor, er ikke registreret.'}`
  return `Målene i ${label} er ikke alle registreret.`
}

/** The goals of the earlier version that the later one has not under the same identity; their words stay readable here. */
export const Went = ({ found, path }: { found: Compared; path: string }) => (
  <>
    {(Object.keys(wentTitles) as WentGoal['how'][]).map((how) => {
      const goals = found.went.filter((one) => one.how === how)
      return goals.length === 0 ? null : (
        <Section title={wentTitles[how]} id={`gik-${how}`}>
          {goals.map((one) => (
            <>
              <h3>
                <a href={goalPath(path, found.from.edition, found.from.number, one.goal.number)}>Mål {one.goal.number}</a>:{' '}
                {one.goal.shortTitle}
              </h3>
              <p>{wentText(one, found)}</p>
              <Quote>{one.goal.title}</Quote>
            </>
          ))}
        </Section>
      )
    })}
  </>
)

/** A goal as it stood in a version. */
const goalPath = (path: string, edition: number, version: number, goal: number) =>
  `/${path.split('/')[1]}/maal/${goal}?udgave=${edition}&version=${version}`
