import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { purge } from './purge-css.mjs'

const here = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const types = {
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.js': 'text/javascript; charset=utf-8',
}
const ending = (name) => name.slice(name.lastIndexOf('.'))

/**
 * Bundles style sheets, fonts and pictures into `outFolder/assets`, under names that hold a hash of the bytes,
 * with brotli beside what shrinks and a manifest.json: plain name → { file, type }.
 */
export async function buildAssets(outFolder, root = here) {
  const { build, stop } = await import('esbuild')
  const folder = join(outFolder, 'assets')
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [
      'src/ui/style/site.css',
      { in: 'src/ui/style/favicon.svg', out: 'favicon' },
      ...clientScripts(join(root, 'src')).map((path) => ({ in: path, out: basename(path, '.client.ts') })),
    ],
    outdir: folder,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    metafile: true,
    loader: { '.woff2': 'file', '.svg': 'copy' },
    plugins: [dkfds(root)],
    target: ['chrome120', 'firefox121', 'safari17'],
    logLevel: 'silent',
  }).finally(stop)
  mkdirSync(folder, { recursive: true })
  for (const file of outputFiles) writeAsset(file)
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifestOf(metafile), null, 2))
}

function writeAsset({ path, contents }) {
  writeFileSync(path, contents)
  if (/\.(css|svg|js)$/.test(path)) writeFileSync(`${path}.br`, brotliCompressSync(contents))
}

function manifestOf({ outputs }) {
  const named = Object.keys(outputs).map((path) => {
    const file = basename(path)
    return [file.replace(/-[A-Z0-9]{8}(?=\.)/, ''), { file, type: types[ending(file)] }]
  })
  return Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Finds the design system's files, and gives "dkfds-purged" as its rules for the classes that our own pages name. */
const dkfds = (root) => ({
  name: 'dkfds',
  setup(build) {
    // Its package.json exports only its script.
    build.onResolve({ filter: /^dkfds\/dist\// }, ({ path }) => ({ path: join(root, 'node_modules', path) }))
    build.onResolve({ filter: /^dkfds-purged$/ }, () => ({ path: 'dkfds.css', namespace: 'dkfds' }))
    build.onLoad({ filter: /.*/, namespace: 'dkfds' }, () => {
      const sheet = join(root, 'node_modules/dkfds/dist/css/dkfds.css')
      return {
        contents: purge(readFileSync(sheet, 'utf8'), classWords(join(root, 'src'))),
        loader: 'css',
        resolveDir: dirname(sheet),
      }
    })
  },
})

/** The small scripts of pages: `src/<room>/<name>.client.ts` is served as `<name>.js`. */
const clientScripts = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.client.ts'))
    .sort()
    .map((name) => join(folder, name))

/** Every word inside quotes or backticks in our pages: more than the class names, never fewer. */
function classWords(folder) {
  const pages = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.tsx') && !name.includes('.test.'))
  const quoted = pages.flatMap((name) => readFileSync(join(folder, name), 'utf8').match(/(["'`])(?:(?!\1)[^\\\n]|\\.)*\1/g) ?? [])
  return new Set(quoted.flatMap((text) => text.match(/[\w-]+/g) ?? []))
}
