import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type Asset = { address: string; bytes: Uint8Array<ArrayBuffer>; brotli: Uint8Array<ArrayBuffer> | null; type: string }
type Manifest = Record<string, { file: string; type: string }>

// Beside the bundle when built (dist/main.js), else in dist as seen from the source.
const folders = ['./assets/', '../assets/', '../../dist/assets/'].map((place) => fileURLToPath(new URL(place, import.meta.url)))
let known: { folder: string; manifest: Manifest } | undefined

function find() {
  const folder = folders.find((place) => existsSync(`${place}manifest.json`))
  if (folder && !known) known = { folder, manifest: JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8')) }
  return known
}

/** The address of a style sheet, font or picture by its plain name; it changes when the bytes do, so it may be kept for ever. */
export const assetAddress = (name: string): string => `/assets/${find()?.manifest[name]?.file ?? name}`

/** Everything that is served under /assets/, once, at start. Throws when nothing was built: a bare page must not go out unseen. */
export function readAssets(): Asset[] {
  const found = find()
  if (!found) throw new Error('dist/assets/manifest.json is missing: run the build first')
  return Object.values(found.manifest).map(({ file, type }) => ({
    address: `/assets/${file}`,
    bytes: bytesOf(`${found.folder}${file}`),
    brotli: existsSync(`${found.folder}${file}.br`) ? bytesOf(`${found.folder}${file}.br`) : null,
    type,
  }))
}
const bytesOf = (path: string) => new Uint8Array(readFileSync(path))
