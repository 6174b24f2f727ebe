import { createServer as createHttpServer, type Server } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { pino } from 'pino'
import { createServer as createVite, type InlineConfig } from 'vite'
import { noteVersion } from '../../apps/server/data-folder.ts'
import { openHouse } from '../../apps/server/house.ts'
import { openDoor } from '../../apps/server/open-door.ts'
import { openOperator } from '../../apps/server/operator.ts'
import type { Database } from '../../apps/server/postgres/open-database.ts'
import { markGallery, wantsGallery } from '../../apps/server/serve-web.ts'
import { version } from '../../apps/server/version.ts'
import { CannotStart } from '../../kernel/cannot-start.ts'
import type { Config } from '../../kernel/config.ts'
import { openSecrets } from '../../kernel/secrets.ts'
import { rooms } from '../../modules/modules.ts'
import { viteOptions } from '../vite-options.ts'

/** What the parent, which holds the folder and PostgreSQL, gives to the process that serves. */
export interface DevOrder {
  readonly config: Config
  /** The data folder's real path. */
  readonly data: string
  readonly address: Database['address']
  /** PostgreSQL's. */
  readonly version: string
  readonly postgres: number | null
  /** Where the operator's requests come in. */
  readonly socket: string
}

/** What it says back. */
export type DevTold = { readonly ready: string } | { readonly trouble: string }

const patienceMs = 200
const ofTheServer = /^\/(api|healthz|metrics|operator)(\/|\?|$)/

process.title = 'concord-dev'
// Ctrl-C reaches the whole group; the parent says when to end.
process.on('SIGINT', () => {})
process.once('message', (order: DevOrder) => {
  serve(order).catch((error: unknown) => {
    tell({ trouble: error instanceof CannotStart ? error.message : describe(error) })
    process.exit(1)
  })
})
process.on('disconnect', () => process.exit())

async function serve({ config, data, socket, ...order }: DevOrder): Promise<void> {
  const logger = pino({ base: null }, pino.destination({ fd: 2, sync: true }))
  const say = (line: string) => process.stderr.write(`${line}\n`)
  const door = await openDoor(config)
  const database: Database = {
    kind: 'embedded',
    version: order.version,
    address: order.address,
    isUp: () => true,
    onChange: () => {},
    pid: () => order.postgres,
    stop: async () => {},
  }
  const secrets = await openSecrets(data)
  const served = {
    config,
    data,
    rooms,
    database,
    secrets,
    logger,
    say,
    webRoot: null,
    hasGallery: false,
    build: 'dev',
  }
  const house = await openHouse({ ...served, securityHeaders: false })
  const operator = openOperator({ database, url: door.url })
  house.mountOperator(operator)
  await operator.ready()
  const byTheSocket = createHttpServer((request, response) => {
    const answering = request.url?.startsWith('/operator/') ? operator : house.app
    answering.routing(request, response)
  })
  byTheSocket.listen(socket)
  const vite = await createVite(options(door.server))
  house.goLive(door.server)
  door.answerWith((request, response) => {
    if (ofTheServer.test(request.url ?? '')) house.app.routing(request, response)
    else vite.middlewares(request, response)
  })
  await noteVersion(data, version)
  await house.entrance.ready()
  process.once('SIGTERM', async () => {
    // Quick, for a person waits for the next one; what is cut off here is cut off by a crash as well.
    await Promise.race([house.close(), delay(patienceMs)])
    process.exit()
  })
  tell({ ready: door.url })
}

function options(server: Server): InlineConfig {
  const shared = viteOptions()
  return {
    ...shared,
    plugins: [...(shared.plugins ?? []), { name: 'gallery', transformIndexHtml: tellOfGallery }],
    appType: 'spa',
    server: { ...shared.server, middlewareMode: true, hmr: { server } },
  }
}

function tellOfGallery(page: string): string {
  return wantsGallery(process.env) ? markGallery(page) : page
}

function tell(told: DevTold): void {
  process.send?.(told)
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
