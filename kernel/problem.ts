/** The eight ways in which a request can fail, and their HTTP status. */
export const problemStatus = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_many: 429,
  unavailable: 503,
  bug: 500,
} as const
export type ProblemCode = keyof typeof problemStatus

export type ProblemDetails = Readonly<Record<string, unknown>>

/**
 * The only error that a person may see. `reason` (`module.snake_case`) is at once the API's code,
 * the anchor in the documentation and the key of the translated message; `details` fills its placeholders.
 */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly reason: string
  readonly details: ProblemDetails

  constructor(code: ProblemCode, reason: string, details: ProblemDetails = {}) {
    super(`${code} ${reason}`)
    this.name = 'Problem'
    this.code = code
    this.reason = reason
    this.details = details
  }
}

function maker(code: ProblemCode) {
  return (reason: string, details?: ProblemDetails): Problem => new Problem(code, reason, details)
}

/** Makers of Problems, one per code: `throw problem.conflict('issues.locked', { issue })`. */
export const problem = {
  invalid: maker('invalid'),
  unauthenticated: maker('unauthenticated'),
  forbidden: maker('forbidden'),
  notFound: maker('not_found'),
  conflict: maker('conflict'),
  tooMany: maker('too_many'),
  unavailable: maker('unavailable'),
  bug: maker('bug'),
} as const
