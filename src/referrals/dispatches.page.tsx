/** Everything that was sent to the councils, for everyone, with the terms that their answers are reckoned by. */
import type { Dispatch } from '#adoption'
import { look, type Route, showPage, todayFor } from '#identity'
import { counted, danishNumber } from '#kernel'
import { Cards, Lead, LinkList, Section } from '#ui'
import { answerDateFact, sentText, TermsSection } from './parts.tsx'
import { readSendings, readStanding, receiptOf, referralsIn, type Sendings, titleOf } from './view.ts'

const number = (version: string) => version.replace(/^\d{4}-v/, '')

function cardOf(seen: Sendings, one: Dispatch, base: string) {
  const own = referralsIn(seen, one)
  const received = own.filter(({ id }) => receiptOf(seen, id)).length
  const again = seen.sentAgain.some(({ dispatch }) => dispatch === one.id)
  return {
    title: `Version ${number(one.version)}, ${one.dispatchedOn ? '' : 'dato '}${sentText(one)}`,
    href: `${base}/udsendelser/${one.id}`,
    over: again ? 'Sendt igen' : 'Sendt',
    body: `Til ${counted(own.length, 'kommunalbestyrelse', 'kommunalbestyrelser')}. Modtagelsen er registreret for ${danishNumber(received)} af ${danishNumber(own.length)}. Svarfrist: ${answerDateFact(seen, one).value}.`,
  }
}

export const showDispatches: Route['answer'] = async (asked) => {
  const { seen, standings } = await look(asked, async (read) => {
    const seen = await readSendings(read)
    const standings = []
    for (const { year } of seen.editions) standings.push({ year, ...(await readStanding(read, year, todayFor(asked))) })
    return { seen, standings }
  })
  const base = `/${asked.var.alliance.slug}`
  const here = `${base}/tilslutning`
  return showPage(
    asked,
    { title: 'Udsendelser til kommunerne', here, trail: [{ text: 'Tilslutning', href: here }] },
    <>
      <Lead>
        Når et fælles organ har godkendt en version til udsendelse, får hver kommunalbestyrelse den forelagt. Kun den kan vedtage
        papiret for sin kommune.
      </Lead>
      {standings.map((standing) => {
        const own = seen.dispatches.filter(({ edition }) => edition === standing.year)
        return (
          <>
            <Section title={titleOf(seen, standing.year)} id={`udgave-${standing.year}`}>
              {own.length ? (
                <Cards cards={own.map((one) => cardOf(seen, one, base))} />
              ) : (
                <p>Det er ikke registreret, at papiret er sendt til kommunerne.</p>
              )}
            </Section>
            <TermsSection
              title={`Regler for vedtagelse af udgaven ${standing.year}`}
              standing={standing}
              id={`regler-${standing.year}`}
            />
          </>
        )
      })}
      <LinkList links={[{ text: 'Tilslutningen, kommune for kommune', href: here }]} />
    </>,
  )
}
