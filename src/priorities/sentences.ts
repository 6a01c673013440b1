import type { Names } from '#journal'
import { counted, danishDay, danishInstant, danishList, ended, never } from '#kernel'
import type { BallotCast, BallotLoaded, PrioritiesFact, VoteClosed, VoteLoaded, VoteOpened, VotersInvited } from './words.ts'
import { wayWords, weightingWords } from './words-da.ts'

const municipalities = (count: number) => counted(count, 'kommune', 'kommuner')
const slips = (count: number) => counted(count, 'stemmeseddel', 'stemmesedler')
const closing = (at: string | null) => (at ? `den ${danishInstant(new Date(at))}` : 'når mødet lukker den')

function openedSentence({ title, electorate, populationDate, closesAt }: VoteOpened): string {
  const weighed = populationDate ? ` efter indbyggertal den ${danishDay(populationDate)}` : ''
  return `Prioriteringen »${title}« er åbnet for ${municipalities(electorate.length)}, der stemmer${weighed || ' med én stemme hver'}. Den lukker ${closing(closesAt)}.`
}
function invitedSentence({ title, municipalities: asked, unreachable }: VotersInvited, names: Names): string {
  const missing = unreachable.length
    ? ` Ingen at skrive til: ${danishList(unreachable.map((code) => names.municipality(code)))}.`
    : ''
  return `Links til prioriteringen »${title}« er sendt til ${municipalities(asked.length - unreachable.length)}.${missing}`
}
function castSentence({ title, code, way, late, spoiled }: BallotCast, names: Names): string {
  const how = `${names.municipality(code)} har afgivet sin stemmeseddel i prioriteringen »${title}« (${wayWords[way]}).`
  return `${how}${late ? ' Den kom for sent og tæller ikke.' : ''}${spoiled ? ' Den er ugyldig og tæller ikke.' : ''}`
}
const closedSentence = ({ title, ballots }: VoteClosed) =>
  `Prioriteringen »${title}« er lukket, og ${slips(ballots.length)} er offentliggjort med det, deres fingeraftryk kan efterprøves med.`
function loadedSentence({ title, closedOn, agreed, weighting }: VoteLoaded): string {
  const how = agreed.length ? ' Mødet blev enigt om en rangordning.' : ''
  return `Prioriteringen »${title}« er indlæst fra en fil: ${weightingWords[weighting]}, afsluttet ${closedOn ? danishDay(closedOn) : 'på en dag, der ikke er registreret'}.${how}`
}
const ballotSentence = ({ title, code, late, spoiled }: BallotLoaded, names: Names) =>
  `En stemmeseddel fra ${names.municipality(code)} i prioriteringen »${title}« er indlæst fra en fil, uden fingeraftryk.${late ? ' Den kom for sent.' : ''}${spoiled ? ' Den er ugyldig.' : ''}`

/** What a fact of this room says, as the journal tells it. */
export function prioritiesSentence(fact: PrioritiesFact, names: Names): string {
  switch (fact.type) {
    case 'priorities.vote-planned':
      return `Prioriteringen »${fact.title}« er planlagt: ${counted(fact.themes.length, 'tema', 'temaer')}, ${weightingWords[fact.weighting]}.`
    case 'priorities.vote-opened':
      return openedSentence(fact)
    case 'priorities.voters-invited':
      return invitedSentence(fact, names)
    case 'priorities.closing-moved':
      return `Prioriteringen »${fact.title}« lukker nu ${closing(fact.to)}. Begrundelse: ${ended(fact.reason)}`
    case 'priorities.ballot-cast':
      return castSentence(fact, names)
    case 'priorities.vote-closed':
      return closedSentence(fact)
    case 'priorities.late-ballot-shown':
      return `En stemmeseddel fra ${names.municipality(fact.ballot.code)} kom, efter at prioriteringen »${fact.title}« var lukket. Den er offentliggjort og tæller ikke.`
    case 'priorities.vote-reopened':
      return `Prioriteringen »${fact.title}« er åbnet igen. Den lukker ${closing(fact.closesAt)}. Begrundelse: ${ended(fact.reason)}`
    case 'priorities.vote-called-off':
      return `Prioriteringen »${fact.title}« er aflyst. Begrundelse: ${ended(fact.reason)}`
    case 'priorities.ranking-agreed':
      return `Mødets egen rangordning i prioriteringen »${fact.title}« er registreret: ${ended(fact.words)}`
    case 'priorities.vote-loaded':
      return loadedSentence(fact)
    case 'priorities.ballot-loaded':
      return ballotSentence(fact, names)
    default:
      return never(fact)
  }
}
