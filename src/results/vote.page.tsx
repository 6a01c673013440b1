import { look, type Route, showError, showPage, todayFor } from '#identity'
import { counted } from '#kernel'
import { lostCasts, type Result, stateOf, type Vote } from '#priorities'
import { Alert, Lead, LinkList, Section, Sentences } from '#ui'
import { Ballots } from './ballots.tsx'
import { readShown, type Shown } from './reading.ts'
import { agreementSentence, dividedSentences, firmnessSentences } from './sentences.ts'
import { Clusters, Dots, HighAndLow, Importance, Methods, Spreads } from './tables.tsx'
import { Turnout } from './turnout.tsx'
import { Agreed, HowCounted, isLoaded, leadWords, Settings, wasHeld } from './vote-parts.tsx'

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
