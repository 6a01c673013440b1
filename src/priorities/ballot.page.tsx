import type { ReadDb } from '#db'
import { type Asked, actorFor, look, type Route, showError, showPage, todayFor } from '#identity'
import type { Actor } from '#journal'
import { danishDay, danishInstant, danishNumber, type MunicipalityCode, parseCode } from '#kernel'
import { readMunicipalityName } from '#members'
import { importanceWords, readThemes, type Theme } from '#themes'
import {
  Alert,
  ErrorSummary,
  errorOf,
  Facts,
  Form,
  FormActions,
  type FormError,
  Lead,
  More,
  RadioGroup,
  Section,
  SubmitButton,
  TextArea,
} from '#ui'
import { readDeskBallots } from './ballot-store.ts'
import { castAct, wayOf } from './cast-ballot.ts'
import { type Answers, type FormStatus, publicPage, Reading, readAnswers } from './form-parts.tsx'
import { placeFields, RankingFields, rankingAnswers, readRanking } from './ranking-fields.tsx'
import { refusals } from './refusals.ts'
import { readVote } from './store.ts'
import { stateOf } from './turnout.ts'
import { type BallotContent, ballotMandates, type Cast, type Vote, type Way } from './words.ts'
import { mandateWords, wayWords } from './words-da.ts'

type Asking = {
  readonly actor: Actor
  readonly way: Way
  readonly vote: Vote
  readonly code: MunicipalityCode
  readonly name: string
  readonly themes: readonly Theme[]
  readonly last: Cast | null
  /** What lies there, for who may see it: the municipality itself, and the secretariat what it entered itself. */
  readonly lies: BallotContent | null
}

async function readAsking(read: ReadDb, asked: Asked, actor: Actor, way: Way, code: MunicipalityCode): Promise<Asking | null> {
  const vote = await readVote(read, asked.req.param('id') ?? '')
  if (!vote || (vote.electorate.length > 0 && !vote.electorate.some((voter) => voter.code === code))) return null
  const all = new Map((await readThemes(read)).map((theme) => [theme.id, theme]))
  const last = vote.casts.findLast((cast) => cast.code === code) ?? null
  const kept = (await readDeskBallots(read, vote.id, code)).findLast(({ spoiled }) => !spoiled) ?? null
  const own = way !== 'paper' || last?.way === 'paper'
  const name = (await readMunicipalityName(read, code, todayFor(asked))) ?? code
  const themes = vote.themes.flatMap((id) => all.get(id) ?? [])
  return { actor, way, vote, code, name, themes, last, lies: own ? kept : null }
}
/** Whose ballot in which vote an address is about, for those who may see it; null for everyone else. */
async function asking(asked: Asked): Promise<Asking | null> {
  const code = parseCode(asked.req.param('code') ?? '')
  const actor = code && actorFor(asked, code, { purpose: 'vote', about: asked.req.param('id') ?? '' })
  const way = code && actor && wayOf(actor, code)
  return way ? look(asked, (read) => readAsking(read, asked, actor, way, code)) : null
}

