import { expect, test } from 'vitest'
import { looking } from '#db'
import { readRemarks } from '#remarks'
import { kkr, stage } from '../loading/stage.ts'

const head = 'id,edition,version,municipality,block,kind,text,wording,made,answer,reason\n'
const file = (rows: string) => ({ 'remarks.csv': `${head}${rows}` })

test('given remarks.csv, then each remark has the wording that it was made on; the same twice is once; what cannot be is refused', async () => {
  const on = await stage(kkr)
  const good = file(
    'a,2017,2,Ishøj,2017-goal-1,proposal,,Vi vil mere,2016-12-01,afvist,For dyrt\nb,2017,2,0101,2017-goal-2,kommentar,Godt,,2016-12,noteret,',
  )
  await on.imported(good)
  const remarks = await looking(on.ledger.db, kkr, readRemarks)
  expect(remarks.map(({ id, code, answer, on: wording }) => [id, code, answer, wording.slice(0, 12)])).toEqual([
    ['b', '0101', 'noted', 'Vi vil skabe'],
    ['a', '0183', 'refused', 'Vi vil sikre'],
  ])
  expect((await on.imported(good)).wrote).toBe(false)
  const wrong = (rows: string) => on.import(file(rows)).then((lines) => lines.join('\n'))
  expect(await wrong('c,2017,2,Ishøj,intet,comment,x,,,,')).toContain('er hverken et afsnit eller et mål')
  expect(await wrong('c,2017,2,Ishøj,2017-goal-1,comment,,,,,')).toContain('skriv kommentaren')
  expect(await wrong('c,2017,2,Ishøj,2017-goal-1,comment,x,y,,,')).toContain('for et ændringsforslag, og kun for det')
  expect(await wrong('c,2017,2,Ishøj,2017-goal-1,comment,x,,,afvist,')).toContain('en afvisning har en begrundelse')
  expect(await on.verified()).toMatchObject({ ok: true })
})
