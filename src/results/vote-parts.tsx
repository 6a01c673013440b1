import { dialogueTitle } from '#dialogue'
import { capital, counted, danishDay, danishInstant, type RoughDay } from '#kernel'
import { stateOf, stateWords, type Vote, type VoteChange, weightingWords } from '#priorities'
import { trackWords } from '#themes'
import { Facts, More, Section } from '#ui'
import type { Shown } from './reading.ts'

const at = (instant: string) => danishInstant(new Date(instant))
export const isLoaded = ({ changes }: Vote) => changes.some(({ kind }) => kind === 'loaded')
export const wasHeld = ({ changes }: Vote) => changes.some(({ kind }) => kind === 'opened')

export function leadWords(vote: Vote): string {
  const { closesAt, agreed, ballots } = vote
  const closes = closesAt ? `Fristen er ${at(closesAt)}.` : 'Den lukker, når mødet er færdigt.'
  const secret = ballots.length ? 'Stemmesedler, der afgives nu, er' : 'Stemmesedlerne er'
  if (stateOf(vote) === 'planned') return 'Prioriteringen er planlagt. Kommunerne kan ikke stemme endnu.'
  if (stateOf(vote) === 'open') return `Kommunerne stemmer nu. ${closes} ${secret} hemmelige, indtil sekretariatet lukker.`
  if (stateOf(vote) === 'called-off') return 'Prioriteringen er aflyst, og der er intet resultat.'
  if (agreed && ballots.length === 0) return 'Mødet blev enigt om en rangordning. Der er ingen stemmesedler.'
  if (ballots.length === 0) return 'Prioriteringen er afsluttet. Rangordningen er ikke registreret.'
  return 'Prioriteringen er afsluttet, og alle stemmesedler er offentlige.'
}

const changeWords: Record<VoteChange['kind'], string> = {
  planned: 'Planlagt',
  opened: 'Åbnet',
  moved: 'Lukketiden flyttet',
  closed: 'Lukket, og stemmesedlerne offentliggjort',
  reopened: 'Åbnet igen',
  'called-off': 'Aflyst',
  agreed: 'Mødets egen rangordning registreret',
  loaded: 'Indlæst fra fil',
}
const changeText = ({ kind, at: when, closesAt, reason, on }: VoteChange) => {
  const day = kind === 'loaded' ? `${on ? `afsluttet ${danishDay(on as RoughDay)}, ` : ''}indlæst ${at(when)}` : at(when)
  const closes = closesAt && kind !== 'closed' ? ` Lukker ${at(closesAt)}.` : ''
  return `${changeWords[kind]} ${day}.${closes}${reason ? ` Begrundelse: ${reason}` : ''}`
}

export function Settings({ shown: { vote, meeting } }: { shown: Shown }) {
  const weight =
    vote.weighting === 'one-each'
      ? 'Hver kommune har én stemme, uanset hvor stor den er.'
      : `Hver kommune har så mange stemmer, som den har indbyggere${vote.populationDate ? ` den ${danishDay(vote.populationDate)}` : ''}.`
  return (
    <>
      <Facts
        facts={[
          { label: 'Stand', value: capital(stateWords[stateOf(vote)]) },
          { label: 'Udgave', value: String(vote.edition) },
          { label: 'Spor', value: capital(vote.tracks.map((track) => trackWords[track]).join(' og ')) },
          { label: 'Dialogmøde', value: meeting ? capital(dialogueTitle(meeting)) : 'Intet' },
          { label: 'Temaer', value: String(vote.themes.length) },
          { label: 'Pladser, der betyder noget', value: `De ${vote.places} første` },
          { label: 'Stemmevægt', value: capital(weightingWords[vote.weighting]), note: weight },
          {
            label: 'Hvem kunne stemme',
            value: vote.electorate.length ? counted(vote.electorate.length, 'kommune', 'kommuner') : 'Endnu ingen',
            note: 'medlemmerne den dag, prioriteringen åbnede',
          },
          { label: 'Kilde', value: vote.source || (isLoaded(vote) ? 'ikke registreret' : 'Registreret her') },
        ]}
      />
      <More summary="Hvad der er sket">
        <ol>
          {vote.changes.map((change) => (
            <li>{changeText(change)}</li>
          ))}
        </ol>
      </More>
    </>
  )
}

export const Agreed = ({ shown: { vote, titleOf } }: { shown: Shown }) =>
  vote.agreed ? (
    <Section title="Mødets egen rangordning" id="enighed">
      <p>
        {vote.ballots.length ? 'Mødet besluttede selv en rangordning, ved siden af stemmesedlerne.' : 'Der er ikke stemt.'} Mødets
        ord:
      </p>
      <blockquote class="quote">{vote.agreed.words}</blockquote>
      <ol>
        {vote.agreed.ranking.map((theme) => (
          <li>{titleOf(theme)}</li>
        ))}
      </ol>
    </Section>
  ) : null

export const HowCounted = ({ vote }: { vote: Vote }) => (
  <More summary="Sådan er der talt">
    <ul>
      <li>
        Bordas pointtal: Af {vote.themes.length} temaer får det første på en stemmeseddel {vote.themes.length - 1} point, det
        næste {vote.themes.length - 2} og så videre. Temaer, som kommunen ikke har rangordnet, deler de point, der er tilbage, så
        alle stemmesedler giver lige mange point (Borda 1781; delingen efter Black 1976).
      </li>
      <li>
        Schulzes metode: Temaerne sammenlignes to og to. Et tema står over et andet, når kæden af vundne sammenligninger er
        stærkere den vej end den anden. En vunden sammenligning er så stærk som de stemmer, der står bag (Schulze 2011). Temaer,
        som kommunen ikke har rangordnet, står under alle dem, den har.
      </li>
      <li>
        Flest blandt de første: Et tema får en stemme fra hver kommune, der har det blandt de {vote.places} første (Brams og
        Fishburn 1978).
      </li>
      <li>
        Enigheden er Kendalls W, rettet for temaer, som kommuner ikke har skelnet imellem (Kendall og Babington Smith 1939).
        Ordene for den følger Schmidt 1997. Hver kommune tæller én gang, uanset stemmevægten.
      </li>
    </ul>
  </More>
)
