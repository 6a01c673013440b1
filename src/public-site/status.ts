import { type Claim, type Council, type CouncilState, type Register, settlementOf, shareOf } from '#adoption'
import { approvesForDispatch, dispatchedVersion, type Edition } from '#editions'
import { capital, counted, danishDay, danishList, happenedBy, onDanishDay } from '#kernel'
import { isStanding, type RecordedTreatment } from '#meetings'
import { everyOne, ofCouncils, shareText } from './counts.ts'

export type Standing = {
  readonly jointBody: string
  readonly edition: Edition
  readonly register: Register
  /** What the joint body did with the edition's versions. */
  readonly approvals: readonly RecordedTreatment[]
}
/** What somebody states without documents: never mixed with what is recorded. */
export type ClaimSentence = {
  readonly claim: Claim
  readonly sentence: string
  readonly documented: string
  /** Whether every council that it is about has by now a documented adoption of its own. */
  readonly shown: boolean
}
export type Status = {
  readonly verdict: string
  /** The documented adoptions, of all councils and of all inhabitants. */
  readonly documented: string
  readonly sentences: readonly string[]
  readonly claims: readonly ClaimSentence[]
}

const adoptedStates = new Set<CouncilState>(['adopted', 'adopted-with-reservation'])
const adopted = ({ state }: Council) => adoptedStates.has(state)
/** Is there something to show for a record: an address or quoted words? */
export const hasEvidence = (treatment: RecordedTreatment | null) =>
  Boolean(treatment?.evidence?.address || treatment?.evidence?.quote)
/** Has the council adopted, with something to show for it? */
export const documented = (council: Council) => adopted(council) && hasEvidence(settlementOf(council))

/** Where one council stands, in a sentence. */
export function councilSentence(paper: string, council: Council): string {
  const { name } = council.member
  const settlement = settlementOf(council)
  const when = settlement?.metOn ? ` ${onDanishDay(settlement.metOn)}` : ''
  const undocumented = hasEvidence(settlement) ? '' : ', men det mangler dokumentation'
  const open = `Det er ikke registreret, hvad ${name} har besluttet om ${paper}.`
  const sentences: Record<CouncilState, string> = {
    adopted: `${name} har vedtaget ${paper}${when}${undocumented}.`,
    'adopted-with-reservation': `${name} har vedtaget ${paper} med forbehold${when}${undocumented}.`,
    rejected: `${name} har afvist ${paper}${when}${undocumented}.`,
    postponed: `${name} har udsat sagen om ${paper}${when}${undocumented}.`,
    returned: `${name} har sendt sagen om ${paper} tilbage${when}${undocumented}.`,
    'in-treatment': `Sagen om ${paper} er under behandling i kommunen; en vedtagelse er ikke registreret.`,
    referred: open,
    claimed: `${open} Andre påstår, at den har vedtaget.`,
    'not-recorded': open,
  }
  return sentences[council.state]
}

/** The councils with a documented adoption, of all. */
export const documentedShare = ({ councils }: Register) => shareOf(councils.filter(documented), councils)

const standing = (council: Council) => council.treatments.filter(isStanding)
const fewEnoughToName = 5
const named = (councils: readonly Council[]) =>
  councils.length <= fewEnoughToName ? `: ${danishList(councils.map(({ member }) => member.name))}` : ''

/** "2 af 29 kommuner har afvist: Herlev og Ishøj."; nothing where there are none. */
const those = (some: readonly Council[], all: readonly Council[], did: string) =>
  some.length ? [`${ofCouncils(shareOf(some, all))} ${did}${named(some)}.`] : []

/**
 * How far an edition is, in sentences made from what is recorded, each number with its whole. `verdict` answers the one
 * question that everybody asks: have all of them adopted?
 */
export function statusSentences(standing: Standing): Status {
  const { edition, register } = standing
  const { councils } = register
  if (councils.length === 0)
    return {
      verdict: `Alliancen har ingen registrerede kommuner ${onDanishDay(register.on)}.`,
      documented: documentedSentence(register),
      sentences: [approvalSentence(standing)],
      claims: [],
    }
  return {
    verdict: verdict(edition.title, councils),
    documented: documentedSentence(register),
    sentences: [approvalSentence(standing), dispatchSentence(edition.title, councils), ...decisionSentences(register)],
    claims: claimSentences(register),
  }
}

function verdict(paper: string, councils: readonly Council[]): string {
  const all = everyOne(councils.length)
  const yes = councils.filter(adopted)
  const shown = councils.filter(documented)
  const reserved = yes.filter(({ state }) => state === 'adopted-with-reservation').length
  const no = councils.filter(({ state }) => state === 'rejected').length
  if (shown.length === councils.length)
    return `${capital(all)} har vedtaget ${paper}${reserved ? `, heraf ${reserved} med forbehold` : ''}.`
  if (yes.length === councils.length)
    return `${capital(all)} er registreret med en vedtagelse af ${paper}, men ${yes.length - shown.length} af dem mangler dokumentation.`
  const did = shown.length === yes.length ? 'har vedtaget' : 'er registreret med en vedtagelse af'
  if (no) return `${ofCouncils(shareOf(yes, councils))} ${did} ${paper}, og ${no} har afvist.`
  return `Det er ikke dokumenteret, at ${all} har vedtaget ${paper}.`
}

