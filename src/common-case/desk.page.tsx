/** Where the secretariat sees every edition's common text and every municipality's case. */
import { type RecordedTemplate, restHeading } from '#case-parts'
import { readEditions } from '#editions'
import { type Asked, look, type Route, showPage, todayFor } from '#identity'
import { danishDay, danishNumber, inDanishOrder, type MunicipalityCode } from '#kernel'
import { readMembership } from '#members'
import { ActLink, Alert, DataTable, Lead, Section } from '#ui'
import { commonPath, deskPath, readOverview, templatePath } from './about.ts'

const see = (asked: Asked) =>
  look(asked, async (read) => ({
    ...(await readOverview(read)),
    editions: await readEditions(read),
    members: (await readMembership(read, todayFor(asked))).members,
  }))
type Seen = Awaited<ReturnType<typeof see>>

/** Tells what was just recorded; only what is there, so that an address cannot make it say anything. */
function Done({ asked, templates }: { asked: Asked; templates: readonly RecordedTemplate[] }) {
  const told = templates.find(({ sequence }) => String(sequence) === asked.req.query('registreret'))
  return told ? (
    <Alert kind="success" title="Den fælles sagsfremstilling er udgivet">
      <p>{`Version ${told.version} for ${told.edition} er i alle kommunernes sager nu. Den har nummer ${danishNumber(told.sequence)} i journalen.`}</p>
    </Alert>
  ) : null
}

const Texts = ({ asked, seen }: { asked: Asked; seen: Seen }) => (
  <DataTable
    id="faelles-tabel"
    caption="Fælles sagsfremstillinger"
    captionHidden
    stacked
    columns={[
      { key: 'paper', header: 'Papir' },
      { key: 'version', header: 'Sagsfremstilling' },
      { key: 'act', header: 'Gør' },
    ]}
    rows={seen.editions.map(({ year, title }) => {
      const newest = seen.templates.findLast(({ edition }) => edition === year)
      return {
        paper: title,
        version: newest ? (
          <a href={commonPath(asked, year)}>{`Version ${newest.version}, ${danishDay(newest.publishedOn)}`}</a>
        ) : (
          'ikke udgivet'
        ),
        act: <ActLink href={templatePath(asked, year)} text={newest ? 'Ret' : 'Skriv'} of={`sagsfremstillingen for ${title}`} />,
      }
    })}
  />
)

const headingText = ({ headings }: Seen, code: MunicipalityCode) => {
  const own = headings.find((one) => one.code === code)
  if (!own) return 'alliancens standard'
  return `egne (${own.headings.length}); resten under »${restHeading(own.headings)?.title ?? ''}«`
}

const Cases = ({ asked, seen, year }: { asked: Asked; seen: Seen; year: number }) => (
  <DataTable
    id={`sager-tabel-${year}`}
    caption={`Kommunernes sager ${year}`}
    captionHidden
    stacked
    columns={[
      { key: 'name', header: 'Kommune' },
      { key: 'headings', header: 'Overskrifter' },
      { key: 'shown', header: 'Vist for alle' },
    ]}
    rows={inDanishOrder(seen.members, ({ name }) => name).map(({ code, name }) => {
      const shown = seen.published.find((one) => one.edition === year && one.code === code)
      return {
        name: <a href={`/${asked.var.alliance.slug}/sager/${year}/${code}`}>{name}</a>,
        headings: headingText(seen, code),
        shown: shown ? danishDay(shown.publishedOn) : 'nej',
      }
    })}
  />
)

export const showDesk: Route['answer'] = async (asked) => {
  const seen = await see(asked)
  return showPage(
    asked,
    { title: 'Sager til kommunerne', trail: [], hidden: true },
    <>
      <Done asked={asked} templates={seen.templates} />
      <Lead>
        Her skriver sekretariatet den tekst, som alle kommunernes sager har til fælles. Hver kommune får den under sine egne
        overskrifter og kan skrive sit eget til.
      </Lead>
      <Section title="Fælles sagsfremstilling" id="faelles">
        <Texts asked={asked} seen={seen} />
      </Section>
      <p>
        <a href={`${deskPath(asked)}/pakker`}>Lav alle kommunernes sager som filer</a>
      </p>
      {seen.editions.map(({ year, title }) => (
        <Section title={`Kommunernes sager om ${title}`} id={`sager-${year}`}>
          <Cases asked={asked} seen={seen} year={year} />
        </Section>
      ))}
    </>,
  )
}
