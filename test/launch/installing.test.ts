import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { freshFolder, linesOf, root, startProgram } from './program.ts'

const { isInstalled } = (await import(join(root, 'scripts', 'install.mjs'))) as { isInstalled: (root: string) => boolean }

const write = (path: string, content: unknown) => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, JSON.stringify(content))
}
const here = { os: [process.platform], cpu: [process.arch] }
const elsewhere = { os: ['aix'], cpu: ['ppc64'] }

/** A checkout that wants one package, one for this kind of machine and one for another kind. */
function checkout(): string {
  const folder = freshFolder()
  write(join(folder, 'package.json'), { name: 'x', version: '1.0.0', type: 'module', dependencies: { plain: '1.0.0' } })
  write(join(folder, 'package-lock.json'), {
    name: 'x',
    version: '1.0.0',
    lockfileVersion: 3,
    packages: {
      '': { name: 'x', version: '1.0.0', dependencies: { plain: '1.0.0' } },
      'node_modules/plain': { version: '1.0.0', optionalDependencies: { native: '1.0.0', foreign: '1.0.0' } },
      'node_modules/native': { version: '1.0.0', optional: true, ...here },
      'node_modules/foreign': { version: '1.0.0', optional: true, ...elsewhere },
      'node_modules/only-for-foreign': { version: '1.0.0', optional: true },
    },
  })
  return folder
}

function put(folder: string, versions: Record<string, string>) {
  const packages = Object.entries(versions).map(([name, version]) => [`node_modules/${name}`, { version }])
  write(join(folder, 'node_modules', '.package-lock.json'), { packages: Object.fromEntries(packages) })
  for (const name of Object.keys(versions)) mkdirSync(join(folder, 'node_modules', name), { recursive: true })
}

test('what fits the lock file on this machine counts as installed, whoever installed it', () => {
  const folder = checkout()
  expect(isInstalled(folder)).toBe(false)
  put(folder, { plain: '1.0.0' })
  expect(isInstalled(folder)).toBe(false)
  put(folder, { plain: '0.9.0', native: '1.0.0' })
  expect(isInstalled(folder)).toBe(false)
  put(folder, { plain: '1.0.0', native: '1.0.0' })
  expect(isInstalled(folder)).toBe(true)
})

test('an installation that cannot reach the network is one clear line and a non-zero exit', async () => {
  const folder = checkout()
  cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true })
  const env = { npm_config_registry: 'http://127.0.0.1:1', npm_config_cache: join(folder, 'cache') }
  const { code, told } = await startProgram({ env, arguments: [join(folder, 'scripts', 'start.mjs')] }).ended
  expect(code).toBe(1)
  expect(linesOf(told)).toEqual([
    'Installerer 2 pakker. Det tager normalt under et minut …',
    'Installationen mislykkedes: pakkerne kunne ikke hentes. Første start kræver adgang til internettet (registry.npmjs.org). Prøv igen, når der er forbindelse.',
  ])
  expect(existsSync(join(folder, 'dist'))).toBe(false)
})
