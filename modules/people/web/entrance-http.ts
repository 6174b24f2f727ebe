import { problemStatus } from '../../../kernel/problem.ts'
import type { ProblemJson } from '../../../kernel/wire.ts'
import { ProblemError } from '../../../packages/client/http.ts'

/** Whether an organisation is still to be set up here, and whether this browser must know the one-time code. */
export function getSetup(): Promise<{ open: boolean; needsCode: boolean }> {
  return send('/api/setup', { cache: 'no-store' })
}

/** All that a program may call here, by its address. */
export function getApi(): Promise<{ paths: Readonly<Record<string, unknown>> }> {
  return send('/api/v1/openapi.json', {})
}

/** The routes about sessions and passwords; they are no commands. Throws ProblemError. */
export function post<Body>(path: string, input: object): Promise<Body> {
  return send(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
}

async function send<Body>(path: string, init: RequestInit): Promise<Body> {
  const response = await fetch(path, { ...init, credentials: 'same-origin' }).catch((error: unknown) => {
    throw new ProblemError({
      code: 'unavailable',
      reason: 'client.unreachable',
      details: { error: String(error) },
    })
  })
  if (!response.ok) throw await refusal(response)
  return response.json()
}

async function refusal(response: Response): Promise<ProblemError> {
  if (/^application\/(problem\+)?json/.test(response.headers.get('content-type') ?? '')) {
    const problem: ProblemJson = await response.json()
    if (problem.code in problemStatus) return new ProblemError(problem)
  }
  const code = response.status === 429 ? 'too_many' : 'unavailable'
  return new ProblemError({ code, reason: 'client.strange_answer', details: { status: response.status } })
}
