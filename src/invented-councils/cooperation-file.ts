/** What invented municipalities do together, and who looks for more. */
import { csv, inAllianceOn, lastDay, newestYear, type World } from '#invented'

const source = 'Opdigtet.'
/** Nobody's names: some municipalities of the alliance, by their place in the list. */
const plans = [
  { id: 'faelles-vagt', goal: 1, what: 'Fælles vagt om natten', at: [0, 1, 2], from: `${newestYear}-03`, to: '', seeks: 'ja' },
  {
    id: 'egen-vagt',
    goal: 1,
    what: 'Vagt, som kommunen selv driver',
    at: [3],
    from: `${newestYear - 1}-autumn`,
    to: '',
    seeks: 'nej',
  },
  {
    id: 'nattelefon',
    goal: 2,
    what: 'Telefon, der er åben om natten',
    at: [1, 4],
    from: `${newestYear}-02-02`,
    to: '',
    seeks: '',
  },
  { id: 'et-sted-at-gaa-hen', goal: 2, what: 'Et sted at gå hen om aftenen', at: [2], from: '', to: '', seeks: 'ja' },
  { id: 'skolehold', goal: 3, what: 'Hold på tværs af skoler', at: [0, 3, 4], from: `${newestYear}`, to: '', seeks: 'ja' },
  {
    id: 'proeve',
    goal: 3,
    what: 'En prøve, der er slut',
    at: [1],
    from: `${newestYear - 1}`,
    to: `${newestYear}-06`,
    seeks: 'nej',
  },
] as const

export const cooperationFile = ({ everyone }: World) => {
  const members = everyone.filter(inAllianceOn(lastDay))
  return csv(
    ['id', 'edition', 'goal', 'what', 'municipalities', 'others', 'host', 'from', 'to', 'seeks', 'note', 'address', 'source'],
    plans.map(({ at, ...plan }) => {
      const codes = at.flatMap((place) => members[place]?.code ?? [])
      const host = (codes.length > 1 ? codes[0] : undefined) ?? ''
      return { ...plan, edition: newestYear, municipalities: codes.join(';'), others: '', host, note: '', address: '', source }
    }),
  )
}
