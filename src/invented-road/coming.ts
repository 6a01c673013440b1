/** What the invented alliance is in the middle of: a round that is open and a vote that can be, so that whoever tries it finds something to do. */
import { inAllianceOn, lastDay, newestYear, type World } from '#invented'
import type { Idea } from './theme-pool.ts'
import { source } from './words.ts'

const edition = newestYear + 2
const round = `runde-${edition}`
const [opens, answered, voteOpens] = [`${newestYear}-09-07`, `${newestYear}-09-28`, `${newestYear}-10-19`]
/** Far enough ahead to be open for whoever loads the files; nothing has happened on it. */
const answersBy = `${newestYear + 1}-12-31`

const ideas: readonly Idea[] = [
  { title: 'Hjælp til at komme op efter et fald', why: 'Den, der er faldet, venter for længe på gulvet.' },
  { title: 'Mad og vand til ældre i hede somre', why: 'Flere bliver indlagt, fordi de har drukket for lidt.' },
  { title: 'Fælles vagt for sår', why: 'Et sår, der ikke heler, kræver en, der har set mange.' },
  { title: 'Samtaler med sygeplejersken over skærm', why: 'Der er langt til sundhedshuset for mange.' },
  { title: 'Blodprøver taget derhjemme', why: 'En tur til sygehuset tager kræfterne for en hel dag.' },
  { title: 'Kørsel til genoptræning', why: 'De, der ikke selv kan komme frem, holder op.' },
]
const themeId = (at: number) => `tema-${edition}-${at + 1}`
const asked = ({ everyone }: World) => everyone.filter(inAllianceOn(lastDay))
const suggesting = (world: World) => asked(world).slice(0, ideas.length)

export const comingRound = (world: World) => ({
  id: round,
  edition,
  title: `Temaer til Fælles sundhedsmål ${edition}`,
  question: 'Hvad vil I gerne løse sammen med de andre kommuner i det næste papir?',
  opens,
  answers_by: answersBy,
  municipalities: asked(world)
    .map(({ code }) => code)
    .join(';'),
  asked_by: 'mail',
  closed: '',
  source,
})

export const comingAnswers = (world: World) =>
  suggesting(world).map(({ code }) => ({ round, municipality: code, answered, nothing: 'nej', note: '', source }))

export const comingThemes = (world: World) => {
  const by = suggesting(world)
  return ideas.map((idea, at) => ({
    ...idea,
    id: themeId(at),
    edition,
    round,
    municipality: by[at % by.length]?.code ?? '',
    origin: '',
    suggested: answered,
    track: 'physical',
    community: 3 + (at % 3),
    own: 5 - (at % 4),
    not_alone: 'ja',
    forums: '',
    group: '',
    source,
  }))
}

/** It is planned: the secretariat opens it with one press, and then it invites and is voted in. What is cast while a vote is open is in no file. */
export const comingVote = () => ({
  id: `prioritering-${edition}-foerste`,
  edition,
  track: 'physical',
  title: 'En første prioritering. Prøv at stemme',
  meeting: '',
  themes: ideas.map((_, at) => themeId(at)).join(';'),
  weights: 'one-each',
  places: 3,
  opened: voteOpens,
  closed: '',
  agreed: '',
  words: '',
  source,
})
