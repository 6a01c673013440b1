import { createServer } from 'node:http'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readMinutes } from '#minutes'
import { readMinutesHere } from '../../src/minutes/read-file.ts'
import { acadre, bound, closed, minutesPdf, oneItem, page, pdf, sbsys, utf8, windows } from './documents.ts'

const refusalOf = async (bytes: Uint8Array) => {
  const done = await readMinutesHere(bytes)
  return done.ok ? 'read' : done.refusal
}

const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`
const outside = (address: string) => `<!DOCTYPE Dagsorden [<!ENTITY ude SYSTEM "${address}">]>`
const declared = (declaration: string, text = sbsys()) => utf8(text.replace('?>', `?>${declaration}`))
const scanned = bound([
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >>',
  '<< /Length 22 >>\nstream\n0 0 595 842 re f      \nendstream',
])
const encrypted = () => {
  const key = `<${'00'.repeat(32)}>`
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']
  const lock = `<< /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`
  return bound([...objects, lock], `/Encrypt 3 0 R /ID [${key} ${key}] `)
}

describe('a file that is none of ours', () => {
  test.each([
    ['nothing but blanks', utf8('   \n'), 'not-minutes'],
    ['a zip under another name', zipSync({ 'a.xml': utf8(sbsys()) }), 'not-minutes'],
    ['a program under another name', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 'not-minutes'],
    ['a program of Linux', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1]), 'not-minutes'],
    ['text without any mark', utf8('Beslutning: Godkendt'), 'not-minutes'],
    ['another XML', utf8('<?xml version="1.0"?><rss><channel/></rss>'), 'another-xml'],
    [
      'Acadre’s list of agendas',
      utf8('<?xml version="1.0"?><root><table name="producedAgenda"><fields/></table></root>'),
      'list-of-agendas',
    ],
    ['a page without a word', utf8('<html><body><script>1</script></body></html>'), 'no-text'],
    ['a PDF of pictures only', scanned, 'no-text'],
    ['a PDF with a password', encrypted(), 'locked-by-password'],
  ])('%s is refused', async (_, bytes, refusal) => {
    expect(await refusalOf(bytes)).toBe(refusal)
  })
})

describe('a file that was cut short or spoiled', () => {
  test.each([
    ['XML in the middle', utf8(sbsys().slice(0, 1500)), 'broken'],
    ['a PDF in its head', minutesPdf().slice(0, 120), 'broken'],
    [
      'letters encoded twice',
      utf8(Buffer.from(utf8(sbsys())).toString('latin1').replace('encoding="UTF-8"', '')),
      'wrong-letters',
    ],
    ['XML with zeros in it', utf8(sbsys().replace('Ordinært', 'Ord\u0000n')), 'wrong-letters'],
  ])('%s is refused', async (_, bytes, refusal) => {
    expect(await refusalOf(bytes)).toBe(refusal)
  })
})

describe('XML that would grow or fetch', () => {
  test('a document type is refused, whatever it defines', async () => {
    expect(await refusalOf(declared(laughs, sbsys().replace('Ordinært', '&b;')))).toBe('outside-references')
    expect(await refusalOf(declared('<!DOCTYPE Dagsorden SYSTEM "file:///etc/passwd">'))).toBe('outside-references')
  })

  test('nobody is asked for what an entity stands for', async () => {
    const asked: string[] = []
    const server = createServer((request, answer) => {
      asked.push(request.url ?? '')
      answer.end('hentet')
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    onTestFinished(() => void server.close())
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const from = `http://127.0.0.1:${port}`
    expect((await readMinutes(declared(outside(`${from}/entity`), sbsys().replace('Ordinært', '&ude;')))).ok).toBe(false)
    const loading = page().replace(
      '<h1>',
      `<img src="${from}/img"><link rel="stylesheet" href="${from}/css"><iframe src="${from}/f"></iframe><h1>`,
    )
    expect((await readMinutes(utf8(loading))).ok).toBe(true)
    expect(asked).toEqual([])
  })

  test('an unknown entity is a few letters and no more', async () => {
    const done = await readMinutesHere(utf8(sbsys({ decision: 'Godkendt &amp;ukendt; &#x41;' })))
    expect(done.ok && JSON.stringify(done.value)).toContain('Godkendt')
  })

  test('elements nested thousands deep are refused', async () => {
    expect(await refusalOf(utf8(`<?xml version="1.0"?>${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`))).toBe('too-heavy')
    expect(await refusalOf(utf8(`<html>${'<div>'.repeat(5000)}x`))).toBe('too-heavy')
  })
})

