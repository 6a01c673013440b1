/** Writes a feed: Atom, RFC 4287. */
export type FeedEntry = {
  readonly id: string
  readonly title: string
  readonly updated: string
  readonly author: string
  readonly address: string
  readonly text: string
}
export type Feed = {
  readonly id: string
  readonly title: string
  readonly updated: string
  readonly author: string
  /** Where the feed itself is, and the page that it follows. */
  readonly self: string
  readonly page: string
  readonly entries: readonly FeedEntry[]
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** Text as XML; what XML cannot hold becomes the sign for that. */
export const xml = (text: string) =>
  text
    .toWellFormed()
    .replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"']/g, (sign) => signs[sign] as string)

/** A name that nobody else gives: made from a hash, so that it is the same wherever the site is reached. */
export const urnOf = (hash: string) =>
  `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`

const entryLines = ({ id, title, updated, author, address, text }: FeedEntry) => [
  '<entry>',
  `<id>${xml(id)}</id>`,
  `<title>${xml(title)}</title>`,
  `<updated>${updated}</updated>`,
  `<published>${updated}</published>`,
  `<author><name>${xml(author)}</name></author>`,
  `<link rel="alternate" type="text/html" href="${xml(address)}"/>`,
  `<content type="text">${xml(text)}</content>`,
  '</entry>',
]

export const atomFile = ({ id, title, updated, author, self, page, entries }: Feed) =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da">',
    `<id>${xml(id)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${updated}</updated>`,
    `<author><name>${xml(author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(page)}"/>`,
    ...entries.flatMap(entryLines),
    '</feed>',
    '',
  ].join('\n')
