/** What the rows about a version's wording have in common: what they look at, and how a fault in them is told. */
import { readEditions, type Version } from '#editions'
import { isUnchanged, type Load, lockedWrong, type Resolve, type Wrong } from '#rows'
import { longest, readWording, type VersionWording, type WordingRefusal } from '#wording'

export const wrongs: Record<WordingRefusal, Wrong> = {
  'not-yours': { column: 'version', wrong: 'må ikke indlæses af dig.' },
  'no-such-version': { column: 'version', wrong: 'er ikke registreret. Se versions.csv.' },
  'no-such-goal': { column: 'goal', wrong: 'er ikke et mål i versionen. Se goals.csv.' },
  'no-such-area': { column: 'area', wrong: 'er ikke et registreret udviklingsområde i versionen. Se development-areas.csv.' },
  'no-such-vote': { column: 'vote', wrong: 'nævner en prioritering, der ikke er registreret. Se votes.csv.' },
  'no-such-theme': { column: 'themes', wrong: 'nævner et tema, der ikke er registreret. Se themes.csv.' },
  'no-text': { column: 'text', wrong: 'er tom i alle versionens rækker. Skriv mindst ét afsnit.' },
  'too-long': {
    column: 'text',
    wrong: `er for lang: et afsnit har højst ${longest.text} tegn, og en version højst ${longest.blocks} afsnit.`,
  },
  'bad-id': { column: 'id', wrong: 'kan ikke være et id. Skriv små bogstaver a-z, tal og bindestreger.' },
  'same-id-twice': { column: 'id', wrong: 'står to gange i versionen. Giv afsnittene hver sit id.' },
  'bad-level': { column: 'level', wrong: `skal være et helt tal fra 1 til ${longest.level}.` },
  'nothing-said': { column: 'goal', wrong: 'siger intet: udfyld mindst én af kolonnerne.' },
  locked: lockedWrong,
}

/** What a row about a version is held against. */
export type Standing = { readonly version: Version; readonly before: VersionWording }

/** Looks up a version and what it says; each version is read once a load, for whatever is recorded of it is written before. */
export function standings(): (load: Load, version: string) => Promise<Standing> {
  const found = new Map<string, Promise<Standing>>()
  const read = async (load: Load, id: string): Promise<Standing> => {
    const version = (await readEditions(load.read)).flatMap(({ versions }) => versions).find((one) => one.id === id)
    if (!version) throw new Error(`no version ${id}`)
    return { version, before: await readWording(load.read, id) }
  }
  return (load, version) => {
    const asked = found.get(version) ?? read(load, version)
    found.set(version, asked)
    return asked
  }
}

/** Nothing is wrong with this row, but with one that it stands or falls with: that row tells it, and this one writes nothing. */
export const toldElsewhere = 'told-elsewhere'
type Fault = Wrong | WordingRefusal | typeof toldElsewhere | null

/** A row that is not what it was when it was last loaded must say something that can be. */
export const checked =
  (resolve: Resolve, faultOf: (load: Load) => Promise<Fault>): Resolve =>
  async (load, loaded) => {
    const meaning = await resolve(load, loaded)
    if (!('means' in meaning) || isUnchanged(loaded, meaning.means)) return meaning
    const fault = await faultOf(load)
    if (fault === null) return meaning
    if (fault === toldElsewhere) return { ...meaning, write: async () => ({ kept: 'en anden række er forkert' }) }
    return typeof fault === 'string' ? wrongs[fault] : fault
  }
