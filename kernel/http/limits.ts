import rateLimit, { normalizeIP, type RateLimitOptions } from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Problem, problem } from '../problem.ts'
import { peerAddress } from './peer.ts'

/** Requests a minute. */
export interface Limits {
  /** Of one session or token. High: a board in use asks a lot, and an import asks more. */
  readonly signedIn: number
  /** Of one address, without being signed in. */
  readonly anonymous: number
  /**
   * Of one address, to each route where secrets could be guessed: sign-in, setup, invitations. A whole office may share
   * an address in the morning; what one account bears is counted where accounts are.
   */
  readonly guessing: number
}

export const standardLimits: Limits = { signedIn: 60_000, anonymous: 600, guessing: 60 }

/** Counts one request and throws `too_many` where it is one too much; the answer then says when to come again. */
export type Limiter = (
  request: FastifyRequest,
  reply: { header(name: string, value: number): unknown },
) => Promise<void>

declare module 'fastify' {
  interface FastifyInstance {
    /** Counts a request of the session in `request.signedIn`. */
    limitSignedIn: Limiter
    /** Counts a request of the peer's address. */
    limitAnonymous: Limiter
    /** For a route where secrets could be guessed: `{ config: { rateLimit: app.limitGuessing } }`. */
    limitGuessing: RateLimitOptions
  }
}

/**
 * Makes the limits available on `app`; a route is limited where it asks for it. An address is the socket's peer
 * (of IPv6 its /64): what X-Forwarded-For says is never believed.
 */
export async function limitRates(app: FastifyInstance, limits: Limits): Promise<void> {
  await app.register(rateLimit, { global: false, cache: 50_000 })
  const limiter = (max: number, keyGenerator: (request: FastifyRequest) => string): Limiter => {
    const count = app.createRateLimit({ max, timeWindow: 60_000, keyGenerator })
    return async (request, reply) => {
      const counted = await count(request)
      if (counted.isAllowed || !counted.isExceeded) return
      reply.header('retry-after', counted.ttlInSeconds)
      throw tooMany(counted.ttlInSeconds)
    }
  }
  app.decorate(
    'limitSignedIn',
    limiter(limits.signedIn, request => request.signedIn?.session ?? addressOf(request)),
  )
  app.decorate('limitAnonymous', limiter(limits.anonymous, addressOf))
  app.decorate('limitGuessing', {
    max: limits.guessing,
    timeWindow: 60_000,
    keyGenerator: addressOf,
    errorResponseBuilder: (_request, { ttl }) => tooMany(Math.ceil(ttl / 1000)),
  })
}

function addressOf(request: FastifyRequest): string {
  const address = peerAddress(request.raw)
  return address === null ? 'unix socket' : normalizeIP(address)
}

function tooMany(seconds: number): Problem {
  return problem.tooMany('http.too_many', { seconds })
}
