import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { newId } from '../ids.ts'
import { Problem, type ProblemDetails, problem, problemStatus } from '../problem.ts'
import { codeOf } from '../system-error.ts'
import type { ProblemJson } from '../wire.ts'
import { safeError } from './safe-error.ts'

/** The sentence for a reason, in the best language for an Accept-Language header. */
export type TitleOf = (reason: string, details: ProblemDetails, acceptLanguage: string | undefined) => string

/** A failure as it leaves the house. */
export interface Failure {
  readonly problem: Problem
  readonly status: number
  /** Names the line in the log, where there is one. */
  readonly trace: string | null
  /** What is still to be written to that line. */
  readonly bug: unknown
}

const statusOfFastify: Readonly<Record<string, readonly [status: number, reason: string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'http.too_large'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'http.json_only'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'http.bad_json'],
  FST_ERR_CTP_INVALID_JSON_BODY: [400, 'http.bad_json'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [400, 'http.bad_request'],
  FST_ERR_BAD_URL: [404, 'http.no_such_path'],
  FST_ERR_NOT_FOUND: [404, 'http.no_such_path'],
  FST_STATIC_FORBIDDEN_PATH: [404, 'http.no_such_path'],
  FST_ERR_MAX_PARAM_LENGTH: [404, 'http.no_such_path'],
}

/** Turns whatever was thrown into a Problem. What nobody foresaw is a `bug`, with a trace. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Problem) return { ...refusal(error), trace: knownTrace(error) }
  if (error instanceof z.core.$ZodError) return refusal(invalidInput(error))
  const known = statusOfFastify[codeOf(error) ?? '']
  if (known === undefined)
    return {
      ...refusal(problem.bug('http.bug')),
      trace: newId(),
      bug: error ?? new Error('nothing was thrown'),
    }
  const [status, reason] = known
  return { ...refusal(status === 404 ? problem.notFound(reason) : problem.invalid(reason)), status }
}

function refusal(problem: Problem): Failure {
  return { problem, status: problemStatus[problem.code], trace: null, bug: null }
}

/** The kernel writes its bugs down itself, where it knows more of them. */
function knownTrace({ code, details }: Problem): string | null {
  return code === 'bug' && typeof details.trace === 'string' ? details.trace : null
}

/** Which fields of an input are wrong, and in which way; never what was sent. */
export function invalidInput(error: z.core.$ZodError): Problem {
  const fields = error.issues.slice(0, 20).map(issue => ({ path: issue.path.join('.'), wrong: issue.code }))
  return problem.invalid('http.invalid_input', { fields })
}

/** The body of a problem, as RFC 9457 wants it. */
export function problemJson(failure: Failure, title: string): ProblemJson {
  const { code, reason, details } = failure.problem
  return {
    type: `urn:concord:problem:${reason}`,
    title,
    status: failure.status,
    code,
    reason,
    ...(Object.keys(details).length > 0 && code !== 'bug' ? { details } : {}),
    ...(failure.trace === null ? {} : { trace: failure.trace }),
  }
}

/** Answers everything that is thrown on `app`, and writes each bug to the log once. */
export function answerProblems(app: FastifyInstance, titleOf: TitleOf): void {
  app.setErrorHandler((error, request, reply) => sendProblem(request, reply, { error, titleOf }))
}

/** Answers one request with what was thrown. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  { error, titleOf }: { error: FastifyError | unknown; titleOf: TitleOf },
): FastifyReply {
  const failure = failureOf(wasCutShort(request, error) ? problem.invalid('http.bad_request') : error)
  const { code, reason, details } = failure.problem
  if (failure.bug !== null) {
    const route = request.routeOptions.url ?? null
    request.log.error(
      { trace: failure.trace, method: request.method, route, error: safeError(failure.bug) },
      'a request failed by a bug',
    )
  }
  if (code === 'unauthenticated') reply.header('www-authenticate', 'Bearer')
  if (code === 'unavailable') reply.header('retry-after', '1')
  const title = titleOf(reason, details, request.headers['accept-language'])
  return reply
    .code(failure.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problemJson(failure, title)))
}

/** The sender left before the body was whole: nobody is there to be answered, and nothing of ours is wrong. */
function wasCutShort({ raw }: FastifyRequest, error: unknown): boolean {
  return !raw.complete && codeOf(error) === 'ECONNRESET'
}
