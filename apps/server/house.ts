import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { Config } from '../../kernel/config.ts'
import { mountHealth } from '../../kernel/http/health.ts'
import { openHttp } from '../../kernel/http/open-http.ts'
import type { Secrets } from '../../kernel/secrets.ts'
import type { Database } from './postgres/open-database.ts'
import { serveWeb } from './serve-web.ts'

export interface HouseOptions {
  readonly config: Config
  readonly database: Pick<Database, 'address' | 'isUp' | 'onChange'>
  readonly secrets: Secrets
  readonly logger: FastifyBaseLogger
  /** The folder of the web build; null where something else serves the web app. */
  readonly webRoot: string | null
  /** Off only in development, where the page comes from a tool that needs inline scripts. */
  readonly securityHeaders?: boolean
}

/** All that answers requests, whichever server they come through. */
export interface House {
  readonly app: FastifyInstance
  close(): Promise<void>
}

/** Migrates the database, opens the kernel and its interfaces on it, and gives them ready to answer. */
export async function openHouse(options: HouseOptions): Promise<House> {
  const app = await openHttp({
    url: options.config.url,
    logger: options.logger,
    titleOf: titleFromReason,
    securityHeaders: options.securityHeaders ?? true,
  })
  mountHealth(app, options.database.isUp)
  await serveWeb(app, options.webRoot)
  await app.ready()
  return { app, close: () => app.close() }
}

/** `http.no_such_path` → `no such path`. */
function titleFromReason(reason: string): string {
  return reason.slice(reason.indexOf('.') + 1).replaceAll('_', ' ')
}
