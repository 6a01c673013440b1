import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { projectRoot } from '#kernel'
import { plainText } from './plain-text.ts'
import { readText } from './read-text.ts'
import type { Piece } from './words.ts'
import { wordRefusals } from './words-da.ts'
import { writeWord } from './write-word.ts'

const documents = ['changes', 'everything', 'headings-and-lists'].map(
  (name) => new Uint8Array(readFileSync(join(projectRoot, `test/word/${name}.docx`))),
)
const damage = fc.record({
  document: fc.constantFrom(...documents),
  bytes: fc.array(fc.record({ at: fc.nat(), to: fc.nat(255) }), { maxLength: 12 }),
  keep: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
})

test('whatever bytes are changed or cut off, an answer comes, and within seconds', () =>
  fc.assert(
    fc.asyncProperty(damage, async ({ document, bytes, keep }) => {
      const damaged = document.slice()
      for (const { at, to } of bytes) damaged[at % damaged.length] = to
      const begun = performance.now()
      const found = await readText(damaged.subarray(0, Math.ceil(damaged.length * keep)))
      expect(performance.now() - begun).toBeLessThan(5000)
      return found.ok ? found.value.pieces.length > 0 : found.refusal in wordRefusals
    }),
    { numRuns: 300 },
  ))

const text = fc
  .string({
    unit: fc.constantFrom(...'abæøå ÆØÅ<>&"\'–\u00a0\u2011\n%1.é€漢😀\u00ad\t\u0007\ud800'),
    minLength: 1,
    maxLength: 60,
  })
  .map((letters) => plainText(letters) || 'x')
const line = text.map((letters) => plainText(letters.replaceAll('\n', ' ')))
const piece: fc.Arbitrary<Piece> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 6 }), text: line }),
  fc.record({ kind: fc.constant('paragraph' as const), level: fc.constant(0), text }),
  fc.record({ kind: fc.constantFrom('bullet' as const, 'number' as const), level: fc.integer({ min: 1, max: 9 }), text }),
)

test('any pieces come back as they went', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 30 }), async (pieces) => {
      const found = await readText(await writeWord({ title: 'Titel', author: '', day: '2017-02-06', notes: [], pieces }))
      expect(found.ok && found.value.pieces).toEqual(pieces)
    }),
    { numRuns: 50 },
  )
})
