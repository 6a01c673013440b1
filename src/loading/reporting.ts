import { counted, danishNumber } from '#kernel'
import type { FileReport, Report, RowsLoaded } from './words.ts'

const some = (keys: readonly string[]) => `${keys.slice(0, 5).join(', ')}${keys.length > 5 ? ' …' : ''}`

function* fileLines({ file, rows, added, changed, kept, missing }: FileReport): Generator<string> {
  if (rows === 0 && missing.length === 0) return
  const same = rows - added.length - changed.length - kept.length
  yield `${file}: ${counted(rows, 'række', 'rækker')}, ${danishNumber(added.length)} nye, ${danishNumber(changed.length)} ændrede, ${danishNumber(same)} uændrede.`
  if (changed.length) yield `  Ændret: ${some(changed)}.`
  for (const { key, why } of kept) yield `  Ikke ændret: ${key}, for ${why}.`
  if (missing.length)
    yield `  Mangler i filen, men står stadig i registeret: ${some(missing)} (${danishNumber(missing.length)} i alt).`
}

/** The lines that tell a person what a load did, or would do. */
export function reportLines({ files, wrote }: Report, dryRun: boolean): string[] {
  const end = dryRun
    ? wrote
      ? 'Prøvekørsel: intet er gemt.'
      : 'Prøvekørsel: der er intet at ændre.'
    : wrote
      ? 'Alt er gemt.'
      : 'Intet var ændret; registeret er, som det var.'
  return [...files.flatMap((file) => [...fileLines(file)]), end]
}

const fileWords: Record<string, readonly [string, string]> = {
  'alliance.csv': ['beskrivelse', 'beskrivelser'],
  'municipalities.csv': ['kommune', 'kommuner'],
  'municipality-names.csv': ['kommunenavn', 'kommunenavne'],
  'groupings.csv': ['gruppering', 'grupperinger'],
  'bodies.csv': ['organ', 'organer'],
  'editions.csv': ['udgave', 'udgaver'],
  'versions.csv': ['version', 'versioner'],
  'goals.csv': ['mål', 'mål'],
  'development-areas.csv': ['udviklingsområde', 'udviklingsområder'],
  'dispatches.csv': ['udsendelse', 'udsendelser'],
  'treatments.csv': ['behandling', 'behandlinger'],
  'claims.csv': ['påstand', 'påstande'],
  'papers.csv': ['papir i arkivet', 'papirer i arkivet'],
  'events.csv': ['hændelse', 'hændelser'],
}

/** What a load says in the journal. */
export function loadingSentence({ rows }: RowsLoaded): string {
  const files = [...Map.groupBy(rows, ({ file }) => file)]
  const parts = files.map(([file, { length }]) => counted(length, ...(fileWords[file] ?? (['række', 'rækker'] as const))))
  return `Filer er indlæst: ${parts.join(', ')}.`
}
