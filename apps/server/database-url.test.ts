import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { after, before, test } from 'node:test'
import postgres from 'postgres'
import { type DebianPostgres, startDebianPostgres, whyNoDebianPostgres } from './testing/debian-postgres.ts'
import { ServerProcess } from './testing/server-process.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const skip = whyNoDebianPostgres
let debian: DebianPostgres
before(async () => {
  if (!skip) debian = await startDebianPostgres()
})
after(() => debian?.stop())

const start = (data: string, url: string) =>
  new ServerProcess(['--data', data, '--port', '0'], { DATABASE_URL: url })

test('a PostgreSQL of the company: its superuser is refused with SQL that helps, then it serves', {
  skip,
}, async () => {
  const data = temporaryFolder('data')
  const refused = start(data, debian.url)
  assert.equal(await refused.ended, 1)
  assert.match(refused.stderr, /^The login postgres [^\n]* ALTER DATABASE postgres OWNER TO concord;\n$/)
  const sql = postgres(debian.url, { max: 1 })
  await sql.unsafe(refused.stderr.slice(refused.stderr.indexOf(': ') + 2).replace('…', 'geheim'))
  await sql.unsafe('create role concord_app nologin; grant concord_app to concord')
  await sql.end()
  const url = debian.url.replace(/\/\/postgres:[^@]*@/, '//concord:geheim@')

  const server = start(data, url)
  const address = await server.ready()
  const second = start(temporaryFolder('other'), url)

  assert.equal((await fetch(`${address}/healthz`)).status, 200)
  assert.equal(await second.ended, 1)
  assert.match(
    second.stderr,
    /^Another Concord runs on the database postgres at 127\.0\.0\.1: stop it first\.\n$/,
  )
  server.signal('SIGTERM')
  assert.equal(await server.ended, 0)
  assert.deepEqual(readdirSync(data).sort(), ['generation', 'secret', 'version'])
})

test('a wrong password is told as what it is', { skip }, async () => {
  const server = start(temporaryFolder('wrong'), debian.url.replace('p%40ss', 'pass'))
  assert.equal(await server.ended, 1)
  assert.match(
    server.stderr,
    /^PostgreSQL at 127\.0\.0\.1:\d+ refuses the login postgres: check DATABASE_URL\.\n$/,
  )
})
