import type { ReadDb } from '#db'
import { readEditions } from '#editions'
import { look, type Route, showPage } from '#identity'
import { byTime, danishDay, danishPeriod } from '#kernel'
import { type Paper, readPapers } from '#library'
import { Badge, Facts, Lead, Section, Timeline } from '#ui'
import { FrameOverview, ReplacedBy } from './frame-overview.tsx'
import { type Frame, framesOf, predecessors } from './frames.ts'
import { notRecorded } from './words-da.ts'

type Seen = { readonly frames: readonly Frame[]; readonly followUps: readonly Paper[] }

async function see(read: ReadDb): Promise<Seen> {
  const papers = await readPapers(read)
  const followUps = papers.filter(({ kind }) => kind === 'follow-up').sort((a, b) => byTime(a.from, b.from))
  return { frames: framesOf(await readEditions(read), papers), followUps }
}

/** The papers that came before, what replaced them, and what was written to follow them up. Nothing leaves it. */
export const archive: Route['answer'] = async (asked) => {
  const seen = await look(asked, see)
  const { slug } = asked.var.alliance
  return showPage(asked, { title: 'Arkiv', here: `/${slug}/arkiv` }, <Whole {...seen} slug={slug} />)
}

const Whole = ({ frames, followUps, slug }: Seen & { slug: string }) => (
  <>
    <Lead>
      Her er de papirer, der gjaldt før, og det, der er skrevet for at følge op på dem. Et papir, der er erstattet, bliver
      stående.
    </Lead>
    <Section title="Perioder" id="perioder">
      <FrameOverview slug={slug} frames={frames} />
    </Section>
    <Section title="Tidligere papirer" id="tidligere">
      {frames
        .filter(({ kind }) => kind === 'paper')
        .map((frame) => (
          <Former frame={frame} frames={frames} slug={slug} />
        ))}
      {frames.every(({ kind }) => kind !== 'paper') ? <p>Der er ikke registreret noget tidligere papir.</p> : null}
    </Section>
    <Replacing frames={frames} slug={slug} />
    <Section
      title="Opfølgninger"
      id="opfoelgninger"
      intro="Det, der er skrevet for at følge op på et tidligere papir. Teksterne selv er ikke registreret her."
    >
      {followUps.length ? <Timeline entries={followUps.map(followUp)} /> : <p>Der er ikke registreret nogen opfølgning.</p>}
    </Section>
    <Section title="Kopier" id="kopier">
      <p>
        Af det, der henvises til, gemmes <a href={`/${slug}/kopier`}>kopier med fingeraftryk</a>.
      </p>
    </Section>
  </>
)

const Former = ({ frame, frames, slug }: { frame: Frame; frames: readonly Frame[]; slug: string }) => (
  <>
    <h3 id={`papir-${frame.id}`}>{frame.title}</h3>
    <Facts
      facts={[
        { label: 'Område', value: frame.area },
        { label: 'Periode', value: danishPeriod(frame.from, frame.to) },
        { label: 'Erstattet af', value: <ReplacedBy frame={frame} frames={frames} slug={slug} /> },
        { label: 'Papirets tekst', value: notRecorded },
        ...(frame.note ? [{ label: 'Note', value: <Note note={frame.note} /> }] : []),
      ]}
    />
  </>
)

/** The other way round: what each paper took the place of. */
function Replacing({ frames, slug }: { frames: readonly Frame[]; slug: string }) {
  const replacing = frames.filter((frame) => predecessors(frame, frames).length > 0)
  if (replacing.length === 0) return null
  return (
    <Section title="Hvad de nyere papirer erstatter" id="erstatter">
      {replacing.map((frame) => (
        <>
          <h3>
            <a href={`/${slug}${frame.path}`}>{frame.title}</a> erstatter
          </h3>
          <ul>
            {predecessors(frame, frames).map(({ path, title }) => (
              <li>
                <a href={`/${slug}${path}`}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      ))}
    </Section>
  )
}

const followUp = ({ from, title, note }: Paper) => ({
  when: danishDay(from),
  title,
  ...(note ? { children: <Note note={note} /> } : {}),
})

/** The papers have no column for what is inferred: the note says it, in this word. */
const Note = ({ note }: { note: string }) => (
  <p>
    {/\budledt\b/i.test(note) ? <Badge>udledt</Badge> : null} {note}
  </p>
)
