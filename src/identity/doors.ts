import type { Context } from 'hono'
import { looking, type ReadDb } from '#db'
import { type Actor, type By, type Head, type Ledger, readHead } from '#journal'
import { type AllianceSlug, type CalendarDay, type Clock, dayOf, type MunicipalityCode } from '#kernel'
import type { Letter, LinkPurpose, Office, PersonalLink, Visitor } from './words.ts'

/** What every address may lean on. */
export type Site = {
  readonly ledger: Ledger
  readonly clock: Clock
  readonly mode: 'development' | 'production'
  /** Where the site is reached, without a slash at the end: https://samsigte.example */
  readonly origin: string
  /** True where our own proxy stands before us and says in X-Forwarded-For who asks. */
  readonly behindProxy?: boolean
  /** Sends a letter, or lays it in the outbox where there is no mail server. */
  readonly post: (letter: Letter) => Promise<void>
}

/** The alliance that an address names, as far as a page's frame needs it. */
export type AddressedAlliance = {
  readonly slug: AllianceSlug
  readonly name: string
  readonly shortName: string
  readonly invented: boolean
}

/** `head` is the revision that the answer was made from, where it was made from one. */
export type Env = {
  Variables: {
    site: Site
    alliance: AddressedAlliance
    visitor: Visitor | null
    /** The personal links that the visitor came by, those that are good. */
    links: readonly PersonalLink[]
    head: Head | undefined
  }
}
export type Asked = Context<Env>

/**
 * Who an address is for. `everyone` is public on purpose; `recorders` are the secretariat and the clerks; `writers` the
 * secretariat and the writing group; `invited` are those
 * and whoever came by a personal link, which is for one municipality and one thing: the answer asks `actorFor` about it.
 * `development` is open only where the program is not in production.
 */
export const audiences = [
  'everyone',
  'signed-in',
  'office-holders',
  'invited',
  'recorders',
  'writers',
  'secretariat',
  'development',
] as const
export type Audience = (typeof audiences)[number]

/** An address of a room. There is no way to give one without saying who it is for. */
export type Route = {
  readonly method: 'GET' | 'POST'
  /** Starts with /:alliance where it belongs to one. */
  readonly path: string
  readonly for: Audience
  /**
   * For an answer that is the same for every stranger until the alliance's journal moves or the day ends:
   * the names of the query's parameters that it depends on. Such an answer must be made from one `look`.
   */
  readonly kept?: readonly string[]
  /** A kept answer that nothing changes but what is public: it is given on while things are only laid on the desk, such as ballots. */
  readonly calm?: true
  /** How many bytes may be sent to it, where that is more than an ordinary form takes. */
  readonly takes?: number
  /** What is said of more than that. */
  readonly tooMuch?: string
  readonly answer: (asked: Asked) => Response | Promise<Response>
}

const holds = (visitor: Visitor | null, kinds: readonly Office['office'][]) =>
  visitor?.offices.some(({ office }) => kinds.includes(office)) ?? false

/** May this visitor come in? Unknown audiences do not compile, and an unknown visitor is a stranger. */
export function mayEnter(
  audience: Audience,
  visitor: Visitor | null,
  mode: Site['mode'],
  links: readonly PersonalLink[] = [],
): boolean {
  const doors: Record<Audience, boolean> = {
    everyone: true,
    'signed-in': visitor !== null,
    'office-holders': holds(visitor, ['secretariat', 'clerk', 'writer', 'reader']),
    invited: links.length > 0 || holds(visitor, ['secretariat', 'clerk']),
    recorders: holds(visitor, ['secretariat', 'clerk']),
    writers: holds(visitor, ['secretariat', 'writer']),
    secretariat: holds(visitor, ['secretariat']),
    development: mode === 'development',
  }
  return doors[audience]
}

/** One look at the addressed alliance: its head and everything read inside come from one snapshot. */
export const look = <T>(asked: Asked, work: (read: ReadDb, head: Head) => Promise<T>): Promise<T> =>
  looking(asked.var.site.ledger.db, asked.var.alliance.slug, async (read) => {
    const head = await readHead(read)
    asked.set('head', head)
    return work(read, head)
  })

export const todayFor = (asked: Asked): CalendarDay => dayOf(asked.var.site.clock.now())

/** The office that a visitor acts in towards a municipality's affairs (null: the alliance's own); null when there is none. */
export function officeFor(visitor: Visitor | null, code: MunicipalityCode | null): By | null {
  if (holds(visitor, ['secretariat'])) return code ? { office: 'secretariat', onBehalfOf: code } : { office: 'secretariat' }
  const own = visitor?.offices.find((office) => office.office === 'clerk' && office.code === code)
  return own?.code ? { office: 'clerk', municipality: own.code } : null
}

/** What a personal link must be for, where one lets somebody act. */
export type LinkedTo = { readonly purpose: LinkPurpose; readonly about: string }
const opens = (links: readonly PersonalLink[], code: MunicipalityCode, { purpose, about }: LinkedTo) =>
  links.some((link) => link.code === code && link.purpose === purpose && link.about === about)

/**
 * Who acts now, towards a municipality or the alliance; null when the visitor may not. A personal link lets its municipality act in
 * the one thing that it is for. Somebody who is signed in acts in their own office first.
 */
export function actorFor(asked: Asked, code: MunicipalityCode | null, to: LinkedTo | null = null): Actor | null {
  const { visitor, links, site } = asked.var
  const now = site.clock.now()
  const by = officeFor(visitor, code)
  if (by && visitor) return { by, person: visitor.person, now }
  return code && to && opens(links, code, to) ? { by: { office: 'link', municipality: code }, person: null, now } : null
}

/** Who writes in the draft now: the secretariat, or a member of the writing group; null when the visitor does not. */
export function writerFor(asked: Asked): Actor | null {
  const { visitor, site } = asked.var
  if (!visitor) return null
  const now = site.clock.now()
  if (holds(visitor, ['secretariat'])) return { by: { office: 'secretariat' }, person: visitor.person, now }
  const own = visitor.offices.find(({ office }) => office === 'writer')
  return own ? { by: { office: 'writer', municipality: own.code }, person: visitor.person, now } : null
}
