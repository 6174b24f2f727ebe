import assert from 'node:assert/strict'
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { test } from 'node:test'
import { isOwnOrigin } from './origin.ts'

function requestWith(headers: Record<string, string>): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  Object.assign(request.headers, headers)
  return request
}

const own = 'https://concord.example.com'
const cookie = 'session=1'
const cases: readonly (readonly [url: string | null, headers: Record<string, string>, allowed: boolean])[] = [
  [own, { origin: own, cookie }, true],
  [own, { origin: 'http://concord.example.com', cookie }, false],
  [own, { origin: 'https://concord.example.com.evil.com', cookie }, false],
  [own, { origin: 'https://evil.com', host: 'evil.com', cookie }, false],
  [own, { origin: 'null', cookie }, false],
  [own, { cookie }, false],
  [own, {}, true],
  [own, { origin: 'https://evil.com' }, false],
  [null, { origin: 'http://127.0.0.1:7400', host: '127.0.0.1:7400', cookie }, true],
  [null, { origin: 'http://127.0.0.1:7401', host: '127.0.0.1:7400', cookie }, false],
  [null, { origin: 'http://evil.com', host: 'concord.test', cookie }, false],
  [null, { origin: 'null', host: 'concord.test', cookie }, false],
  [null, { origin: 'http://', cookie }, false],
]
for (const [url, headers, allowed] of cases) {
  test(`at ${url ?? 'any host'}, ${JSON.stringify(headers)} is ${allowed ? 'our page' : 'foreign'}`, () => {
    assert.equal(isOwnOrigin(requestWith(headers), url), allowed)
  })
}
