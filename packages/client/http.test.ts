import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import test from 'node:test'
import { createHttp, type Http, ProblemError } from './http.ts'

interface Heard {
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}
type Answer = (response: ServerResponse) => void

/** A server that gives one answer to everything, and what it heard. */
async function serving(answer: Answer, work: (http: Http, heard: Heard[]) => Promise<void>): Promise<void> {
  const heard: Heard[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const piece of request) body += piece
    heard.push({ url: request.url ?? '', headers: request.headers, body })
    answer(response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  try {
    await work(createHttp({ base: baseOf(server), token: 'secret', timeout: 2000 }), heard)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

function baseOf(server: Server): string {
  const address = server.address()
  return typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : ''
}

const json =
  (value: unknown, status = 200, headers: Record<string, string> = {}): Answer =>
  response => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value))
  }

async function problemOf(work: Promise<unknown>): Promise<ProblemError> {
  try {
    await work
  } catch (error) {
    if (error instanceof ProblemError) return error
  }
  throw new Error('it did not fail as it should')
}

test('a command is posted as JSON under its id and with the token', async () => {
  await serving(json({ seq: 7, output: { number: 3 } }), async (http, heard) => {
    const answer = await http.call('issue.create', { title: '标题' }, { id: 'the-id' })
    assert.deepEqual(answer, { seq: 7, output: { number: 3 } })
    assert.equal(heard[0]?.url, '/api/v1/issue.create')
    assert.equal(heard[0]?.body, '{"title":"标题"}')
    assert.equal(heard[0]?.headers['idempotency-key'], 'the-id')
    assert.equal(heard[0]?.headers.authorization, 'Bearer secret')
  })
})

test('a command without an id gets one', async () => {
  await serving(json({ seq: 1, output: null }), async (http, heard) => {
    await http.call('issue.create', {})
    assert.match(String(heard[0]?.headers['idempotency-key']), /^[\da-f]{8}-[\da-f]{4}-7/)
  })
})

test('a question names the position that its answer must have reached', async () => {
  await serving(json({ at: 9, data: [] }), async (http, heard) => {
    await http.ask('issue.list', { project: 'p', status: ['a', 'b'] }, { atLeast: '8' })
    assert.equal(heard[0]?.url, '/api/v1/issue.list?project=p&status=a&status=b')
    assert.equal(heard[0]?.headers['x-at-least'], '8')
  })
})

test('a refusal is the problem that the server wrote', async () => {
  const written = { type: 'x', title: 'x', status: 409, code: 'conflict', reason: 'issues.locked' }
  await serving(json({ ...written, details: { by: 'ana' }, trace: 't1' }, 409), async http => {
    const { code, reason, details, trace } = await problemOf(http.call('issue.move', {}))
    assert.deepEqual(
      { code, reason, details, trace },
      {
        ...{ code: 'conflict', reason: 'issues.locked', details: { by: 'ana' }, trace: 't1' },
      },
    )
  })
})

test('the time to wait is read from the answer', async () => {
  const written = { code: 'too_many', reason: 'kernel.too_many' }
  await serving(json(written, 429, { 'retry-after': '3' }), async http => {
    assert.equal((await problemOf(http.ask('issue.list', {}))).retryAfter, 3000)
  })
})

const strange = {
  'a page of a proxy': [(response: ServerResponse) => response.writeHead(502).end('<html>'), 'unavailable'],
  'JSON that is no problem': [json({ message: 'no' }, 500), 'unavailable'],
  'a body that is no JSON': [(response: ServerResponse) => response.end('ok'), 'unavailable'],
  'a connection that breaks': [(response: ServerResponse) => response.destroy(), 'unavailable'],
  'a server that never answers': [() => undefined, 'unavailable'],
  'a refusal of the size': [(response: ServerResponse) => response.writeHead(413).end(), 'invalid'],
  'a refusal of a gate': [(response: ServerResponse) => response.writeHead(403).end(), 'forbidden'],
} as const
for (const [name, [answer, code]] of Object.entries(strange)) {
  test(`${name} is a problem with the code ${code}`, async () => {
    await serving(answer, async http => {
      assert.equal((await problemOf(http.call('issue.move', {}))).code, code)
    })
  })
}

test('a command names the person who gave it, and nobody where that is not known', async () => {
  await serving(json({ seq: 7, output: null }), async (http, heard) => {
    await http.call('issue.create', {}, { person: 'ana' })
    await http.call('issue.create', {}, { person: null })
    await http.call('issue.create', {})
    const named = heard.map(({ headers }) => headers['x-person'])
    assert.deepEqual(named, ['ana', undefined, undefined])
  })
})
