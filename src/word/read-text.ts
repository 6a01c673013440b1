import { accept, type Result, refuse } from '#kernel'
import { openEnvelope } from './envelope.ts'
import { readPieces } from './pieces.ts'
import { headingStyles } from './styles.ts'
import { survey } from './survey.ts'
import type { WordRefusal, WordText } from './words.ts'
import { WordTrouble } from './xml.ts'

async function read(bytes: Uint8Array): Promise<WordText> {
  const envelope = openEnvelope(bytes)
  const styles = headingStyles(envelope.styles)
  const { title, pieces, ignored } = await readPieces(envelope, styles)
  if (pieces.length === 0) throw new WordTrouble('no-text')
  return { title, pieces, leftOut: survey(envelope, styles, ignored) }
}

/** Reads a file where it is: for the process that may be lost over it. Whatever a reader throws at a document, the document is broken. */
export const readText = (bytes: Uint8Array): Promise<Result<WordText, WordRefusal>> =>
  read(bytes).then(accept, (error: unknown) => refuse(error instanceof WordTrouble ? error.refusal : 'broken'))
