import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import postgres from 'postgres'
import { eventually } from '../testing/processes.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { holdDatabase } from './hold-database.ts'
import { startEmbedded } from './start-embedded.ts'

const embedded = await startEmbedded({
  data: temporaryFolder('data'),
  settings: { fsync: 'off' },
  say: () => {},
  onChange: () => {},
})
const sql = postgres({ ...embedded.superuserAddress, database: 'concord', password: '', max: 1 })
after(async () => {
  await sql.end()
  await embedded.stop()
})

function hold() {
  const heard: (boolean | 'taken')[] = []
  const onChange = (isHeld: boolean) => heard.push(isHeld)
  const holding = holdDatabase(embedded.address, { onChange, onTaken: () => heard.push('taken') })
  return { heard, holding }
}

const cutConnections = () =>
  sql`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()`

test('a database is held by one server, and by the next when that has stopped', async () => {
  const first = await hold().holding

  await assert.rejects(hold().holding, /^CannotStart: Another Concord runs on the database concord/)

  await first.release()
  const second = await hold().holding
  assert.ok(second.isHeld())
  await second.release()
})

test('a lost connection is told, and the database is held again', async () => {
  const { heard, holding } = hold()
  const held = await holding

  await cutConnections()

  await eventually('it was held again', () => heard.length === 2)
  assert.deepEqual(heard, [false, true])
  assert.ok(held.isHeld())
  await held.release()
})

test('who finds the database taken after a lost connection is told to end', async () => {
  const { heard, holding } = hold()
  const held = await holding
  await cutConnections()
  await eventually('the loss was told', () => heard.length === 1)

  const other = await hold().holding

  await eventually('it was told to end', () => heard.length === 2)
  assert.deepEqual(heard, [false, 'taken'])
  assert.ok(!held.isHeld())
  await Promise.all([held.release(), other.release()])
})
