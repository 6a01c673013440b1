import { installFromDebian, onPath } from './debian.mjs'

/** The programs that others open our documents with: LibreOffice's writer, and poppler's readers of PDF files; true when all are there. */
const hasOffice = () => ['soffice', 'pdfinfo', 'pdftotext'].every(onPath)

/** Finds LibreOffice and poppler, and installs Debian's where that is allowed; false where they are not to be had. */
export async function ensureOffice() {
  if (hasOffice()) return true
  const packages = ['libreoffice-writer-nogui', 'poppler-utils']
  await installFromDebian(
    'Installerer LibreOffice og poppler til test af dokumenter. Det tager normalt et par minutter …',
    packages,
  )
  return hasOffice()
}
