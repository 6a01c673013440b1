/** A whole paper from elsewhere, an earlier version or a Word file, put in the place of what the draft says. Pure. */
import { isOf, nextId, paperId, prefixOf, sameContent } from './rules.ts'
import type { Content, Draft, Of, Part, TextContent } from './words.ts'

/** A text as it comes in; its id where it is known to be one that the draft has or had, else null. */
export type IncomingText = { readonly id: string | null; readonly content: TextContent }
/** What comes in, in the order that it is read; a goal or an area with its own texts. The paper's particulars may be left out. */
export type Incoming = {
  readonly id: string | null
  readonly content: Content
  readonly texts: readonly IncomingText[]
}

/** What becomes of one part. `before` is what it said; `after` what it will. */
export type Replaced = {
  readonly id: string
  readonly under: string | null
  readonly place: number
  readonly content: Content
  readonly what: 'new' | 'changed' | 'same'
  /** It was there before, in the draft or among what was taken out. */
  readonly before: Part | null
}
export type Replacement = {
  readonly parts: readonly Replaced[]
  /** What the draft says and what comes in does not; it is taken out, and can be put back. */
  readonly out: readonly Part[]
}

class Naming {
  private readonly given = new Set<string>()
  private readonly taken: string[]
  private readonly draft: Draft
  constructor(draft: Draft, taken: readonly string[]) {
    this.draft = draft
    this.taken = [...taken]
  }
  /** The part that an incoming one is, if the draft knows it, it says the same kind of thing, and nobody took it before. */
  known(id: string | null, content: Content): Part | null {
    const wanted = content.part === 'paper' ? paperId : id
    const fits = (part: Part) => isText(part.content) === isText(content)
    const found = [...this.draft.parts, ...this.draft.removed].find((part) => part.id === wanted)
    return found && fits(found) && !this.given.has(found.id) ? found : null
  }
  name(id: string | null, content: Content): string {
    const known = this.known(id, content)?.id
    const drafted = [...this.draft.parts, ...this.draft.removed].some((part) => part.id === id)
    // A goal of an earlier version comes back under its own id; a text's must be one that nothing had.
    const others = drafted || (isText(content) && id !== null && this.taken.includes(id))
    const free = id !== null && !others && !this.given.has(id) && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)
    const own = content.part === 'paper' ? paperId : free ? id : nextId(prefixOf(content, this.draft.edition), this.taken)
    const name = known ?? own
    this.given.add(name)
    this.taken.push(name)
    return name
  }
}
const isText = (content: Content) => content.part === 'text'

/** What would become of the draft. `taken` are the ids that something new must not have. */
export function replacementOf(draft: Draft, incoming: readonly Incoming[], taken: readonly string[]): Replacement {
  const naming = new Naming(draft, taken)
  const places = new Map<string, number>()
  const replaced = (id: string | null, content: Content, under: string | null): Replaced => {
    const before = naming.known(id, content)
    const queue = under ?? (content.part === 'area' ? 'areas' : 'paper')
    const place = (places.get(queue) ?? 0) + 1
    places.set(queue, place)
    const what = before ? (sameContent(before.content, content) ? 'same' : 'changed') : 'new'
    return { id: naming.name(id, content), under, place: content.part === 'paper' ? 0 : place, content, what, before }
  }
  const parts = incoming.flatMap(({ id, content, texts }) => {
    const owner = replaced(id, content, null)
    return [owner, ...texts.map((text) => replaced(text.id, text.content, owner.id))]
  })
  const out = draft.parts.filter((part) => !isOf('paper')(part) && !parts.some(({ id }) => id === part.id))
  return { parts, out }
}

/** The draft in the shape that it comes in by: what comes out can go in again, and nothing changes. */
export function asIncoming({ parts }: Pick<Draft, 'parts'>): Incoming[] {
  const own = (under: string) => parts.filter((part): part is Part<Of<'text'>> => part.under === under)
  return parts
    .filter(({ under }) => under === null)
    .map(({ id, content }) => ({ id, content, texts: own(id).map((text) => ({ id: text.id, content: text.content })) }))
}
