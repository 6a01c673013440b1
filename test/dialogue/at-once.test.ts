import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { looking } from '#db'
import { attendanceAct, noCounts, readDialogueMeetings, replyAct } from '#dialogue'
import type { MunicipalityCode } from '#kernel'
import { noteAct, readDeskNotes } from '#proceedings'
import { kkr, secretariat, stage } from '../loading/stage.ts'

const code = '0183' as MunicipalityCode
const files = {
  'dialogue-meetings.csv':
    'id,edition,round,kind,date,roles,municipalities\nfoer,2017,2016-spring,political,2016-04-01,mayor,alle\nnu,2017,2026-autumn,political,2026-11-22,mayor,alle',
  'dialogue-outcomes.csv': null,
}

test('given two programs on one database, when both reply, count and take notes at once, then one of each clash is told and no note is lost', async () => {
  const on = await stage(kkr)
  await on.imported(files)
  const ground = (ledger: typeof on.ledger) => ({ ledger, alliance: kkr, origin: 'https://samsigte.example' })
  const grounds = [ground(on.ledger), ground(await on.second())]
  const each = <T>(act: (one: (typeof grounds)[number], place: number) => Promise<T>) => Promise.all(grounds.map(act))
  const answers = (all: readonly { ok: boolean; refusal?: unknown }[]) =>
    all.map(({ ok, refusal }) => (ok ? 'done' : refusal)).sort()
  const counts = (mayor: number) => ({ ...noCounts, mayor })

  const replies = await each((one, place) =>
    replyAct(one, secretariat, { meeting: 'nu', code, coming: true, counts: counts(place + 1), seen: null }),
  )
  expect(answers(replies)).toEqual(['changed-meanwhile', 'done'])
  const counted = await each((one, place) =>
    attendanceAct(one, secretariat, { meeting: 'foer', rows: [{ code, counts: counts(place + 1), seen: null }] }),
  )
  expect(answers(counted)).toEqual(['changed-meanwhile', 'done'])
  const written = await each(({ ledger }, place) =>
    noteAct(ledger, kkr, secretariat, {
      id: randomUUID(),
      meeting: 'foer',
      table: '1',
      theme: null,
      text: `Note ${place}`,
      seen: null,
    }),
  )
  expect(answers(written)).toEqual(['done', 'done'])
  const notes = await looking(on.ledger.db, kkr, (read) => readDeskNotes(read, 'foer'))
  expect(notes.map(({ text }) => text).sort()).toEqual(['Note 0', 'Note 1'])
  const [note] = notes
  const changes = await each(({ ledger }, place) =>
    noteAct(ledger, kkr, secretariat, {
      id: note?.id ?? '',
      meeting: 'foer',
      table: '1',
      theme: null,
      text: `Rettet ${place}`,
      seen: 1,
    }),
  )
  expect(answers(changes)).toEqual(['changed-meanwhile', 'done'])
  const all = await looking(on.ledger.db, kkr, readDialogueMeetings)
  const meetings = all.filter(({ id }) => id === 'foer' || id === 'nu')
  expect(meetings.map(({ replies, attendance }) => replies.length + attendance.length)).toEqual([1, 1])
  expect(await on.verified()).toMatchObject({ ok: true })
})
