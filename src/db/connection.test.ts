import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/support/database.ts'

test('given a transaction under way, when its server process dies, then its next statement fails and the pool goes on', async () => {
  const { pool } = (await freshDatabase()).ledger.db
  const client = await pool.connect()
  await client.query('begin')
  const [row] = (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows
  const gone = new Promise((resolve) => client.once('end', resolve))
  await pool.query('select pg_terminate_backend($1)', [row?.pid])
  await gone
  await expect(client.query('select 1')).rejects.toThrow()
  client.release()
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})
