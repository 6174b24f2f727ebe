import type { FastifyReply, FastifyRequest } from 'fastify'
import { isId, newId } from '../ids.ts'
import { problem } from '../problem.ts'
import { commandIdHeader } from '../wire.ts'

/** The command's id from `Idempotency-Key`, or a new one where the header is missing; the answer names it too. */
export function nameCommand(request: FastifyRequest, reply: FastifyReply): string {
  const given = request.headers[commandIdHeader]
  const id = typeof given === 'string' ? given.toLowerCase() : newId()
  if (!isId(id)) throw problem.invalid('http.bad_idempotency_key')
  reply.header(commandIdHeader, id)
  return id
}
