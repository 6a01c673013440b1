import { dialogueTitle } from '#dialogue'
import { type Asked, type LinkUse, look, type Route, readLinkUses, showPage } from '#identity'
import { capital, danishDay, danishInstant, danishNumber, inDanishOrder, type MunicipalityCode } from '#kernel'
import type { Cast, Vote, VoteState } from '#priorities'
import { isReplaced, readInvited, stateOf, stateWords, votersIn, wayWords, weightingWords } from '#priorities'
import { trackWords } from '#themes'
import { Alert, DataTable, Facts, Form, FormActions, LinkList, Section, SelectField, SubmitButton } from '#ui'
import { desk, notFound, publicPage, readWork, voteAsked, type Work } from './form-parts.tsx'

type Running = {
  readonly vote: Vote
  readonly work: Work
  readonly uses: readonly LinkUse[]
  readonly invited: ReadonlyMap<string, boolean>
}
const at = (instant: string) => danishInstant(new Date(instant))

const acts: Readonly<Record<VoteState, readonly (readonly [path: string, text: string])[]>> = {
  planned: [
    ['aabning', 'Åbn prioriteringen'],
    ['rettelse', 'Ret planen'],
    ['enighed', 'Registrér, hvad mødet blev enigt om uden at stemme'],
    ['aflysning', 'Aflys'],
  ],
  open: [
    ['lukning', 'Luk, og offentliggør stemmesedlerne'],
    ['frist', 'Flyt lukketiden'],
    ['aflysning', 'Aflys'],
  ],
  closed: [
    ['enighed', 'Registrér mødets egen rangordning'],
    ['genaabning', 'Åbn igen'],
  ],
  'called-off': [],
}
/** The wall changes ballot by ballot, so it is said what that gives away. */
const screenNote = 'viser, hvordan det står. Hver ændring røber, hvad der kom sidst; den kan vise deltagelsen alene.'

function Acts({ asked, vote }: { asked: Asked; vote: Vote }) {
  const held = vote.changes.some(({ kind }) => kind === 'opened')
  const links = acts[stateOf(vote)].filter(([path]) => held || path !== 'genaabning')
  const own = links.map(([path, text]) => ({ text, href: `${desk(asked)}/${vote.id}/${path}` }))
  const screen = held ? [{ text: 'Storskærm', href: `${publicPage(asked, vote.id)}/skaerm`, note: screenNote }] : []
  return <LinkList links={[...own, ...screen, { text: 'Den offentlige side', href: publicPage(asked, vote.id) }]} />
}

function Settings({ vote, work }: { vote: Vote; work: Work }) {
  const meeting = work.meetings.find(({ id }) => id === vote.meeting)
  const weighed = vote.populationDate ? `den ${danishDay(vote.populationDate)}` : undefined
  return (
    <Facts
      facts={[
        { label: 'Stand', value: stateWords[stateOf(vote)] },
        { label: 'Lukker', value: vote.closesAt ? at(vote.closesAt) : 'Når sekretariatet lukker den' },
        {
          label: 'Temaer',
          value: danishNumber(vote.themes.length),
          note: vote.tracks.map((track) => trackWords[track]).join(' og '),
        },
        { label: 'Stemmevægt', value: weightingWords[vote.weighting], note: weighed },
        { label: 'Pladser, der betyder noget', value: `De ${vote.places} første` },
        { label: 'Møde', value: meeting ? capital(dialogueTitle(meeting)) : 'Intet' },
      ]}
    />
  )
}

function castWords(casts: readonly Cast[], code: MunicipalityCode): string {
  const own = casts.filter((cast) => cast.code === code)
  const standing = own.filter((cast) => !isReplaced(cast, own))
  const changed = own.length > standing.length ? ', ændret' : ''
  const one = ({ at: when, way, late, spoiled }: Cast) =>
    `${at(when)}, ${wayWords[way]}${spoiled ? ', ugyldig' : changed}${late ? ', for sent' : ''}`
  return standing.map(one).join('; ') || 'ikke afgivet'
}
function linkWords({ uses, invited }: Running, code: MunicipalityCode): string {
  const good = uses.filter((use) => use.code === code && use.revoked_at === null)
  const used = good.find(({ used_at }) => used_at !== null)
  if (used?.used_at) return `åbnet ${danishInstant(used.used_at)}`
  if (good.length) return 'sendt, ikke åbnet'
  return invited.get(code) === false ? 'ingen at skrive til' : 'ikke sendt'
}

