import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { problem } from '../problem.ts'
import { sendSecurityHeaders } from './headers.ts'
import { readJson } from './json.ts'
import { type Limits, limitRates, standardLimits } from './limits.ts'
import { refuseForeignPage } from './origin.ts'
import { answerProblems, failureOf, problemJson, sendProblem, type TitleOf } from './problems.ts'

export interface HttpOptions {
  /** Our origin as set by CONCORD_URL, or null: whatever host was asked for. */
  readonly url: string | null
  /** Where bugs are written; nothing of a request but method, route pattern and trace is. */
  readonly logger: FastifyBaseLogger
  readonly titleOf: TitleOf
  readonly limits?: Limits
  /** False only in development, where the page comes from a tool that needs inline scripts. */
  readonly securityHeaders?: boolean
}

/**
 * An HTTP server with the rules that hold on every route: JSON problems, security headers, nothing changed by
 * another site's page, rate limits at hand, no request line in the log. Routes are mounted on it afterwards.
 */
export async function openHttp(options: HttpOptions): Promise<FastifyInstance> {
  const { titleOf, url } = options
  const app: FastifyInstance = fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1_048_576,
    requestTimeout: 60_000,
    trustProxy: false,
    genReqId: () => '',
    http: { maxHeaderSize: 16_384, requireHostHeader: true },
    routerOptions: { caseSensitive: true, ignoreTrailingSlash: false, ignoreDuplicateSlashes: false },
    frameworkErrors: (error, request, reply) => {
      sendProblem(request, reply, { error, titleOf })
    },
    clientErrorHandler: answerBrokenRequest,
  })
  app.decorateRequest('signedIn', null)
  answerProblems(app, titleOf)
  if (options.securityHeaders ?? true) await sendSecurityHeaders(app, url)
  app.addHook('onRequest', (request, _reply, done) => {
    refuseForeignPage(request.raw, url)
    done()
  })
  takeJsonOnly(app)
  await limitRates(app, options.limits ?? standardLimits)
  return app
}

/** Bodies are JSON, on every route: a form or plain text is what another site's page can send without asking. */
function takeJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, readJson(body))
    } catch (error) {
      done(error as Error)
    }
  })
}

/** What node could not even parse: header too large, both length and chunks, nonsense. Give it to other servers too. */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const [status, reason] = brokenAs(error.code)
  const failure = { ...failureOf(problem.invalid(reason)), status }
  const body = JSON.stringify(problemJson(failure, STATUS_CODES[status] ?? ''))
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/problem+json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  )
}

function brokenAs(code: string | undefined): readonly [status: number, reason: string] {
  if (code === 'HPE_HEADER_OVERFLOW') return [431, 'http.headers_too_large']
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return [408, 'http.too_slow']
  return [400, 'http.bad_request']
}
