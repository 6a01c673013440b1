import type { Asked } from '#identity'
import type { Actor } from '#journal'
import { danishDay, danishInstant, danishNumber, type MunicipalityCode } from '#kernel'
import type { BallotContent, Cast, Vote, Way } from '#priorities'
import { mandateWords, stateOf, votersIn, wayWords } from '#priorities'
import { importanceWords, type Theme } from '#themes'
import { Alert, errorOf, Facts, type FormError, More, RadioGroup, TextArea } from '#ui'
import type { Answers } from './form-parts.tsx'
import { RankingFields } from './ranking-fields.tsx'

/** Whose ballot in which vote, and who asks. */
export type Asking = {
  readonly actor: Actor
  readonly way: Way
  readonly vote: Vote
  readonly code: MunicipalityCode
  readonly name: string
  readonly themes: readonly Theme[]
  /** The municipality's last cast, spoiled or not: what the form was filled in upon. */
  readonly last: Cast | null
  /** The cast of the ballot that lies there; a spoiled one takes the place of none. */
  readonly standing: Cast | null
  /** What lies there, for who may see it: the municipality itself, and the secretariat what it entered itself. */
  readonly lies: BallotContent | null
}
const importance = (value: Theme['community']) => (value === null ? 'ikke registreret' : importanceWords[value])
export const Themes = ({ asked, themes }: { asked: Asked; themes: readonly Theme[] }) => (
  <>
    {themes.map(({ id, title, why, community, own }) => (
      <More summary={title}>
        {why ? <p>{why}</p> : null}
        <Facts
          facts={[
            { label: 'Betydning for fællesskabet', value: importance(community) },
            {
              label: 'Betydning for kommunen selv',
              value: importance(own),
              note: 'som den kommune, der foreslog temaet, ser det',
            },
          ]}
        />
        <p>
          <a href={`/${asked.var.alliance.slug}/temaer/${id}`}>
            Se temaet<span class="sr-only">: {title}</span>
          </a>
        </p>
      </More>
    ))}
  </>
)

export const closesWords = ({ closesAt }: Vote) =>
  closesAt ? danishInstant(new Date(closesAt)) : 'når sekretariatet lukker den, efter at mødet er færdigt'
export function weightWords({ electorate, populationDate }: Vote, code: MunicipalityCode): string {
  const weight = electorate.find((voter) => voter.code === code)?.weight ?? 0
  return populationDate
    ? `${danishNumber(weight)}, kommunens indbyggertal den ${danishDay(populationDate)}`
    : 'Én, som alle andre'
}

/** Why no ballot is taken in now, or that it will not count; null while it counts. */
export function standWords(vote: Vote, now: Date): { readonly open: boolean; readonly text: string } | null {
  const state = stateOf(vote)
  if (state === 'planned') return { open: false, text: 'Prioriteringen er ikke åbnet endnu. I får besked, når den er.' }
  if (state === 'called-off') return { open: false, text: 'Prioriteringen er aflyst.' }
  if (state === 'closed' && vote.electorate.length > 0)
    return {
      open: true,
      text: 'Prioriteringen er lukket. En stemmeseddel, der kommer nu, bliver gemt og vist, men den tæller ikke.',
    }
  if (state === 'closed') return { open: false, text: 'Prioriteringen er afsluttet uden stemmesedler.' }
  const late = vote.closesAt !== null && now.toISOString() > vote.closesAt
  return late ? { open: true, text: 'Fristen er gået. Stemmesedlen bliver gemt og vist, men den tæller ikke.' } : null
}

const listed = ({ ranking }: BallotContent, themes: readonly Theme[]) => (
  <ol>
    {ranking.map((id) => (
      <li>{themes.find((theme) => theme.id === id)?.title ?? id}</li>
    ))}
  </ol>
)
const Fingerprint = ({ cast: { fingerprint, sequence } }: { cast: Cast }) => (
  <p>
    Fingeraftryk: <code class="fingerprint">{fingerprint}</code> (nummer {danishNumber(sequence)} i journalen)
  </p>
)
const castWords = ({ at, way }: Cast) => `${danishInstant(new Date(at))}, ${wayWords[way]}`

function Spoiled({ cast, saved }: { cast: Cast; saved: boolean }) {
  const title = saved ? 'Den ugyldige stemmeseddel er gemt' : 'Der er indtastet en ugyldig stemmeseddel'
  return (
    <Alert kind={saved ? 'success' : 'info'} title={title}>
      <p>{castWords(cast)}. Den tæller ikke og træder ikke i stedet for nogen anden.</p>
      <Fingerprint cast={cast} />
    </Alert>
  )
}
function lateWords({ vote, standing, code }: Asking): string {
  if (!standing?.late) return ''
  const inTime = votersIn(vote.casts).has(code)
  return `Den kom for sent og tæller ikke.${inTime ? ' Den, der kom til tiden, gælder stadig.' : ''}`
}
function Standing({ about, cast, saved }: { about: Asking; cast: Cast; saved: boolean }) {
  const { lies, themes, name } = about
  return (
    <Alert kind={saved ? 'success' : 'info'} title={saved ? 'Stemmesedlen er gemt' : 'Der ligger en stemmeseddel'}>
      <p>
        {saved ? 'Afgivet' : `${name} har stemt`} {castWords(cast)}. {lateWords(about)}{' '}
        {lies ? '' : 'Det, der står på den, er hemmeligt. Indtaster du en ny, gælder den i stedet.'}
      </p>
      {lies ? listed(lies, themes) : null}
      {lies ? (
        <p>
          Mandat: {mandateWords[lies.mandate]}
          {lies.reservation ? `: ${lies.reservation}` : ''}.
        </p>
      ) : null}
      <Fingerprint cast={cast} />
    </Alert>
  )
}
/** What the municipality has cast so far: the ballot that lies there, and a spoiled one that came last. */
export const Lying = ({ about, saved }: { about: Asking; saved: boolean }) => (
  <>
    {about.last?.spoiled ? <Spoiled cast={about.last} saved={saved} /> : null}
    {about.standing ? <Standing about={about} cast={about.standing} saved={saved && about.standing === about.last} /> : null}
  </>
)

type FieldsProps = { readonly about: Asking; readonly answers: Answers; readonly errors: readonly FormError[] }
export function Fields({ about: { themes, vote, way }, answers, errors }: FieldsProps) {
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  return (
    <>
      <input type="hidden" name="set" value={answers.set ?? ''} />
      <RankingFields themes={themes} places={vote.places} answers={answers} errors={errors} />
      <RadioGroup
        {...field('mandat')}
        label="Hvilket mandat har delegationen?"
        options={[
          { value: 'bound', text: 'Bundet mandat', hint: 'Kommunen har besluttet rangordningen på forhånd.' },
          { value: 'free', text: 'Frit mandat', hint: 'Delegationen har selv valgt.' },
          { value: 'reservation', text: 'Med forbehold', hint: 'Skriv forbeholdet nedenfor.' },
        ]}
      />
      <TextArea
        {...field('forbehold')}
        label="Forbehold"
        hint="Offentliggøres med stemmesedlen. Skriv ingen navne."
        rows={3}
        optional
      />
      {way === 'paper' ? (
        <TextArea
          {...field('ugyldig')}
          label="Er papirsedlen ugyldig? Skriv hvorfor"
          hint="For eksempel: det samme tema står to gange. Den bliver gemt og vist, men tæller ikke."
          rows={2}
          optional
        />
      ) : null}
    </>
  )
}
