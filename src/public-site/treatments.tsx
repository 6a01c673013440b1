import type { Child } from 'hono/jsx'
import type { Claim, Council, Referral } from '#adoption'
import { danishDay } from '#kernel'
import { type Evidence, isStanding, type Outcome, outcomeWords, type RecordedTreatment } from '#meetings'
import { Badge, More, StateMark } from '#ui'
import { words } from './words-da.ts'

/** When a version was sent to a council, as far as anybody knows; broken only where it reads well. */
export function Sent({ referral }: { referral: Referral | null }) {
  if (!referral) return <>{words.notRecorded}</>
  const { dispatchedOn, notBefore } = referral
  if (dispatchedOn || !notBefore) return <>{danishDay(dispatchedOn)}</>
  return (
    <>
      <span class="unbroken">{words.notRecorded},</span> <span class="unbroken">tidligst {danishDay(notBefore)}</span>
    </>
  )
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
    `${outcome.point === null ? '' : `Punkt ${outcome.point}: `}${outcome.kind === 'not-known' ? words.notRecorded : outcomeWords[outcome.kind]}${proposedNote(outcome)}`,
    outcome.votes && `stemmer: ${outcome.votes}`,
    outcome.reservation && `forbehold: ${outcome.reservation}`,
  ]
    .filter(Boolean)
    .join('; ')

/** What shows that a record is right; its absence is said in words. */
function EvidenceLine({ evidence, said }: { evidence: Evidence | null; said: string }) {
  if (!evidence) return <Badge kind="warning">{words.lacksEvidence}</Badge>
  const { address, fetched, quote } = evidence
  return (
    <>
      {address ? <a href={address}>Dokumentation</a> : 'Dokumentation uden adresse'}
      {fetched ? `, hentet ${danishDay(fetched)}` : ''}
      {quote && quote !== said ? <>: »{quote}«</> : null}
    </>
  )
}

/** Struck through where the record was withdrawn, for those who see and those who hear. */
const Said = ({ struck, children }: { struck: boolean; children: Child }) => (struck ? <s>{children}</s> : children)

/** Where a record can be corrected, for those who may. */
type Correcting = ((treatment: RecordedTreatment) => string) | undefined

function Treatment({
  treatment,
  earlier,
  correcting,
}: {
  treatment: RecordedTreatment
  earlier: boolean
  correcting: Correcting
}) {
  const { bodyName, metOn, words: said, outcomes, votes, reservation, evidence, source, withdrawn } = treatment
  const struck = withdrawn !== null
  return (
    <li class="treatment">
      <p class="treatment-who">
        <Said struck={struck}>
          {bodyName}, {metOn ? danishDay(metOn) : 'dato ikke registreret'}
        </Said>
      </p>
      {withdrawn ? <p>Trukket tilbage og tæller ikke: »{withdrawn.reason}«</p> : null}
      {earlier ? <p>Gjaldt en version, der blev sendt tidligere.</p> : null}
      <p class="treatment-said">
        <Said struck={struck}>{said ? `»${said}«` : 'Ordlyden er ikke registreret.'}</Said>
      </p>
      {outcomes.map((outcome) => (
        <p class="treatment-outcome">
          <Said struck={struck}>Udfald: {outcomeText(outcome)}</Said>
        </p>
      ))}
      {votes ? <p>Stemmer: {votes}</p> : null}
      {reservation ? <p>Forbehold: {reservation}</p> : null}
      <p class="treatment-evidence">
        <EvidenceLine evidence={evidence} said={said} />
        {source ? <span class="treatment-source">Kilde: {source}</span> : null}
      </p>
      {correcting ? (
        <p class="treatment-act">
          <a href={correcting(treatment)}>
            Ret<span class="sr-only">{` ${bodyName}, ${danishDay(metOn)}`}</span>
          </a>
        </p>
      ) : null}
    </li>
  )
}

type ListProps = { treatments: readonly RecordedTreatment[]; council: Council; old?: boolean; correcting?: Correcting }
const List = ({ treatments, council, old, correcting }: ListProps) =>
  treatments.length ? (
    <ul class={old ? 'treatments treatments--old' : 'treatments'}>
      {treatments.map((treatment) => (
        <Treatment
          treatment={treatment}
          earlier={council.referral !== null && !council.matters.includes(treatment.matter)}
          correcting={correcting}
        />
      ))}
    </ul>
  ) : null

/** What others state about a council without documents; kept apart from what it did. */
export const claimMarks = ({ claims }: Council, say: (claim: Claim) => string): Child =>
  claims.length ? claims.map((claim) => <StateMark state="claimed" short note={`(${say(claim)})`} />) : 'ingen'

export const statedText = ({ statedOn }: Claim) => (statedOn ? danishDay(statedOn) : 'udateret')

/** What a municipality's bodies did with the paper: what stands first, what was replaced or withdrawn folded away but readable. */
export function Treatments({ council, correcting }: { council: Council; correcting?: Correcting }) {
  const standing = council.treatments.filter(isStanding)
  const replaced = council.treatments.filter(({ supersededBy }) => supersededBy !== null)
  const withdrawn = council.treatments.filter((one) => one.withdrawn !== null)
  return (
    <>
      {standing.length ? (
        <List treatments={standing} council={council} correcting={correcting} />
      ) : (
        <p class="treatment-none">ingen registreret</p>
      )}
      {council.undated.length ? (
        <More summary={`Uden en dato, der er kendt nøje nok (${council.undated.length})`}>
          <List treatments={council.undated} council={council} correcting={correcting} />
        </More>
      ) : null}
      {replaced.length ? (
        <More summary={`Erstattede registreringer (${replaced.length})`}>
          <List treatments={replaced} council={council} old />
        </More>
      ) : null}
      {withdrawn.length ? (
        <More summary={`Trukket tilbage (${withdrawn.length})`}>
          <List treatments={withdrawn} council={council} old />
        </More>
      ) : null}
    </>
  )
}
