/** A municipality's whole case in one view: taken from here, what is missing, what it says, its annexes, and who sees it. */
import { type CaseHeading, defaultHeadings, restHeading } from '#case-parts'
import { type CaseItem, itemName } from '#cases'
import { type Asked, showPage } from '#identity'
import { counted, danishDay, danishNumber, ended } from '#kernel'
import { ActLink, ActRow, Alert, DataTable, Facts, Lead, LinkList, Section } from '#ui'
import { type About, casePath, forKeepers, publicPath } from './about.ts'
import { CaseContent, itemId } from './case-content.tsx'
import { type ToldGap, toldGap } from './gaps.ts'
import { Items } from './items.tsx'

const done: Readonly<Record<string, string>> = {
  gemt: 'Sagen er rettet.',
  vist: 'Alle kan nu se sagen, som den er.',
  skjult: 'Sagen vises ikke længere for alle.',
}
const changedMeanwhile = 'aendret'
/** Tells what was just done, or why it was not; only of these, so that an address cannot make it say anything. */
function Done({ asked }: { asked: Asked }) {
  const told = asked.req.query('gjort') ?? ''
  if (told === changedMeanwhile)
    return (
      <Alert kind="warning" title="Der er ikke ændret noget">
        <p>En anden har ændret det i mellemtiden. Se, hvordan det står nu, og prøv igen.</p>
      </Alert>
    )
  const text = Object.hasOwn(done, told) ? done[told] : null
  return text ? (
    <Alert kind="success" title="Det er gjort">
      <p>{text}</p>
    </Alert>
  ) : null
}

const formats = [
  { text: 'Word (DOCX), til at sætte ind i jeres sagssystem', file: 'sag.docx' },
  { text: 'PDF', file: 'sag.pdf' },
  { text: 'Ren tekst', file: 'sag.txt' },
  { text: 'Det hele i én mappe (ZIP): sagen og hvert bilag for sig', file: 'sag.zip' },
]

