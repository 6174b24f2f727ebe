import { newId } from '../../kernel/ids.ts'
import { Problem, type ProblemCode, problemStatus } from '../../kernel/problem.ts'
import {
  type Answer,
  atLeastHeader,
  commandIdHeader,
  type ProblemJson,
  personHeader,
  type QueryAnswer,
} from '../../kernel/wire.ts'

/** What a server refused, or could not be asked (`unavailable`, `client.unreachable`). */
export class ProblemError extends Problem {
  /** Finds the entry in the server's log. */
  readonly trace: string | null
  /** Ms that the server asks to wait. */
  readonly retryAfter: number

  constructor(problem: Pick<ProblemJson, 'code' | 'reason' | 'details' | 'trace'>, retryAfter = 0) {
    super(problem.code, problem.reason, problem.details)
    this.name = 'ProblemError'
    this.trace = problem.trace ?? null
    this.retryAfter = retryAfter
  }
}

/** Any thrown value as a ProblemError; what is none is a `bug` of this client. */
export function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error
  const { code, reason, details } =
    error instanceof Problem ? error : new Problem('bug', 'client.bug', { error: String(error) })
  return new ProblemError({ code, reason, details })
}

export interface Http {
  /** Runs a command. The same `id` sent twice is one command. Throws ProblemError. */
  call<Output = unknown>(command: string, input: unknown, options?: CallOptions): Promise<Answer<Output>>
  /** Asks a query. `atLeast`: value of the header, the position that the answer must have reached. Throws ProblemError. */
  ask<Data = unknown>(query: string, input: unknown, options?: AskOptions): Promise<QueryAnswer<Data>>
}
export interface CallOptions {
  readonly id?: string
  /** The person whose command it is: nobody else's session may run it. Null: not known yet. */
  readonly person?: string | null
}
export interface AskOptions {
  readonly atLeast?: string
}

export interface HttpOptions {
  /** Origin of the server; '' for the page's own, with its cookie. */
  readonly base?: string
  /** A bearer token, for programs. */
  readonly token?: string
  /** Ms after which a request counts as lost. */
  readonly timeout?: number
  readonly fetch?: typeof fetch
}

/** The commands and queries of a server over `fetch`. */
export function createHttp(options: HttpOptions = {}): Http {
  const { base = '', token } = options
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
  return {
    call: (command, input, { id = newId(), person = null } = {}) =>
      send(options, `${base}/api/v1/${command}`, {
        method: 'POST',
        headers: {
          ...headers,
          'content-type': 'application/json',
          [commandIdHeader]: id,
          ...(person === null ? {} : { [personHeader]: person }),
        },
        body: JSON.stringify(input ?? {}),
      }),
    ask: (query, input, { atLeast } = {}) =>
      send(options, `${base}/api/v1/${query}${encodeInput(input)}`, {
        headers: atLeast ? { ...headers, [atLeastHeader]: atLeast } : headers,
        cache: 'no-store',
      }),
  }
}

/**
 * The input of a query as `?…`, or ''. Scalars stand flat, arrays of scalars are repeated, all else (null, an empty
 * array, anything nested) is JSON in its parameter; what is undefined is left out.
 */
export function encodeInput(input: unknown): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(input ?? {})) {
    if (value === undefined) continue
    const values: unknown[] =
      Array.isArray(value) && value.length > 0 && value.every(isFlat) ? value : [value]
    for (const one of values) parameters.append(name, isFlat(one) ? String(one) : JSON.stringify(one))
  }
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}

const isFlat = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

async function send<Body>(
  { fetch: use = fetch, timeout = 30_000 }: HttpOptions,
  url: string,
  init: RequestInit,
) {
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), timeout)
  try {
    const response = await use(url, { ...init, credentials: 'same-origin', signal: giveUp.signal })
    if (!response.ok) throw await refusal(response)
    const body: Body = await response.json()
    return body
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw new ProblemError({
      code: 'unavailable',
      reason: 'client.unreachable',
      details: { error: String(error) },
    })
  } finally {
    clearTimeout(timer)
  }
}

async function refusal(response: Response): Promise<ProblemError> {
  const retryAfter = Number(response.headers.get('retry-after') ?? 0) * 1000 || 0
  const text = await response.text()
  if (/^application\/(problem\+)?json/.test(response.headers.get('content-type') ?? '')) {
    const problem: ProblemJson = JSON.parse(text)
    if (problem.code in problemStatus) return new ProblemError(problem, retryAfter)
  }
  // Something between us and the server answered.
  const details = { status: response.status }
  return new ProblemError(
    { code: codeOf(response.status), reason: 'client.strange_answer', details },
    retryAfter,
  )
}

function codeOf(status: number): ProblemCode {
  const known: Partial<Record<number, ProblemCode>> = {
    401: 'unauthenticated',
    403: 'forbidden',
    404: 'not_found',
    429: 'too_many',
  }
  return known[status] ?? (status >= 500 ? 'unavailable' : 'invalid')
}