const importance = (value: Theme['community']) => (value === null ? 'ikke registreret' : importanceWords[value])
const Themes = ({ asked, themes }: { asked: Asked; themes: readonly Theme[] }) => (
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

const closesWords = ({ closesAt }: Vote) =>
  closesAt ? danishInstant(new Date(closesAt)) : 'når sekretariatet lukker den, efter at mødet er færdigt'
function weightWords({ electorate, populationDate }: Vote, code: MunicipalityCode): string {
  const weight = electorate.find((voter) => voter.code === code)?.weight ?? 0
  return populationDate
    ? `${danishNumber(weight)}, kommunens indbyggertal den ${danishDay(populationDate)}`
    : 'Én, som alle andre'
}

/** Why no ballot is taken in now, or that it will not count; null while it counts. */
function standWords(vote: Vote, now: Date): { readonly open: boolean; readonly text: string } | null {
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
function Lying({ about: { last, lies, themes, way, name }, saved }: { about: Asking; saved: boolean }) {
  if (!last) return null
  const how = `${danishInstant(new Date(last.at))}, ${wayWords[last.way]}`
  const title = saved ? 'Stemmesedlen er gemt' : 'Der ligger en stemmeseddel'
  return (
    <Alert kind={saved ? 'success' : 'info'} title={title}>
      <p>
        {saved ? 'Afgivet' : `${name} har stemt`} {how}.{' '}
        {way === 'paper' && last.way !== 'paper'
          ? 'Det, der står på den, er hemmeligt. Indtaster du en ny, gælder den i stedet.'
          : ''}
      </p>
      {lies ? listed(lies, themes) : null}
      {lies ? (
        <p>
          Mandat: {mandateWords[lies.mandate]}
          {lies.reservation ? `: ${lies.reservation}` : ''}.
        </p>
      ) : null}
      <p>
        Fingeraftryk: <code class="fingerprint">{last.fingerprint}</code> (nummer {danishNumber(last.sequence)} i journalen)
      </p>
    </Alert>
  )
}

type FieldsProps = { readonly about: Asking; readonly answers: Answers; readonly errors: readonly FormError[] }
function Fields({ about: { themes, vote, way }, answers, errors }: FieldsProps) {
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

function show(asked: Asked, about: Asking, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const { vote, code, name, themes, last, way } = about
  const here = publicPage(asked, vote.id)
  const stand = standWords(vote, asked.var.site.clock.now())
  const saved = last !== null && asked.req.query('afgivet') === String(last.sequence)
  return showPage(
    asked,
    { title: `Stemmeseddel for ${name}`, trail: [{ text: vote.title, href: here }], hidden: true, scripts: ['ranking.js'] },
    <>
      <ErrorSummary errors={errors} />
      <Lead>
        {vote.title}.{' '}
        {way === 'paper'
          ? `Du indtaster en stemmeseddel på papir for ${name}.`
          : 'Sæt temaerne i rækkefølge, det vigtigste først.'}
      </Lead>
      <Lying about={about} saved={saved} />
      <Facts
        facts={[
          { label: 'Lukker', value: closesWords(vote) },
          { label: 'Kommunens stemmer', value: weightWords(vote, code) },
          { label: 'Pladser, der tæller mest', value: `De ${vote.places} første` },
          { label: 'Hemmeligt indtil', value: 'prioriteringen er lukket. Så offentliggøres alle stemmesedler.' },
        ]}
      />
      <Section title="Temaerne" id="temaer">
        <Themes asked={asked} themes={themes} />
      </Section>
      {stand ? (
        <Alert kind="info">
          <p>{stand.text}</p>
        </Alert>
      ) : null}
      {stand && !stand.open ? null : (
        <Section title={last ? 'Ændr stemmesedlen' : 'Stem'} id="stem">
          <Form action={`${here}/stemme/${code}`}>
            <Fields about={about} answers={answers} errors={errors} />
            <FormActions>
              <SubmitButton>{last ? 'Gem den ændrede stemmeseddel' : 'Afgiv stemmesedlen'}</SubmitButton>
            </FormActions>
          </Form>
        </Section>
      )}
    </>,
    status,
  )
}

const set = ({ last }: Asking) => (last ? String(last.sequence) : '')
export const showBallot: Route['answer'] = async (asked) => {
  const about = await asking(asked)
  if (!about) return showError(asked, 404)
  const { lies } = about
  const filled = lies ? { ...rankingAnswers(lies.ranking), mandat: lies.mandate, forbehold: lies.reservation } : {}
  return show(asked, about, { ...filled, set: set(about) }, [], 200)
}

/** What was typed, as a ballot. A spoiled paper ballot may say anything, or nothing. */
function readContent(read: Reading, answers: Answers, { themes, way }: Asking): BallotContent {
  const spoiled = way === 'paper' ? read.text('ugyldig') : ''
  const { ranking, errors } = readRanking(answers, themes)
  const mandate = ballotMandates.find((one) => one === read.text('mandat'))
  if (spoiled)
    return { ranking: ranking.filter(Boolean), mandate: mandate ?? 'free', reservation: read.text('forbehold'), spoiled }
  for (const { field, text } of errors) read.wrong(field, text)
  if (ranking.length === 0) read.wrong('plads-1', refusals['nothing-ranked'].text)
  if (!mandate) read.wrong('mandat', 'Vælg, hvilket mandat delegationen har.')
  if (mandate === 'reservation') read.needed('forbehold', refusals['needs-reservation'].text)
  if (mandate && mandate !== 'reservation' && read.text('forbehold'))
    read.wrong('mandat', 'Der er skrevet et forbehold. Vælg »Med forbehold«, eller slet teksten.')
  return { ranking, mandate: mandate ?? 'free', reservation: read.text('forbehold'), spoiled: '' }
}

export const ballotFromForm: Route['answer'] = async (asked) => {
  const about = await asking(asked)
  if (!about) return showError(asked, 404)
  const { actor, vote, code } = about
  const typed = await readAnswers(asked, ['set', 'mandat', 'forbehold', 'ugyldig', ...placeFields(vote.themes)])
  const read = new Reading(typed)
  const content = readContent(read, typed.answers, about)
  if (read.errors.length) return show(asked, about, typed.answers, read.errors, 422)
  const { ledger } = asked.var.site
  const done = await castAct(ledger, asked.var.alliance.slug, actor, { id: vote.id, code, seen: read.place('set'), content })
  if (done.ok) {
    const place = done.value ?? about.last?.sequence
    return asked.redirect(`${publicPage(asked, vote.id)}/stemme/${code}?afgivet=${place}`, 303)
  }
  const { status, field, text } = refusals[done.refusal]
  const now = (await asking(asked)) ?? about
  return show(asked, now, { ...typed.answers, set: set(now) }, [{ field, text }], status)
}
