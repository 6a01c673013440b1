import { type Edition, readEditions } from '#editions'
import { look, officeFor, type Route, showPage, todayFor } from '#identity'
import { danishList, inDanishOrder } from '#kernel'
import { readMembership } from '#members'
import { Alert, DataTable, Lead, LinkList, Section, Source } from '#ui'
import { lasting } from './sentences.ts'
import { readAllFunding } from './store.ts'

const missing = 'ikke registreret'

/** A goal by its edition and number, with the way to it. */
function GoalLink({ goal, editions, slug }: { goal: string; editions: readonly Edition[]; slug: string }) {
  const edition = editions.find(({ versions }) => versions.some(({ goals }) => goals.some(({ id }) => id === goal)))
  const found = edition?.versions.flatMap(({ goals }) => goals.filter(({ id }) => id === goal)).at(-1)
  return edition && found ? (
    <a href={`/${slug}/maal/${found.number}?udgave=${edition.year}`}>
      mål {found.number} i {edition.year}
    </a>
  ) : null
}

/** Where money from outside comes from, whether it stays, and what it is for (S79). */
export const showFunding: Route['answer'] = async (asked) => {
  const { all, editions, members } = await look(asked, async (read) => ({
    all: await readAllFunding(read),
    editions: await readEditions(read),
    members: (await readMembership(read, todayFor(asked))).members,
  }))
  const { slug } = asked.var.alliance
  const here = `/${slug}/finansiering`
  const keeps = officeFor(asked.var.visitor, null) !== null
  const named = (code: string) => members.find((one) => one.code === code)?.name ?? code
  const told = all.find(({ sequence }) => String(sequence) === asked.req.query('registreret'))
  const [standing, gone] = [all.filter(({ withdrawn }) => withdrawn === null), all.filter(({ withdrawn }) => withdrawn !== null)]
  return showPage(
    asked,
    { title: 'Finansiering', here: `/${slug}/maal`, trail: [{ text: 'Mål', href: `/${slug}/maal` }] },
    <>
      {told ? (
        <Alert kind="success" title="Det er registreret">
          <p>{told.title}. Alle kan se det nu.</p>
        </Alert>
      ) : null}
      <Lead>Midler udefra til det, kommunerne gør: hvor de kommer fra, om de er varige, og hvilke mål de er til.</Lead>
      <DataTable
        id="midler"
        caption="Finansiering"
        captionHidden
        stacked
        emptyText="Der er ikke registreret finansiering."
        columns={[
          { key: 'title', header: 'Midler' },
          { key: 'plan', header: 'Plan eller aftale' },
          { key: 'lasting', header: 'Varighed' },
          { key: 'goals', header: 'Mål' },
          { key: 'who', header: 'Kommuner' },
          { key: 'amount', header: 'Beløb' },
          { key: 'source', header: 'Kilde' },
          ...(keeps ? [{ key: 'act' as const, header: 'Ret' }] : []),
        ]}
        rows={standing.map((one) => ({
          title: (
            <>
              {one.title}
              {one.reason ? <> (rettet: {one.reason})</> : null}
            </>
          ),
          plan: one.plan || missing,
          lasting: lasting(one),
          goals: one.goals.length
            ? one.goals.map((goal, at) => (
                <>
                  {at ? ', ' : ''}
                  <GoalLink goal={goal} editions={editions} slug={slug} />
                </>
              ))
            : missing,
          who: one.municipalities === null ? 'alle' : danishList(inDanishOrder(one.municipalities.map(named), (name) => name)),
          amount: one.amount || missing,
          source: <Source source={one.source} address={one.address} />,
          act: (
            <a href={`${here}/${one.id}/rettelse`}>
              Ret<span class="sr-only">{`: ${one.title}`}</span>
            </a>
          ),
        }))}
      />
      {gone.length ? (
        <Section title="Trukket tilbage" id="tilbage">
          <ul>
            {gone.map(({ title, withdrawn }) => (
              <li>
                <s>{title}</s>: {withdrawn}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {keeps ? <LinkList links={[{ text: 'Registrér finansiering', href: `${here}/ny` }]} /> : null}
    </>,
  )
}
