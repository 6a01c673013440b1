/** Where money for what the municipalities do comes from. */
import { readEditions } from '#editions'
import { applyFunding, type FundingRecorded, type FundingWithdrawn, fundingFault, longest } from '#funding'
import type { KnownAnswer } from '#kernel'
import { oneOf, optionally, roughDay, table, text, url, wholeNumber } from '#reading'
import { asId, blank, goalNamed, type Loader, list, municipalitiesNamed, readOnce, recording, step, unusable } from '#rows'

const permanent = oneOf<KnownAnswer>({ yes: ['ja'], no: ['nej'], 'not-known': ['ikke registreret'] })
const fundingTable = table({
  file: 'funding.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['id'],
  columns: {
    id: text(60),
    title: text(longest.title),
    plan: blank(longest.line),
    from: roughDay(),
    permanent: optionally(permanent, 'not-known' as const),
    until: roughDay(),
    edition: optionally(wholeNumber({ min: 1990, max: 2199 }), null),
    goals: list(),
    municipalities: list(),
    amount: blank(longest.line),
    address: optionally(url(), ''),
    reason: blank(longest.line),
    source: blank(longest.line),
  },
})

/** Goals by number belong to the row's edition; an empty cell of municipalities is all of them. */
export const fundingFile: Loader<typeof fundingTable> = {
  table: fundingTable,
  records: {
    'funding.funding-recorded': ({ id }: FundingRecorded) => id,
    'funding.funding-withdrawn': ({ id }: FundingWithdrawn) => id,
  },
  key: ({ id }) => id,
  row: (_, known) => {
    const editions = readOnce(readEditions)
    return ({ edition, goals: named, municipalities: cells, ...row }) => {
      asId('id', row.id)
      const goals = [...new Set(named.map((one) => goalNamed(edition ?? 0, one)))].sort()
      const fault = fundingFault(row)
      if (fault) unusable('until', row.until, 'passer ikke: kun midlertidige midler slutter, og ikke før de begynder.')
      const municipalities = cells.length ? municipalitiesNamed(known, 'municipalities', cells) : null
      const fact: FundingRecorded = { type: 'funding.funding-recorded', ...row, goals, municipalities }
      return async (load, loaded) => {
        const ids = (await editions(load)).flatMap(({ versions }) => versions.flatMap((one) => one.goals.map(({ id }) => id)))
        return goals.every((goal) => ids.includes(goal))
          ? recording(row.id, step(fact, applyFunding))(load, loaded)
          : { column: 'goals', wrong: 'nævner noget, som ikke er et mål i udgaven. Se goals.csv.' }
      }
    }
  },
}
