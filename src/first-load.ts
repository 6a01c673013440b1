import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { defaultSize, inventContacts } from '#invented'
import { inventAlliance, inventDesks } from '#invented-councils'
import type { Actor, Ledger } from '#journal'
import { type AllianceSlug, accept, type Clock, dayOf, parseSlug, type Result } from '#kernel'
import { isEmpty, load } from '#loading'
import { type Files, type Problems, problemLines, readFolder } from '#reading'
import { contactsOf, withoutContacts } from './contacts-file.ts'
import { layOnDesk } from './invented-desk.ts'
import { layAssessments, withoutLaid } from './laid-file.ts'
import { report } from './report.ts'

const invented = 'opdigtet' as AllianceSlug

type Shipped = {
  readonly slug: AllianceSlug
  readonly announced: string
  readonly files: () => Promise<Result<Files, Problems>>
}

type Tell = (line: string) => void

function foldersIn(data: string, complain: Tell): string[] {
  try {
    return readdirSync(data, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  } catch {
    complain(`Mappen ${data} kan ikke læses, så der er intet indlæst fra den.`)
    return []
  }
}

/** The folders that come with the program, by name, and last the invented alliance. */
function shipped(data: string, contacts: boolean, complain: Tell): Shipped[] {
  const slugs = foldersIn(data, complain)
    .flatMap((name) => parseSlug(name) ?? [])
    .sort()
  return [
    ...slugs.map((slug) => ({ slug, announced: `Indlæser ${slug} …`, files: () => readFolder(join(data, slug)) })),
    { slug: invented, announced: 'Laver den opdigtede alliance …', files: async () => accept(inventedFiles(contacts)) },
  ]
}

/** With somebody to write to, for who tries the program on a machine of their own; a mail server in production is not to look for them. */
const inventedFiles = (contacts: boolean): Files =>
  new Map([
    ...inventAlliance(defaultSize),
    ...inventDesks(defaultSize),
    ...(contacts ? ([['contacts.csv', inventContacts(defaultSize)]] as const) : []),
  ])

async function loadOne(ledger: Ledger, clock: Clock, { slug, announced, files }: Shipped, say: Tell, complain: Tell) {
  if (!(await isEmpty(ledger.db, slug))) return
  say(announced)
  const actor: Actor = { by: { office: 'operator' }, person: null, now: clock.now() }
  const read = await files()
  const loaded = read.ok ? await load(ledger, slug, actor, withoutLaid(withoutContacts(read.value))) : read
  if (loaded.ok && read.ok) {
    await contactsOf(read.value, ledger, slug, actor, () => {}, complain)
    await layAssessments(read.value, ledger, slug, actor, complain)
    if (slug === invented) await layOnDesk(ledger, slug, actor, dayOf(actor.now))
  }
  if (loaded.ok) return
  for (const line of problemLines(loaded.refusal)) complain(line)
  complain(`Alliancen ${slug} er ikke indlæst, og intet af den er gemt. Ret filerne i data/${slug}, og start igen.`)
}

/**
 * Loads what ships with the program, each alliance only while there is nothing in it. One that cannot be loaded is told of and
 * does not hold up the others. What a stop cuts short is rolled back, and is nothing to tell.
 */
export async function firstLoad(
  root: string,
  ledger: Ledger,
  clock: Clock,
  say: Tell,
  complain: Tell,
  stop = new AbortController().signal,
  contacts = true,
): Promise<void> {
  for (const one of shipped(join(root, 'data'), contacts, complain))
    try {
      if (stop.aborted) return
      await loadOne(ledger, clock, one, say, complain)
    } catch (thrown) {
      if (stop.aborted) return
      report(thrown)
      complain(`Alliancen ${one.slug} er ikke indlæst på grund af en uventet fejl. Næste start prøver igen.`)
    }
}
