import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { projectRoot } from '#kernel'
import { readText } from './read-text.ts'
import { wordRefusals } from './words-da.ts'

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
