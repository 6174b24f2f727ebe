import type { IncomingMessage } from 'node:http'
import { problem } from '../problem.ts'

const safeMethods: ReadonlySet<string | undefined> = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE'])

/**
 * Throws `forbidden` for a request that changes something and was sent by another site's page: its Origin is not
 * ours, or it carries a cookie without saying its Origin (every browser does; programs come with a bearer token).
 * @param url our origin, or null where people reach us under whatever host they ask for
 */
export function refuseForeignPage(request: IncomingMessage, url: string | null): void {
  if (safeMethods.has(request.method)) return
  if (!isOwnOrigin(request, url)) throw problem.forbidden('http.foreign_origin')
}

/** Whether Origin is ours, or absent on a request without a cookie. For `/live`, ask this at the upgrade. */
export function isOwnOrigin(request: IncomingMessage, url: string | null): boolean {
  const { origin, host, cookie } = request.headers
  if (origin === undefined) return cookie === undefined
  if (url !== null) return origin === url
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`)
}
