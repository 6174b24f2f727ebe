import type { FastifyRequest } from 'fastify'
import type { Caller } from '../kernel.ts'

/** A caller with the session (or token) that they came with; `session` is an id, never the secret itself. */
export type SignedIn = Caller & { readonly session: string }

/** Finds out who asks, from a session cookie or a bearer token; null where neither is valid. */
export type Authenticate = (request: FastifyRequest) => Promise<SignedIn | null>

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the faces that need someone signed in, before the body is read. */
    signedIn: SignedIn | null
  }
}
