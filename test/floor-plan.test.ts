import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '#kernel'

/** The stairs, from the ground up; rooms on one floor do not know each other. */
const floors = [
  ['kernel'],
  ['apart', 'zips'],
  ['db', 'ui', 'reading', 'invented', 'pdf', 'word', 'sheets', 'minutes', 'counting'],
  ['journal', 'mail', 'invented-road'],
  ['invented-councils'],
  ['identity'],
  ['forms'],
  ['members'],
  ['contacts'],
  ['address-book'],
  ['meetings', 'forums', 'copies'],
  ['library', 'themes', 'pathways'],
  ['theme-work'],
  ['intake', 'dialogue'],
  ['priorities', 'proceedings', 'theme-answers'],
  ['agenda', 'dialogue-room', 'voting'],
  ['editions', 'planning'],
  ['wording', 'cooperation'],
  ['drafting', 'submissions', 'writing-group', 'assessments', 'measures', 'funding', 'references'],
  ['remarks', 'diagram'],
  ['writing-room', 'measure-room'],
  ['adoption', 'draft-files', 'case-parts', 'consultation', 'assessment-room'],
  ['cases'],
  ['numbering', 'assessment-files', 'minutes-files', 'forecast', 'dispatching', 'referrals'],
  ['decisions'],
  ['decision-sheets'],
  ['rows', 'grounds', 'following', 'case-room'],
  ['making-files', 'council-files', 'common-case'],
  ['loading', 'archive', 'verify', 'front', 'results'],
  ['public-site', 'making', 'case-files'],
  ['packing', 'papers', 'course', 'chronicle', 'thread', 'involvement', 'api', 'pathway-room', 'following-room'],
  ['feeds'],
]
const floorOf = new Map(floors.flatMap((rooms, floor) => rooms.map((room) => [room, floor] as const)))
/** Who composes may know every room: the files beside the rooms, and the commands. */
const composing = ['', 'commands']

type Import = { readonly from: string; readonly room: string; readonly to: string }

const sources = readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
const roomOf = (path: string) => (path.includes('/') ? (path.split('/')[0] as string) : '')

const imports: Import[] = sources.flatMap((from) => {
  const text = readFileSync(join(projectRoot, 'src', from), 'utf8')
  const named = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, to]) => to as string)
  return named.filter((to) => /^[.#]/.test(to)).map((to) => ({ from, room: roomOf(from), to }))
})

const target = ({ from, to }: Import) => (to.startsWith('#') ? to.slice(1) : roomOf(normalize(join(dirname(from), to))))
const say = ({ from, to }: Import) => `${from} imports ${to}`

describe('the floor plan', () => {
  test('every room is on a floor, and is flat', () => {
    const rooms = new Set(sources.map(roomOf).filter((room) => !composing.includes(room)))
    expect([...rooms].filter((room) => !floorOf.has(room))).toEqual([])
    expect(sources.filter((path) => path.split('/').length > 2 && !path.startsWith('ui/'))).toEqual([])
  })

  test('imports go down the stairs', () => {
    const upwards = imports.filter((one) => {
      const [own, other] = [floorOf.get(one.room), floorOf.get(target(one))]
      return (
        !composing.includes(one.room) && target(one) !== one.room && !(own !== undefined && other !== undefined && other < own)
      )
    })
    expect(upwards.map(say)).toEqual([])
  })

  test('a room is entered by its front door', () => {
    const climbing = imports.filter((one) => one.to.startsWith('.') && target(one) !== one.room && floorOf.has(target(one)))
    expect(climbing.map(say)).toEqual([])
    const ownDoor = imports.filter((one) => one.to === `#${one.room}`)
    expect(ownDoor.map(say)).toEqual([])
  })
})
