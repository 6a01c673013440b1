/** What is remembered of a loaded row: its cells as they were read, and a fingerprint of what they came to. */
import { createHash } from 'node:crypto'
import { canonical } from '#journal'
import type { Change, LoadedRow, Values } from './words.ts'

const fingerprint = (means: unknown) => createHash('sha256').update(canonical(means)).digest('hex')

export const contentOf = (values: Values, means: unknown): string => canonical({ values, means: fingerprint(means) })

type Content = { readonly values: Values; readonly means: string }
const opened = ({ content }: LoadedRow): Content => JSON.parse(content)

export const isUnchanged = (loaded: LoadedRow | null, means: unknown) =>
  loaded !== null && opened(loaded).means === fingerprint(means)

type Family = readonly { readonly key: unknown; readonly value: unknown }[]
const isBlank = (value: unknown) => value === '' || value === null || value === undefined

/** What a column was, one name for each member of a family. */
const cells = (name: string, value: unknown): [title: string, value: unknown][] =>
  Array.isArray(value) && value.every((one) => typeof one === 'object' && one && 'key' in one)
    ? (value as Family).map((one) => [`${name}_${one.key}`, one.value])
    : [[name, value]]

export type Merged<V> = { readonly values: V; readonly retained: readonly string[] }
/** Which columns a file has, and which members of each family of columns. */
export type Headed = {
  readonly present: ReadonlySet<string>
  readonly families: ReadonlyMap<string, readonly unknown[]>
}

const byKey = (a: { key: unknown }, b: { key: unknown }) => (String(a.key) < String(b.key) ? -1 : 1)

/** A column that the file lacks is not one that was emptied: what the row held in it when it was last loaded stands. */
export function retaining<V extends Values>(values: V, loaded: LoadedRow | null, { present, families }: Headed): Merged<V> {
  const retained: string[] = []
  const before = loaded ? opened(loaded).values : {}
  const kept = ([name, value]: [string, unknown]): [string, unknown] => {
    const held = before[name]
    const members = families.get(name)
    const lost = members ? ((held ?? []) as Family).filter(({ key }) => !members.includes(key)) : []
    retained.push(...cells(name, lost).map(([title]) => title))
    if (members) return [name, [...(value as Family), ...lost].sort(byKey)]
    if (present.has(name) || isBlank(held)) return [name, value]
    retained.push(name)
    return [name, held]
  }
  return { values: Object.fromEntries(Object.entries(values).map(kept)) as V, retained }
}

const shown = (value: unknown) => {
  if (isBlank(value)) return 'tom'
  const text = typeof value === 'object' ? canonical(value) : String(value)
  return text.length > 40 ? `»${text.slice(0, 39)}…«` : typeof value === 'number' ? text : `»${text}«`
}

/** Which cells differ from those last loaded: »population_2020-01-01: 632340 bliver 632341«. */
export function changeOf(key: string, loaded: LoadedRow, values: Values): Change {
  const before = new Map(Object.entries(opened(loaded).values).flatMap(([name, value]) => cells(name, value)))
  const after = new Map(Object.entries(values).flatMap(([name, value]) => cells(name, value)))
  const titles = [...new Set([...before.keys(), ...after.keys()])]
  const differ = titles.filter((title) => canonical(before.get(title) ?? null) !== canonical(after.get(title) ?? null))
  return { key, what: differ.map((title) => `${title}: ${shown(before.get(title))} bliver ${shown(after.get(title))}`) }
}
