import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { defaultSize, invent } from '#invented'
import type { Actor, Ledger } from '#journal'
import { type AllianceSlug, type Clock, parseSlug } from '#kernel'
import { isEmpty, load } from '#loading'
import { type Files, problemLines, readFolder } from '#reading'

const invented = 'opdigtet' as AllianceSlug

async function loadInto(ledger: Ledger, clock: Clock, slug: AllianceSlug, files: Files, complain: (line: string) => void) {
  const actor: Actor = { by: { office: 'operator' }, person: null, now: clock.now() }
  const loaded = await load(ledger, slug, actor, files)
  if (!loaded.ok) for (const line of problemLines(loaded.refusal)) complain(line)
}

/** Loads what ships with the program, each alliance only while there is nothing in it. */
export async function firstLoad(
  root: string,
  ledger: Ledger,
  clock: Clock,
  say: (line: string) => void,
  complain: (line: string) => void,
) {
  const folder = join(root, 'data')
  for (const name of readdirSync(folder).sort()) {
    const slug = parseSlug(name)
    if (!slug || !(await isEmpty(ledger.db, slug))) continue
    say(`Indlæser ${name} …`)
    const files = await readFolder(join(folder, name))
    if (files.ok) await loadInto(ledger, clock, slug, files.value, complain)
    else for (const line of problemLines(files.refusal)) complain(line)
  }
  if (!(await isEmpty(ledger.db, invented))) return
  say('Finder på den opdigtede alliance …')
  await loadInto(ledger, clock, invented, invent(defaultSize), complain)
}
