import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import postgres from 'postgres'
import { CannotStart } from '../../../kernel/cannot-start.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { checkServer } from './check-server.ts'
import { startEmbedded } from './start-embedded.ts'

const embedded = await startEmbedded({
  data: temporaryFolder('data'),
  settings: { fsync: 'off' },
  say: () => {},
  onChange: () => {},
})
const sql = postgres({ ...embedded.superuserAddress, password: '', max: 1, onnotice: () => {} })
after(async () => {
  await sql.end()
  await embedded.stop()
})

const check = (user: string, database = 'concord') => checkServer({ ...embedded.address, user, database })

/** The line of the refusal, and the SQL in it. */
async function refusal(checking: Promise<unknown>): Promise<string> {
  const error = await checking.then(
    () => null,
    (found: unknown) => found,
  )
  assert.ok(error instanceof CannotStart, String(error))
  assert.doesNotMatch(error.message, /\n/)
  return error.message
}

const sqlOf = (line: string) => line.slice(line.indexOf(': ') + 2)

test('the login of the embedded cluster fits', async () => {
  assert.match(await check('concord'), /^18\.\d+$/)
})

test("a superuser's login is refused with the SQL that makes another", async () => {
  await sql.unsafe('create database theirs')
  const line = await refusal(check('postgres', 'theirs'))
  assert.match(line, /not bound by row-level security/)

  await sql.unsafe(
    sqlOf(line)
      .replace('CREATE ROLE concord ', 'CREATE ROLE concord_2 ')
      .replace('TO concord;', 'TO concord_2;'),
  )

  await sql.unsafe('grant concord_app to concord_2')
  assert.match(await check('concord_2', 'theirs'), /^18/)
})

test('a login that may become a superuser is refused until it may not', async () => {
  await sql.unsafe('create role "Big Boss" superuser; create role climber login; grant "Big Boss" to climber')
  await sql.unsafe('grant concord_app to climber; grant create on database concord to climber')

  await sql.unsafe(sqlOf(await refusal(check('climber'))).replace(/^.*(?=REVOKE)/, ''))

  assert.match(await check('climber'), /^18/)
})

test('a login that bypasses row-level security is refused', async () => {
  await sql.unsafe('create role passer login bypassrls')
  assert.match(await refusal(check('passer')), /not bound by row-level security/)
})

test('a login that may not create schemas is refused with the SQL that lets it', async () => {
  await sql.unsafe('create database plain')
  await sql.unsafe('create role guest login; grant concord_app to guest')

  await sql.unsafe(sqlOf(await refusal(check('guest', 'plain'))))

  assert.match(await check('guest', 'plain'), /^18/)
})

test('a login without the role of the app is refused with the SQL that gives it', async () => {
  await sql.unsafe('create role newcomer login; grant create on database concord to newcomer')

  await sql.unsafe(sqlOf(await refusal(check('newcomer'))).replace('as a superuser: ', ''))

  assert.match(await check('newcomer'), /^18/)
})

test('a login that may make roles gets the role of the app by itself', async () => {
  await sql.unsafe('create role maker login createrole; grant create on database concord to maker')
  await sql.unsafe('grant concord_app to maker with admin option, inherit false, set false')

  assert.match(await check('maker'), /^18/)
})

test('a role of the app that bypasses row-level security is refused', async () => {
  await sql.unsafe('alter role concord_app bypassrls')
  const line = await refusal(check('concord'))
  await sql.unsafe('alter role concord_app nobypassrls')
  assert.match(line, /concord_app|may become/)
})

test('a database that is not there, and a server that is not there, are named', async () => {
  assert.match(
    await refusal(check('concord', 'missing')),
    /has no database missing: CREATE DATABASE missing;$/,
  )
  const nobody = {
    host: '127.0.0.1',
    port: 1,
    database: 'x',
    user: 'me',
    password: 'geheim',
    ssl: false,
  } as const
  const line = await refusal(checkServer(nobody))
  assert.match(
    line,
    /^PostgreSQL at 127\.0\.0\.1:1 cannot be reached \(ECONNREFUSED\): check DATABASE_URL\.$/,
  )
})

test('a database in another encoding is refused', async () => {
  await sql.unsafe(
    "create database latin encoding 'LATIN1' locale 'C' locale_provider libc template template0 owner concord",
  )
  assert.match(await refusal(check('concord', 'latin')), /encoded in LATIN1/)
})
