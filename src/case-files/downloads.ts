/** A case's files at their addresses: the municipality's own, and those that everyone may have. */
import { turnAway } from '#front'
import { type Asked, look, type Route } from '#identity'
import { dispositionOf, safeFileName } from '#kernel'
import { PressTrouble } from '#pdf'
import { caseFor, itemAt, maySee, type Named, named } from './asked-case.ts'
import { fileNameOf } from './item-files.ts'
import { makeFile, readAnnexes } from './make-file.ts'
import { printItem } from './print-case.ts'
import { refuseClosed } from './sayings.ts'
import { type AnnexBytes, type AnyCase, type CaseFormat, caseFormats, mediaTypes } from './words.ts'
import { words } from './words-da.ts'

const formatIn = (file: string) => caseFormats.find((format) => file.endsWith(`.${format}`)) ?? null

type Found = { readonly of: AnyCase; readonly annexes: AnnexBytes }
/** The case with its annexes, in one look. */
const find = (asked: Asked, name: Named, audience: 'own' | 'public'): Promise<Found | null> =>
  look(asked, async (read) => {
    const of = await caseFor(read, name, audience)
    return of && { of, annexes: await readAnnexes(read, of) }
  })

type File = { readonly name: string; readonly type: string; readonly make: () => Promise<Uint8Array> }

/** Sends a file that is saved, or says what to do where the press is away. */
async function send(asked: Asked, { name, type, make }: File) {
  const made = await make().catch((error: unknown) => {
    if (error instanceof PressTrouble) return error
    throw error
  })
  if (made instanceof PressTrouble) {
    console.error(`${new Date().toISOString()} ${asked.req.path}: ${made.message}`)
    asked.header('retry-after', '10')
    return turnAway(asked, 503, words.busy)
  }
  asked.header('content-type', type)
  asked.header('content-disposition', dispositionOf('attachment', name))
  return asked.body(Uint8Array.from(made))
}

/** Ishøj - Fælles mål 2027.docx */
const wholeName = ({ municipality, title }: AnyCase, format: CaseFormat) =>
  `${safeFileName(`${municipality} - ${title}`)}.${format}`

const sendWhole = (asked: Asked, { of, annexes }: Found, format: CaseFormat) =>
  send(asked, { name: wholeName(of, format), type: mediaTypes[format], make: () => makeFile(of, format, annexes) })

/** /sager/2027/0183/sag.docx: for whoever may see the municipality's own work. */
export const ownFile: Route['answer'] = async (asked) => {
  const name = named(asked, asked.req.param('year') ?? '')
  const format = formatIn(asked.req.param('file') ?? '')
  const found = name && format && maySee(asked, name) ? await find(asked, name, 'own') : null
  return found && format ? sendWhole(asked, found, format) : turnAway(asked, 404)
}

/** /kommuner/0183/sag/2027.pdf: for everyone, where the municipality has made its case public. */
export const publicFile: Route['answer'] = async (asked) => {
  const file = asked.req.param('file') ?? ''
  const [name, format] = [named(asked, file.slice(0, 4)), formatIn(file)]
  const whole = format && file === `${file.slice(0, 4)}.${format}`
  const found = name && whole ? await find(asked, name, 'public') : null
  return found && format ? sendWhole(asked, found, format) : turnAway(asked, 404)
}

/** What a browser may be told that an annex is; anything that it could run or show as a page is only bytes. */
const harmless = new Set(['application/pdf', mediaTypes.docx, 'image/jpeg', 'image/png'])

function itemFile({ of, annexes }: Found, place: number): File | null {
  const item = itemAt(of, place)
  if (!item) return null
  refuseClosed(of)
  const name = fileNameOf(of, item)
  const { file } = item
  if (!file) return { name, type: mediaTypes.pdf, make: () => printItem(of, item) }
  const bytes = annexes.get(file.sha256)
  const type = harmless.has(file.mediaType) ? file.mediaType : 'application/octet-stream'
  return bytes ? { name, type, make: async () => bytes } : null
}

/** /sager/2027/0183/bilag/2.pdf: one item; an annex that was sent as a file comes as it was sent, under its own ending. */
export const ownItem: Route['answer'] = async (asked) => {
  const name = named(asked, asked.req.param('year') ?? '')
  const place = /^([1-9]\d{0,2})\.[a-z0-9]{1,8}$/.exec(asked.req.param('file') ?? '')?.[1]
  const found = name && place && maySee(asked, name) ? await find(asked, name, 'own') : null
  const file = found && itemFile(found, Number(place))
  const asIs = file?.name.endsWith(`.${(asked.req.param('file') ?? '').split('.')[1]}`)
  return file && asIs ? send(asked, file) : turnAway(asked, 404)
}
