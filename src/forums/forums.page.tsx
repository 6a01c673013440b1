import { look, officeFor, type Route, showPage, todayFor } from '#identity'
import { type CalendarDay, danishPeriod, endsBefore, startsAfter } from '#kernel'
import { Alert, DataTable, Lead, LinkList, Source } from '#ui'
import { forumsPath } from './forum-form.page.tsx'
import { readForums } from './store.ts'
import type { Forum } from './words.ts'

const missing = 'ikke registreret'
/** How a forum stands on a day, in words. */
export function forumStanding({ from, to }: Pick<Forum, 'from' | 'to'>, today: CalendarDay): string {
  if (endsBefore(to, today)) return 'ophørt'
  if (startsAfter(from, today)) return 'endnu ikke begyndt'
  return to ? 'gælder' : 'ingen slutdato registreret'
}
const period = ({ from, to }: Forum) => (from || to ? danishPeriod(from, to) : missing)

/** Where the municipalities handle things together besides the paper, each from and to. */
export const showForums: Route['answer'] = async (asked) => {
  const forums = await look(asked, readForums)
  const keeps = officeFor(asked.var.visitor, null) !== null
  const here = forumsPath(asked)
  const told = forums.find(({ sequence }) => String(sequence) === asked.req.query('registreret'))
  return showPage(
    asked,
    {
      title: 'Andre fora',
      here: `/${asked.var.alliance.slug}/forloeb`,
      trail: [
        { text: 'Forløb', href: `/${asked.var.alliance.slug}/forloeb` },
        { text: 'Temaer', href: `/${asked.var.alliance.slug}/temaer` },
      ],
    },
    <>
      {told ? (
        <Alert kind="success" title="Det er registreret">
          <p>{told.name}. Alle kan se det nu.</p>
        </Alert>
      ) : null}
      <Lead>
        Andre steder, hvor kommunerne allerede tager sig af noget sammen. De begynder og ophører ved lov eller aftale, så temaer
        holdes op mod dem, der gjaldt den dag, temaet blev foreslået.
      </Lead>
      <DataTable
        id="fora"
        caption="Andre fora"
        captionHidden
        stacked
        emptyText="Der er ikke registreret noget andet forum."
        columns={[
          { key: 'name', header: 'Forum' },
          { key: 'period', header: 'Periode' },
          { key: 'standing', header: 'I dag' },
          { key: 'covers', header: 'Dækker' },
          { key: 'source', header: 'Kilde' },
          ...(keeps ? [{ key: 'act' as const, header: 'Ret' }] : []),
        ]}
        rows={forums.map((forum) => ({
          name: forum.name,
          period: `${period(forum)}${forum.endsBecause && `. ${forum.endsBecause}`}`,
          standing: forumStanding(forum, todayFor(asked)),
          covers: `${forum.covers.join(', ') || missing}${forum.note && `. ${forum.note}`}`,
          source: <Source source={forum.source} address={forum.address} />,
          act: (
            <a href={`${here}/${forum.id}/rettelse`}>
              Ret<span class="sr-only">{`: ${forum.name}`}</span>
            </a>
          ),
        }))}
      />
      {keeps ? <LinkList links={[{ text: 'Registrér et andet forum', href: `${here}/nyt` }]} /> : null}
    </>,
  )
}
