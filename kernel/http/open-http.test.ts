import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { Writable } from 'node:stream'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { kernelCatalogue, openMessages } from '../messages.ts'
import { problem } from '../problem.ts'
import { sendRaw } from '../testing/raw-http.ts'
import { mountHealth } from './health.ts'
import { mountMetrics } from './metrics.ts'
import { openHttp } from './open-http.ts'

const lines: string[] = []
const sink = new Writable({
  write(chunk, _encoding, done) {
    lines.push(String(chunk))
    done()
  },
})
let app: FastifyInstance
let port = 0
let ready = true
let mayRead = false

before(async () => {
  const { titleOf } = openMessages([kernelCatalogue])
  const limits = { signedIn: 100, anonymous: 3, guessing: 2 }
  app = await openHttp({ url: null, logger: pino({}, sink), titleOf, limits })
  mountHealth(app, () => ready)
  mountMetrics(app, { more: () => 'more 1\n', mayRead: async () => mayRead })
  app.post('/echo', request => request.body)
  app.get('/fail', () => {
    throw new Error('boom', { cause: JSON.parse('{"canary": secret') })
  })
  app.get('/fail-strangely', () => {
    throw 'canary'
  })
  app.get('/refuse', () => {
    throw problem.conflict('http.too_many', { seconds: 2 })
  })
  app.post('/sign-in', { config: { rateLimit: app.limitGuessing } }, () => ({}))
  app.get('/open', async (request, reply) => {
    await app.limitAnonymous(request, reply)
    return {}
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address = app.server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})
after(() => app.close())

const ask = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${port}${path}`, init)

test('a problem is told as RFC 9457 wants it, in the language that was asked for', async () => {
  const answer = await ask('/refuse', { headers: { 'accept-language': 'zh-CN' } })
  assert.equal(answer.status, 409)
  assert.equal(answer.headers.get('content-type'), 'application/problem+json; charset=utf-8')
  assert.deepEqual(await answer.json(), {
    type: 'urn:concord:problem:http.too_many',
    title: '请求过于频繁，请在 2 秒后再试。',
    status: 409,
    code: 'conflict',
    reason: 'http.too_many',
    details: { seconds: 2 },
  })
})

for (const path of ['/fail', '/fail-strangely']) {
  test(`a bug at ${path} is one apology with a trace, logged once and without what it quotes`, async () => {
    lines.length = 0
    const answer = await ask(`${path}?token=canary-token`, { headers: { cookie: 'session=canary-cookie' } })
    const body = await answer.json()
    assert.equal(answer.status, 500)
    assert.deepEqual(Object.keys(body), ['type', 'title', 'status', 'code', 'reason', 'trace'])
    assert.equal(lines.length, 1)
    assert.equal(JSON.parse(lines[0] ?? '').trace, body.trace)
    assert.doesNotMatch(lines.join() + JSON.stringify(body), /canary/)
  })
}

test('nothing is logged of a request that goes well', async () => {
  lines.length = 0
  await ask('/healthz?token=canary')
  assert.deepEqual(lines, [])
})

test('readiness follows the database', async () => {
  assert.equal((await ask('/healthz')).status, 200)
  ready = false
  assert.equal((await ask('/healthz')).status, 503)
  ready = true
})

test('figures are for this machine, and name routes, never paths', async () => {
  await ask('/nobody/01900000-0000-7000-8000-000000000001')
  const text = await (await ask('/metrics')).text()
  assert.match(text, /concord_http_request_seconds_count\{method="GET",route="\/healthz",status="200"\} \d/)
  assert.match(text, /^process_resident_memory_bytes \d+$/m)
  assert.match(text, /^more 1$/m)
  assert.doesNotMatch(text, /nobody/)
})

test('figures are not for those who come through a proxy, unless they may read them', async () => {
  const proxied = { headers: { 'x-forwarded-for': '203.0.113.7' } }
  assert.equal((await ask('/metrics', proxied)).status, 404)
  mayRead = true
  assert.equal((await ask('/metrics', proxied)).status, 200)
  mayRead = false
})

test('no page of ours can be framed, run foreign script or tell where its reader came from', async () => {
  const { headers } = await ask('/healthz')
  const policy = headers.get('content-security-policy') ?? ''
  assert.match(policy, /script-src 'self';/)
  assert.match(policy, /frame-ancestors 'none'/)
  assert.match(policy, /object-src 'none'/)
  assert.match(policy, /base-uri 'none'/)
  assert.doesNotMatch(policy, /unsafe-eval|script-src[^;]*unsafe-inline|upgrade-insecure|\*/)
  assert.equal(headers.get('x-content-type-options'), 'nosniff')
  assert.equal(headers.get('x-frame-options'), 'DENY')
  assert.equal(headers.get('referrer-policy'), 'no-referrer')
  assert.equal(headers.get('access-control-allow-origin'), null)
})

const foreign: readonly (readonly [name: string, headers: Record<string, string>])[] = [
  ['of another site', { origin: 'https://evil.example', cookie: 'session=1' }],
  ['without an origin of its own', { origin: 'null', cookie: 'session=1' }],
  ['that hides its origin', { cookie: 'session=1' }],
  ['of another site, to sign in', { origin: 'https://evil.example' }],
]
for (const [name, headers] of foreign) {
  test(`a page ${name} changes nothing`, async () => {
    const init = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: '{}' }
    const answer = await ask('/echo', init)
    assert.equal(answer.status, 403)
    assert.equal((await answer.json()).reason, 'http.foreign_origin')
  })
}

test('guessing is cut short by address, whatever address the headers claim', async () => {
  const tries = ['203.0.113.1', '203.0.113.2', '203.0.113.3', '203.0.113.4']
  const answers = []
  for (const address of tries) {
    answers.push(await ask('/sign-in', { method: 'POST', headers: { 'x-forwarded-for': address } }))
  }
  assert.deepEqual(
    answers.map(answer => answer.status),
    [200, 200, 429, 429],
  )
  const [, , third] = answers
  assert.ok(Number(third?.headers.get('retry-after')) > 0)
  assert.equal(JSON.parse((await third?.text()) ?? '').code, 'too_many')
})

test('strangers are counted apart from those who guess', async () => {
  const statuses = []
  for (let i = 0; i < 5; i += 1) statuses.push((await ask('/open')).status)
  assert.deepEqual(statuses, [200, 200, 200, 429, 429])
})

const head = 'Host: 127.0.0.1\r\nContent-Type: application/json\r\n'
const broken: readonly (readonly [name: string, bytes: string, status: number])[] = [
  [
    'both a length and chunks',
    `POST /echo HTTP/1.1\r\n${head}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    400,
  ],
  ['two lengths', `POST /echo HTTP/1.1\r\n${head}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`, 400],
  ['chunks in disguise', `POST /echo HTTP/1.1\r\n${head}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`, 400],
  ['a bare line feed in its head', 'GET /healthz HTTP/1.1\nHost: a\n\n', 400],
  ['no Host', 'GET /healthz HTTP/1.1\r\n\r\n', 400],
  ['64 kB of headers', `GET /healthz HTTP/1.1\r\nHost: a\r\nX-Much: ${'a'.repeat(65_536)}\r\n\r\n`, 431],
  ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
  ['a percent sign that encodes nothing', 'GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n', 404],
]
for (const [name, bytes, status] of broken) {
  test(`a request with ${name} is refused`, async () => {
    const answer = await sendRaw(port, Buffer.from(bytes, 'latin1'))
    assert.equal(answer?.status, status)
    assert.equal((await ask('/healthz')).status, 200)
  })
}

test('a sender who leaves in the middle of a body harms nobody', async () => {
  lines.length = 0
  await new Promise<void>(resolve => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`POST /echo HTTP/1.1\r\n${head}Content-Length: 100\r\n\r\n{"a":`, () => socket.destroy())
    })
    socket.on('close', () => resolve())
  })
  assert.equal((await ask('/healthz')).status, 200)
  assert.deepEqual(lines, [])
})
