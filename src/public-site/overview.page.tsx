import type { ReadDb } from '#db'
import { goalAreaWords, goalKindWords, readEditions } from '#editions'
import { type Asked, look, type Route, showPage, TryAs, todayFor } from '#identity'
import { danishDay, danishNumber } from '#kernel'
import { type Alliance, readAlliance, readMembership } from '#members'
import { Cards, Facts, Figures, Lead, LinkList, Section, Sentences } from '#ui'
import { everyOne, inhabitantsShare, ofInhabitants } from './counts.ts'
import { type EditionView, viewEdition } from './edition-view.ts'
import { ClaimBoxes, StateMap } from './register-parts.tsx'
import { documentedShare } from './status.ts'
import { words } from './words-da.ts'

async function seen(read: ReadDb, asked: Asked) {
  const alliance = (await readAlliance(read)) as Alliance
  const [edition] = await readEditions(read)
  const today = todayFor(asked)
  const { members } = await readMembership(read, today)
  return { alliance, members, view: edition ? await viewEdition(read, alliance, edition, today, today) : null }
}

/** What the newest paper is for, its goals, and how far the adoption is. */
export const overview: Route['answer'] = async (asked) => {
  const { alliance, members, view } = await look(asked, (read) => seen(read, asked))
  const { slug } = asked.var.alliance
  const title = view?.edition.title ?? alliance.paperName
  const frame = { title, here: `/${slug}`, description: view?.status.verdict ?? words.noEditions }
  return showPage(
    asked,
    frame,
    <>
      {view ? (
        <Whole alliance={alliance} view={view} slug={slug} />
      ) : (
        <Beginning alliance={alliance} count={members.length} slug={slug} />
      )}
      <TryAs asked={asked} municipalities={members} />
    </>,
  )
}

/** An alliance that has not recorded a paper yet. */
const Beginning = ({ alliance, count, slug }: { alliance: Alliance; count: number; slug: string }) => (
  <>
    {alliance.about ? <Lead>{alliance.about}</Lead> : null}
    <p>{words.noEditions}</p>
    <LinkList
      links={[
        { text: count ? `Se ${everyOne(count)}` : 'Kommuner', href: `/${slug}/kommuner`, note: count ? '' : words.noMembers },
      ]}
    />
  </>
)

const Whole = ({ alliance, view, slug }: { alliance: Alliance; view: EditionView; slug: string }) => (
  <>
    <Lead>{view.edition.purpose || alliance.about}</Lead>
    <Goals view={view} slug={slug} />
    <Purpose view={view} />
    <Adoption view={view} slug={slug} />
  </>
)

function Goals({ view: { version, edition }, slug }: { view: EditionView; slug: string }) {
  const goals = version?.goals ?? []
  return (
    <Section title={goals.length ? 'Det vil kommunerne sammen' : 'Målene'} id="maal">
      {goals.length ? null : <p>Målene i udgaven {edition.year} er ikke registreret.</p>}
      <Cards
        cards={goals.map(({ number, title, area, kind, deadline }) => ({
          title,
          href: `/${slug}/maal/${number}`,
          over: `Mål ${number} · ${goalAreaWords[area]}`,
          foot: `${goalKindWords[kind].word} · Frist: ${danishDay(deadline)}`,
        }))}
      />
    </Section>
  )
}

const Purpose = ({ view: { edition } }: { view: EditionView }) => (
  <Section title="Hvorfor og for hvem" id="formaal">
    <Facts
      facts={[
        { label: 'Hvad borgerne får ud af det', value: edition.benefit || words.notRecorded },
        { label: 'Hvis mål det er', value: edition.owner || words.notRecorded },
      ]}
    />
  </Section>
)

function Adoption({ view: { status, register }, slug }: { view: EditionView; slug: string }) {
  const share = documentedShare(register)
  return (
    <Section title="Hvem har vedtaget målene?" id="tilslutning">
      <p class="verdict">{status.verdict}</p>
      {share.of ? (
        <Figures
          figures={[
            { number: danishNumber(share.councils), of: danishNumber(share.of), text: 'kommuner har en dokumenteret vedtagelse' },
            {
              number: inhabitantsShare(share),
              text: `af indbyggerne bor i dem: ${ofInhabitants(share, register.populationDate)}`,
            },
          ]}
        />
      ) : null}
      <div class="beside">
        <div>
          {/* the figures above say the documented ones */}
          <Sentences sentences={status.sentences.filter((one) => !share.of || one !== status.documented)} />
          <ClaimBoxes status={status} />
        </div>
        <StateMap slug={slug} councils={register.councils} id="kort" />
      </div>
      <LinkList
        links={[
          { text: 'Se hele registret', href: `/${slug}/tilslutning`, note: 'kommune for kommune, med dato og dokumentation' },
          { text: 'Følg sagen', href: `/${slug}/opfoelgning`, note: 'hvor langt den er i hver kommune' },
          { text: 'Se forløbet', href: `/${slug}/forloeb`, note: 'fra de første papirer til i dag' },
          { text: 'Læs papiret', href: `/${slug}/papirer` },
        ]}
      />
    </Section>
  )
}
