import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  areasOf,
  asIncoming,
  beginDraft,
  goalsOf,
  mergeGoal,
  movePart,
  parkGoal,
  putBackPart,
  removePart,
  replaceDraft,
  restoreSave,
  reviveArea,
  splitGoal,
  wordingOf,
} from '#drafting'
import { verify } from '#verify'
import { applying } from '../../src/facts.ts'
import { ishoej, kkr } from '../meetings/stage.ts'
import { given, now, secretariat, stage, text, writer } from './stage.ts'

test('given a recorded version, when a draft is begun, then it says what the version says, and the journal only that it was begun', async () => {
  const on = await stage()
  const draft = await on.draft()
  expect([draft.number, draft.from, draft.numbered]).toEqual([3, '2017-v2', false])
  expect(goalsOf(draft).map(({ id }) => id)).toEqual(['2017-goal-1', '2017-goal-2', '2017-goal-3'])
  expect(areasOf(draft)).toHaveLength(3)
  expect(await beginDraft(on.ledger, kkr, writer, 2017)).toEqual({ ok: false, refusal: 'already-begun' })
  const clerk = { by: { office: 'clerk', municipality: ishoej }, person: null, now } as const
  expect(await beginDraft(on.ledger, kkr, clerk, 2027)).toEqual({ ok: false, refusal: 'not-yours' })
  expect(given(await beginDraft(on.ledger, kkr, writer, 2027))).toMatchObject({ number: 1, from: null })
  expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
})

test('given two people in the same part on two connections, when both save, then one text stands, the other is kept beside it', async () => {
  const on = await stage()
  const id = await on.add('Fælles')
  const seen = (await on.part(id))?.save ?? 0
  const other = await on.second()
  const [a, b] = await Promise.all([
    on.write(writer, id, seen, text('Den enes')),
    on.write(secretariat, id, seen, text('Den andens'), other),
  ])
  const kinds = [given(a).kind, given(b).kind].sort()
  expect(kinds).toEqual(['beside', 'saved'])
  const saves = await on.saves(id)
  expect(saves.map(({ content }) => wordingOf(content)).sort()).toEqual(['Den andens', 'Den enes', 'Fælles'])
  expect(saves.filter(({ stands }) => !stands)).toHaveLength(1)
  // The second, who was told, sends the same again: it is kept once. Then they choose it, knowing what stands.
  const [lost] = saves.filter(({ stands }) => !stands)
  const again = await on.write(lost?.by.office === 'writer' ? writer : secretariat, id, seen, lost?.content ?? text(''))
  expect(given(again)).toMatchObject({ kind: 'beside', save: lost?.id })
  const standing = (await on.part(id))?.save ?? 0
  expect(given(await on.write(secretariat, id, standing, lost?.content ?? text(''))).kind).toBe('saved')
  expect(await on.saves(id)).toHaveLength(4)
})

test('given a part that somebody took out, when another saves in it, then the text is kept, and both can be put back', async () => {
  const on = await stage()
  const id = await on.add('Først')
  const seen = (await on.part(id))?.save ?? 0
  given(await removePart(on.ledger, kkr, secretariat, { edition: 2017, part: id, because: 'Overflødigt' }))
  expect((await on.draft()).removed).toMatchObject([{ id, removed: { because: 'Overflødigt' } }])
  expect(given(await on.write(writer, id, seen, text('Senere')))).toMatchObject({ kind: 'beside', standing: null })
  given(await putBackPart(on.ledger, kkr, writer, 2017, id))
  expect((await on.part(id))?.content).toEqual(text('Først'))
  const [later] = await on.saves(id)
  given(await restoreSave(on.ledger, kkr, writer, { edition: 2017, part: id, save: later?.id ?? 0 }))
  expect((await on.part(id))?.content).toEqual(text('Senere'))
  const paper = await removePart(on.ledger, kkr, writer, { edition: 2017, part: 'papir', because: '' })
  expect(paper).toEqual({ ok: false, refusal: 'cannot-be-removed' })
})

test('given parts in order, when one is moved, twice by the same form, then it moved once; areas stay last whatever is moved', async () => {
  const on = await stage()
  const first = await on.add('Et', '2017-goal-1')
  const second = await on.add('To', first)
  const order = async () => (await on.draft()).parts.map(({ id }) => id)
  const move = (part: string, after: string | null, under?: string | null) =>
    movePart(on.ledger, kkr, writer, { edition: 2017, part, after, ...(under === undefined ? {} : { under }) })
  given(await move(second, null))
  given(await move(second, null))
  expect((await order()).slice(0, 4)).toEqual(['papir', '2017-goal-1', second, first])
  given(await move('2017-goal-1', '2017-goal-3'))
  expect((await order()).slice(0, 6)).toEqual(['papir', '2017-goal-2', '2017-goal-3', '2017-goal-1', second, first])
  given(await move(first, null, null))
  expect((await order()).slice(0, 3)).toEqual(['papir', first, '2017-goal-2'])
  expect(await move('2017-goal-1', 'omraade-1')).toEqual({ ok: false, refusal: 'no-such-place' })
  expect(await move('2017-goal-1', null, '2017-goal-2')).toEqual({ ok: false, refusal: 'no-such-place' })
  expect((await order()).slice(-3)).toEqual(['omraade-1', 'omraade-2', 'omraade-3'])
})

