import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { CannotStart } from '../../kernel/cannot-start.ts'
import type { Config } from '../../kernel/config.ts'
import { answerBrokenRequest } from '../../kernel/http/open-http.ts'
import { codeOf } from '../../kernel/system-error.ts'

/** The port that people come through. */
export interface Door {
  readonly server: Server
  /** As reached from this machine: `http://127.0.0.1:7400`. */
  readonly url: string
  /** Answers requests from now on; before it they are told to come again in a second. */
  answerWith(listener: RequestListener): void
  /** Takes no new connections and lets running requests end, as long as they may take. */
  close(patienceMs: number): Promise<void>
}

/** Takes the port first of all, so that a busy one is found out before anything is touched. Throws CannotStart. */
export async function openDoor({ host, port }: Config): Promise<Door> {
  const server = createServer(
    { maxHeaderSize: 16_384, requireHostHeader: true, requestTimeout: 60_000, keepAliveTimeout: 72_000 },
    answerStarting,
  )
  server.on('clientError', answerBrokenRequest)
  await listen(server, host, port)
  return {
    server,
    url: urlOf(server, host),
    answerWith(listener) {
      server.off('request', answerStarting)
      server.on('request', listener)
    },
    close: patience => close(server, patience),
  }
}

const answerStarting: RequestListener = (request, response) => {
  const isPage = request.headers.accept?.includes('text/html') ?? false
  response.writeHead(503, {
    'content-type': isPage ? 'text/html' : 'application/problem+json',
    'retry-after': '1',
    connection: 'close',
  })
  response.end(
    isPage ? '<!doctype html><meta http-equiv="refresh" content="1">' : JSON.stringify(startingProblem),
  )
}

const startingProblem = {
  type: 'urn:concord:problem:http.starting',
  title: 'Concord is starting',
  status: 503,
  code: 'unavailable',
  reason: 'http.starting',
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', error => reject(new CannotStart(describe(codeOf(error), host, port))))
    server.listen({ host, port }, resolve)
  })
}

function describe(code: string | null, host: string, port: number): string {
  if (code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is taken by another program: end it, or choose another port with --port.`
  }
  if (code === 'EACCES') return `Port ${port} is not open to this user: choose one above 1023 with --port.`
  return `${host} is no address of this machine (${code}): choose another with --host.`
}

function urlOf(server: Server, host: string): string {
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${address.port}`
}

async function close(server: Server, patienceMs: number): Promise<void> {
  const closed = new Promise<void>(resolve => server.close(() => resolve()))
  const patience = new AbortController()
  const late = delay(patienceMs, 'late', { signal: patience.signal }).catch(() => 'closed')
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  await Promise.race([closed, late])
  server.closeAllConnections()
  clearInterval(sweep)
  patience.abort()
}
