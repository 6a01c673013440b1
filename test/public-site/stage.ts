import { defaultSize, type Size } from '#invented'
import { inventAlliance } from '#invented-councils'
import type { Ledger } from '#journal'
import type { AllianceSlug } from '#kernel'
import { load } from '#loading'
import { siteFilledBy } from '../support/real-site.ts'

/** Loads files into an alliance, or throws with what is wrong with them. */
export async function loadInto(ledger: Ledger, slug: string, files: ReadonlyMap<string, string>) {
  const actor = { by: { office: 'operator' }, person: null, now: new Date('2026-11-22T12:00:00Z') } as const
  const loaded = await load(ledger, slug as AllianceSlug, actor, files)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
}

/** The whole program with the real alliance and an invented one of a size; `html` gives a page that must be there. */
export async function bothSites(size: Partial<Size> = { members: 12 }) {
  const whole = { ...defaultSize, ...size }
  const name = `both_${Object.values(whole).join('_')}`
  const fill = (ledger: Ledger) => loadInto(ledger, 'opdigtet', inventAlliance(whole))
  const site = await siteFilledBy({ name, from: 'kkr', fill })
  return { ...site, ...reading(site.get) }
}

/** The same files with a slip of the pen put right in one council's refusal: a record that supersedes another. */
export async function putRight(ledger: Ledger, size: Partial<Size>) {
  const files = inventAlliance({ ...defaultSize, ...size })
  const treatments = (files.get('treatments.csv') as string).replaceAll('Afvist. For stemte', 'Afvist. For forslaget stemte')
  await loadInto(ledger, 'opdigtet', files.set('treatments.csv', treatments))
}

type Get = (path: string, init?: RequestInit) => Promise<Response>
export function reading(get: Get) {
  const html = async (path: string) => {
    const answer = await get(path)
    const text = await answer.text()
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 400)}`)
    return text
  }
  return { html, json: async (path: string) => JSON.parse(await html(path)) }
}
