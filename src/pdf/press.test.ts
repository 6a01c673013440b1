import { afterAll, expect, test } from 'vitest'
import { Press } from './index.ts'

const template = `#let data = json(bytes(sys.inputs.data))
#set document(title: data.title, date: datetime(year: 2017, month: 2, day: 6))
#set text(lang: "da", font: "IBM Plex Sans", fallback: false)
#title()
= #data.title
#data.text`
const manuscript = (text: string) => ({ template, data: { title: 'Prøve', text } })
const press = new Press()
afterAll(() => press.close())

const isPdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 5)).toString() === '%PDF-'

test('several documents at once, each its own, and the same bytes for the same words', async () => {
  const texts = ['en', 'to', 'tre', 'en']
  const [one, two, three, again] = (await Promise.all(texts.map((text) => press.print(manuscript(text))))) as Uint8Array[]
  expect([one, two, three].map((bytes) => isPdf(bytes as Uint8Array))).toEqual([true, true, true])
  expect(Buffer.from(again as Uint8Array).equals(one as Uint8Array)).toBe(true)
  expect(Buffer.from(two as Uint8Array).equals(three as Uint8Array)).toBe(false)
})

test('a letter that the font lacks costs that letter and not the document', async () => {
  for (const text of ['😀', '漢字', 'a\u0000b', 'שלום', '#panic() $x *', '\ud800'])
    expect([text, isPdf(await press.print(manuscript(text)))]).toEqual([text, true])
})

test('what cannot be set fails by itself, and the next document is set', async () => {
  const bad = press.print({ template: '#image("x.png")', data: {} })
  const good = press.print(manuscript('efter'))
  await expect(bad).rejects.toThrow('could not set')
  expect(isPdf(await good)).toBe(true)
})

test('the process ends when idle and after its share, and a new one takes over', async () => {
  const brief = new Press({ idleAfter: 1, renewAfter: 2 })
  const first = brief.print(manuscript('1'))
  const process1 = brief.process as number
  await Promise.all([first, brief.print(manuscript('2'))])
  const third = brief.print(manuscript('3'))
  expect(brief.process).not.toBe(process1)
  expect(isPdf(await third)).toBe(true)
  await expect.poll(() => brief.process).toBeNull()
})

test('a process that dies takes its own orders with it and no others', async () => {
  const other = new Press()
  const lost = other.print(manuscript('tabt'))
  process.kill(other.process as number, 'SIGKILL')
  await expect(lost).rejects.toThrow('stopped')
  expect(isPdf(await other.print(manuscript('ny')))).toBe(true)
  other.close()
})
