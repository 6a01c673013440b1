// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
const unsafe = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff"*/:<>?\\|]/g

/**
 * A name for a file that every system takes: æ, ø and å stay; no folders, no letters that Windows refuses or that hide how the name ends,
 * no dot or blank at either end, `most` characters at the most. A name of nothing else is »fil«.
 */
export const safeFileName = (name: string, most = 100): string =>
  [...name.toWellFormed().normalize('NFC').replace(unsafe, ' ').replace(/\s+/g, ' ')]
    .slice(0, most)
    .join('')
    .replace(/^[ .]+|[ .]+$/g, '') || 'fil'

const encoded = (name: string) => encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)

/** The value of content-disposition: `attachment` is saved, `inline` may be shown. Programs that know no other letters get plain ones (RFC 6266). */
export const dispositionOf = (how: 'attachment' | 'inline', name: string): string =>
  `${how}; filename="${name.replace(/[^\w .()-]/g, '_')}"; filename*=UTF-8''${encoded(name)}`
