import { describe, expect, test } from 'vitest'
import { saveAssessment } from '#assessments'
import { readCaseFile, readLocalParts, removePartAct } from '#case-parts'
import { type CaseBlock, packageOf, plainCase, publishCase } from '#cases'
import { looking } from '#db'
import type { MunicipalityCode } from '#kernel'
import { verify } from '#verify'
import { applying } from '../../src/facts.ts'
import { said } from '../assessments/facts.ts'
import { recordMeasures } from '../measures/facts.ts'
import { ishoej, kkr, stage } from '../meetings/stage.ts'
import { file, pdf, publishTemplate, recordCase, write } from './facts.ts'

const actor = { by: { office: 'secretariat' }, person: null, now: new Date('2026-11-22T12:00:00Z') } as const
type On = Awaited<ReturnType<typeof stage>>
const where = ({ ledger }: On) => ({ ledger, alliance: kkr, actor })
const of = { edition: 2017, code: ishoej }
const own = ({ ledger }: On, code = ishoej) => looking(ledger.db, kkr, (read) => packageOf(read, code, 2017, 'own'))
const shown = ({ ledger }: On) => looking(ledger.db, kkr, (read) => packageOf(read, ishoej, 2017, 'public'))
const words = (content: readonly CaseBlock[] | undefined) =>
  (content ?? []).map((block) => ('text' in block ? block.text : block.kind)).join('\n')

const annexId = async ({ ledger }: On, title: string) => {
  const parts = await looking(ledger.db, kkr, (read) => readLocalParts(read, of))
  return parts.find(({ content }) => content.kind === 'annex' && content.title === title)?.id ?? ''
}

describe('a case', () => {
  test('of the real alliance is there at once, from recorded facts alone, and says what is not recorded', async () => {
    const on = await stage()
    const made = await own(on)
    expect(made).toMatchObject({ municipality: 'Ishøj', version: 2, caseNumber: '', items: [{ place: 1 }, { kind: 'paper' }] })
    const text = words(made?.items[0]?.content)
    expect(text).toContain('Mål 1: ')
    expect(text).toMatch(/KKR Hovedstaden den 6\.2\.2017 om version 2: godkendt til udsendelse/)
    expect(text).toContain('ikke registreret')
    expect(made?.gaps).toContainEqual({ kind: 'no-template' })
    expect(await shown(on)).toBeNull()
    expect(await own(on, '9999' as MunicipalityCode)).toBeNull()
    expect(await looking(on.ledger.db, kkr, (read) => packageOf(read, ishoej, 2099, 'own'))).toBeNull()
    expect(await own(on)).toEqual(made)
  })

  test('is shown without what is closed and without what came later, and the facts rebuild it', async () => {
    const on = await stage()
    await recordCase(where(on), of)
    const closed = { kind: 'annex', title: 'Notat om personale', text: '', file, closed: true } as const
    await write(where(on), of, closed, { bytes: pdf })
    await write(where(on), of, { ...closed, title: 'Høringssvar', text: 'Ældrerådet bakker op.', file: null, closed: false })
    const before = JSON.stringify(await shown(on))
    expect(before).toContain('Sundhedsloven')
    expect(before).not.toMatch(/personale|Høringssvar|notat\.pdf|hemmeligt/)
    expect((await own(on))?.items.map(({ place, closed: is }) => [place, is])).toEqual([
      [1, false],
      [2, false],
      [3, true],
      [4, false],
    ])
    expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
    const bytes = () => looking(on.ledger.db, kkr, (read) => readCaseFile(read, file.sha256))
    expect(await bytes()).toEqual(Buffer.from(pdf))
    const id = await annexId(on, closed.title)
    expect(await removePartAct(on.ledger, kkr, actor, { ...of, id, seen: 1 })).toMatchObject({ ok: true, value: id })
    expect(await bytes()).toBeNull()
  })

  test('has the time diagram and the own assessment as annexes 2 and 3; everyone sees the assessment once it is public', async () => {
    const on = await stage()
    await recordMeasures(on.ledger, kkr, actor)
    const assess = async (state: 'draft' | 'public', seen: number) => {
      const wanted = { ...of, goal: '2017-goal-1', content: said, state, seen }
      const done = await saveAssessment(on.ledger, kkr, actor, wanted)
      if (!done.ok) throw new Error(done.refusal)
      return done.value ?? 0
    }
    const draft = await assess('draft', 0)
    const made = await own(on)
    expect(made?.items.map(({ kind }) => kind)).toEqual(['case', 'paper', 'time-diagram', 'assessment'])
    expect(words(made?.items[2]?.content)).toMatch(/picture\n.*table/s)
    expect(words(made?.items[3]?.content)).toContain(said.meaning)
    expect(made?.gaps).toContainEqual({ kind: 'draft-assessment', number: 1 })
    expect(made?.gaps).toContainEqual({ kind: 'goal-not-assessed', number: 2 })
    expect((await publishCase(on.ledger, kkr, actor, { ...of, seen: null })).ok).toBe(true)
    const before = await shown(on)
    expect(before?.items.map(({ kind }) => kind)).toEqual(['case', 'paper', 'time-diagram'])
    expect(JSON.stringify(before)).not.toMatch(/vurdering|nattevagten/i)
    await assess('public', draft)
    expect((await shown(on))?.items.at(-1)).toMatchObject({ place: 4, kind: 'assessment' })
    if (made) expect(plainCase(made)).toMatch(/Det prioriteres om: mål 1\n- Dagvagten; Til: Nattevagten; Hvornår: marts 2027/)
  })

  test('that is closed itself is never shown', async () => {
    const on = await stage()
    await publishTemplate(where(on), 2017)
    await write(where(on), of, { kind: 'closing', item: 'case' })
    expect(await publishCase(on.ledger, kkr, actor, { ...of, seen: null })).toEqual({ ok: false, refusal: 'case-is-closed' })
    expect((await own(on))?.items.every(({ closed }) => closed)).toBe(true)
  })

  test('that is shown loses what is closed from that moment, and all of it where the case itself is closed', async () => {
    const on = await stage()
    await publishTemplate(where(on), 2017)
    const annex = { kind: 'annex', title: 'Notat om personale', text: 'Hemmeligt.', file: null, closed: false } as const
    const id = await write(where(on), of, annex)
    await publishCase(on.ledger, kkr, actor, { ...of, seen: null })
    expect(JSON.stringify(await shown(on))).toContain('Hemmeligt')
    await write(where(on), of, { ...annex, closed: true }, { id, seen: 1 })
    expect(JSON.stringify(await shown(on))).not.toMatch(/personale|Hemmeligt/)
    expect((await shown(on))?.items.map(({ kind }) => kind)).toEqual(['case', 'paper'])
    await write(where(on), of, { kind: 'closing', item: 'paper' })
    expect((await shown(on))?.items.map(({ kind }) => kind)).toEqual(['case'])
    await write(where(on), of, { kind: 'closing', item: 'case' })
    expect(await shown(on)).toBeNull()
  })
})
