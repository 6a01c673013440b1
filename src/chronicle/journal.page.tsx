import { type Asked, look, type Route, showError, showPage } from '#identity'
import { danishNumber } from '#kernel'
import { DataTable, Facts, Lead, LinkList, More, Section } from '#ui'
import { type JournalPage, type Line, readJournal } from './journal.ts'

/** The place in the journal that a page ends before; null when the address says something else than a place. */
function beforeAsked(asked: Asked): number | null {
  const text = asked.req.query('foer')
  if (text === undefined) return Number.MAX_SAFE_INTEGER
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
}

/** What was recorded, by which office and when, newest first. */
export const journal: Route['answer'] = async (asked) => {
  const before = beforeAsked(asked)
  if (before === null) return showError(asked, 400, 'Skriv et nummer i journalen efter foer, for eksempel ?foer=100.')
  const page = await look(asked, (read, head) => readJournal(read, head, before))
  const { slug } = asked.var.alliance
  const title = page.newest ? 'Journal' : `Journal før post ${danishNumber(before)}`
  return showPage(asked, { title, here: `/${slug}/journal` }, <Whole page={page} slug={slug} />)
}

const Whole = ({ page, slug }: { page: JournalPage; slug: string }) => (
  <>
    <Lead>
      Alt, hvad der bliver registreret, skrives her, og intet slettes. En rettelse er en ny post, som peger på den, den erstatter.
      En indlæsning af filer står som én post her på siden med link til de poster, den skrev.
    </Lead>
    <Section title={page.newest ? 'Nyeste poster' : 'Ældre poster'} id="poster">
      <Lines lines={page.lines} slug={slug} />
      <LinkList links={pageLinks(page, slug)} />
    </Section>
    <Section
      title="Journalens hoved"
      id="hoved"
      intro="Hovedet forsegler alle poster. Ændres ét tegn i en gammel post, passer hovedet ikke længere."
    >
      <Facts
        facts={[
          { label: 'Antal poster', value: danishNumber(page.head.sequence) },
          { label: 'Fingeraftryk (SHA-256)', value: <code class="hash">{page.head.hash}</code> },
        ]}
      />
      <HowToCheck slug={slug} />
    </Section>
  </>
)

function pageLinks({ older, newest, head }: JournalPage, slug: string) {
  const path = `/${slug}/journal`
  return [
    ...(older ? [{ text: 'Ældre poster', href: `${path}?foer=${older}` }] : []),
    ...(newest ? [] : [{ text: 'Nyeste poster', href: path, note: `til og med nr. ${danishNumber(head.sequence)}` }]),
  ]
}

const Lines = ({ lines, slug }: { lines: readonly Line[]; slug: string }) => (
  <DataTable
    id="journal"
    caption="Journalens poster, nyeste først"
    captionHidden
    stacked
    columns={[
      { key: 'sequence', header: 'Nr.' },
      { key: 'at', header: 'Tid' },
      { key: 'office', header: 'Hvem' },
      { key: 'what', header: 'Hvad' },
      { key: 'hash', header: 'Fingeraftryk' },
    ]}
    rows={lines.map((line) => ({
      sequence: <span id={`nr-${line.sequence}`}>{danishNumber(line.sequence)}</span>,
      at: <span class="unbroken">{line.at}</span>,
      office: line.office,
      what: <What line={line} slug={slug} />,
      hash: <code class="unbroken">{line.hash.slice(0, 12)}</code>,
    }))}
    emptyText="Der er ingen poster her."
  />
)

/** How this entry and others bear on one another, in words. */
const links = ({ supersedes, supersededBy, withdraws, withdrawnBy }: Line) =>
  [
    ['Erstatter', supersedes],
    ['Erstattet af', supersededBy],
    ['Det gælder', withdraws],
    ['Trukket tilbage af', withdrawnBy],
  ] as const

const What = ({ line, line: { sentence, changed, holds }, slug }: { line: Line; slug: string }) => (
  <>
    {sentence}
    {holds ? (
      <>
        {' '}
        <a href={`/${slug}/journal?foer=${holds.last + 1}`}>
          Se de {danishNumber(holds.last - holds.first + 1)} poster, som indlæsningen skrev
        </a>
      </>
    ) : null}
    {links(line).map(([how, sequence]) =>
      sequence ? (
        <>
          {' '}
          {how} <Place sequence={sequence} slug={slug} />.
        </>
      ) : null,
    )}
    {changed ? (
      <>
        {' '}
        <a href={`/${slug}${changed.path}`}>{changed.text}</a>
      </>
    ) : null}
  </>
)

/** A link to the page of the journal that begins with an entry. */
const Place = ({ sequence, slug }: { sequence: number; slug: string }) => (
  <a href={`/${slug}/journal?foer=${sequence + 1}#nr-${sequence}`}>nr. {danishNumber(sequence)}</a>
)

const HowToCheck = ({ slug }: { slug: string }) => (
  <More summary="Sådan kan du selv kontrollere journalen">
    <ol>
      <li>
        Skriv hovedets nummer og fingeraftryk ned i dag. Så kan du senere se, om noget af det, der var skrevet, er lavet om.
      </li>
      <li>
        Hent posterne fra <a href={`/api/v1/${slug}/journal`}>/api/v1/{slug}/journal</a>. Hver side siger, hvor den næste
        begynder.
      </li>
      <li>
        Beregn for hver post SHA-256 af fem linjer med linjeskift imellem: den forrige posts fingeraftryk (<code>previous</code>),
        nummeret (<code>sequence</code>), tiden (<code>at</code>), typen (<code>type</code>) og indholdet (<code>body</code>),
        præcis som de står. Før den første post er fingeraftrykket 64 nuller.
      </li>
      <li>
        Resultatet skal være postens eget fingeraftryk (<code>hash</code>), og den sidste posts skal være hovedets.
      </li>
    </ol>
  </More>
)
