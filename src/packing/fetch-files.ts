/** The made files, as one ZIP: of one municipality, or of all, which is sent as it is put together. */
import { type AsyncZippable, Zip, ZipPassThrough, zipSync } from 'fflate'
import { turnAway } from '#front'
import { type Asked, look, type Route } from '#identity'
import { danishNumber, dispositionOf, type MunicipalityCode, parseCode, safeFileName } from '#kernel'
import { readFiles, readOrders } from './store.ts'
import type { OrderedPackages, Package } from './words.ts'
import { failureWords, folderWords, stateWords } from './words-da.ts'

/** Nothing of the hour is in a ZIP of ours. */
const mtime = '1980-01-01T12:00:00'
const isMade = ({ state }: Package) => state === 'made'

const orderAsked = (asked: Asked, id: string): Promise<OrderedPackages | undefined> =>
  look(asked, async (read) => (await readOrders(read)).find((order) => order.id === id))
const filesOf = (asked: Asked, order: string, code: MunicipalityCode) => look(asked, (read) => readFiles(read, order, code))

function zipNamed(asked: Asked, name: string) {
  asked.header('content-type', 'application/zip')
  asked.header('content-disposition', dispositionOf('attachment', `${safeFileName(name)}.zip`))
}

/** /sagsarbejde/pakker/<order>/0183.zip */
export const oneMunicipality: Route['answer'] = async (asked) => {
  const order = await orderAsked(asked, asked.req.param('order') ?? '')
  const code = parseCode((asked.req.param('file') ?? '').replace(/\.zip$/, ''))
  const found = order?.packages.filter(isMade).find((one) => one.code === code)
  if (!order || !found) return turnAway(asked, 404)
  const files = await filesOf(asked, order.id, found.code)
  const inside: AsyncZippable = Object.fromEntries(files.map(({ format, bytes }) => [`sag.${format}`, bytes]))
  zipNamed(asked, `${found.municipality} - sag ${order.edition}`)
  return asked.body(Uint8Array.from(zipSync(inside as Record<string, Uint8Array>, { mtime, level: 0 })))
}

/** Which municipalities are in it, from which revision, and which are not and why. */
function indexOf({ edition, packages }: OrderedPackages): Uint8Array {
  const lines = packages.map(({ municipality, state, failure, sequence }) =>
    [
      municipality,
      failure ? failureWords[failure] : stateWords[state],
      sequence && `journalens post nr. ${danishNumber(sequence)}`,
    ]
      .filter(Boolean)
      .join(': '),
  )
  return new TextEncoder().encode(`\ufeff${[`${folderWords.title}, ${edition}`, '', ...lines, ''].join('\r\n')}`)
}

/** One municipality at a time is read and sent: all of them together would fill the program's memory. */
function streamed(asked: Asked, order: OrderedPackages): ReadableStream<Uint8Array> {
  const left = order.packages.filter(isMade)
  let zip: Zip
  const add = (name: string, bytes: Uint8Array) => {
    const file = new ZipPassThrough(name)
    file.mtime = mtime
    zip.add(file)
    file.push(bytes, true)
  }
  return new ReadableStream<Uint8Array>({
    start(controller) {
      zip = new Zip((error, bytes, last) => {
        if (error) controller.error(error)
        else controller.enqueue(bytes)
        if (last) controller.close()
      })
      add(folderWords.index, indexOf(order))
    },
    async pull() {
      const next = left.shift()
      if (!next) return zip.end()
      const folder = safeFileName(next.municipality)
      for (const { format, bytes } of await filesOf(asked, order.id, next.code)) add(`${folder}/sag.${format}`, bytes)
      return undefined
    },
  })
}

/** /sagsarbejde/pakker/<order>.zip */
export const allMunicipalities: Route['answer'] = async (asked) => {
  const order = await orderAsked(asked, (asked.req.param('file') ?? '').replace(/\.zip$/, ''))
  if (!order?.packages.some(isMade)) return turnAway(asked, 404)
  zipNamed(asked, `${folderWords.title} ${order.edition}`)
  return asked.body(streamed(asked, order))
}