describe('in a process of its own', () => {
  test('a PDF whose text unpacks to hundreds of megabytes is given up, and the next file is read', async () => {
    const packed = deflateSync(Buffer.alloc(150_000_000, 'BT (a) Tj ET\n')).toString('latin1')
    const bomb = bound([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >>',
      `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`,
    ])
    const done = await readMinutes(bomb, { patience: 1500 })
    expect(done.ok ? 'read' : done.refusal).toMatch(/too-heavy|no-text|broken/)
    expect((await readMinutes(utf8(sbsys()))).ok).toBe(true)
  })

  test('a reader that never answers is ended', async () => {
    const done = await readMinutes(utf8(sbsys()), {
      patience: 300,
      program: new URL('./never-answers.mjs', import.meta.url).pathname,
    })
    expect(done).toEqual({ ok: false, refusal: 'too-heavy' })
  })

  test('what is empty or larger than 20 MB starts no process', async () => {
    expect(await readMinutes(new Uint8Array())).toEqual({ ok: false, refusal: 'empty-file' })
    expect(await readMinutes(new Uint8Array(20_000_001))).toEqual({ ok: false, refusal: 'too-large' })
  })
})

describe('files changed at random', () => {
  const originals = [utf8(sbsys()), windows(acadre()), utf8(page()), windows(oneItem)]
  const changed = fc.tuple(
    fc.constantFrom(...originals),
    fc.array(fc.tuple(fc.nat(6000), fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
    fc.option(fc.nat(6000), { nil: null }),
  )
  const spoil = ([bytes, places, end]: [Uint8Array, [number, number][], number | null]) => {
    const copy = bytes.slice(0, end ?? bytes.length)
    for (const [at, byte] of places) if (at < copy.length) copy[at] = byte
    return copy
  }

  test('are read or refused, never thrown over; and a whole file never tells what is closed', async () => {
    await fc.assert(
      fc.asyncProperty(changed, async (one) => {
        expect(await refusalOf(spoil(one))).toMatch(/^[a-z-]+$/)
      }),
      { numRuns: 300 },
    )
  }, 20_000)

  test('a PDF changed at random is read or refused', async () => {
    const original = minutesPdf()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(original.length), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
        async (places) => {
          expect(await refusalOf(spoil([original, places, null]))).toMatch(/^[a-z-]+$/)
        },
      ),
      { numRuns: 40 },
    )
  }, 20_000)

  test('what is closed stays closed when anything open is worded otherwise', async () => {
    const words = fc.string({ unit: fc.constantFrom(...'abcæøå .,:-()Lukket12\n'), maxLength: 80 })
    await fc.assert(
      fc.asyncProperty(words, words, async (decision, title) => {
        for (const text of [sbsys({ decision, title }), acadre({ decision }), page()]) {
          const done = await readMinutesHere(utf8(text.replace('windows-1252', 'utf-8')))
          expect(JSON.stringify(done)).not.toContain(closed)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('a PDF of a thousand lines is read in time', async () => {
    const lines = Array.from({ length: 60 }, (_, at) => ({ text: `${at}. linje med nogle ord i, som ingen læser` }))
    expect(await refusalOf(pdf(Array.from({ length: 20 }, () => lines)))).toBe('read')
  })
})
