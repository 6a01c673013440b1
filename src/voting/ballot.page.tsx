import type { ReadDb } from '#db'
import { type Asked, actorFor, look, type Route, showError, showPage, todayFor } from '#identity'
import type { Actor } from '#journal'
import { type MunicipalityCode, parseCode } from '#kernel'
import { readMunicipalityName } from '#members'
import { type BallotContent, ballotMandates, castAct, readDeskBallots, readVote, type Way, wayOf } from '#priorities'
import { readThemes } from '#themes'
import { Alert, ErrorSummary, Facts, Form, FormActions, type FormError, Lead, Section, SubmitButton } from '#ui'
import { type Asking, closesWords, Fields, Lying, standWords, Themes, weightWords } from './ballot-parts.tsx'
import { type Answers, type FormStatus, publicPage, Reading, readAnswers } from './form-parts.tsx'
import { placeFields, rankingAnswers, readRanking } from './ranking-fields.tsx'
import { refusals } from './refusals.ts'

async function readAsking(read: ReadDb, asked: Asked, actor: Actor, way: Way, code: MunicipalityCode): Promise<Asking | null> {
  const vote = await readVote(read, asked.req.param('id') ?? '')
  if (!vote || (vote.electorate.length > 0 && !vote.electorate.some((voter) => voter.code === code))) return null
  const all = new Map((await readThemes(read)).map((theme) => [theme.id, theme]))
  const last = vote.casts.findLast((cast) => cast.code === code) ?? null
  const kept = (await readDeskBallots(read, vote.id, code)).findLast(({ spoiled }) => !spoiled) ?? null
  const standing = vote.casts.find(({ sequence }) => sequence === kept?.cast) ?? null
  const own = way !== 'paper' || standing?.way === 'paper'
  const name = (await readMunicipalityName(read, code, todayFor(asked))) ?? code
  const themes = vote.themes.flatMap((id) => all.get(id) ?? [])
  return { actor, way, vote, code, name, themes, last, standing, lies: own ? kept : null }
}
/** Whose ballot in which vote an address is about, for those who may see it; null for everyone else. */
async function asking(asked: Asked): Promise<Asking | null> {
  const code = parseCode(asked.req.param('code') ?? '')
  const actor = code && actorFor(asked, code, { purpose: 'vote', about: asked.req.param('id') ?? '' })
  const way = code && actor && wayOf(actor, code)
  return way ? look(asked, (read) => readAsking(read, asked, actor, way, code)) : null
}
function show(asked: Asked, about: Asking, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const { vote, code, name, themes, last, standing, way } = about
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
        <Section title={standing ? 'Ændr stemmesedlen' : 'Stem'} id="stem">
          <Form action={`${here}/stemme/${code}`}>
            <Fields about={about} answers={answers} errors={errors} />
            <FormActions>
              <SubmitButton>{standing ? 'Gem den ændrede stemmeseddel' : 'Afgiv stemmesedlen'}</SubmitButton>
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
