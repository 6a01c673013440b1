/** Bookmarks by which a piece of ours is known again. Word allows letters, digits and underscores, 40 at the most. */
const prefix = 'samsigte_'

export const bookmarkOf = (mark: string | undefined): string | null =>
  mark && /^[a-z0-9-]{1,30}$/.test(mark) ? prefix + mark.replaceAll('-', '_') : null

export const markOf = (bookmark: string): string | null =>
  /^samsigte_[a-z0-9_]{1,30}$/.test(bookmark) ? bookmark.slice(prefix.length).replaceAll('_', '-') : null
