import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultSize, type Size, sizeFault, sizeLimits } from '#invented'
import { inventAlliance } from '#invented-councils'
import { accept, counted, danishNumber, type Result, refuse } from '#kernel'

const parts = Object.keys(defaultSize) as (keyof Size)[]
const usage = [
  'Sådan laver du en opdigtet alliance: npm run invent -- <mappe> [--members N] [--editions N] [--years N] [--seed N]',
  ...parts.map((part) => {
    const [least, most] = sizeLimits[part]
    return `  --${part}: ${danishNumber(least)} til ${danishNumber(most)}; ellers ${danishNumber(defaultSize[part])}`
  }),
].join('\n')

const between = (part: keyof Size) => `et helt tal fra ${sizeLimits[part].map(danishNumber).join(' til ')}`

type Wanted = { readonly folder: string; readonly size: Size }

/** The folder and the size that the arguments ask for, or the line that says what is wrong with them. */
export function readArguments(args: readonly string[]): Result<Wanted, string> {
  const options = Object.fromEntries(parts.map((part) => [part, { type: 'string' as const }]))
  let read: ReturnType<typeof parseArgs>
  try {
    read = parseArgs({ args: [...args], options, allowPositionals: true })
  } catch {
    return refuse(usage)
  }
  const [folder, ...more] = read.positionals
  if (!folder || more.length > 0) return refuse(usage)
  const numbers = parts.map((part) => [part, String(read.values[part] ?? defaultSize[part])] as const)
  const strange = numbers.find(([, text]) => !/^\d{1,10}$/.test(text))
  if (strange) return refuse(`--${strange[0]} ${strange[1]}: skriv ${between(strange[0])}.`)
  const size = Object.fromEntries(numbers.map(([part, text]) => [part, Number(text)])) as Size
  const fault = sizeFault(size)
  if (fault === 'more-editions-than-years')
    return refuse(`Der kan højst være én udgave om året: skriv --editions ${size.years} eller færre, eller flere år.`)
  return fault ? refuse(`--${fault} ${size[fault]}: skriv ${between(fault)}.`) : accept({ folder, size })
}

/** Writes the files into a folder that is new or empty; an existing file is never replaced. */
async function write(folder: string, files: ReadonlyMap<string, string>): Promise<string | null> {
  try {
    // One folder only: with `recursive`, Node never comes back from a place such as /proc.
    await mkdir(folder).catch((thrown: NodeJS.ErrnoException) => {
      if (thrown.code !== 'EEXIST') throw thrown
    })
    if ((await readdir(folder)).length > 0) return `Mappen ${folder} er ikke tom. Vælg en ny eller tom mappe.`
    for (const [name, text] of files) await writeFile(join(folder, name), text, { flag: 'wx' })
    return null
  } catch (thrown) {
    return `Der kan ikke skrives i ${folder} (${(thrown as NodeJS.ErrnoException).code ?? 'ukendt fejl'}). Vælg en anden mappe.`
  }
}

/** `npm run invent -- <folder> [--members N] ...`: an invented alliance as CSV files, for `npm run import`. */
export async function inventCommand(_root: string, args: readonly string[]): Promise<number> {
  const wanted = readArguments(args)
  if (!wanted.ok) {
    console.error(wanted.refusal)
    return 2
  }
  const files = inventAlliance(wanted.value.size)
  const folder = resolve(wanted.value.folder)
  const trouble = await write(folder, files)
  if (trouble) {
    console.error(trouble)
    return 1
  }
  const { members, editions } = wanted.value.size
  const papers = counted(editions, 'udgave', 'udgaver')
  console.log(`${files.size} filer er skrevet til ${folder}: ${members} opdigtede kommuner og ${papers} af papiret.`)
  console.log(`Indlæs dem i en ny alliance: npm run import -- ${wanted.value.folder} --alliance <navn>`)
  return 0
}