test('given goals, when one is parked, another merged and a third split, then their texts and histories go with them', async () => {
  const on = await stage()
  const own = await on.add('Om akuttilbud', '2017-goal-1')
  const mine = await on.add('Om psykiatri', '2017-goal-2')
  given(await parkGoal(on.ledger, kkr, writer, { edition: 2017, goal: '2017-goal-1' }))
  expect((await on.draft()).parts.slice(-2).map(({ id }) => id)).toEqual(['2017-goal-1', own])
  expect((await on.part('2017-goal-1'))?.content).toMatchObject({
    part: 'area',
    was: { shortTitle: 'Akuttilbud ved fysisk sygdom' },
  })
  const ending = await on.add('Til slut')
  given(await reviveArea(on.ledger, kkr, writer, 2017, '2017-goal-1'))
  const order = (await on.draft()).parts.map(({ id }) => id)
  expect(order.indexOf('2017-goal-3')).toBeLessThan(order.indexOf('2017-goal-1'))
  expect(order.indexOf('2017-goal-1')).toBeLessThan(order.indexOf(ending))
  expect((await on.part('2017-goal-1'))?.content).toMatchObject({ part: 'goal', shortTitle: 'Akuttilbud ved fysisk sygdom' })

  given(await mergeGoal(on.ledger, kkr, writer, { edition: 2017, goal: '2017-goal-2', into: '2017-goal-3' }))
  expect((await on.part('2017-goal-3'))?.content).toMatchObject({ merged: ['2017-goal-2'] })
  expect((await on.part(mine))?.under).toBe('2017-goal-3')
  expect((await on.draft()).removed.map(({ id }) => id)).toEqual(['2017-goal-2'])

  const split = given(await splitGoal(on.ledger, kkr, writer, { edition: 2017, goal: '2017-goal-3' }))
  expect(split).toBe('2017-goal-4')
  expect((await on.part(split))?.content).toMatchObject({ splitOff: '2017-goal-3', merged: [] })
  expect((await on.saves('2017-goal-1')).map(({ reason }) => reason)).toEqual(['revived', 'parked', 'begun'])
  expect(await parkGoal(on.ledger, kkr, writer, { edition: 2017, goal: own })).toEqual({ ok: false, refusal: 'not-a-goal' })
})

test('given a paper from elsewhere, when it takes the draft’s place, then what went is among what was taken out; the same again changes nothing', async () => {
  const on = await stage()
  const id = await on.add('Bliver rettet', '2017-goal-1')
  const gone = await on.add('Går ud', '2017-goal-1')
  const before = await on.draft()
  const replace = async (incoming: ReturnType<typeof asIncoming>, seen?: string) =>
    replaceDraft(on.ledger, kkr, writer, {
      edition: 2017,
      incoming,
      seen: seen ?? (await on.draft()).mark,
      because: 'Stod ikke i filen',
    })
  const same = given(await replace(asIncoming(before)))
  expect(same.parts.every(({ what }) => what === 'same') && same.out.length === 0).toBe(true)
  expect((await on.draft()).mark).toBe(before.mark)
  const incoming = asIncoming(before).map((one) =>
    one.id === '2017-goal-1'
      ? {
          ...one,
          texts: [
            { id, content: text('Rettet') },
            { id: null, content: text('Ny') },
          ],
        }
      : one,
  )
  const another = before.mark.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))
  expect(await replace(incoming, another)).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  const replaced = given(await replace(incoming))
  expect(replaced.parts.filter(({ what }) => what !== 'same').map(({ what }) => what)).toEqual(['changed', 'new'])
  expect((await on.draft()).removed).toMatchObject([{ id: gone, removed: { because: 'Stod ikke i filen' } }])
  expect((await on.saves(id)).map(({ content }) => wordingOf(content))).toEqual(['Rettet', 'Bliver rettet'])
})

test('whatever is saved, in conflict, restored, taken out or put back, every text that was ever saved is in the history', async () => {
  const on = await stage()
  const ids = [await on.add('a0'), await on.add('b0')]
  const written = new Set(['a0', 'b0'])
  const step = fc.oneof(
    fc.record({ kind: fc.constant('save' as const), part: fc.nat(1), stale: fc.boolean(), words: fc.string({ maxLength: 12 }) }),
    fc.record({ kind: fc.constantFrom('remove', 'back', 'restore'), part: fc.nat(1), at: fc.nat(20) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
      for (const one of steps) {
        const id = ids[one.part] as string
        const saves = await on.saves(id)
        if ('words' in one) {
          const words = one.words.replaceAll('\u0000', '')
          const seen = one.stale ? (saves.at(-1)?.id ?? 0) : ((await on.part(id))?.save ?? 0)
          given(await on.write(one.stale ? secretariat : writer, id, seen, text(words)))
          written.add(words)
        } else if (one.kind === 'remove')
          given(await removePart(on.ledger, kkr, writer, { edition: 2017, part: id, because: 'x' }))
        else if (one.kind === 'back') given(await putBackPart(on.ledger, kkr, writer, 2017, id))
        else await restoreSave(on.ledger, kkr, writer, { edition: 2017, part: id, save: saves[one.at % saves.length]?.id ?? 0 })
      }
      const found = new Set((await on.saves()).map(({ content }) => wordingOf(content)))
      expect([...written].filter((words) => !found.has(words))).toEqual([])
    }),
    { numRuns: 12 },
  )
  await expect(on.ledger.db.pool.query('delete from alliance_kkr_hovedstaden.desk_draft_saves')).rejects.toThrow("nobody's text")
})
