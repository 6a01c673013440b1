/** Recording what a row says that a body did, beside what is recorded already. */
import { bySending, type Referral } from '#adoption'
import { canonical } from '#journal'
import type { MunicipalityCode, RoughDay } from '#kernel'
import {
  isBefore,
  isStanding,
  type RecordedTreatment,
  type Refusal,
  readTreatments,
  recordTreatmentIn,
  type Treatment,
  treatmentId,
} from '#meetings'
import type { Known, Load, Wrote } from '#rows'

/** What the rows of the file know of one another. */
export type Rows = { readonly known: Known; readonly keys: ReadonlySet<string> }

/** Why a row's treatment was not recorded, and the column to look at. */
const wrong: Record<Refusal, readonly [column: string, sentence: string]> = {
  'not-yours': ['municipality', 'må ikke indlæses af dig.'],
  'no-such-matter': ['version', 'er ikke sendt til kommunen ifølge dispatches.csv.'],
  'no-such-body': ['body', 'er ikke et organ i denne kommune. Se bodies.csv.'],
  'no-such-treatment': ['id', 'retter en behandling, der ikke findes.'],
  'in-the-future': ['met_on', 'ligger i fremtiden. Ret datoen.'],
  'before-the-matter': ['met_on', 'ligger før sagen kunne være forelagt. Ret datoen.'],
  'no-words': ['words', 'skal udfyldes med referatets ord, når udfaldet er kendt.'],
  'no-outcome': ['outcomes', 'skal have mindst ét udfald; skriv not-known, hvis det ikke er kendt.'],
  'dispatch-is-not-the-councils': ['outcomes', 'kan ikke være approved-for-dispatch i en kommune.'],
  'evidence-in-the-future': ['evidence_fetched', 'ligger i fremtiden. Ret datoen.'],
  'recorded-meanwhile': ['id', 'er allerede registreret.'],
  'corrected-meanwhile': ['id', 'er allerede rettet.'],
  'withdrawn-meanwhile': ['id', 'er allerede trukket tilbage.'],
}

/** The same row corrected twice gives two records, and the same load twice gives the same. */
const idFor = (key: string, described: unknown, supersedes: string | null) =>
  treatmentId('treatments.csv', canonical([key, described, supersedes]))

/** The matter that a row's treatment is of: the one it was of before, where that still fits; else the newest that was laid by then. */
export async function matterOf(
  load: Load,
  version: string,
  code: MunicipalityCode | null,
  metOn: RoughDay,
  own: string | undefined,
) {
  if (!code) return version
  const all = await load.referrals()
  const referrals = all.filter((referral) => referral.version === version && referral.code === code).sort(bySending)
  const laid = ({ dispatchedOn: laidOn, notBefore }: Referral) => ({ laidOn, notBefore })
  const fits = referrals.find(({ id }) => id === own) ?? referrals.findLast((one) => !isBefore(laid(one), metOn))
  return (fits ?? referrals.at(-1))?.id ?? 'none'
}

type Means = Omit<Treatment, 'id'>

/** The standing record of the same body's meeting on the same day, other than the row's own. */
async function sameMeeting({ read }: Load, { matter, body, metOn }: Means, own: string | null): Promise<string | undefined> {
  const same = (one: RecordedTreatment) => one.body === body && one.metOn === metOn && isStanding(one) && one.id !== own
  return (await readTreatments(read, [matter])).find(same)?.id
}

/** What to say where that meeting is recorded already. */
function alreadyRecorded(same: string | undefined, { known, keys }: Rows): Wrote {
  const loaded = [...(known.loaded.get('treatments.csv')?.values() ?? [])]
  const row = loaded.find(({ record }) => record === same)?.key
  if (!row) return { kept: 'en person har registreret samme møde' }
  if (!keys.has(row)) return { kept: `rækken ${row}, som ikke længere står i filen, har registreret samme møde` }
  return { waits: { column: 'met_on', wrong: `er samme møde, som rækken ${row} har registreret. Ret én række ad gangen.` } }
}

/**
 * Records what the row says, in the place of what it said before (`own`). Where another row of the file has recorded that
 * meeting, it waits for that one to move away. Rows that are stuck because they trade meetings each take the place of what the
 * other said of the meeting.
 */
export async function writeTreatment(
  load: Load,
  key: string,
  means: Means,
  own: string | null,
  stuck: boolean,
  rows: Rows,
): Promise<Wrote> {
  const supersedes = (stuck && (await sameMeeting(load, means, own))) || own
  const treatment = { id: idFor(key, means, supersedes), ...means }
  const outcome = await recordTreatmentIn(load.tx, load.actor, { treatment, supersedes, newBody: null })
  if (outcome.ok) return { record: treatment.id }
  if (outcome.refusal === 'recorded-meanwhile') return alreadyRecorded(await sameMeeting(load, means, supersedes), rows)
  const [column, sentence] = wrong[outcome.refusal]
  return { wrong: sentence, column }
}
