/** Which cases somebody may work on: their own municipality's, of every edition or of the one that their letter is about. */
import { readEditions } from '#editions'
import { type Asked, actorFor, look, type Route, showError, showPage, todayFor } from '#identity'
import { inDanishOrder } from '#kernel'
import { readMembership } from '#members'
import { Lead, LinkList, Section } from '#ui'
import { casePath } from './about.ts'

const see = (asked: Asked) =>
  look(asked, async (read) => ({
    editions: await readEditions(read),
    members: inDanishOrder((await readMembership(read, todayFor(asked))).members, ({ name }) => name),
  }))

export const showOwnCases: Route['answer'] = async (asked) => {
  const { editions, members } = await see(asked)
  const own = editions.map(({ year, title }) => ({
    year,
    title,
    of: members.filter(({ code }) => actorFor(asked, code, { purpose: 'case', about: String(year) })),
  }))
  const some = own.filter(({ of }) => of.length > 0)
  // A link to another thing opens nothing here, as it does not elsewhere.
  if (some.length === 0 && !asked.var.visitor) return showError(asked, 404)
  return showPage(
    asked,
    { title: 'Sager', trail: [], hidden: true },
    <>
      <Lead>
        {some.length
          ? 'Sagen er lavet til jer. Hent den, eller ret den til først.'
          : 'Du kan ikke arbejde på nogen sag her. Spørg sekretariatet, hvis du skal.'}
      </Lead>
      {some.map(({ year, title, of }) => (
        <Section title={title} id={`udgave-${year}`}>
          <LinkList links={of.map(({ code, name }) => ({ text: `Sagen i ${name}`, href: casePath(asked, { year, code }) }))} />
        </Section>
      ))}
    </>,
  )
}
