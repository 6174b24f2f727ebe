import fastify, { type FastifyInstance } from 'fastify'
import type { Database } from './postgres/open-database.ts'
import { version } from './version.ts'

/** What `concord status` shows. */
export interface OperatorStatus {
  readonly state: 'starting' | 'ready'
  readonly process: number
  readonly version: string
  /** Null while it doesn't listen. */
  readonly url: string | null
  readonly upSeconds: number
  readonly database: {
    readonly kind: Database['kind']
    readonly version: string
    readonly isUp: boolean
    readonly process: number | null
  }
}

export interface OperatorOptions {
  readonly database: Database
  /** Where the server listens, if it does. */
  readonly url: string | null
}

/**
 * What only the person at the machine may do. It is a server of its own, reached through the socket in the data
 * folder alone: no path, header or mistake on the network leads to it.
 */
export function openOperator({ database, url }: OperatorOptions): FastifyInstance {
  const app = fastify({ logger: false })
  app.get('/operator/status', (): OperatorStatus => {
    return {
      state: 'ready',
      process: process.pid,
      version,
      url,
      upSeconds: Math.round(process.uptime()),
      database: {
        kind: database.kind,
        version: database.version,
        isUp: database.isUp(),
        process: database.pid(),
      },
    }
  })
  return app
}
