import type { IncomingMessage } from 'node:http'

const loopbackAddress = /^(127(\.\d+){3}|::1|::ffff:127(\.\d+){3})$/
const loopbackHost = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i
const forwardingHeaders = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
] as const

/**
 * The address at the other end of the socket, or null on a unix socket. Headers that claim another address are
 * never believed.
 */
export function peerAddress(request: IncomingMessage): string | null {
  return request.socket.remoteAddress ?? null
}

/**
 * Whether the request comes straight from this machine: a loopback peer, nothing that forwarded it, and a Host
 * that names this machine. The last guards against a web page whose own name was pointed at 127.0.0.1.
 */
export function isFromThisMachine(request: IncomingMessage): boolean {
  const address = peerAddress(request)
  if (address === null || !loopbackAddress.test(address)) return false
  if (forwardingHeaders.some(name => request.headers[name] !== undefined)) return false
  return loopbackHost.test(request.headers.host ?? '')
}
