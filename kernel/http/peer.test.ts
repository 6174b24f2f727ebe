import assert from 'node:assert/strict'
import { createServer, request } from 'node:http'
import { after, before, test } from 'node:test'
import { isFromThisMachine } from './peer.ts'

const server = createServer((incoming, response) => response.end(String(isFromThisMachine(incoming))))
let port = 0
before(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})
after(() => server.close())

function ask(headers: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', headers }, async answer => {
      resolve(Buffer.concat(await answer.toArray()).toString())
    })
    sent.on('error', reject)
    sent.end()
  })
}

for (const host of ['127.0.0.1:7400', 'localhost', 'LOCALHOST:1', '[::1]:7400']) {
  test(`a request of this machine to ${host} is its own`, async () => {
    assert.equal(await ask({ host }), 'true')
  })
}

const strange: readonly Record<string, string>[] = [
  { host: 'evil.example:7400' },
  { host: 'localhost.evil.example' },
  { host: '127.0.0.1.evil.example' },
  { host: 'localhost', 'x-forwarded-for': '127.0.0.1' },
  { host: 'localhost', forwarded: 'for=127.0.0.1' },
  { host: 'localhost', 'x-real-ip': '127.0.0.1' },
  { host: 'localhost', via: '1.1 proxy' },
]
for (const headers of strange) {
  test(`${JSON.stringify(headers)} is not believed to be of this machine`, async () => {
    assert.equal(await ask(headers), 'false')
  })
}