function Missing({ told, base, alliance }: { told: readonly ToldGap[]; base: string; alliance: string }) {
  const [own, others] = [told.filter((one) => one.own), told.filter((one) => !one.own)]
  const href = ({ path }: ToldGap) => (path?.startsWith('/') ? `/${alliance}${path}` : `${base}/${path}`)
  return (
    <Section title="Det mangler" id="mangler">
      <p>
        {own.length
          ? `${counted(own.length, 'sted', 'steder')} er jeres at udfylde. Sagen kan hentes uden.`
          : 'I har udfyldt alt, der er jeres.'}
      </p>
      {own.length ? <LinkList links={own.map((one) => ({ text: one.text, href: href(one) }))} /> : null}
      {others.length ? (
        <>
          <p>Resten kan I ikke selv udfylde:</p>
          <ul>
            {others.map(({ text }) => (
              <li>{text}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  )
}

const hasText = ({ work }: About, { id }: CaseHeading) =>
  work.parts.some(({ content }) => content.kind === 'text' && content.heading === id)

/** The headings, and the municipality's own text under each. */
function Headings({ about, base }: { about: About; base: string }) {
  const rest = restHeading(about.headings)
  const isDefault = about.headings === defaultHeadings
  const set = about.ground.headings.find(({ code }) => code === about.code)
  return (
    <Section title="Jeres overskrifter og egne tekster" id="overskrifter">
      <p>
        {isDefault
          ? 'Kommunens egne overskrifter er ikke registreret. Sagen bruger alliancens standard, indtil I retter den.'
          : `Overskrifterne er kommunens egne. ${ended(`Kilde: ${set?.source || 'ikke registreret'}`)}${set?.note ? ` ${ended(set.note)}` : ''}`}
        {rest ? ` Dele uden egen overskrift står under »${rest.title}«.` : ''}
      </p>
      <DataTable
        id="overskrifter-tabel"
        caption="Overskrifter i sagen"
        captionHidden
        stacked
        columns={[
          { key: 'title', header: 'Overskrift' },
          { key: 'own', header: 'Egen tekst' },
          { key: 'act', header: 'Ret' },
        ]}
        rows={about.headings.map((heading) => ({
          title: heading.title,
          own: hasText(about, heading) ? 'ja' : heading.filledBy === 'meeting' ? 'skrives efter mødet' : 'nej',
          act: <ActLink href={`${base}/tekst/${heading.id}`} text="Skriv egen tekst" of={heading.title} />,
        }))}
      />
      <LinkList
        links={[
          { text: 'Ret overskrifterne og deres rækkefølge', href: `${base}/overskrifter` },
          { text: 'Vælg, hvad der står under hvilken overskrift', href: `${base}/overskrifter/dele` },
        ]}
      />
    </Section>
  )
}

function Shown({ asked, about, base }: { asked: Asked; about: About; base: string }) {
  const { shown } = about
  const closed = about.whole.items[0]?.closed
  return (
    <Section title="Vis sagen for alle" id="offentlig">
      {shown && closed ? (
        <p>
          Sagen er lukket og vises ikke længere. Åbner I den igen, kan alle se den, som den var {danishDay(shown.publishedOn)}.
        </p>
      ) : shown ? (
        <p>
          <a href={publicPath(asked, about)}>Alle kan se sagen</a>, som den var {danishDay(shown.publishedOn)}, uden det, der er
          lukket. Det, I har rettet siden, kan kun I og sekretariatet se.
        </p>
      ) : (
        <p>Kun I og sekretariatet kan se sagen.</p>
      )}
      <LinkList
        links={[
          { text: shown ? 'Vis sagen for alle, som den er nu' : 'Vis sagen for alle', href: `${base}/visning` },
          ...(shown ? [{ text: 'Tag visningen tilbage', href: `${base}/visning/tilbage` }] : []),
        ]}
      />
    </Section>
  )
}

const factsOf = ({ whole, code }: About, base: string, alliance: string) => [
  { label: 'Papir', value: whole.version === null ? whole.title : `${whole.title}, version ${whole.version}` },
  {
    label: 'Behandles i',
    value: whole.council,
    note: <a href={`/${alliance}/kommuner/${code}/vej/ret`}>Ret vejen dertil, navnene og mødedagene</a>,
  },
  { label: 'Sagsnummer', value: whole.caseNumber || 'ikke registreret' },
  {
    label: 'Emnenummer (KLE)',
    value: whole.subjectNumber || 'ikke registreret',
    note: <a href={`${base}/numre`}>Ret numrene</a>,
  },
  { label: 'Lavet af', value: `post ${danishNumber(whole.basis.sequence)} i journalen, ${danishDay(whole.day)}` },
]

const Item = ({ item }: { item: CaseItem }) => (
  <Section title={itemName(item)} id={itemId(item)}>
    {item.closed ? <p>Lukket: kun for kommunalbestyrelsen. Det vises ikke for andre.</p> : null}
    {item.file ? <p>{`Filen ${item.file.name} ligger i mappen (ZIP).`}</p> : null}
    <CaseContent id={itemId(item)} blocks={item.content} under={2} />
  </Section>
)

/** The case is there when it is asked for: made from what is recorded, and what the municipality has written. */
export const showCase = forKeepers((asked, about) => {
  const base = casePath(asked, about)
  const told = about.whole.gaps.map((gap) => toldGap(gap, about))
  const own = told.filter((one) => one.own).length
  return showPage(
    asked,
    { title: `${about.name}: sagen om ${about.whole.title}`, trail: [], hidden: true },
    <>
      <Done asked={asked} />
      <Lead>
        {`Sagen er lavet og kan hentes nu. ${own ? `${counted(own, 'sted', 'steder')} er jeres at udfylde, hvis I vil.` : 'I har udfyldt alt, der er jeres.'}`}
      </Lead>
      <Section title="Hent sagen" id="hent">
        <LinkList links={formats.map(({ text, file }) => ({ text, href: `${base}/${file}` }))} />
      </Section>
      <Missing told={told} base={base} alliance={asked.var.alliance.slug} />
      <Section title="Om sagen" id="om">
        <Facts facts={factsOf(about, base, asked.var.alliance.slug)} />
      </Section>
      <Headings about={about} base={base} />
      <Items about={about} base={base} />
      <Shown asked={asked} about={about} base={base} />
      {about.whole.items.map((item) => (
        <Item item={item} />
      ))}
      <ActRow>
        <a href="#hent">Til toppen: hent sagen</a>
      </ActRow>
    </>,
  )
})
