/**
 * Sets type, in a process of its own: the compiler is 50 MB of native code that keeps a little of every document,
 * and a fault in it must not reach the site. It stands alone: Node can run it unbuilt. Its argument is the folder with the fonts.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Order, Printed } from './words.ts'

const fonts = process.argv[2] as string
const weights = ['Regular', 'SemiBold', 'Italic']
const compiler = NodeCompiler.create({
  workspace: fonts,
  fontArgs: [{ fontBlobs: weights.map((weight) => readFileSync(join(fonts, `IBMPlexSans-${weight}.ttf`))) }],
})

const set = (template: string, data: string) =>
  Uint8Array.from(compiler.pdf({ mainFileContent: template, inputs: { data } }, { pdfStandard: 'ua-1' }))

/** What our font surely holds; PDF/UA-1 refuses a document with a letter that it cannot draw. */
const strange = /[^\n\u0020-\u007e\u00a0-\u017f\u2010-\u2015\u2018-\u201e\u2022\u2026\u20ac\u2212]/gu
const inOurLetters = (data: string) =>
  JSON.stringify(JSON.parse(data, (_, value) => (typeof value === 'string' ? value.replace(strange, '?') : value)))

function setInAnyCase(template: string, data: string) {
  try {
    return set(template, data)
  } catch (error) {
    const plain = inOurLetters(data)
    if (plain === data) throw error
    return set(template, plain)
  }
}

function print({ id, template, data }: Order): Printed {
  try {
    return { id, pdf: setInAnyCase(template, data) }
  } catch (error) {
    // The compiler tells what is wrong in the code of its error, and often nothing in the message.
    const { message, code } = error as NodeJS.ErrnoException
    return { id, trouble: `${message} ${code}`.trim().slice(0, 2000) }
  } finally {
    compiler.evictCache(0)
  }
}

process.on('message', (order: Order) => process.send?.(print(order)))
process.on('disconnect', () => process.exit())
