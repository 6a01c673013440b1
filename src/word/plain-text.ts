/** Invisible letters: they hyphenate, join, or turn the direction of writing, and would make equal words differ. */
const invisible = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g

/**
 * Text as it is kept: composed letters (NFC), one space where there were several or a tab, no soft hyphens and other invisible letters,
 * no blank ends of lines. A non-breaking space and hyphen stay, and so does a line break.
 */
export const plainText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(invisible, '')
    .replace(controls, '')
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim()

/** The first letters of it, on one line. */
export const shortened = (text: string, longest = 80): string => {
  const line = plainText(text).replaceAll('\n', ' ')
  const letters = [...line]
  return letters.length > longest
    ? `${letters
        .slice(0, longest - 2)
        .join('')
        .trimEnd()} …`
    : line
}