function Turnout({ asked, running }: { asked: Asked; running: Running }) {
  const { vote, work } = running
  const named = inDanishOrder(
    vote.electorate.map(({ code }) => ({ code, name: work.nameOf(code) })),
    ({ name }) => name,
  )
  return (
    <DataTable
      id="deltagelse-tabel"
      caption="Kommunernes stemmesedler"
      captionHidden
      stacked
      columns={[
        { key: 'name', header: 'Kommune' },
        { key: 'cast', header: 'Stemmeseddel' },
        { key: 'link', header: 'Link' },
        { key: 'act', header: 'Papir' },
      ]}
      rows={named.map(({ code, name }) => ({
        name,
        cast: castWords(vote.casts, code),
        link: linkWords(running, code),
        act: (
          <a href={`${publicPage(asked, vote.id)}/stemme/${code}`}>
            Indtast<span class="sr-only">: papirstemme for {name}</span>
          </a>
        ),
      }))}
    />
  )
}

const Invite = ({ asked, running: { vote, work } }: { asked: Asked; running: Running }) => (
  <Form action={`${desk(asked)}/${vote.id}/invitationer`}>
    <SelectField
      name="kommune"
      label="Send et nyt link til"
      hint="Det gamle link holder op med at virke. Linket kommer med den næste mail til kommunens kontakt."
      options={inDanishOrder(
        vote.electorate.map(({ code }) => ({ value: code as string, text: work.nameOf(code) })),
        ({ text }) => text,
      )}
    />
    <FormActions>
      <SubmitButton kind="secondary">Send linket</SubmitButton>
    </FormActions>
  </Form>
)

/** Tells that something was just recorded; only what is of this vote, so that an address cannot make it say anything. */
function Done({ asked, vote }: { asked: Asked; vote: Vote }) {
  const told = asked.req.query('registreret')
  if (!vote.changes.some(({ sequence }) => String(sequence) === told)) return null
  return (
    <Alert kind="success" title="Det er registreret">
      <p>Det har nummer {danishNumber(Number(told))} i journalen, og alle kan se det nu.</p>
    </Alert>
  )
}

async function readRunning(asked: Asked): Promise<Running | null> {
  const work = await readWork(asked)
  const vote = voteAsked(asked, work)
  if (!vote) return null
  return look(asked, async (read) => ({
    vote,
    work,
    uses: await readLinkUses(read, { purpose: 'vote', about: vote.id }),
    invited: await readInvited(read, vote.id),
  }))
}

/** Where the secretariat runs one vote. */
export const showVote: Route['answer'] = async (asked) => {
  const running = await readRunning(asked)
  if (!running) return notFound(asked)
  const { vote, work } = running
  const open = stateOf(vote) === 'open'
  const late = open && vote.closesAt !== null && asked.var.site.clock.now().toISOString() > vote.closesAt
  return showPage(
    asked,
    { title: vote.title, trail: [{ text: 'Prioriteringsarbejde', href: desk(asked) }], hidden: true },
    <>
      <Done asked={asked} vote={vote} />
      {late ? (
        <Alert kind="warning" title="Lukketiden er gået">
          <p>Stemmesedler, der kommer nu, tæller ikke. Resultatet er først offentligt, når du lukker.</p>
        </Alert>
      ) : null}
      <Settings vote={vote} work={work} />
      <Section title="Hvad vil du gøre?" id="handlinger">
        <Acts asked={asked} vote={vote} />
      </Section>
      {vote.casts.length > 0 || open ? (
        <Section title={`Deltagelse: ${votersIn(vote.casts).size} af ${vote.electorate.length} har stemt`} id="deltagelse">
          <Turnout asked={asked} running={running} />
          {open ? <Invite asked={asked} running={running} /> : null}
        </Section>
      ) : null}
    </>,
  )
}
