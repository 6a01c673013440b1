import type { Fact } from '#journal'
import type { Matter } from '#meetings'
import type { EveryFact } from './every-fact.ts'
import { isTold } from './sentences.ts'

/** Where the public sees what a fact changed, below the alliance's address; null where no one page does. */
export function changedPage(fact: Fact, matters: readonly Matter[]): { readonly path: string; readonly text: string } | null {
  if (!isTold(fact)) return null
  switch (fact.type) {
    case 'members.municipality-recorded':
    case 'members.name-recorded':
    case 'members.grouping-recorded':
      return { path: `/kommuner/${fact.code}`, text: 'Se kommunen' }
    case 'members.body-recorded':
      return fact.code ? { path: `/kommuner/${fact.code}`, text: 'Se kommunen' } : null
    case 'meetings.treatment-recorded':
    case 'meetings.treatment-withdrawn':
      return matterPage(fact.matter, matters)
    case 'meetings.matter-opened':
      return matterPage(fact.id, [fact])
    case 'editions.edition-recorded':
      return paperPage(fact.year)
    case 'editions.version-recorded':
    case 'editions.goal-recorded':
      return paperPage(fact.edition)
    case 'editions.lineage-recorded':
    case 'editions.lineage-withdrawn':
      return matterPage(fact.version, matters)
    case 'priorities.vote-planned':
    case 'priorities.vote-opened':
    case 'priorities.voters-invited':
    case 'priorities.closing-moved':
    case 'priorities.ballot-cast':
    case 'priorities.vote-closed':
    case 'priorities.late-ballot-shown':
    case 'priorities.vote-reopened':
    case 'priorities.vote-called-off':
    case 'priorities.ranking-agreed':
    case 'priorities.vote-loaded':
    case 'priorities.ballot-loaded':
      return { path: `/prioriteringer/${fact.id}`, text: 'Se prioriteringen' }
    case 'submissions.submitted':
    case 'submissions.withdrawn':
    case 'submissions.addressed':
      return treatmentPage(Number(fact.version.slice(0, 4)))
    case 'submissions.statement-signed':
    case 'submissions.statement-withdrawn':
      return treatmentPage(fact.edition)
    case 'editions.work-begun':
    case 'editions.work-ended':
      return { path: `/kommuner/${fact.code}`, text: 'Se kommunen' }
    default:
      return wholePage[fact.type] ?? null
  }
}

const wholePage: Partial<Record<EveryFact['type'], { readonly path: string; readonly text: string }>> = {
  'members.alliance-described': { path: '', text: 'Se overblikket' },
  'adoption.dispatched': { path: '/tilslutning', text: 'Se tilslutningen' },
  'adoption.claim-recorded': { path: '/tilslutning', text: 'Se tilslutningen' },
  'agenda.event-recorded': { path: '/forloeb', text: 'Se forløbet' },
  'agenda.mandate-recorded': { path: '/forloeb', text: 'Se forløbet' },
  'agenda.step-planned': { path: '/forloeb', text: 'Se forløbet' },
  'agenda.meeting-planned': { path: '/forloeb', text: 'Se forløbet' },
  'agenda.plan-moved': { path: '/forloeb', text: 'Se forløbet' },
  'agenda.plan-cancelled': { path: '/forloeb', text: 'Se forløbet' },
  'agenda.step-done': { path: '/forloeb', text: 'Se forløbet' },
  'agenda.lead-set': { path: '/forloeb', text: 'Se forløbet' },
  'library.paper-recorded': { path: '/arkiv', text: 'Se arkivet' },
  'editions.area-recorded': { path: '/papirer', text: 'Se papiret' },
}
const treatmentPage = (year: number) => ({ path: `/papirer/${year}/behandling`, text: 'Se behandlingen' })
const paperPage = (year: number) => ({ path: `/papirer/${year}`, text: 'Se papiret' })

function matterPage(id: string, matters: readonly Matter[]) {
  const matter = matters.find((one) => one.id === id)
  if (matter?.code) return { path: `/kommuner/${matter.code}`, text: 'Se kommunen' }
  const year = /^(\d{4})-v\d+$/.exec(id)?.[1]
  return year ? paperPage(Number(year)) : null
}
