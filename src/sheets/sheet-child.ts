/**
 * Reads or writes one workbook in a process of its own, which has little memory, may write nowhere and start nothing, and is ended when
 * it takes too long: a file from outside must not reach the site, and the library is too large to lie in its memory. Node can run it unbuilt.
 */
import { accept } from '#kernel'
import { readCells } from './read-cells.ts'
import type { SheetWorkbook } from './words.ts'
import { writeCells } from './write-cells.ts'

process.on('message', (order: Uint8Array | SheetWorkbook) => {
  const work = order instanceof Uint8Array ? readCells(order) : writeCells(order).then(accept)
  void work.then((answer) => process.send?.(answer, () => process.disconnect()))
})
