import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { mountRest } from '../derive/rest.ts'
import { openHttp } from '../http/open-http.ts'
import { type Id, newId } from '../ids.ts'
import type { Kernel } from '../kernel.ts'
import type { LawCaller } from './house.ts'
import { type Declaration, isCommand } from './scene.ts'

export interface FaceAnswer {
  readonly status: number
  readonly body: string
}

/** Everybody may ask as often as they like. */
const limits = { signedIn: 1e9, anonymous: 1e9, guessing: 1e9 }

/** REST over the kernel as the server mounts it, with a door that believes whatever caller it is told. */
export class Face {
  readonly #app: FastifyInstance
  readonly #callers: Map<string, LawCaller>

  private constructor(app: FastifyInstance, callers: Map<string, LawCaller>) {
    this.#app = app
    this.#callers = callers
  }

  static async open(kernel: Kernel): Promise<Face> {
    const app = await openHttp({
      url: null,
      logger: pino({ enabled: false }),
      titleOf: reason => reason,
      limits,
    })
    const callers = new Map<string, LawCaller>()
    mountRest(app, kernel, async request => {
      const caller = callers.get(String(request.headers.authorization))
      if (caller === undefined) return null
      const actor = caller.actor as Id<'person'>
      return { scopes: null, ...caller, actor, via: 'api', session: actor }
    })
    await app.ready()
    return new Face(app, callers)
  }

  close(): Promise<void> {
    return this.#app.close()
  }

  /** Sends one request as the caller, or as nobody. */
  async send(
    caller: LawCaller | null,
    declaration: Declaration,
    { input, id = newId() }: { input: unknown; id?: string },
  ): Promise<FaceAnswer> {
    const token = newId()
    if (caller !== null) this.#callers.set(token, caller)
    const headers = { 'idempotency-key': id, ...(caller === null ? {} : { authorization: token }) }
    const url = `/api/v1/${declaration.name}`
    const answer = isCommand(declaration)
      ? await this.#app.inject({ method: 'POST', url, headers, payload: input as object })
      : await this.#app.inject({ method: 'GET', url: `${url}?${parametersOf(input)}`, headers })
    this.#callers.delete(token)
    return { status: answer.statusCode, body: answer.body }
  }
}

/** Scalars stand flat, arrays of text are repeated, everything else is JSON in its parameter. */
function parametersOf(input: unknown): URLSearchParams {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(input as object)) {
    const isRepeated = Array.isArray(value) && value.length > 0 && value.every(one => typeof one === 'string')
    if (isRepeated) for (const one of value) parameters.append(name, one)
    else parameters.append(name, typeof value === 'string' ? value : JSON.stringify(value))
  }
  return parameters
}
