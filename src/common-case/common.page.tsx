/** The common case text of an edition for everyone, as it is in every case, with its fields. */
import { caseText, partWords, type RecordedTemplate } from '#case-parts'
import { CaseContent } from '#case-room'
import { Unfilled, unfilledIn } from '#cases'
import { look, type Route, showError, showPage } from '#identity'
import { danishDay } from '#kernel'
import { Facts, Lead, LinkList, Section } from '#ui'
import { type CommonCase, commonPath, readCommonCase, yearAsked } from './about.ts'

const notWritten = ({ ground }: CommonCase) => (
  <>
    <Lead>{`Der er ikke udgivet en fælles sagsfremstilling for ${ground.edition.title}.`}</Lead>
    <p>
      Kommunernes sager kan laves alligevel. De bygger så kun på det, der er registreret om papiret, og resten står som »ikke
      registreret«.
    </p>
  </>
)

const Written = ({ template }: { template: RecordedTemplate }) => (
  <>
    {template.parts.map(({ part, text }) => (
      <Section title={partWords[part]} id={part}>
        <CaseContent id={part} blocks={caseText(text)} under={2} />
      </Section>
    ))}
  </>
)

export const showCommon: Route['answer'] = async (asked) => {
  const year = yearAsked(asked)
  const found = year === null ? null : await look(asked, (read) => readCommonCase(read, year))
  if (!found || year === null) return showError(asked, 404)
  const number = asked.req.query('version')
  const newest = found.templates.at(-1)
  const template = number ? found.templates.find(({ version }) => String(version) === number) : newest
  if (number && !template) return showError(asked, 404, 'Der er ingen version med det nummer.')
  const here = `/${asked.var.alliance.slug}/papirer`
  const trail = [
    { text: 'Papiret', href: here },
    { text: `Udgave ${year}`, href: `${here}/${year}` },
  ]
  const earlier = found.templates.filter((one) => one !== template).toReversed()
  return showPage(
    asked,
    { title: `Fælles sagsfremstilling ${year}`, here, trail },
    <>
      {template ? (
        <>
          <Lead>
            Den tekst, som alle kommuners sager har til fælles. Felter i klammer udfyldes i hver kommunes sag af det, der er
            registreret.
          </Lead>
          <Facts
            facts={[
              { label: 'Version', value: `${template.version}${template === newest ? '' : ' (ikke den nyeste)'}` },
              { label: 'Udgivet', value: danishDay(template.publishedOn) },
              { label: 'Kilde', value: template.source || 'ikke registreret' },
            ]}
          />
          <Unfilled
            fields={unfilledIn(
              found.ground,
              template.parts.map(({ text }) => text),
            )}
          />
          <Written template={template} />
        </>
      ) : (
        notWritten(found)
      )}
      {earlier.length ? (
        <Section title="Andre versioner" id="versioner">
          <LinkList
            links={earlier.map(({ version, publishedOn }) => ({
              text: `Version ${version}, ${danishDay(publishedOn)}`,
              href: `${commonPath(asked, year)}?version=${version}`,
            }))}
          />
        </Section>
      ) : null}
    </>,
  )
}
