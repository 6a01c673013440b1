import type { Asked } from '#identity'
import { danishNumber } from '#kernel'
import { Alert } from '#ui'
import { outcomePhrase } from './sentences.ts'
import type { RecordedTreatment } from './words.ts'

/**
 * Tells a person who comes from the form what was recorded. It is said only of a record on this very page, and only to someone
 * signed in: a stranger's page is kept for all, and an address must not make it say anything.
 */
export function RecordedNotice({ asked, treatments }: { asked: Asked; treatments: readonly RecordedTreatment[] }) {
  const told = asked.req.query('registreret')
  const recorded = treatments.find(({ sequence }) => String(sequence) === told)
  const withdrawn = treatments.find((one) => String(one.withdrawn?.sequence) === told)
  if (asked.var.visitor && withdrawn?.withdrawn)
    return (
      <Alert kind="success" title="Registreringen er trukket tilbage">
        <p>
          {withdrawn.bodyName}: det står som nummer {danishNumber(withdrawn.withdrawn.sequence)} i journalen, og alle kan se det.
          Mødet kan registreres på ny.
        </p>
      </Alert>
    )
  if (!asked.var.visitor || !recorded) return null
  return (
    <Alert kind="success" title={recorded.supersedes ? 'Rettelsen er registreret' : 'Behandlingen er registreret'}>
      <p>
        {recorded.bodyName}: {recorded.outcomes.map(outcomePhrase).join(', ')}. Den har nummer {danishNumber(recorded.sequence)} i
        journalen, og alle kan se den nu.
      </p>
      <p>
        <a href={`/${asked.var.alliance.slug}/behandlinger`}>Registrér mere</a>
      </p>
    </Alert>
  )
}
