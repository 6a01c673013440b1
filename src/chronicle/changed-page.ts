import type { Fact } from '#journal'
import type { Matter } from '#meetings'
import type { EveryFact } from './every-fact.ts'
import { isTold } from './sentences.ts'

type Changed = { readonly path: string; readonly text: string }

/** Where the public sees what a fact changed, below the alliance's address; null where no one page does. */
export function changedPage(fact: Fact, matters: readonly Matter[]): Changed | null {
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
    case 'editions.goal-left-out':
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
    case 'adoption.dispatched':
      return dispatchPage(fact.id)
    case 'adoption.answer-date-set':
    case 'adoption.sent-again':
      return dispatchPage(fact.dispatch)
    case 'adoption.receipt-recorded':
      return { path: `/forelaeggelser/${fact.referral}`, text: 'Se forelæggelsen' }
    case 'adoption.terms-recorded':
      return { path: '/udsendelser', text: 'Se reglerne' }
    case 'submissions.submitted':
    case 'submissions.withdrawn':
    case 'submissions.addressed':
      return treatmentPage(Number(fact.version.slice(0, 4)))
    case 'submissions.statement-signed':
    case 'submissions.statement-withdrawn':
      return treatmentPage(fact.edition)
    case 'assessments.assessment-laid':
    case 'assessments.assessment-published':
    case 'assessments.assessment-taken-back':
      return { path: `/vurderinger/${fact.edition}/${fact.code}`, text: 'Se vurderingerne' }
    case 'editions.work-begun':
    case 'editions.work-ended':
      return { path: `/kommuner/${fact.code}`, text: 'Se kommunen' }
    default:
      return makingPage(fact) ?? wholePage[fact.type] ?? null
  }
}

/** The page of a round, a theme, a meeting or a version that a fact of the making of a paper is about; null for all other facts. */
function makingPage(fact: EveryFact): Changed | null {
  switch (fact.type) {
    case 'intake.round-opened':
      return roundPage(fact.id)
    case 'intake.municipalities-asked':
    case 'intake.answer-given':
    case 'intake.deadline-moved':
    case 'intake.round-closed':
    case 'intake.round-reopened':
      return roundPage(fact.round)
    case 'themes.theme-recorded':
    case 'themes.theme-withdrawn':
    case 'themes.theme-grouped':
    case 'themes.theme-left-out':
    case 'themes.theme-taken-up':
      return themePage(fact.id)
    case 'themes.lineage-recorded':
      return fact.to[0] ? themePage(fact.to[0].id) : null
    case 'dialogue.meeting-recorded':
      return meetingPage(fact.id)
    case 'dialogue.municipalities-invited':
    case 'dialogue.meeting-moved':
    case 'dialogue.meeting-cancelled':
    case 'dialogue.reply-given':
    case 'dialogue.attendance-recorded':
    case 'proceedings.note-written':
    case 'proceedings.note-published':
    case 'proceedings.record-published':
    case 'proceedings.outcome-recorded':
    case 'proceedings.outcome-withdrawn':
      return meetingPage(fact.meeting)
    case 'wording.text-recorded':
    case 'wording.terms-recorded':
    case 'wording.argument-recorded':
    case 'wording.goal-founded':
    case 'remarks.remark-published':
      return versionPage(fact.version)
    default:
      return null
  }
}
const dispatchPage = (id: string) => ({ path: `/udsendelser/${id}`, text: 'Se udsendelsen' })
const roundPage = (id: string) => ({ path: `/temarunder/${id}`, text: 'Se temarunden' })
const themePage = (id: string) => ({ path: `/temaer/${id}`, text: 'Se temaet' })
const meetingPage = (id: string) => ({ path: `/dialogmoeder/${id}`, text: 'Se dialogmødet' })
/** "2017-v2" is version 2 of the edition 2017. */
function versionPage(id: string): Changed | null {
  const [, year, number] = /^(\d{4})-v(\d+)$/.exec(id) ?? []
  return year ? { path: `/papirer/${year}/versioner/${number}`, text: 'Se versionen' } : null
}

const wholePage: Partial<Record<EveryFact['type'], Changed>> = {
  'members.alliance-described': { path: '', text: 'Se overblikket' },
  'adoption.claim-recorded': { path: '/tilslutning', text: 'Se tilslutningen' },
  'agenda.event-recorded': { path: '/forloeb', text: 'Se forløbet' },
  'agenda.mandate-recorded': { path: '/forloeb', text: 'Se forløbet' },
  'agenda.step-planned': { path: '/forloeb', text: 'Se forløbet' },
  'agenda.meeting-planned': { path: '/forloeb', text: 'Se forløbet' },
  'agenda.plan-moved': { path: '/forloeb', text: 'Se forløbet' },
  'agenda.plan-cancelled': { path: '/forloeb', text: 'Se forløbet' },
  'agenda.step-done': { path: '/forloeb', text: 'Se forløbet' },
  'agenda.lead-set': { path: '/forloeb', text: 'Se forløbet' },
  'cooperation.recorded': { path: '/samarbejde', text: 'Se samarbejdet' },
  'cooperation.withdrawn': { path: '/samarbejde', text: 'Se samarbejdet' },
  'forums.forum-recorded': { path: '/andre-fora', text: 'Se de andre fora' },
  'writing-group.member-recorded': { path: '/skrivegruppe', text: 'Se skrivegruppen' },
  'writing-group.version-drafted': { path: '/skrivegruppe', text: 'Se skrivegruppen' },
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
