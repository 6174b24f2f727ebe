import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestDatabase, type TestDatabase } from '../testing/database.ts'
import { arrayLiteral, type Connection, openConnection, type Parameter } from './driver.ts'
import { codeOf, isLost } from './errors.ts'

let database: TestDatabase
let connection: Connection
before(async () => {
  database = await openTestDatabase()
  connection = openConnection({ address: database.address, session: {} })
})
after(async () => {
  await connection.end()
  await database.drop()
})

async function ask(text: string, parameters: readonly Parameter[] = []) {
  const [rows] = await connection.pipeline([{ text, parameters }])
  return rows?.[0]
}

test('times are ISO text with milliseconds in UTC, dates text, bigints numbers', async () => {
  const row = await ask(
    `select '2026-11-24 08:02:11.1+08'::timestamptz(3) as a, '0099-01-01 00:00:00+00'::timestamptz(3) as b,
      '2026-02-28'::date as c, 9007199254740991 as d, null::timestamptz as e, '[1, {"a": null}]'::jsonb as f`,
  )
  assert.deepEqual(
    { ...row },
    {
      a: '2026-11-24T00:02:11.100Z',
      b: '0099-01-01T00:00:00.000Z',
      c: '2026-02-28',
      d: 9007199254740991,
      e: null,
      f: [1, { a: null }],
    },
  )
})

test('texts of every kind come through an array literal unchanged', async () => {
  const texts = ['', 'null', 'NULL', 'a b', '"', '\\', '{,}', "it's", '李娜', ' x ', 'a\nb', null]
  const row = await ask('select to_jsonb($1::text[]) as back', [arrayLiteral(texts)])
  assert.deepEqual(row?.back, texts)
})

test('parts of a pipeline see each other, and the first error is the one that is thrown', async () => {
  const results = await connection.pipeline([
    { text: 'create temporary table one (n int)', parameters: [] },
    { text: 'insert into one select generate_series(1, $1::int)', parameters: [3] },
    { text: 'select count(*) from one', parameters: [] },
  ])
  assert.deepEqual([results[1]?.count, results[2]?.[0]?.count], [3, 3])
  const failing = connection.pipeline([
    { text: 'begin', parameters: [] },
    { text: 'select 1 / $1::int', parameters: [0] },
    { text: 'select 2', parameters: [] },
    { text: 'commit', parameters: [] },
  ])
  await assert.rejects(failing, error => codeOf(error) === '22012')
})

test('a connection that is lost fails at once what was sent, and takes nothing more', async () => {
  const other = openConnection({ address: database.address, session: {} })
  const sent = other.pipeline([
    { text: 'select pg_terminate_backend(pg_backend_pid())', parameters: [] },
    { text: 'select $1::int', parameters: [1] },
    { text: 'create table late (n int)', parameters: [] },
  ])
  await assert.rejects(sent, isLost)
  assert.ok(other.isDead())
  assert.equal((await ask(`select to_regclass('late') as late`))?.late, null)
})

// Were each statement to connect anew, with the driver's pauses, it would take minutes.
test('a server that is away is told, however much was to be sent', { timeout: 60_000 }, async () => {
  const nowhere = openConnection({ address: { ...database.address, port: 1 }, session: {} })
  const statements = Array.from({ length: 30 }, () => ({ text: 'select 1', parameters: [] }))
  await assert.rejects(nowhere.pipeline(statements), isLost)
})
