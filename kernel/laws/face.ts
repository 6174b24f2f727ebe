import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { mountOperator } from '../derive/operator.ts'
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

export interface FaceRequest {
  readonly input: unknown
  readonly id?: string
}

/** Everybody may ask as often as they like. */
const limits = { signedIn: 1e9, anonymous: 1e9, guessing: 1e9 }
const titleOf = (reason: string): string => reason

/** REST and the operator's socket over the kernel, as the server mounts them, with doors that believe whom they are told. */
export class Face {
  readonly #rest: FastifyInstance
  readonly #operator: FastifyInstance
  readonly #folder: string
  readonly #callers: Map<string, LawCaller>

  private constructor(kernel: Kernel, rest: FastifyInstance, operator: FastifyInstance) {
    this.#rest = rest
    this.#operator = operator
    this.#folder = mkdtempSync(join(tmpdir(), 'concord-laws-'))
    this.#callers = new Map()
    mountRest(rest, kernel, async ({ headers }) => {
      const caller = this.#callers.get(String(headers.authorization))
      if (caller === undefined) return null
      const actor = caller.actor as Id<'person'>
      return { scopes: null, ...caller, actor, via: 'api', session: actor }
    })
    const findPerson = async (email: string | null) => {
      const caller = this.#callers.get(String(email))
      return caller === undefined
        ? null
        : { workspace: caller.workspace, person: caller.actor as Id<'person'> }
    }
    const keep = () => Promise.reject(new Error('the laws import no file'))
    mountOperator(operator, { kernel, titleOf, findPerson, keep })
  }

  static async open(kernel: Kernel): Promise<Face> {
    const app = () => openHttp({ url: null, logger: pino({ enabled: false }), titleOf, limits })
    const face = new Face(kernel, await app(), await app())
    await face.#rest.ready()
    await face.#operator.listen({ path: face.#socket })
    return face
  }

  async close(): Promise<void> {
    await this.#rest.close()
    await this.#operator.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  /** Sends one request over REST as the caller, or as nobody. */
  async send(
    caller: LawCaller | null,
    declaration: Declaration,
    { input, id = newId() }: FaceRequest,
  ): Promise<FaceAnswer> {
    const token = this.#admit(caller)
    const headers = { 'idempotency-key': id, ...(caller === null ? {} : { authorization: token }) }
    const url = `/api/v1/${declaration.name}`
    const answer = isCommand(declaration)
      ? await this.#rest.inject({ method: 'POST', url, headers, payload: input as object })
      : await this.#rest.inject({ method: 'GET', url: `${url}?${parametersOf(input)}`, headers })
    this.#callers.delete(token)
    return { status: answer.statusCode, body: answer.body }
  }

  /** Sends one request over the operator's socket, as the command line does. */
  async run(
    caller: LawCaller,
    { name }: Declaration,
    { input, id = newId() }: FaceRequest,
  ): Promise<FaceAnswer> {
    const email = this.#admit(caller)
    const body = JSON.stringify({ name, input, email })
    const answer = await this.#post('/operator/run', body, id)
    this.#callers.delete(email)
    return answer
  }

  get #socket(): string {
    return join(this.#folder, 'operator')
  }

  #admit(caller: LawCaller | null): string {
    const token = newId()
    if (caller !== null) this.#callers.set(token, caller)
    return token
  }

  #post(path: string, body: string, id: string): Promise<FaceAnswer> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': id }
    return new Promise((resolve, reject) => {
      const sent = request({ socketPath: this.#socket, path, method: 'POST', headers }, answer => {
        const parts: Buffer[] = []
        answer.on('data', part => parts.push(part))
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString() }),
        )
      })
      sent.on('error', reject)
      sent.end(body)
    })
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
