import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { nameCommand } from '../http/command-id.ts'
import { peerAddress } from '../http/peer.ts'
import { answerProblems, type TitleOf } from '../http/problems.ts'
import type { Id } from '../ids.ts'
import type { Caller, Kernel } from '../kernel.ts'
import { problem } from '../problem.ts'
import { importRequest, streamImport } from './operator-import.ts'
import { answerJson } from './rest.ts'

/** A person of a workspace, found for the person at the machine. */
export interface FoundPerson {
  readonly workspace: Id<'workspace'>
  readonly person: Id<'person'>
}

export interface OperatorFace {
  readonly kernel: Kernel
  readonly titleOf: TitleOf
  /** The person with this e-mail; with null the first administrator. Null where there is none. */
  readonly findPerson: (email: string | null) => Promise<FoundPerson | null>
  /** Copies the source of an import into the data folder, named by its digest. */
  readonly keep: (path: string, digest: string) => Promise<void>
}

const request = z.strictObject({
  name: z.string().max(200),
  input: z.unknown(),
  email: z.string().max(320).nullable().default(null),
})

/**
 * `POST /operator/run` `{ name, input, email }`: runs any command or asks any query that has an interface, as that
 * person, for the command line. `app` listens on the socket in the data folder alone; a request that came over
 * the network is `not_found` all the same. Answers as REST does. `POST /operator/import` runs an import.
 */
export function mountOperator(app: FastifyInstance, face: OperatorFace): void {
  const { kernel, titleOf, findPerson } = face
  app.register(async scope => {
    answerProblems(scope, titleOf)
    scope.post('/operator/run', { onRequest: refuseNetwork }, async (incoming, reply) => {
      const { name, input, email } = request.parse(incoming.body)
      const caller = callerOf(await findPerson(email))
      if (kernel.registry.queries.has(name)) return kernel.ask({ ...caller, name, input })
      if (kernel.registry.commands.get(name)?.internal !== false) {
        throw problem.notFound('operator.no_such_name', { name })
      }
      const id = nameCommand(incoming, reply)
      return answerJson(await kernel.run({ ...caller, id, name, input }), caller.workspace)
    })
    scope.post('/operator/import', { onRequest: refuseNetwork }, async (incoming, reply) => {
      const asked = importRequest.parse(incoming.body)
      const caller = callerOf(await findPerson(asked.email))
      return streamImport(reply, { ...face, caller }, asked)
    })
  })
}

async function refuseNetwork(incoming: FastifyRequest): Promise<void> {
  if (peerAddress(incoming.raw) !== null) throw problem.notFound('http.no_such_path')
}

function callerOf(found: FoundPerson | null): Caller {
  if (found === null) throw problem.notFound('operator.no_such_person')
  return { workspace: found.workspace, actor: found.person, via: 'cli', scopes: null }
}
