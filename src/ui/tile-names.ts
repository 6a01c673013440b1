/** Names that fit in a tile: in two lines where there is room, shortened where there is not. */
const endings =
  /(?:kommune|strup|torp|rup|borg|berg|bjerg|sund|havn|fjord|land|lund|køb|køge|sted|holm|bæk|skov|rød|lev|slev|inge|erslev|vold|ager)s?$/i
const wide = 11
const narrow = 8

/** The name in one or two lines, broken at a hyphen, a space, or before a common ending. */
export function nameLines(name: string): string[] {
  if (name.length <= wide) return [name]
  const at = breakAt(name)
  const first = name.slice(0, at).trimEnd()
  return [/[-\s]$/.test(name.slice(0, at)) ? first : `${first}-`, name.slice(at).trimStart()].map((line) =>
    line.length > wide + 1 ? `${line.slice(0, wide)}…` : line,
  )
}

function breakAt(name: string): number {
  const middle = name.length / 2
  const seams = [...name.matchAll(/[-\s]/g)].map((seam) => seam.index + 1)
  const seam = seams.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0]
  if (seam !== undefined) return seam
  const ending = endings.exec(name)
  return ending && ending.index > 3 ? ending.index : Math.ceil(middle)
}

/** A short form for each name, different from all the others': Gladsaxe, Københ., Fr.berg, Fr.sund. */
export function shortNames(names: readonly string[]): Map<string, string> {
  const short = new Map<string, string>()
  const taken = new Set<string>()
  const plain = (name: string) => (name.length <= narrow ? name : `${name.slice(0, narrow - 1).replace(/[-\s]+$/, '')}.`)
  const count = new Map<string, number>()
  for (const name of names) count.set(plain(name), (count.get(plain(name)) ?? 0) + 1)
  for (const name of names) {
    const options = [...(count.get(plain(name)) === 1 ? [plain(name)] : []), ...ended(name), ...numbered(name)]
    const choice = options.find((option) => !taken.has(option)) ?? name
    taken.add(choice)
    short.set(name, choice)
  }
  return short
}

function* ended(name: string) {
  const ending = endings.exec(name)?.[0] ?? name.slice(-4)
  for (let letters = 2; letters < 5; letters++) yield `${name.slice(0, letters)}.${ending}`
}
function* numbered(name: string) {
  for (let n = 1; n < 100; n++) yield `${name.slice(0, 4)}.${n}`
}
