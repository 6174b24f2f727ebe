import assert from 'node:assert/strict'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { eventually, processesOf } from './testing/processes.ts'
import { runCli, ServerProcess } from './testing/server-process.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const start = (data: string, ...args: string[]) => new ServerProcess(['--data', data, '--port', '0', ...args])
const statusOf = async (url: string) => (await fetch(`${url}/healthz`)).status

/** A start that must be refused: the one line that it says. */
async function refusal(args: string[], env: Record<string, string> = {}): Promise<string> {
  const server = new ServerProcess(args, env)
  assert.equal(await server.ended, 1)
  assert.equal(server.stdout, '')
  assert.match(server.stderr, /^[^\n]+\n$/)
  return server.stderr.trim()
}

test('a first start makes everything, says that it is ready on its own line, and stops in order', async () => {
  const data = join(temporaryFolder('first'), 'deep/数据 folder')
  const server = start(data)

  const url = await server.ready()
  assert.equal(await statusOf(url), 200)
  server.signal('SIGTERM')

  assert.equal(await server.ended, 0)
  assert.equal(server.stdout, `Concord is ready: ${url}\n`)
  assert.match(server.stderr, /^Creating the database, once\.$/m)
  await eventually('nothing was left', () => processesOf(data).length === 0)
  assert.ok(!existsSync(join(data, 'concord.sock')))
})

test('a second instance on one data folder is refused, and the first goes on', async () => {
  const data = temporaryFolder('twice')
  const first = start(data)
  const url = await first.ready()

  const line = await refusal(['--data', data, '--port', '0'])

  assert.equal(line, `Concord already runs on ${data} (process ${first.child.pid}).`)
  assert.equal(await statusOf(url), 200)
  first.signal('SIGTERM')
  assert.equal(await first.ended, 0)
})

test('a busy port is told before anything is made in the data folder', async () => {
  const data = temporaryFolder('busy')
  const other = createServer().listen(0, '127.0.0.1')
  await eventually('the other listened', () => other.listening)
  const address = other.address()
  const port = typeof address === 'object' ? String(address?.port) : ''

  const line = await refusal(['--data', data, '--port', port])

  assert.match(line, new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is taken by another program`))
  assert.deepEqual(readdirSync(data), [])
  other.close()
})

test('wrong settings are told in one line, and nothing is made', async () => {
  const data = join(temporaryFolder('wrong'), 'data')
  assert.match(await refusal(['--data', data, '--port', 'seven']), /^PORT must be a number/)
  assert.match(await refusal(['--data', data, '--prot', '7']), /^Unknown option '--prot'/)
  assert.match(await refusal(['--data', data], { CONCORD_URL: 'concord' }), /^CONCORD_URL must look like/)
  assert.match(
    await refusal(['--data', data, '--port', '0', '--host', '192.0.2.1']),
    /is no address of this machine/,
  )
  assert.ok(!existsSync(join(data, 'postgres')))
})

test('an unreachable database is told without its password', async () => {
  const url = 'postgres://me:geheim@127.0.0.1:1/concord'
  const line = await refusal(['--data', temporaryFolder('nowhere'), '--port', '0'], { DATABASE_URL: url })
  assert.match(line, /^PostgreSQL at 127\.0\.0\.1:1 cannot be reached/)
  assert.doesNotMatch(line, /geheim/)
})

test('data of a newer version is refused before its database is touched', async () => {
  const data = temporaryFolder('newer')
  writeFileSync(join(data, 'version'), '99.0.0\n')

  const line = await refusal(['--data', data, '--port', '0'])

  assert.match(line, /was used by Concord 99\.0\.0, which is newer than this/)
  assert.deepEqual(readdirSync(data), ['version'])
})

test('after a kill of its whole group no PostgreSQL stays, and the next start works', async () => {
  const data = temporaryFolder('killed')
  const first = start(data)
  await first.ready()

  await first.killGroup()
  await eventually('PostgreSQL was gone', () => processesOf(data).length === 0)

  const second = start(data)
  assert.equal(await statusOf(await second.ready()), 200)
  second.signal('SIGTERM')
  assert.equal(await second.ended, 0)
})

test('a Ctrl-C at any moment of the first start leaves nothing behind, and the next one works', async () => {
  const data = temporaryFolder('interrupted')
  for (const milliseconds of [100, 300, 600, 900, 1300, 1800]) {
    const server = start(data)
    await Promise.race([delay(milliseconds), server.ended])
    server.signalGroup('SIGINT')
    const code = await server.ended
    // Before its first line runs, Node itself ends by the signal.
    assert.ok(code === 0 || code === null, `${code}: ${server.stderr}`)
    await eventually('nothing was left', () => processesOf(data).length === 0)
  }
  const server = start(data)
  assert.equal(await statusOf(await server.ready()), 200)
  server.signal('SIGTERM')
  await server.ended
})

test('while PostgreSQL is away it says so, and then it is back', async () => {
  const data = temporaryFolder('away')
  const server = start(data)
  const url = await server.ready()
  const { database } = JSON.parse((await runCli(['status', '--json', '--data', data])).stdout)

  process.kill(database.process, 'SIGKILL')

  await eventually('it was away', async () => (await statusOf(url)) === 503)
  await eventually('it was back', async () => (await statusOf(url)) === 200)
  server.signal('SIGTERM')
  assert.equal(await server.ended, 0)
})

test('a doubled Ctrl-C counts once: the running request still ends', async () => {
  const server = start(temporaryFolder('doubled'))
  const request = halfRequest(await server.ready())
  await request.sent

  server.signal('SIGINT')
  server.signal('SIGINT')
  await delay(300)
  server.signal('SIGINT')

  assert.match(await request.finish(), /^HTTP\/1\.1 200 /)
  assert.equal(await server.ended, 0)
})

test('a Ctrl-C a second later means now', async () => {
  const data = temporaryFolder('now')
  const server = start(data)
  await halfRequest(await server.ready()).sent

  server.signal('SIGINT')
  await delay(1100)
  server.signal('SIGINT')

  assert.equal(await server.ended, 130)
  await eventually('PostgreSQL was gone', () => processesOf(data).length === 0)
})

test('a request that never ends does not keep it from stopping', async () => {
  const server = start(temporaryFolder('endless'))
  await halfRequest(await server.ready()).sent
  server.signal('SIGTERM')
  assert.equal(await server.ended, 0)
})

test('what only the operator may ask is not there on the port', async () => {
  const server = start(temporaryFolder('operator'))
  const url = await server.ready()
  for (const path of [
    '/operator/status',
    '//operator/status',
    '/%6fperator/status',
    '/operator/../operator/status',
  ]) {
    assert.equal((await fetch(url + path)).status, 404)
  }
  server.signal('SIGTERM')
  await server.ended
})

/** A request whose headers have begun and wait for their end. */
function halfRequest(url: string): { sent: Promise<void>; finish(): Promise<string> } {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  const answer = new Promise<string>(resolve => {
    let text = ''
    socket.on('data', part => {
      text += part
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(text))
  })
  const sent = new Promise<void>(resolve =>
    socket.write('GET /healthz HTTP/1.1\r\nHost: a\r\n', () => resolve()),
  )
  return {
    sent,
    finish() {
      socket.write('\r\n')
      return answer
    },
  }
}
