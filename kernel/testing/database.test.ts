import assert from 'node:assert/strict'
import { test } from 'node:test'
import postgres from 'postgres'
import { openTestDatabase, type TestDatabase } from './database.ts'

const ask = async (database: TestDatabase, text: string) => {
  const { host, port, database: name, user } = database.address
  const sql = postgres({ host, port, database: name, user, password: '', max: 1 })
  const rows = await sql.unsafe(text)
  await sql.end()
  return rows.map(row => ({ ...row }))
}

const template = (key: string, done: () => void = () => {}) => ({
  key,
  prepare: async (address: TestDatabase['address']) => {
    done()
    await ask(
      { address, url: '', drop: async () => {} },
      'create table shelf (book text); insert into shelf values (1)',
    )
  },
})

test('a test database belongs to a login that is no superuser', async () => {
  const database = await openTestDatabase()
  const [facts] = await ask(
    database,
    `select rolsuper as strong, pg_get_userbyid(datdba) = current_user as own
    from pg_roles, pg_database where rolname = current_user and datname = current_database()`,
  )
  assert.deepEqual(facts, { strong: false, own: true })
  await database.drop()
})

test('a template is made once, and each copy is its own', async () => {
  let times = 0
  const one = await Promise.all([1, 2, 3].map(() => openTestDatabase(template('shelves', () => times++))))
  await ask(one[0] ?? assert.fail(), 'delete from shelf')
  assert.deepEqual(await ask(one[1] ?? assert.fail(), 'select book from shelf'), [{ book: '1' }])
  assert.equal(times, 1)
  await Promise.all(one.map(database => database.drop()))
})

test('a template that failed is made anew', async () => {
  const failing = { key: 'weak', prepare: () => Promise.reject(new Error('no shelf')) }
  await assert.rejects(openTestDatabase(failing), /no shelf/)
  const database = await openTestDatabase(template('weak'))
  assert.equal((await ask(database, 'select book from shelf')).length, 1)
  await database.drop()
})

test('a dropped database is gone, although someone is connected', async () => {
  const database = await openTestDatabase()
  const busy = ask(database, 'select pg_sleep(60)').catch(() => 'ended')
  await ask(database, 'select 1')
  await database.drop()
  assert.equal(await busy, 'ended')
  await assert.rejects(ask(database, 'select 1'), /does not exist/)
})
