import { inDanishOrder } from '#kernel'

/** The colour class and the letters of each cluster: as few letters of its name as tell it from the others. */
export function clusterLetters(clusters: readonly string[]): Map<string, { letter: string; class: string }> {
  const names = inDanishOrder([...new Set(clusters.filter(Boolean))], (name) => name)
  return new Map(names.map((name, index) => [name, { letter: prefix(name, names), class: `cluster-${(index % 8) + 1}` }]))
}

function prefix(name: string, names: readonly string[]): string {
  for (let letters = 1; letters < name.length; letters++) {
    const start = name.slice(0, letters)
    if (names.every((other) => other === name || !other.startsWith(start))) return start.slice(0, 3)
  }
  return name.slice(0, 3)
}
