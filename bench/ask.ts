import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 256 })
const limit = 30_000

export interface Asking {
  readonly method?: string
  readonly cookie?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** An answer that is no 200. */
export class Refused extends Error {
  readonly status: number
  /** Seconds after which one may come again; 0 where nothing is said. */
  readonly again: number

  constructor(what: string, status: number, again: number) {
    super(what)
    this.status = status
    this.again = again
  }
}

/** One request on a kept-alive connection; throws for anything but 200, and for an answer that does not come. */
export function fetchBytes(
  url: string,
  { method = 'GET', cookie = '', body, headers }: Asking = {},
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const text = body === undefined ? undefined : JSON.stringify(body)
    const typed = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text ?? '') }
    const all = { cookie, origin: new URL(url).origin, ...headers, ...(text === undefined ? {} : typed) }
    const sent = request(url, { agent, method, headers: all }, response => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        const answer = Buffer.concat(parts)
        const { statusCode = 0, headers: said } = response
        if (statusCode === 200) resolve(answer)
        else {
          const what = `${method} ${url}: ${statusCode} ${answer}`
          reject(new Refused(what, statusCode, Number(said['retry-after'] ?? 0)))
        }
      })
    })
    sent.setTimeout(limit, () => sent.destroy(new Error(`${method} ${url}: no answer for ${limit / 1000} s`)))
    sent.on('error', reject)
    sent.end(text)
  })
}

export async function ask(url: string, asking?: Asking): Promise<string> {
  return String(await fetchBytes(url, asking))
}
