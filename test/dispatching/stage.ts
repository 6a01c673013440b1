import { schemaOf } from '#db'
import type { Browser } from '../identity/stage.ts'
import { errorsIn, formIn } from '../meetings/form.ts'
import { kkr, stage as meetingsStage } from '../meetings/stage.ts'

export const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
type Fields = Readonly<Record<string, string>>

/** Opens a form, fills it and sends it; answers with the status, the errors and the page. */
export async function fill(browser: Browser, address: string, action: string, fields: Fields, without: readonly string[] = []) {
  const page = await browser.get(address)
  const form = formIn(await page.text(), action)
  for (const name of without) delete form[name]
  const answer = await browser.post(action, { ...form, ...fields })
  const html = await answer.text()
  return { status: answer.status, errors: errorsIn(html), html, location: answer.headers.get('location') ?? '' }
}

/** The real alliance, with somebody to write to in some municipalities. */
export async function stage(codes: readonly string[] = []) {
  const on = await meetingsStage()
  const query = async (sql: string, values: unknown[] = []) =>
    (await on.ledger.db.pool.query(sql.replaceAll('{schema}', schemaOf(kkr)), values)).rows
  for (const code of codes)
    await query(
      `insert into {schema}.desk_contacts (id, code, role, committee, name, mail) values (gen_random_uuid(), $1, 'contact', '', 'Navn', $2)`,
      [code, `kontakt-${code}@kommune.example`],
    )
  /** What waits to be mailed, the oldest first: the text and where its link leads. */
  const notices = async () =>
    (await on.ledger.db.pool.query('select recipient, text, address from samsigte.notices order by id')).rows as {
      recipient: string
      text: string
      address: string
    }[]
  const publicly = async (path: string) => plain(await (await on.browser().get(`/kkr-hovedstaden${path}`)).text())
  return { ...on, query, notices, publicly }
}
