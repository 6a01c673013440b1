import { counted, danishNumber } from '#kernel'
import type { Change, FileReport, Report, RowsLoaded } from '#rows'

const most = 5
const some = (keys: readonly string[]) => `${keys.slice(0, most).join(', ')}${keys.length > most ? ' …' : ''}`

const news = (count: number) => counted(count, 'ny', 'nye')
const changes = (count: number) => counted(count, 'ændret', 'ændrede')

function* changeLines(changed: readonly Change[]): Generator<string> {
  for (const { key, what } of changed.slice(0, most))
    yield `  Ændret: ${key}${what.length > 0 ? ` (${some(what)})` : ', fordi noget, som den bygger på, er ændret'}.`
  if (changed.length > most) yield `  … og ${counted(changed.length - most, 'ændret række', 'ændrede rækker')} til.`
}

function* fileLines({
  file,
  given,
  rows,
  added,
  changed,
  kept,
  overruled,
  withdrawn,
  missing,
  retained,
  notes,
}: FileReport): Generator<string> {
  if (rows === 0 && missing.length === 0) return
  const same = rows - added.length - changed.length - kept.length
  if (given)
    yield `${file}: ${counted(rows, 'række', 'rækker')}, ${news(added.length)}, ${changes(changed.length)}, ${counted(same, 'uændret', 'uændrede')}.`
  else
    yield `${file} er ikke i mappen; det, den tidligere har indlæst (${counted(missing.length, 'række', 'rækker')}), står stadig.`
  yield* changeLines(changed)
  for (const { key, why } of kept) yield `  Ikke ændret: ${key}, for ${why}.`
  if (overruled.length > 0)
    yield `  Rettet af en person siden sidst, og rettelsen gælder: ${some(overruled)} (${danishNumber(overruled.length)} i alt).`
  if (withdrawn.length > 0)
    yield `  Trukket tilbage af en person siden sidst, og bliver ikke skrevet igen: ${some(withdrawn)} (${danishNumber(withdrawn.length)} i alt).`
  if (given && missing.length > 0)
    yield `  Mangler i filen, men står stadig i registeret: ${some(missing)} (${danishNumber(missing.length)} i alt).`
  if (retained.length > 0) yield `  Kolonner, der mangler i filen; det, de tidligere har sagt, står stadig: ${some(retained)}.`
  for (const note of notes) yield `  ${note}`
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
  'lineage.csv': ['oplysning om målenes vej', 'oplysninger om målenes vej'],
  'voluntary-work.csv': ['frivilligt arbejde', 'frivillige arbejder'],
  'dispatches.csv': ['udsendelse', 'udsendelser'],
  'treatments.csv': ['behandling', 'behandlinger'],
  'claims.csv': ['påstand', 'påstande'],
  'papers.csv': ['papir i arkivet', 'papirer i arkivet'],
  'events.csv': ['hændelse', 'hændelser'],
  'votes.csv': ['prioritering', 'prioriteringer'],
  'ballots.csv': ['stemmeseddel', 'stemmesedler'],
  'wording.csv': ['afsnit af papirets tekst', 'afsnit af papirets tekst'],
  'goal-terms.csv': ['sæt vilkår for mål', 'sæt vilkår for mål'],
  'area-arguments.csv': ['begrundelse for et område', 'begrundelser for områder'],
  'goal-themes.csv': ['oplysning om måls temaer', 'oplysninger om måls temaer'],
}

/** What a load says in the journal. */
export function loadingSentence({ rows }: RowsLoaded): string {
  const files = [...Map.groupBy(rows, ({ file }) => file)]
  const parts = files.map(([file, { length }]) => counted(length, ...(fileWords[file] ?? (['række', 'rækker'] as const))))
  return `Filer er indlæst: ${parts.join(', ')}.`
}
