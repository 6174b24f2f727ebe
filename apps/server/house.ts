import type { Server } from 'node:http'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { Config } from '../../kernel/config.ts'
import { migrate } from '../../kernel/db/migrate.ts'
import { kernelRoom } from '../../kernel/derive/kernel-room.ts'
import { mountOpenApi } from '../../kernel/derive/openapi.ts'
import { mountOperator } from '../../kernel/derive/operator.ts'
import { mountRest } from '../../kernel/derive/rest.ts'
import type { Entrance, EntranceContext } from '../../kernel/entrance.ts'
import type { Authenticate } from '../../kernel/http/authenticate.ts'
import { mountHealth } from '../../kernel/http/health.ts'
import { isOwner, mountMetrics } from '../../kernel/http/metrics.ts'
import { openHttp } from '../../kernel/http/open-http.ts'
import { answerProblems } from '../../kernel/http/problems.ts'
import { safeError } from '../../kernel/http/safe-error.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { kernelCatalogue, type Messages, openMessages } from '../../kernel/messages.ts'
import type { Module } from '../../kernel/module.ts'
import { openKernel } from '../../kernel/open-kernel.ts'
import { startReactions } from '../../kernel/react.ts'
import type { Secrets } from '../../kernel/secrets.ts'
import { openGeneration } from '../../kernel/sync/generation.ts'
import { type Live, serveLive } from '../../kernel/sync/live.ts'
import { keepImport } from './keep-import.ts'
import type { Database } from './postgres/open-database.ts'
import { serveWeb } from './serve-web.ts'
import { version } from './version.ts'

export interface HouseOptions {
  readonly config: Config
  readonly rooms: readonly Module[]
  /** The data folder's real path. */
  readonly data: string
  readonly database: Pick<Database, 'address' | 'isUp' | 'onChange'>
  readonly secrets: Secrets
  readonly logger: FastifyBaseLogger
  /** The folder of the web build; null where something else serves the web app. */
  readonly webRoot: string | null
  /** Whether the page may show the gallery of all screens. */
  readonly hasGallery: boolean
  /** Names the web build: a browser that runs another one offers to reload. */
  readonly build: string
  /** Tells the person at the console. */
  readonly say: (line: string) => void
  /** Off only in development, where the page comes from a tool that needs inline scripts. */
  readonly securityHeaders?: boolean
}

/** All that answers requests, whichever server they come through. */
export interface House {
  readonly app: FastifyInstance
  readonly kernel: Kernel
  readonly entrance: Entrance
  /** Serves `/live` on the server that listens. */
  goLive(server: Server): void
  /** Adds to the operator's own server what the person at the machine may do. */
  mountOperator(operator: FastifyInstance): void
  close(): Promise<void>
}

/** Migrates the database, opens the kernel and its interfaces on it, and gives them ready to answer. */
export async function openHouse(options: HouseOptions): Promise<House> {
  const { config, database, logger, secrets, say } = options
  const rooms = [kernelRoom, ...options.rooms]
  const { address } = database
  await migrate({ address, modules: rooms })
  const report = (error: unknown, about: object) =>
    logger.error({ err: safeError(error), ...about }, 'A bug.')
  const kernel = await openKernel({ address, modules: rooms, secret: secrets('inputs'), report })
  const generation = await openGeneration(options.data, kernel)
  const reactions = startReactions(kernel, { report: failure => logger.error(failure, 'A reaction failed.') })
  let live: Live | null = null
  const endInvalid = async (): Promise<void> => live?.endInvalid()
  const settled = () => reactions.settled()
  const context = { kernel, address, secrets, url: config.url, say, settled, endInvalid }
  const entrance = await openEntrance(rooms, context)
  const messages = openMessages([kernelCatalogue, ...rooms.map(room => room.messages)])
  const app = await openFaces({ ...options, kernel, entrance, messages })
  return {
    app,
    kernel,
    entrance,
    goLive(server) {
      const { authenticate, holds: isValid } = entrance
      const { build } = options
      const settings = { url: config.url, build, generation: generation.id, isValid, authenticate }
      live = serveLive(server, kernel, settings)
    },
    mountOperator(operator) {
      const { findPerson } = entrance
      const keep = (path: string, digest: string) => keepImport(options.data, path, digest)
      mountOperator(operator, { kernel, titleOf: messages.titleOf, findPerson, keep })
      operator.register(async scope => {
        answerProblems(scope, messages.titleOf)
        entrance.mountOperator(scope)
      })
    },
    async close() {
      live?.stop()
      await app.close()
      await reactions.stop()
      await entrance.close()
      await generation.close()
      await kernel.close()
    },
  }
}

async function openEntrance(rooms: readonly Module[], context: EntranceContext): Promise<Entrance> {
  const room = rooms.find(each => each.entrance !== null)
  if (room?.entrance == null) throw new Error('no room keeps the entrance')
  return await room.entrance(context)
}

interface Faces extends HouseOptions {
  readonly kernel: Kernel
  readonly entrance: Entrance
  readonly messages: Messages
}

async function openFaces({
  config,
  database,
  logger,
  kernel,
  entrance,
  messages,
  ...options
}: Faces): Promise<FastifyInstance> {
  const app = await openHttp({
    url: config.url,
    logger,
    titleOf: messages.titleOf,
    securityHeaders: options.securityHeaders ?? true,
  })
  const authenticate: Authenticate = request => entrance.authenticate(request.raw)
  mountHealth(app, () => database.isUp() && kernel.db.isUp())
  mountMetrics(app, { more: () => kernel.metrics(), mayRead: isOwner(kernel, authenticate) })
  mountOpenApi(app, kernel.registry, { version, cookie: entrance.cookie })
  entrance.mount(app)
  mountRest(app, kernel, authenticate)
  await serveWeb(app, options.webRoot, options)
  await app.ready()
  return app
}
