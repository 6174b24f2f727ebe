import { Agent, request } from 'node:http'
import { connectToFolder } from './folder-socket.ts'

export interface FolderQuestion {
  readonly method: 'GET' | 'POST'
  /** With the query: `/operator/status`. */
  readonly path: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** How long an answer may take; default: for ever. */
  readonly timeoutMs?: number
  /** Called with each part of the answer as it comes. */
  readonly onPart?: (text: string) => void
}

export interface FolderAnswer {
  readonly status: number
  readonly body: string
}

/**
 * Asks the process that holds a data folder, over the folder's socket. Rejects with the system's error: ENOENT and
 * ECONNREFUSED mean that nobody holds it, ETIMEDOUT that the holder does not answer.
 */
export function askFolder(data: string, question: FolderQuestion): Promise<FolderAnswer> {
  return new Promise((resolve, reject) => {
    const body = question.body === undefined ? undefined : JSON.stringify(question.body)
    const asked = request({
      method: question.method,
      path: question.path,
      headers: { ...(body && { 'content-type': 'application/json' }), ...question.headers },
      agent: new FolderAgent(data),
      ...(question.timeoutMs && { signal: AbortSignal.timeout(question.timeoutMs) }),
    })
    asked.on('error', error => reject(isTimeout(error) ? timedOut() : error))
    asked.on('response', response => {
      const parts: Buffer[] = []
      response.on('data', part => {
        parts.push(part)
        question.onPart?.(String(part))
      })
      response.on('error', reject)
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') })
      })
    })
    asked.end(body)
  })
}

class FolderAgent extends Agent {
  readonly #data: string

  constructor(data: string) {
    super({ keepAlive: false })
    this.#data = data
  }

  override createConnection() {
    return connectToFolder(this.#data)
  }
}

function isTimeout(error: Error): boolean {
  return error.name === 'AbortError' || error.name === 'TimeoutError'
}

function timedOut(): NodeJS.ErrnoException {
  return Object.assign(new Error('The holder of the data folder does not answer.'), { code: 'ETIMEDOUT' })
}