function approvalSentence({ jointBody, edition, register: { on }, approvals }: Standing): string {
  const body = jointBody || 'alliancens fælles organ'
  const version = dispatchedVersion(edition, approvals, on)
  const approval = approvals.findLast(
    (one) => approvesForDispatch(one) && one.matter === version?.id && happenedBy(one.metOn, on) === 'yes',
  )
  if (!version || !approval) return `Det er ikke registreret, at ${body} har godkendt ${edition.title} til udsendelse.`
  const { goalCount: goals, areaCount: areas } = version
  const contents = [
    ...(goals === null ? [] : [counted(goals, 'mål', 'mål')]),
    ...(areas ? [counted(areas, 'udviklingsområde', 'udviklingsområder')] : []),
  ]
  const holding = contents.length ? ` med ${danishList(contents)}` : ''
  return `${capital(body)} godkendte ${onDanishDay(approval.metOn)} en version${holding} til udsendelse til kommunerne.`
}

function dispatchSentence(paper: string, councils: readonly Council[]): string {
  const sent = councils.filter(({ referral }) => referral !== null)
  if (sent.length === 0) return `${paper} er ikke registreret som sendt til nogen kommune.`
  const days = new Map(sent.map(({ referral }) => [`${referral?.dispatchedOn} ${referral?.notBefore}`, referral]))
  const only = days.size === 1 ? [...days.values()][0] : undefined
  return `${paper} er registreret som sendt til ${ofCouncils(shareOf(sent, councils))}${only ? dispatchDay(only) : ` på ${days.size} forskellige datoer`}.`
}

const dispatchDay = ({ dispatchedOn, notBefore }: NonNullable<Council['referral']>) =>
  dispatchedOn
    ? ` ${onDanishDay(dispatchedOn)}`
    : `; afsendelsesdatoen er ikke registreret${notBefore ? `, men ligger tidligst den ${danishDay(notBefore)}` : ''}`

const documentedSentence = (register: Register) =>
  `${shareText(documentedShare(register), register.populationDate)} har en dokumenteret vedtagelse.`

function decisionSentences(register: Register): string[] {
  const { councils } = register
  const inState = (state: CouncilState) => councils.filter((council) => council.state === state)
  return [
    documentedSentence(register),
    ...those(
      councils.filter((council) => adopted(council) && !documented(council)),
      councils,
      'er registreret med en vedtagelse, der mangler dokumentation',
    ),
    ...those(inState('adopted-with-reservation'), councils, 'har vedtaget med forbehold'),
    ...those(inState('rejected'), councils, 'har afvist'),
    ...those(inState('postponed'), councils, 'har udsat sagen'),
    ...those(inState('returned'), councils, 'har sendt sagen tilbage'),
    ...those(inState('in-treatment'), councils, 'har sagen under behandling'),
    ...agendaSentences(inState('in-treatment')),
    ...untreatedSentence(councils),
  ]
}

/** Where an item was seen on an agenda and nobody has seen what came of it. */
const agendaSentences = (councils: readonly Council[]) =>
  councils.length > fewEnoughToName
    ? []
    : councils.flatMap((council) =>
        standing(council)
          .filter(({ outcomes }) => outcomes.every(({ kind }) => kind === 'not-known'))
          .map(
            ({ bodyName, metOn }) =>
              `${council.member.name}: sagen var på dagsordenen i ${bodyName} ${onDanishDay(metOn)}, men udfaldet er ikke registreret.`,
          ),
      )

function untreatedSentence(councils: readonly Council[]): string[] {
  const untreated = councils.filter((council) => standing(council).length === 0)
  return untreated.length ? [`Der er ikke registreret nogen behandling i ${ofCouncils(shareOf(untreated, councils))}.`] : []
}

function claimSentences({ councils }: Register): ClaimSentence[] {
  const claims = new Map(councils.flatMap((council) => council.claims.map((claim) => [claim.id, claim])))
  return [...claims.values()].map((claim) => {
    const claimed = councils.filter((council) => council.claims.some(({ id }) => id === claim.id))
    const when = claim.statedOn ? onDanishDay(claim.statedOn) : 'uden dato'
    return {
      claim,
      sentence: `${capital(claim.statedBy)} oplyser ${when}, at ${claim.what}.`,
      documented: `Påstanden gælder ${ofCouncils(shareOf(claimed, councils))}; ${claimed.filter(documented).length} af dem har en dokumenteret vedtagelse.`,
      shown: claimed.every(documented),
    }
  })
}
