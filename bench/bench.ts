import { cleanUp } from './program.ts'
import { type Line, seconds, tell } from './telling.ts'

type Part = { readonly title: string; readonly load: () => Promise<() => Promise<Line[]>> }

/** Every part by the word that asks for it, in the order that they are run; docs/bench.md says what each is. */
const parts: Record<string, Part> = {
  page: { title: 'Offentlig side, varm, 16 forbindelser', load: async () => (await import('./page.ts')).page },
  fresh: { title: 'Friskhed efter en registrering', load: async () => (await import('./freshness.ts')).freshness },
  register: { title: 'Tilslutningssiden fra bunden', load: async () => (await import('./register.ts')).register },
  treatments: {
    title: 'En registreret behandling, fra HTTP til varig',
    load: async () => (await import('./treatments.ts')).treatments,
  },
  memory: { title: 'Hukommelse under belastning', load: async () => (await import('./memory.ts')).memory },
  start: { title: 'Fra npm start til den første side', load: async () => (await import('./starting.ts')).starting },
  streams: { title: 'En prioritering i 200 kommuner med 200 strømme', load: async () => (await import('./streams.ts')).streams },
  packages: { title: 'Alle kommuners sager i baggrunden', load: async () => (await import('./packages.ts')).packages },
  kill: { title: 'kill -9 under registrering', load: async () => (await import('./killing.ts')).killing },
}

async function runPart({ title, load }: Part): Promise<boolean> {
  const began = performance.now()
  try {
    const lines = await (await load())()
    tell(`${title} (målt på ${seconds(performance.now() - began)})`, lines)
    return lines.every(({ promise, reached }) => !promise || reached)
  } catch (error) {
    console.log(`\n${title}\n  Kunne ikke måles: ${(error as Error).message}`)
    if (process.env.SAMSIGTE_DEBUG) console.log((error as Error).stack)
    return false
  }
}

async function bench(wanted: readonly string[]): Promise<number> {
  const unknown = wanted.filter((name) => !Object.hasOwn(parts, name))
  if (unknown.length > 0) {
    console.error(`${unknown.join(', ')} kan ikke måles. Vælg blandt: ${Object.keys(parts).join(', ')}.`)
    return 2
  }
  let kept = true
  for (const [name, part] of Object.entries(parts))
    if (wanted.length === 0 || wanted.includes(name)) {
      console.log(`Måler: ${part.title.toLocaleLowerCase('da')} …`)
      kept = (await runPart(part)) && kept
    }
  return kept ? 0 : 1
}

const stopAsked = new Promise<number>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(130))
})
const code = await Promise.race([bench(process.argv.slice(2)), stopAsked])
await cleanUp()
process.exit(code)
