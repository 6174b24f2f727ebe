import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Authenticate, SignedIn } from '../http/authenticate.ts'
import { nameCommand } from '../http/command-id.ts'
import type { CommandAnswer, Kernel } from '../kernel.ts'
import { problem } from '../problem.ts'
import { type Answer, personHeader, type QueryAnswer } from '../wire.ts'
import { inputOfParameters, type QueryStrings } from './parameters.ts'
import { isInScope } from './scope.ts'

const prefix = '/api/v1/'

interface Named {
  Params: { name: string }
  Querystring: QueryStrings
}

/**
 * REST, derived from the registry by one rule: `POST /api/v1/<command>` with the input as JSON and the command's id
 * in `Idempotency-Key` (one is made where it is missing, and sent back); `GET /api/v1/<query>?…`. Any other path
 * below `/api/` is `not_found`. `app` comes from `openHttp`.
 */
export function mountRest(app: FastifyInstance, kernel: Kernel, authenticate: Authenticate): void {
  app.register(async scope => {
    const { commands, queries } = kernel.registry
    const isOffered = (name: string) => commands.get(name)?.internal === false
    scope.post<Named>(`${prefix}:name`, {
      onRequest: admit(scope, authenticate, isOffered),
      handler: (request, reply) => runCommand(kernel, request, reply),
    })
    scope.get<Named>(`${prefix}:name`, {
      exposeHeadRoute: false,
      onRequest: admit(scope, authenticate, name => queries.has(name)),
      handler: (request, reply) => askQuery(kernel, request, reply),
    })
    const refuse = async (): Promise<void> => {
      throw noSuchPath()
    }
    scope.all('/api/*', { onRequest: refuse, handler: refuse })
  })
}

/** Decides all that can be decided before the body is read: the name, who asks, how often, and the token's scope. */
function admit(app: FastifyInstance, authenticate: Authenticate, exists: (name: string) => boolean) {
  return async (request: FastifyRequest<Named>, reply: FastifyReply): Promise<void> => {
    const { name } = request.params
    // The path as it was sent must be the routed one: what is encoded or doubled would pass a proxy under another name.
    if (!exists(name) || pathOf(request) !== prefix + name) throw noSuchPath()
    const caller = await authenticate(request)
    if (caller === null) {
      await app.limitAnonymous(request, reply)
      throw problem.unauthenticated('http.sign_in_first')
    }
    request.signedIn = caller
    await app.limitSignedIn(request, reply)
    const person = request.headers[personHeader]
    // A page that was left open sends what waits in it with the cookie of whoever signed in since.
    if (person !== undefined && person !== caller.actor)
      throw problem.unauthenticated('http.other_person', { person: caller.actor })
    if (!isInScope(caller.scopes, name)) throw problem.forbidden('http.outside_scope')
  }
}

async function runCommand(kernel: Kernel, request: FastifyRequest<Named>, reply: FastifyReply) {
  if (request.body === undefined) throw problem.invalid('http.json_only')
  const id = nameCommand(request, reply)
  reply.header('cache-control', 'no-store')
  const { session: _, ...caller } = signedIn(request)
  const answer = await kernel.run({ ...caller, id, name: request.params.name, input: request.body })
  return answerJson(answer, caller.workspace)
}

async function askQuery(kernel: Kernel, request: FastifyRequest<Named>, reply: FastifyReply) {
  const { name } = request.params
  const declaration = kernel.registry.queries.get(name)
  if (declaration === undefined) throw noSuchPath()
  const input = inputOfParameters(declaration.input(), request.query)
  reply.header('cache-control', 'no-store')
  const { session: _, ...caller } = signedIn(request)
  const answer: QueryAnswer = await kernel.ask({ ...caller, name, input })
  return answer
}

/** A command's answer as it travels. */
export function answerJson({ stream, seq, output }: CommandAnswer, workspace: string): Answer {
  const own = stream === workspace ? {} : { s: stream }
  return { seq, output: output ?? null, ...own }
}

function signedIn(request: FastifyRequest): SignedIn {
  if (request.signedIn === null) throw problem.unauthenticated('http.sign_in_first')
  return request.signedIn
}

function pathOf(request: FastifyRequest): string {
  const [path = ''] = (request.raw.url ?? '').split('?', 1)
  return path
}

function noSuchPath() {
  return problem.notFound('http.no_such_path')
}
