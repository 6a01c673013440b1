import type { Child } from 'hono/jsx'
import type { Claim, Council, Referral } from '#adoption'
import { danishDay } from '#kernel'
import { type Evidence, type Outcome, outcomeWords, type RecordedTreatment } from '#meetings'
import { Badge, More, StateMark } from '#ui'
import { words } from './words-da.ts'

/** When a version was sent to a council, as far as anybody knows. */
export function sentText(referral: Referral | null): string {
  if (!referral) return 'ikke registreret som sendt'
  const { dispatchedOn, notBefore } = referral
  if (dispatchedOn) return danishDay(dispatchedOn)
  return notBefore ? `${words.notRecorded}, tidligst ${danishDay(notBefore)}` : words.notRecorded
}

const approving = new Set<Outcome['kind']>(['approved', 'adopted'])
/** Why an approval is no adoption, where the point proposed something else than to approve the paper. */
const proposedNote = ({ kind, proposed }: Outcome) =>
  !approving.has(kind) || proposed === 'approval'
    ? ''
    : proposed === 'other'
      ? ' (punktet foreslog ikke at godkende papiret)'
      : ' (det er ikke registreret, hvad punktet foreslog)'

const outcomeText = (outcome: Outcome) =>
  [
    `${outcome.point === null ? '' : `Punkt ${outcome.point}: `}${outcomeWords[outcome.kind]}${proposedNote(outcome)}`,
    outcome.votes && `stemmer: ${outcome.votes}`,
    outcome.reservation && `forbehold: ${outcome.reservation}`,
  ]
    .filter(Boolean)
    .join('; ')

/** What shows that a record is right; its absence is said in words. */
function EvidenceLine({ evidence }: { evidence: Evidence | null }) {
  if (!evidence) return <Badge kind="warning">{words.lacksEvidence}</Badge>
  const { address, fetched, quote } = evidence
  return (
    <>
      {address ? <a href={address}>Dokumentation</a> : 'Dokumentation uden adresse'}
      {fetched ? `, hentet ${danishDay(fetched)}` : ''}
      {quote ? <>: »{quote}«</> : null}
    </>
  )
}

function Treatment({ treatment }: { treatment: RecordedTreatment }) {
  const { bodyName, metOn, words: said, outcomes, votes, reservation, evidence, source } = treatment
  return (
    <li class="treatment">
      <p class="treatment-who">
        {bodyName}, {metOn ? danishDay(metOn) : 'dato ikke registreret'}
      </p>
      <p class="treatment-said">{said ? `»${said}«` : 'Ordlyden er ikke registreret.'}</p>
      {outcomes.map((outcome) => (
        <p class="treatment-outcome">Udfald: {outcomeText(outcome)}</p>
      ))}
      {votes ? <p>Stemmer: {votes}</p> : null}
      {reservation ? <p>Forbehold: {reservation}</p> : null}
      <p class="treatment-evidence">
        <EvidenceLine evidence={evidence} />
        {source ? <span class="treatment-source">Kilde: {source}</span> : null}
      </p>
    </li>
  )
}

const List = ({ treatments, old }: { treatments: readonly RecordedTreatment[]; old?: boolean }) =>
  treatments.length ? (
    <ul class={old ? 'treatments treatments--old' : 'treatments'}>
      {treatments.map((treatment) => (
        <Treatment treatment={treatment} />
      ))}
    </ul>
  ) : null

/** What others state about a council without documents; kept apart from what it did. */
export const claimMarks = ({ claims }: Council, say: (claim: Claim) => string): Child =>
  claims.length ? claims.map((claim) => <StateMark state="claimed" short note={say(claim)} />) : 'ingen'

export const statedText = ({ statedOn }: Claim) => (statedOn ? danishDay(statedOn) : 'udateret')

/** What a municipality's bodies did with the paper: what stands first, what was replaced folded away but readable. */
export function Treatments({ council }: { council: Council }) {
  const standing = council.treatments.filter(({ supersededBy }) => supersededBy === null)
  const replaced = council.treatments.filter(({ supersededBy }) => supersededBy !== null)
  return (
    <>
      {standing.length ? <List treatments={standing} /> : <p class="treatment-none">ingen registreret</p>}
      {replaced.length ? (
        <More summary={`Erstattede registreringer (${replaced.length})`}>
          <List treatments={replaced} old />
        </More>
      ) : null}
    </>
  )
}
