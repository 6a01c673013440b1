/** A case as its municipality shows it to everyone, and as plain text for whoever may have it. */
import { itemName, packageOf, plainCase } from '#cases'
import { type Asked, look, type Route, showError, showPage } from '#identity'
import { danishDay, danishNumber, type MunicipalityCode, parseCode } from '#kernel'
import { Contents, Facts, Lead, LinkList, Section } from '#ui'
import { forKeepers, publicPath, yearAsked } from './about.ts'
import { CaseContent, itemId } from './case-content.tsx'

/** The year in an address that may end with what kind of file is asked for: 2027.txt. */
const yearIn = (asked: Asked) => {
  const [, year] = /^(\d{4})\.txt$/.exec(asked.req.param('file') ?? '') ?? []
  return year ? Number(year) : yearAsked(asked)
}
async function shownCase(asked: Asked) {
  const [year, code] = [yearIn(asked), parseCode(asked.req.param('code') ?? '')]
  if (year === null || code === null) return null
  return look(asked, (read) => packageOf(read, code as MunicipalityCode, year, 'public'))
}
const notShown = (asked: Asked) => showError(asked, 404, 'Kommunen viser ikke en sag om den udgave af papiret.')

export const showPublicCase: Route['answer'] = async (asked) => {
  const whole = await shownCase(asked)
  if (!whole) return notShown(asked)
  const { code, edition: year, municipality } = whole
  const here = `/${asked.var.alliance.slug}/kommuner`
  const trail = [
    { text: 'Kommuner', href: here },
    { text: municipality, href: `${here}/${code}` },
  ]
  const path = publicPath(asked, { year, code })
  return showPage(
    asked,
    { title: `${municipality}: sagen om ${whole.title}`, here, trail },
    <>
      <Lead>{`Sådan lægges papiret frem for ${whole.council} i ${municipality}. Kommunen har selv valgt at vise sagen. Det, der er lukket, er ikke med.`}</Lead>
      <Facts
        facts={[
          { label: 'Sagsnummer', value: whole.caseNumber || 'ikke registreret' },
          { label: 'Emnenummer (KLE)', value: whole.subjectNumber || 'ikke registreret' },
          { label: 'Papirets version', value: whole.version === null ? 'ikke registreret' : String(whole.version) },
          { label: 'Lavet af', value: `post ${danishNumber(whole.basis.sequence)} i journalen, ${danishDay(whole.day)}` },
        ]}
      />
      <Contents items={whole.items.map((item) => ({ href: `#${itemId(item)}`, text: itemName(item) }))} />
      {whole.items.map((item) => (
        <Section title={itemName(item)} id={itemId(item)}>
          {item.file ? <p>{`Bilaget er filen ${item.file.name}. Den ligger i mappen (ZIP).`}</p> : null}
          <CaseContent id={itemId(item)} blocks={item.content} under={2} />
        </Section>
      ))}
      <Section title="Hent sagen" id="hent">
        <LinkList
          links={[
            { text: 'PDF', href: `${path}.pdf` },
            { text: 'Ren tekst', href: `${path}.txt` },
            { text: 'Sagen og hvert bilag for sig (ZIP)', href: `${path}.zip` },
            {
              text: 'Den tekst, alle kommuners sager har til fælles',
              href: `/${asked.var.alliance.slug}/sagsfremstilling/${year}`,
            },
          ]}
        />
      </Section>
    </>,
  )
}

function asText(asked: Asked, text: string) {
  asked.header('content-type', 'text/plain; charset=utf-8')
  return asked.body(text)
}
/** The case for everyone as plain text. */
export const publicText: Route['answer'] = async (asked) => {
  const whole = await shownCase(asked)
  return whole ? asText(asked, plainCase(whole)) : notShown(asked)
}
/** The whole case as plain text, for its own people. */
export const ownText = forKeepers((asked, about) => asText(asked, plainCase(about.whole)))
