import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { getPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { Press, PressTrouble } from './index.ts'
import { pressPriority } from './press.ts'

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

test('what was lost with a process is set by a new one, and twenty at once all come', async () => {
  const other = new Press()
  const all = Array.from({ length: 20 }, (_, place) => other.print(manuscript(`nr. ${place}`)))
  const first = other.process as number
  process.kill(first, 'SIGKILL')
  expect((await Promise.all(all)).map(isPdf)).toEqual(all.map(() => true))
  expect(other.process).not.toBe(first)
  other.close()
})

/** A press with another program inside, that does as it is told here. */
function pressRunning(code: string, patience?: number): Press {
  const folder = mkdtempSync(join(tmpdir(), 'samsigte-press-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const program = join(folder, 'program.mjs')
  writeFileSync(program, code)
  return new Press({ program, ...(patience && { patience }) })
}

test('given a program that is broken or missing, then whoever asks is told, each time', async () => {
  const broken = pressRunning('process.exit(1)')
  for (const text of ['en', 'to']) await expect(broken.print(manuscript(text))).rejects.toThrow(PressTrouble)
})

test('given a document that never ends, then it alone is given up, and the next ones are set', async () => {
  const code = `process.on('message', ({ id, data }) => JSON.parse(data).text === 'evig' || process.send({ id, pdf: new Uint8Array(3) }))
    process.on('disconnect', () => process.exit())`
  const slow = pressRunning(code, 3000)
  const stuck = slow.print(manuscript('evig'))
  await expect(stuck).rejects.toThrow('too long')
  expect(await slow.print(manuscript('kort'))).toHaveLength(3)
  slow.close()
})

test('given more than there is room for, then those are told at once, and the others come', async () => {
  const small = new Press({ room: 2 })
  const asked = ['en', 'to', 'tre'].map((text) => small.print(manuscript(text)))
  await expect(asked[2]).rejects.toThrow('too many')
  expect((await Promise.all(asked.slice(0, 2))).map(isPdf)).toEqual([true, true])
  small.close()
})

test('its process lets pages go first', async () => {
  await press.print(manuscript('bagest'))
  expect(getPriority(press.process as number)).toBeGreaterThanOrEqual(pressPriority)
})

test('its process is gone soon after it is closed', async () => {
  const other = new Press()
  await other.print(manuscript('sidst'))
  const pid = other.process as number
  other.close()
  await expect.poll(() => isRunning(pid)).toBe(false)
})

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
