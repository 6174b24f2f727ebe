import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * The control of the crash harness: answers every command with "done" before the server has seen it, and forwards it
 * once. What a server that acknowledges before its commit would lose in a crash, this loses.
 */
export async function openEarlyProxy(target: string): Promise<{ url: string; close(): Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', part => parts.push(part))
    request.on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"seq":0,"output":{}}')
      const headers = new Headers({ origin: target, 'content-type': 'application/json' })
      for (const name of ['idempotency-key', 'cookie'] as const)
        headers.set(name, String(request.headers[name]))
      fetch(target + String(request.url), { method: 'POST', headers, body: Buffer.concat(parts) }).catch(
        () => undefined,
      )
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address: AddressInfo | string | null = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
