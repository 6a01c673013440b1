import { dialogueTitle } from '#dialogue'
import { look, type Route, showError, showPage, todayFor } from '#identity'
import { capital, counted, danishDay, danishInstant, type RoughDay } from '#kernel'
import { lostCasts, type Result, stateOf, stateWords, type Vote, type VoteChange, weightingWords } from '#priorities'
import { trackWords } from '#themes'
import { Alert, Facts, Lead, LinkList, More, Section, Sentences } from '#ui'
import { readShown, type Shown } from './reading.ts'
import { agreementSentence, dividedSentences, firmnessSentences } from './sentences.ts'
import { Ballots, Clusters, Dots, HighAndLow, Importance, Methods, Spreads } from './tables.tsx'
import { Turnout } from './turnout.tsx'

const at = (instant: string) => danishInstant(new Date(instant))
const isLoaded = ({ changes }: Vote) => changes.some(({ kind }) => kind === 'loaded')
const wasHeld = ({ changes }: Vote) => changes.some(({ kind }) => kind === 'opened')

function leadWords(vote: Vote): string {
  const { closesAt, agreed, ballots } = vote
  const closes = closesAt ? `Den lukker ${at(closesAt)}.` : 'Den lukker, når mødet er færdigt.'
  if (stateOf(vote) === 'planned') return 'Prioriteringen er planlagt. Kommunerne kan ikke stemme endnu.'
  if (stateOf(vote) === 'open') return `Kommunerne stemmer nu. ${closes} Stemmesedlerne er hemmelige indtil da.`
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

function Settings({ shown: { vote, meeting } }: { shown: Shown }) {
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

const Agreed = ({ shown: { vote, titleOf } }: { shown: Shown }) =>
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

const HowCounted = ({ vote }: { vote: Vote }) => (
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

function Counted({ shown, slug }: { shown: Shown & { result: Result }; slug: string }) {
  const { vote, result, titleOf } = shown
  return (
    <>
      <Section title="Hvor sikkert er resultatet?" id="sikkerhed">
        <Sentences
          sentences={[
            ...firmnessSentences(result, vote.places, titleOf),
            agreementSentence(result),
            ...dividedSentences(result, vote.themes, vote.places, titleOf),
          ]}
        />
      </Section>
      <Section title="Resultatet ved tre metoder" id="resultat">
        <p>
          {counted(result.ballots.length, 'stemmeseddel er talt med', 'stemmesedler er talt med')}, og{' '}
          {counted(vote.electorate.length, 'kommune', 'kommuner')} kunne stemme. De samme stemmesedler er talt på tre måder.
        </p>
        <Methods shown={shown} slug={slug} />
        <HowCounted vote={vote} />
      </Section>
      <Section title="Hvor enige er kommunerne?" id="enige">
        <Dots shown={shown} />
        <Spreads shown={shown} />
        <Clusters shown={shown} />
        <HighAndLow shown={shown} />
      </Section>
    </>
  )
}

function Checked({ vote, slug }: { vote: Vote; slug: string }) {
  if (isLoaded(vote))
    return (
      <p>Stemmesedlerne er indlæst fra en fil. De har intet fingeraftryk, for der blev ikke taget noget, da de blev afgivet.</p>
    )
  return (
    <p>
      Da hver stemmeseddel blev afgivet, fik <a href={`/${slug}/journal`}>journalen</a> dens fingeraftryk: SHA-256 af et
      tilfældigt salt og stemmesedlens indhold. Ved lukningen blev indhold og salt offentlige. Alle kan derfor regne efter, at
      ingen har ændret en stemmeseddel imellem; siden her har gjort det. Når en kommune har ændret sin stemmeseddel, er det kun
      den sidste, der er gemt. <a href={`/api/v1/${slug}/votes`}>Hent stemmesedler, salte og fingeraftryk</a>.
    </p>
  )
}

function Faults({ shown: { vote, nameOf } }: { shown: Shown }) {
  const differing = vote.ballots.filter(({ check }) => check === 'differs')
  const lost = wasHeld(vote) && stateOf(vote) === 'closed' ? lostCasts(vote) : []
  if (differing.length + lost.length === 0) return null
  return (
    <Alert kind="error" title="Stemmesedler, der ikke passer">
      <ul>
        {differing.map(({ code }) => (
          <li>Stemmesedlen fra {nameOf(code)} passer ikke med sit fingeraftryk og er ikke talt med.</li>
        ))}
        {lost.map(({ code, sequence }) => (
          <li>
            Stemmesedlen fra {nameOf(code)} er afgivet (nummer {sequence} i journalen), men dens indhold er gået tabt. Den er ikke
            talt med.
          </li>
        ))}
      </ul>
    </Alert>
  )
}

/** One vote, for everyone. */
export const showVote: Route['answer'] = async (asked) => {
  const shown = await look(asked, (read) => readShown(read, asked.req.param('id') ?? '', todayFor(asked)))
  if (!shown) return showError(asked, 404, 'Prioriteringen findes ikke.')
  const { vote, result } = shown
  const { slug } = asked.var.alliance
  const open = stateOf(vote) === 'open'
  return showPage(
    asked,
    {
      title: vote.title,
      trail: [{ text: 'Prioriteringer', href: `/${slug}/prioriteringer` }],
      description: `Kommunernes prioritering: ${vote.title}`,
      scripts: open ? ['live.js'] : [],
    },
    <>
      <Lead>{leadWords(vote)}</Lead>
      <Faults shown={shown} />
      {open && vote.ballots.length ? (
        <Alert kind="warning" title="Åbnet igen">
          <p>Prioriteringen har været lukket og er åbnet igen. Det, der står nedenfor, er fra lukningen og kan ændre sig.</p>
        </Alert>
      ) : null}
      {wasHeld(vote) ? (
        <Section title="Deltagelse" id="deltagelse">
          {open ? (
            <div data-live={`/${slug}/prioriteringer/${vote.id}/deltagelse/stroem`}>
              <p>
                <a href={`/${slug}/prioriteringer/${vote.id}/deltagelse`}>Se, hvem der har stemt indtil nu</a>
              </p>
            </div>
          ) : (
            <Turnout shown={shown} />
          )}
        </Section>
      ) : null}
      {result ? <Counted shown={{ ...shown, result }} slug={slug} /> : null}
      <Agreed shown={shown} />
      {vote.ballots.length ? (
        <Section title="Stemmesedlerne" id="stemmesedler">
          <Ballots shown={shown} />
          <Checked vote={vote} slug={slug} />
        </Section>
      ) : null}
      <Section
        title="Temaernes betydning"
        id="temaer"
        intro="Det, der er vigtigt for fællesskabet, er ikke altid det, der er vigtigst for den enkelte kommune."
      >
        <Importance themes={shown.themes} slug={slug} nameOf={shown.nameOf} />
      </Section>
      <Section title="Sådan er der stemt" id="opsaetning">
        <Settings shown={shown} />
        <LinkList links={[{ text: 'Prioriteringer som JSON', href: `/api/v1/${slug}/votes` }]} />
      </Section>
    </>,
  )
}
