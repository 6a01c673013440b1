import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Stop, say } from './terminal.mjs'

/** What the build is made of; when nothing here has changed, nothing is built. */
const sources = [
  'src',
  'scripts/build.mjs',
  'scripts/build-assets.mjs',
  'scripts/purge-css.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

/**
 * The parts of the build, each a function of (root, folder) that puts files into the folder.
 * The folder becomes dist/ when every part has succeeded.
 */
const parts = [program, look]

/** The program, its press, its reader of Word files and its spreadsheets: everything of ours together, the packages left where they are. */
async function program(root, folder) {
  const { build, stop } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: [
      'src/main.ts',
      'src/pdf/press-child.ts',
      'src/word/reader-child.ts',
      'src/sheets/sheet-child.ts',
      'src/minutes/minutes-child.ts',
    ],
    outdir: folder,
    outbase: 'src',
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    splitting: true,
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'silent',
  }).finally(stop)
}

/** The style sheet, fonts and pictures, under names that change with their content. */
async function look(root, folder) {
  const { buildAssets } = await import('./build-assets.mjs')
  await buildAssets(folder, root)
}

function* filesIn(root, path) {
  const entries = readdirSync(join(root, path), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const inside = `${path}/${entry.name}`
    if (entry.isDirectory()) yield* filesIn(root, inside)
    else if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name)) yield inside
  }
}

function fingerprint(root) {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const path of source.includes('.') ? [source] : filesIn(root, source)) {
      hash
        .update(`${path}\0`)
        .update(readFileSync(join(root, path)))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

const isBuilt = (root, mark) => {
  try {
    return readFileSync(join(root, 'dist', 'built-from'), 'utf8') === mark
  } catch {
    return false
  }
}

// Built beside and swapped in, so that a build that fails or is cut short leaves the old one whole.
function swapIn(root, folder) {
  const old = `${folder}.old`
  if (existsSync(join(root, 'dist'))) renameSync(join(root, 'dist'), old)
  renameSync(folder, join(root, 'dist'))
  rmSync(old, { recursive: true, force: true })
}

function whyNot(error) {
  const [first] = error.errors ?? []
  if (first?.location) return `${first.location.file}:${first.location.line}: ${first.text}`
  if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) return 'mappen dist kan ikke skrives af denne bruger.'
  return String(error.message).split('\n')[0]
}

/** Builds dist/ from the sources, when they have changed. */
export async function build(root) {
  const mark = fingerprint(root)
  if (isBuilt(root, mark)) return
  say('Bygger programmet …')
  let folder
  try {
    for (const name of readdirSync(root))
      if (name.startsWith('dist.new-')) rmSync(join(root, name), { recursive: true, force: true })
    folder = mkdtempSync(join(root, 'dist.new-'))
    for (const part of parts) await part(root, folder)
    writeFileSync(join(folder, 'built-from'), mark)
    chmodSync(folder, 0o755)
    swapIn(root, folder)
  } catch (error) {
    if (folder) rmSync(folder, { recursive: true, force: true })
    throw new Stop(`Bygningen mislykkedes: ${whyNot(error)}`)
  }
}
